package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SharesTest {
  @Test
  void drawsInProportion() {
    assertThat(Shares.of(new long[] {8_000, 1_500, 500}, 100)).containsExactly(80, 15, 5);
  }

  @Test
  void drawsTwoOfASmallGroup() {
    assertThat(Shares.of(new long[] {99_990, 10}, 100)).containsExactly(98, 2);
    assertThat(Shares.of(new long[] {99_999, 1}, 100)).containsExactly(99, 1);
  }

  @Test
  void largerGroupsComeFirstWhereThereAreMoreGroupsThanRowsToDraw() {
    assertThat(Shares.of(new long[] {1, 9, 5, 7}, 3)).containsExactly(0, 1, 1, 1);
    assertThat(Shares.of(new long[] {1, 9, 5, 7}, 6)).containsExactly(1, 2, 1, 2);
  }

  @Test
  void neverDrawsMoreThanThereAreAndAlwaysAsManyAsAsked() {
    for (long seed = 0; seed < 500; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      long[] sizes = new long[random.nextInt(12)];
      Arrays.setAll(sizes, i -> 1 + random.nextInt(random.nextBoolean() ? 3 : 1_000));
      int most = 1 + random.nextInt(300);

      int[] shares = Shares.of(sizes, most);

      long all = Arrays.stream(sizes).sum();
      assertThat(Arrays.stream(shares).sum())
          .as("seed %s", seed)
          .isEqualTo((int) Math.min(all, most));
      for (int i = 0; i < sizes.length; i++) {
        assertThat((long) shares[i]).as("seed %s", seed).isBetween(0L, sizes[i]);
        if (most >= 2 * sizes.length) {
          assertThat((long) shares[i]).isGreaterThanOrEqualTo(Math.min(2, sizes[i]));
        }
      }
    }
  }
}
