package fi.nelikentta.internal.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A condition as the ways in which it comes true: each asks some variables, each of them once, and
 * needs all their answers. Immutable.
 */
final class Alternatives {
  /** Beyond so many, asking the condition itself costs less. */
  static final int MOST = 8;

  /** By way: the {@link Answer} of each variable, by its cell. */
  private final List<Map<Integer, byte[]>> ways;

  private Alternatives(List<Map<Integer, byte[]>> ways) {
    this.ways = ways;
  }

  /** One test of one variable. */
  static Alternatives of(int var, byte[] answers) {
    return new Alternatives(List.of(Map.of(var, answers)));
  }

  /** Whether there are too many; then {@link #ways} are not all there. */
  boolean isTooMany() {
    return ways.size() > MOST;
  }

  /** By way: the answer of each variable, by its cell. */
  List<Map<Integer, byte[]>> ways() {
    return ways;
  }

  /** Either of both; tests of the same variable alone become one. */
  Alternatives or(Alternatives other) {
    List<Map<Integer, byte[]>> either = new ArrayList<>(ways);
    for (Map<Integer, byte[]> way : other.ways) {
      int same = -1;
      for (int i = 0; i < either.size() && way.size() == 1; i++) {
        if (either.get(i).keySet().equals(way.keySet())) {
          same = i;
        }
      }
      if (same < 0) {
        either.add(way);
      } else {
        int var = way.keySet().iterator().next();
        either.set(same, Map.of(var, join(either.get(same), way, var)));
      }
    }
    return new Alternatives(either);
  }

  private static byte[] join(Map<Integer, byte[]> one, Map<Integer, byte[]> other, int var) {
    byte[] first = one.getOrDefault(var, NONE);
    byte[] second = other.getOrDefault(var, NONE);
    byte[] either = first.clone();
    for (int cell = 0; cell < either.length; cell++) {
      either[cell] |= second[cell];
    }
    return either;
  }

  private static final byte[] NONE = {};

  /** Both at once. */
  Alternatives and(Alternatives other) {
    if (isTooMany() || other.isTooMany()) {
      return isTooMany() ? this : other;
    }
    List<Map<Integer, byte[]>> both = new ArrayList<>();
    for (Map<Integer, byte[]> one : ways) {
      for (Map<Integer, byte[]> two : other.ways) {
        Map<Integer, byte[]> way = new HashMap<>(one);
        two.forEach((var, answers) -> way.merge(var, answers, Alternatives::meet));
        both.add(new TreeMap<>(way));
      }
    }
    return new Alternatives(both);
  }

  private static byte[] meet(byte[] first, byte[] second) {
    byte[] both = first.clone();
    for (int cell = 0; cell < both.length; cell++) {
      both[cell] &= second[cell];
    }
    return both;
  }
}
