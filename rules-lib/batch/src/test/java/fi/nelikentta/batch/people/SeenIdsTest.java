package fi.nelikentta.batch.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SeenIdsTest {
  @Test
  void countsEveryRowWhoseIdStoodBefore() {
    for (long seed = 0; seed < 20; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      int ids = 1 + random.nextInt(20_000);
      SeenIds seen = new SeenIds();
      Set<String> before = new HashSet<>();
      List<SeenIds.Place> again = new ArrayList<>();
      for (int line = 2; line < 20_000; line++) {
        String id = "client-" + random.nextInt(ids);
        seen.add(SeenIds.bits(id), 1, line);
        if (!before.add(id)) {
          again.add(new SeenIds.Place(1, line));
        }
      }

      assertThat(seen.again()).as("seed %s", seed).isEqualTo(again.size());
      assertThat(seen.first()).isEqualTo(again.subList(0, Math.min(SeenIds.TOLD, again.size())));
      assertThat(seen.isFull()).isFalse();
    }
  }

  @Test
  void tellsIdsApartThatDifferLittle() {
    Set<Long> bits = new HashSet<>();
    int ids = 200_000;
    for (int i = 0; i < ids; i++) {
      bits.add(SeenIds.bits(Integer.toString(i)));
      bits.add(SeenIds.bits("00" + i));
      bits.add(SeenIds.bits("ä" + i));
    }

    assertThat(bits).hasSize(3 * ids).doesNotContain(0L);
  }

  @Test
  void bytesHaveTheBitsOfTheirText() {
    for (String id : new String[] {"", "1", "client-42", "mökki-7", "asiakas €", "😀"}) {
      byte[] bytes = ("ab" + id + "cd").getBytes(StandardCharsets.UTF_8);
      assertThat(SeenIds.bits(bytes, 2, bytes.length - 2)).as(id).isEqualTo(SeenIds.bits(id));
    }
  }

  @Test
  void saysWhenThereWereMoreThanItKeeps() {
    SeenIds seen = new SeenIds(3);
    for (int line = 2; line < 7; line++) {
      seen.add(SeenIds.bits("client-" + line), 0, line);
    }
    assertThat(seen.isFull()).isTrue();
    assertThat(seen.again()).isZero();

    seen.add(SeenIds.bits("client-3"), 0, 9);
    assertThat(seen.first()).containsExactly(new SeenIds.Place(0, 9));
  }

  @Test
  void fullMeansThatSomethingWasLeftOut() {
    SeenIds seen = new SeenIds(2);
    seen.add(SeenIds.bits("a"), 0, 2);
    seen.add(SeenIds.bits("b"), 0, 3);
    seen.add(SeenIds.bits("b"), 0, 4);

    assertThat(seen.isFull()).isFalse();
    assertThat(seen.again()).isEqualTo(1);
  }
}
