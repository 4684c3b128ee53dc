package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.check.Area.Rectangle;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rectangles hold every point that can be reached, and none outside the region. */
class AreaTest {
  static IntStream seeds() {
    return IntStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void theRectanglesHoldWhatIsReachedAndNothingOutside(int seed) {
    Random random = new Random(seed);
    BitSet region = new BitSet(ChartPoints.COUNT);
    for (int i = 0; i < 5; i++) {
      int left = random.nextInt(ChartPoints.SIDE);
      int right = left + random.nextInt(ChartPoints.SIDE - left);
      int bottom = random.nextInt(ChartPoints.SIDE);
      int top = bottom + random.nextInt(ChartPoints.SIDE - bottom);
      region.or(new Rectangle(left, right, bottom, top).points());
    }
    BitSet reached = new BitSet(ChartPoints.COUNT);
    IntStream.range(0, ChartPoints.COUNT)
        .filter(point -> random.nextInt(20) == 0)
        .forEach(reached::set);

    Area area = Area.of(region, reached);

    BitSet held = new BitSet(ChartPoints.COUNT);
    area.rectangles().forEach(one -> held.or(one.points()));
    BitSet outside = (BitSet) held.clone();
    outside.andNot(region);
    BitSet missed = (BitSet) reached.clone();
    missed.and(region);
    missed.andNot(held);
    assertThat(outside.isEmpty()).isTrue();
    assertThat(missed.isEmpty()).isTrue();
  }
}
