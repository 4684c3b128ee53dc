package fi.nelikentta.batch.mapping;

import java.util.Locale;

/** Counts the cells that the rules of a mapping filled or changed. One thread. */
public final class Mapped {
  /** What was done to a cell. */
  public enum Kind {
    /** Its text was in the list of values. */
    VALUES,
    /** Its number was multiplied. */
    FACTOR,
    /** It was empty and became nothing of it. */
    ZERO,
    /** It was empty and stayed unknown, as somebody has decided. */
    UNKNOWN,
    /** It was given to the row. */
    CONSTANT;

    /** The name in manifests. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final int KINDS = Kind.values().length;

  private final long[] counts;

  /** For so many rules. */
  public Mapped(int rules) {
    counts = new long[rules * KINDS];
  }

  void count(int rule, Kind kind) {
    counts[rule * KINDS + kind.ordinal()]++;
  }

  /** How often it was done by the rule. */
  public long count(MappingRule rule, Kind kind) {
    return counts[rule.index() * KINDS + kind.ordinal()];
  }

  /** Adds what another counted by the same rules. */
  public void add(Mapped other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** All counts, rule by rule, to be kept elsewhere. */
  public long[] counts() {
    return counts.clone();
  }

  /** Takes up counts that were kept elsewhere. */
  public void add(long[] others) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += others[i];
    }
  }
}
