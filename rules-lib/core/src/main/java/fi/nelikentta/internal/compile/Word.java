package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.compile.Effect.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Up to 32 ways in which conditions come true, a bit each. Every variable that they look at says,
 * for each of its places, which of them it does not rule out; the bits that all variables leave are
 * true. The lower half of a number is what is certain, the upper half what is possible. Immutable
 * and safe to share among threads.
 */
final class Word {
  /** Ways of a word. */
  static final int BITS = 32;

  /** By step: the variable. Variables of which it is asked whether they are unknown come last. */
  final int[] vars;

  /** By step: where its places begin in the arrays below. */
  final int[] starts;

  /** How many steps ask only what is known: for these, what holds is what is certain. */
  final int plainSteps;

  /** By place: the ways that the place leaves certain and possible. */
  final long[] judged;

  /** By place: the ways that the place does not rule out, in the lower half. */
  final long[] holds;

  /** The ways of stops, in the lower half. */
  final long stops;

  /** The ways of points, few at a time. */
  final Chunk[] adding;

  /** The ways that let phase 2 rules through, few at a time. */
  final Chunk[] gates;

  private final int[] ruleByBit;

  private Word(Layout layout, Places[] placesByVar) {
    Map<Integer, Tables> tablesByVar = new TreeMap<>();
    this.ruleByBit = new int[BITS];
    long stopping = 0;
    for (int i = 0; i < layout.effects.size(); i++) {
      Effect effect = layout.effects.get(i);
      int bit = layout.firstBits.get(i);
      for (Map<Integer, byte[]> way : effect.ways().ways()) {
        ruleByBit[bit] = effect.rule();
        stopping |= effect.kind() == Kind.STOP ? 1L << bit : 0;
        int at = bit++;
        way.forEach(
            (var, answers) ->
                tablesByVar
                    .computeIfAbsent(var, key -> new Tables(placesByVar[key], layout.bits))
                    .add(at, answers));
      }
    }
    this.stops = stopping;
    this.adding = layout.chunks(kind -> kind != Kind.GATE);
    this.gates = layout.chunks(kind -> kind == Kind.GATE);
    List<Map.Entry<Integer, Tables>> steps = new ArrayList<>(tablesByVar.entrySet());
    steps.sort(Comparator.comparing(step -> step.getValue().asksForUnknown()));
    this.plainSteps =
        (int) steps.stream().filter(step -> !step.getValue().asksForUnknown()).count();
    this.vars = steps.stream().mapToInt(Map.Entry::getKey).toArray();
    this.starts = new int[vars.length];
    for (int step = 1; step < vars.length; step++) {
      starts[step] = starts[step - 1] + placesByVar[vars[step - 1]].count();
    }
    this.judged =
        steps.stream().flatMapToLong(step -> Arrays.stream(step.getValue().judged)).toArray();
    this.holds =
        steps.stream().flatMapToLong(step -> Arrays.stream(step.getValue().holds)).toArray();
  }

  /** A word of the effects, which take at most {@link #BITS} bits. */
  static Word of(List<Effect> effects, Places[] placesByVar) {
    return new Word(new Layout(effects), placesByVar);
  }

  /** Whether what holds may differ from what is certain. */
  boolean asksForUnknown() {
    return plainSteps < vars.length;
  }

  /** The rule that a bit belongs to. */
  int rule(int bit) {
    return ruleByBit[bit];
  }

  /** What one variable leaves, by place. */
  private static final class Tables {
    private final Places places;
    private final long[] judged;
    private final long[] holds;

    Tables(Places places, int bits) {
      this.places = places;
      this.judged = new long[places.count()];
      this.holds = new long[places.count()];
      long used = (1L << bits) - 1;
      Arrays.fill(judged, used | used << BITS);
      Arrays.fill(holds, used);
    }

    void add(int bit, byte[] answers) {
      for (int place = 0; place < holds.length; place++) {
        int answer = answers[places.cell(place)];
        long certain = (answer & Answer.CERTAIN) != 0 ? 0 : 1L << bit;
        long possible = (answer & Answer.POSSIBLE) != 0 ? 0 : 1L << bit;
        judged[place] &= ~(certain | possible << BITS);
        holds[place] &= (answer & Answer.HOLDS) != 0 ? -1 : ~(1L << bit);
      }
    }

    boolean asksForUnknown() {
      for (int place = 0; place < holds.length; place++) {
        if (holds[place] != (judged[place] & 0xffff_ffffL)) {
          return true;
        }
      }
      return false;
    }
  }
}
