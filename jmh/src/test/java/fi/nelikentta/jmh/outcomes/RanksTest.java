package fi.nelikentta.jmh.outcomes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RanksTest {
  private static final double[] SCORE = {1, 2, 3, 4};

  @Test
  void areaIsOneWhenEveryEventStandsAboveAllOthers() {
    assertThat(Ranks.areaUnderCurve(SCORE, new double[] {0, 0, 1, 7})).isEqualTo(1);
  }

  @Test
  void tiesCountHalf() {
    double[] level = {5, 5, 5, 5};

    assertThat(Ranks.areaUnderCurve(level, new double[] {0, 1, 0, 0})).isEqualTo(0.5);
  }

  @Test
  void areaIsNoNumberWithoutAnEvent() {
    assertThat(Ranks.areaUnderCurve(SCORE, new double[4])).isNaN();
  }

  @Test
  void spearmanSeesTheOrderAlone() {
    assertThat(Ranks.spearman(SCORE, new double[] {1, 10, 100, 1000})).isEqualTo(1);
    assertThat(Ranks.spearman(SCORE, new double[] {9, 8, 7, 6})).isEqualTo(-1);
    assertThat(Ranks.spearman(SCORE, new double[] {1, 3, 2, 4})).isCloseTo(0.8, within(1e-12));
  }
}
