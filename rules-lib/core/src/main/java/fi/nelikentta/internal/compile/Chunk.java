package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.compile.Effect.Kind;
import java.util.List;

/**
 * Neighbouring bits of a word, and what each set of them brings. A rule that comes true in two ways
 * has both bits in one chunk, so that it counts once.
 */
final class Chunk {
  /** Bits of a chunk, at most. */
  static final int BITS = 8;

  final Kind kind;
  final int shift;

  /** By set of bits: the sum of the points, or the phase 2 rules that are let through. */
  final long[] values;

  private Chunk(Kind kind, int shift, long[] values) {
    this.kind = kind;
    this.shift = shift;
    this.values = values;
  }

  /** Whether the points are above 0. */
  boolean isMore() {
    return kind == Kind.MORE;
  }

  /** The value of what is certain, or holds. */
  long certain(long word) {
    return values[(int) (word >>> shift) & (values.length - 1)];
  }

  /** The value of what is possible. */
  long possible(long word) {
    return certain(word >>> Word.BITS);
  }

  /** A chunk of effects of one kind whose bits stand one after the other. */
  static Chunk of(List<Effect> effects, Kind kind, int shift) {
    int bits = effects.stream().mapToInt(Effect::bits).sum();
    long[] values = new long[1 << bits];
    for (int set = 0; set < values.length; set++) {
      int bit = 0;
      for (Effect effect : effects) {
        boolean is = (set >>> bit & ((1 << effect.bits()) - 1)) != 0;
        values[set] += is ? effect.value() : 0;
        bit += effect.bits();
      }
    }
    return new Chunk(kind, shift, values);
  }
}
