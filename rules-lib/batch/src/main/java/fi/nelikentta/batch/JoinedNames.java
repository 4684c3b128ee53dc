package fi.nelikentta.batch;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Names joined with {@code |}, written for any set of them: the texts of all sets of eight
 * neighbours are ready. Immutable and safe to share among threads.
 */
final class JoinedNames {
  private static final int SETS = 1 << Byte.SIZE;

  /** By eight and set: the names, each with the mark behind it. */
  private final byte[][] texts;

  private final int longest;

  JoinedNames(List<String> names) {
    int eights = (names.size() + Byte.SIZE - 1) / Byte.SIZE;
    this.texts = new byte[eights * SETS][];
    int length = 0;
    for (int i = 0; i < texts.length; i++) {
      StringBuilder text = new StringBuilder();
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        int name = i / SETS * Byte.SIZE + bit;
        if ((i >>> bit & 1) != 0 && name < names.size()) {
          text.append(names.get(name)).append('|');
        }
      }
      texts[i] = text.toString().getBytes(StandardCharsets.UTF_8);
      length += i % SETS == SETS - 1 ? texts[i].length : 0;
    }
    this.longest = length;
  }

  /** As many bytes as all names take. */
  int longest() {
    return longest;
  }

  /** Writes a set of the eight and returns the place behind it. */
  int write(int eight, int set, byte[] target, int at) {
    if (set == 0) {
      return at;
    }
    byte[] text = texts[eight * SETS + set];
    System.arraycopy(text, 0, target, at, text.length);
    return at + text.length;
  }

  /** Takes the mark behind the last name away, if any was written, and parts the cell. */
  static int end(int begin, byte[] target, int at) {
    int end = at > begin ? at - 1 : at;
    target[end] = ',';
    return end + 1;
  }
}
