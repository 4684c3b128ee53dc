package fi.nelikentta.batch.mapping;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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

  private static final Kind[] KINDS = Kind.values();

  private final List<MappingRule> rules;
  private final long[] counts;

  /** For the rules of a mapping. */
  public Mapped(List<MappingRule> rules) {
    this.rules = rules;
    this.counts = new long[rules.size() * KINDS.length];
  }

  void count(MappingRule rule, Kind kind) {
    counts[rule.index() * KINDS.length + kind.ordinal()]++;
  }

  /** The name under which a count of the rule is kept. */
  public static String name(MappingRule rule, Kind kind) {
    return rule.attribute().name() + "\t" + kind.key();
  }

  /** What was counted since this was last asked, by name; what is 0 is left out. */
  public Map<String, Long> take() {
    Map<String, Long> taken = new HashMap<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        taken.put(name(rules.get(i / KINDS.length), KINDS[i % KINDS.length]), counts[i]);
        counts[i] = 0;
      }
    }
    return taken;
  }
}
