package fi.nelikentta.authoring.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlineTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void filledByTheEvenOddRuleItIsThePointsAgain(int seed) {
    Random random = new Random(seed);
    boolean[][] drawn = new boolean[Points.SIDE][Points.SIDE];
    for (int box = 0; box < 3 * seed + 1; box++) {
      int left = random.nextInt(Points.SIDE);
      int bottom = random.nextInt(Points.SIDE);
      int right = left + random.nextInt(40);
      int top = bottom + random.nextInt(40);
      boolean set = random.nextInt(3) > 0;
      for (int x = left; x <= Math.min(right, 100); x++) {
        for (int y = bottom; y <= Math.min(top, 100); y++) {
          drawn[x][y] = set || seed == 0;
        }
      }
    }
    Points points = Points.where((x, y) -> drawn[x][y]);

    List<List<Outline.Corner>> polygons = Outline.of(points);

    for (int x = 0; x < Points.SIDE; x++) {
      for (int y = 0; y < Points.SIDE; y++) {
        assertThat(inside(polygons, x + 0.5, y + 0.5)).as(x + "," + y).isEqualTo(points.has(x, y));
      }
    }
  }

  private static boolean inside(List<List<Outline.Corner>> polygons, double x, double y) {
    boolean inside = false;
    for (List<Outline.Corner> corners : polygons) {
      for (int i = 0; i < corners.size(); i++) {
        Outline.Corner a = corners.get(i);
        Outline.Corner b = corners.get((i + 1) % corners.size());
        boolean crosses = a.x() == b.x() && a.x() > x && (a.y() > y) != (b.y() > y);
        inside ^= crosses;
      }
    }
    return inside;
  }
}
