package fi.nelikentta.batch;

import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import java.util.List;

/**
 * Writes which attributes of the axes are unknown of a client. Columns know it attribute by
 * attribute, 64 clients to a number; here that is turned around. For one thread.
 */
final class UnknownNames {
  private final int[] attributes;
  private final JoinedNames names;

  /** By 64 attributes and client: what is unknown. */
  private final long[][] unknown;

  UnknownNames(Schema schema) {
    List<Attribute> onAxes = schema.attributes().stream().filter(a -> a.axis() != null).toList();
    this.attributes = onAxes.stream().mapToInt(Attribute::index).toArray();
    this.names = new JoinedNames(onAxes.stream().map(Attribute::name).toList());
    this.unknown = new long[(attributes.length + Long.SIZE - 1) / Long.SIZE][Long.SIZE];
  }

  /** As many bytes as all names take. */
  int longest() {
    return names.longest();
  }

  /** Goes on to the clients 64 · word and on. */
  void turn(Block block, int word) {
    for (int i = 0; i < unknown.length * Long.SIZE; i++) {
      unknown[i >> 6][i & 63] = i < attributes.length ? ~block.knownWord(attributes[i], word) : 0;
    }
    for (long[] square : unknown) {
      transpose(square);
    }
  }

  /** Turns a square of bits: bit b of number n becomes bit n of number b. */
  private static void transpose(long[] square) {
    long mask = 0xffff_ffffL;
    for (int step = Long.SIZE / 2; step != 0; step >>= 1, mask ^= mask << step) {
      for (int row = 0; row < Long.SIZE; row = ((row | step) + 1) & ~step) {
        long swapped = ((square[row] >>> step) ^ square[row | step]) & mask;
        square[row | step] ^= swapped;
        square[row] ^= swapped << step;
      }
    }
  }

  /** The unknown attributes of one of the 64 clients, by their places in the schema. */
  int[] attributes(int client) {
    int size = 0;
    for (long[] square : unknown) {
      size += Long.bitCount(square[client]);
    }
    int[] found = new int[size];
    int at = 0;
    for (int part = 0; part < unknown.length; part++) {
      for (long bits = unknown[part][client]; bits != 0; bits &= bits - 1) {
        found[at++] = attributes[part * Long.SIZE + Long.numberOfTrailingZeros(bits)];
      }
    }
    return found;
  }

  /** Writes the cell of one of the 64 clients, and the comma behind it. */
  int write(int client, byte[] target, int begin) {
    int at = begin;
    for (int eight = 0; eight * Byte.SIZE < attributes.length; eight++) {
      long bits = unknown[eight >> 3][client] >>> ((eight & 7) * Byte.SIZE);
      at = names.write(eight, (int) bits & 0xff, target, at);
    }
    return JoinedNames.end(begin, target, at);
  }
}
