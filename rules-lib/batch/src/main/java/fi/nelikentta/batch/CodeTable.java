package fi.nelikentta.batch;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The codes of a closed list, found by their bytes. Immutable and safe to share among threads. */
final class CodeTable {
  private static final int SPARSE = 4;

  private final byte[][] codes;

  /** By hash: the code's place and 1; 0 where there is none. */
  private final short[] table;

  CodeTable(List<String> codes) {
    this.codes =
        codes.stream().map(code -> code.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
    this.table = new short[Integer.highestOneBit(Math.max(1, codes.size())) * 2 * SPARSE];
    for (int i = 0; i < this.codes.length; i++) {
      int slot = hash(this.codes[i], 0, this.codes[i].length);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = (short) (i + 1);
    }
  }

  /** The place of the code in the list; -1 where it is none. */
  int find(byte[] bytes, int from, int to) {
    for (int slot = hash(bytes, from, to);
        table[slot] != 0;
        slot = (slot + 1) & (table.length - 1)) {
      byte[] code = codes[table[slot] - 1];
      if (Arrays.equals(code, 0, code.length, bytes, from, to)) {
        return table[slot] - 1;
      }
    }
    return -1;
  }

  private int hash(byte[] bytes, int from, int to) {
    int mixed = to - from + 31 * bytes[from] + 131 * bytes[to - 1] + 17 * bytes[(from + to) >> 1];
    return (mixed ^ mixed >>> 7) & (table.length - 1);
  }
}
