package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.compile.Effect.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Which bits of a word its effects have: effects of a kind stand together, in chunks. */
final class Layout {
  /** In the order of their bits. */
  final List<Effect> effects = new ArrayList<>();

  /** By effect: its first bit. */
  final List<Integer> firstBits = new ArrayList<>();

  /** How many bits are used. */
  final int bits;

  private final List<Chunk> chunks = new ArrayList<>();

  Layout(List<Effect> unordered) {
    int bit = 0;
    for (Kind kind : Kind.values()) {
      List<Effect> chunk = new ArrayList<>();
      int from = bit;
      for (Effect effect : unordered) {
        if (effect.kind() == kind) {
          if (bit + effect.bits() - from > Chunk.BITS) {
            close(chunk, kind, from);
            from = bit;
          }
          effects.add(effect);
          firstBits.add(bit);
          chunk.add(effect);
          bit += effect.bits();
        }
      }
      close(chunk, kind, from);
    }
    this.bits = bit;
  }

  private void close(List<Effect> chunk, Kind kind, int from) {
    if (!chunk.isEmpty() && kind.brings()) {
      chunks.add(Chunk.of(chunk, kind, from));
    }
    chunk.clear();
  }

  Chunk[] chunks(Predicate<Kind> wanted) {
    return chunks.stream().filter(chunk -> wanted.test(chunk.kind)).toArray(Chunk[]::new);
  }
}
