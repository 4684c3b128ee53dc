package fi.nelikentta.jmh.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IntervalTest {
  @Test
  void isWilsonsForShares() {
    assertThat(Interval.ofShare(3, 7).text(1)).isEqualTo("42.9 (15.8 to 75.0)");
    assertThat(Interval.ofShare(0, 189).text(1)).isEqualTo("0.0 (0.0 to 2.0)");
  }

  @Test
  void leavesOutTwoAndAHalfPercentAtEachEnd() {
    double[] thousand = IntStream.rangeClosed(1, 1000).mapToDouble(i -> i).toArray();

    Interval interval = Interval.ofResamples(500, thousand);

    assertThat(interval).isEqualTo(new Interval(500, 25, 975));
  }

  @Test
  void passesOverResamplesWithoutAValue() {
    assertThat(Interval.ofResamples(1, new double[] {Double.NaN, 2, 3}))
        .isEqualTo(new Interval(1, 2, 3));
  }

  @Test
  void writesNoMinusZero() {
    assertThat(new Interval(-0.001, -0.5, 0.5).text(2)).isEqualTo("0.00 (-0.50 to 0.50)");
  }
}
