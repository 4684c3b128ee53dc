package fi.nelikentta.internal.compile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts effects into words so that each word looks at few variables: next comes always the effect
 * that brings the fewest new ones.
 */
final class Wording {
  private final List<Effect> effects;
  private final Map<Integer, List<Integer>> effectsByVar = new HashMap<>();
  private final BitSet left = new BitSet();

  private Wording(List<Effect> effects) {
    this.effects = effects;
    for (int i = 0; i < effects.size(); i++) {
      for (int var : effects.get(i).vars()) {
        effectsByVar.computeIfAbsent(var, key -> new ArrayList<>()).add(i);
      }
    }
    left.set(0, effects.size());
  }

  static List<Word> of(List<Effect> effects, Places[] placesByVar) {
    Wording wording = new Wording(effects);
    List<Word> words = new ArrayList<>();
    while (!wording.left.isEmpty()) {
      words.add(Word.of(wording.next(), placesByVar));
    }
    return words;
  }

  private List<Effect> next() {
    List<Effect> chosen = new ArrayList<>();
    int[] missing = effects.stream().mapToInt(effect -> effect.vars().size()).toArray();
    BitSet vars = new BitSet();
    int bits = 0;
    for (int at = cheapest(missing, bits); at >= 0; at = cheapest(missing, bits)) {
      Effect effect = effects.get(at);
      left.clear(at);
      chosen.add(effect);
      bits += effect.bits();
      for (int var : effect.vars()) {
        if (!vars.get(var)) {
          vars.set(var);
          effectsByVar.getOrDefault(var, List.of()).forEach(other -> missing[other]--);
        }
      }
    }
    return chosen;
  }

  /** The effect that looks at the fewest new variables and fits; -1 when there is none. */
  private int cheapest(int[] missing, int bits) {
    int best = -1;
    for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
      boolean fits = bits + effects.get(i).bits() <= Word.BITS;
      if (fits && (best < 0 || missing[i] < missing[best])) {
        best = i;
        if (missing[i] == 0) {
          break;
        }
      }
    }
    return best;
  }
}
