package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ByteSearchTest {
  private static final byte[] LETTERS = {
    '\n', '\r', '\n', '\r', 'a', '"', 0, (byte) 0x8A, (byte) 0x8D
  };

  @Test
  void countsLinesAsAReaderDoes() {
    for (long seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = LETTERS[random.nextInt(LETTERS.length)];
      }
      String text = new String(bytes, StandardCharsets.ISO_8859_1);
      int from = random.nextInt(bytes.length + 1);
      String part = text.substring(from);
      String as = "seed " + seed;

      assertThat(ByteSearch.lineEnds(bytes, from, bytes.length))
          .as(as)
          .isEqualTo(
              part.replace("\r\n", "\n").chars().filter(c -> c == '\n' || c == '\r').count());
      assertThat(ByteSearch.fullLines(bytes, from, bytes.length))
          .as(as)
          .isEqualTo(part.lines().filter(line -> !line.isEmpty()).count());
      ByteSearch.Seen seen = new ByteSearch.Seen();
      ByteSearch.look(bytes, from, bytes.length, seen);
      assertThat(seen.quotes).as(as).isEqualTo(part.contains("\""));
      assertThat(seen.returns).as(as).isEqualTo(part.contains("\r"));
      if (!part.contains("\r") && part.endsWith("\n")) {
        assertThat(seen.lineEnds).as(as).isEqualTo(ByteSearch.lineEnds(bytes, from, bytes.length));
        assertThat(seen.fullLines)
            .as(as)
            .isEqualTo(ByteSearch.fullLines(bytes, from, bytes.length));
      }
    }
  }

  @Test
  void knowsUtf8AsTheJdkDoes() {
    byte[] letters = {
      'a',
      (byte) 0xC3,
      (byte) 0xA4,
      (byte) 0xE2,
      (byte) 0x82,
      (byte) 0xAC,
      (byte) 0xF0,
      (byte) 0x9F,
      (byte) 0x98,
      (byte) 0x80,
      (byte) 0xED,
      (byte) 0xA0,
      (byte) 0xE0,
      (byte) 0xF4,
      (byte) 0xC0
    };
    for (long seed = 0; seed < 50_000; seed++) {
      Random random = new Random(seed);
      byte[] bytes = new byte[random.nextInt(7)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = letters[random.nextInt(letters.length)];
      }
      assertThat(Utf8.isValid(bytes, 0, bytes.length)).as("seed " + seed).isEqualTo(decodes(bytes));
    }
  }

  private static boolean decodes(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException wrong) {
      return false;
    }
  }
}
