package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.compile.Effect.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Up to 64 ways in which conditions come true, a bit each. Every variable that they look at says,
 * for each of its places, which of them it does not rule out; the bits that all variables leave are
 * true. Immutable and safe to share among threads.
 */
final class Word {
  /** Bits of a word. */
  static final int BITS = 64;

  /** By step: the variable. */
  final int[] vars;

  /** By step: where its places begin in the arrays below; the last is where they end. */
  final int[] starts;

  /** By place: the ways that the place does not rule out. */
  final long[] holds;

  /** By place, two each: the ways that it leaves certain, those that it leaves possible. */
  final long[] judged;

  /** Whether what holds may be less than certain: a condition asks whether something is unknown. */
  final boolean asksForUnknown;

  /** The ways of stops. */
  final long stops;

  /** The ways of points, few at a time. */
  final Chunk[] adding;

  /** The ways that let phase 2 rules through, few at a time. */
  final Chunk[] gates;

  private final int[] ruleByBit;

  private Word(List<Effect> effects, Places[] placesByVar, List<Chunk> chunks, int[] firstBits) {
    Map<Integer, long[]> holdsByVar = new TreeMap<>();
    Map<Integer, long[]> judgedByVar = new TreeMap<>();
    this.ruleByBit = new int[BITS];
    int bits = effects.stream().mapToInt(Effect::bits).sum();
    long used = bits == BITS ? -1 : (1L << bits) - 1;
    long stopping = 0;
    for (int i = 0; i < effects.size(); i++) {
      Effect effect = effects.get(i);
      for (int way = 0; way < effect.bits(); way++) {
        int at = firstBits[i] + way;
        ruleByBit[at] = effect.rule();
        stopping |= effect.kind() == Kind.STOP ? 1L << at : 0;
        effect
            .ways()
            .ways()
            .get(way)
            .forEach(
                (var, answers) -> {
                  Places places = placesByVar[var];
                  long[] holdsHere =
                      holdsByVar.computeIfAbsent(var, key -> filled(places.count(), used));
                  long[] judgedHere =
                      judgedByVar.computeIfAbsent(var, key -> filled(2 * places.count(), used));
                  for (int place = 0; place < places.count(); place++) {
                    int answer = answers[places.cell(place)];
                    long others = ~(1L << at);
                    holdsHere[place] &= (answer & Answer.HOLDS) != 0 ? -1 : others;
                    judgedHere[2 * place] &= (answer & Answer.CERTAIN) != 0 ? -1 : others;
                    judgedHere[2 * place + 1] &= (answer & Answer.POSSIBLE) != 0 ? -1 : others;
                  }
                });
      }
    }
    this.stops = stopping;
    this.adding = chunks.stream().filter(chunk -> chunk.kind != Kind.GATE).toArray(Chunk[]::new);
    this.gates = chunks.stream().filter(chunk -> chunk.kind == Kind.GATE).toArray(Chunk[]::new);
    this.vars = holdsByVar.keySet().stream().mapToInt(Integer::intValue).toArray();
    this.starts = new int[vars.length + 1];
    for (int step = 0; step < vars.length; step++) {
      starts[step + 1] = starts[step] + placesByVar[vars[step]].count();
    }
    this.holds = flat(holdsByVar);
    this.judged = flat(judgedByVar);
    boolean asks = false;
    for (int place = 0; place < holds.length; place++) {
      asks |= holds[place] != judged[2 * place];
    }
    this.asksForUnknown = asks;
  }

  private static long[] filled(int length, long value) {
    long[] filled = new long[length];
    Arrays.fill(filled, value);
    return filled;
  }

  private static long[] flat(Map<Integer, long[]> byVar) {
    return byVar.values().stream().flatMapToLong(Arrays::stream).toArray();
  }

  /** A word of the effects, which take at most {@link #BITS} bits. */
  static Word of(List<Effect> effects, Places[] placesByVar) {
    List<Effect> ordered = new ArrayList<>();
    List<Chunk> chunks = new ArrayList<>();
    int bit = 0;
    int[] firstBits = new int[effects.size()];
    for (Kind kind : Kind.values()) {
      List<Effect> ofKind = new ArrayList<>();
      int from = bit;
      for (Effect effect : effects) {
        if (effect.kind() != kind) {
          continue;
        }
        if (bit + effect.bits() - from > Chunk.BITS && kind.compareTo(Kind.GATE) <= 0) {
          chunks.add(Chunk.of(ofKind, kind, from));
          ofKind.clear();
          from = bit;
        }
        firstBits[ordered.size()] = bit;
        ordered.add(effect);
        ofKind.add(effect);
        bit += effect.bits();
      }
      if (!ofKind.isEmpty() && kind.compareTo(Kind.GATE) <= 0) {
        chunks.add(Chunk.of(ofKind, kind, from));
      }
    }
    return new Word(ordered, placesByVar, chunks, firstBits);
  }

  /** The rule that a bit belongs to. */
  int rule(int bit) {
    return ruleByBit[bit];
  }
}
