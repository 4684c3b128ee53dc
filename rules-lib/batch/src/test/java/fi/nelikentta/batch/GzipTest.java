package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipTest {
  private static final byte[] FIRST = "clientId,visits\n1,2\n2,3\n".repeat(20).getBytes();
  private static final byte[] SECOND = "3,4\n".repeat(50).getBytes();

  @Test
  void readsEveryMember() throws IOException {
    byte[] twice = joined(packed(FIRST), packed(SECOND));

    assertThat(read(packed(FIRST))).isEqualTo(FIRST);
    assertThat(read(twice)).isEqualTo(joined(FIRST, SECOND));
    assertThat(read(packed(new byte[0]))).isEmpty();
    assertThat(read(joined(twice, new byte[512]))).isEqualTo(joined(FIRST, SECOND));
  }

  @Test
  void readsMoreThanItsBuffer() throws IOException {
    byte[] random = new byte[300_000];
    new Random(1).nextBytes(random);

    assertThat(read(joined(packed(random), packed(random)))).isEqualTo(joined(random, random));
  }

  @Test
  void failsWhereverItIsCutOff() throws IOException {
    byte[] first = packed(FIRST);
    byte[] twice = joined(first, packed(SECOND));

    for (int length = 0; length < twice.length; length++) {
      byte[] cut = Arrays.copyOf(twice, length);
      if (length == first.length) {
        assertThat(read(cut)).isEqualTo(FIRST);
      } else {
        assertThatThrownBy(() -> read(cut)).as("at %d", length).isInstanceOf(EOFException.class);
      }
    }
  }

  @Test
  void neverTakesADamagedFileForAShorterOne() throws IOException {
    byte[] twice = joined(packed(FIRST), packed(SECOND));
    byte[] right = joined(FIRST, SECOND);
    int failures = 0;

    for (int at = 0; at < twice.length * Byte.SIZE; at++) {
      byte[] damaged = twice.clone();
      damaged[at / Byte.SIZE] ^= (byte) (1 << at % Byte.SIZE);
      try {
        // What says when and where a member was packed may be anything.
        assertThat(read(damaged)).as("bit %d", at).isEqualTo(right);
      } catch (ZipException | EOFException told) {
        failures++;
      }
    }
    assertThat(failures).isGreaterThan(twice.length * Byte.SIZE * 3 / 4);
  }

  @Test
  void failsOnWhatFollows() throws IOException {
    assertThatThrownBy(() -> read(joined(packed(FIRST), FIRST))).isInstanceOf(ZipException.class);
    assertThatThrownBy(() -> read(joined(packed(FIRST), new byte[] {0, 0, 1})))
        .isInstanceOf(ZipException.class);
  }

  private static byte[] read(byte[] packed) throws IOException {
    try (Gzip gzip = new Gzip(new ByteArrayInputStream(packed))) {
      return gzip.readAllBytes();
    }
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }
}
