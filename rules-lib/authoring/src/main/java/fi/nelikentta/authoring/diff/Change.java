package fi.nelikentta.authoring.diff;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One thing that differs between two packs, and the smallest that can be applied alone.
 *
 * @param subject what it is
 * @param name the rule, the attribute, the key of {@code pack.yaml} or of the texts; the new name
 *     where there are two
 * @param kind whether it came, went, or is another than it was
 * @param details what differs of it, the heaviest first; of what came or went, only what can be
 *     said shortly
 */
public record Change(Subject subject, String name, Kind kind, List<Detail> details) {

  /** What can differ. */
  public enum Subject {
    /** A rule. */
    RULE,
    /** An attribute. */
    ATTRIBUTE,
    /** A key of {@code pack.yaml}. */
    PACK,
    /** A text that belongs to no rule and no attribute. */
    TEXT;

    /** The name in JSON and in words. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What happened to it. */
  public enum Kind {
    /** Only the new pack has it. */
    ADDED,
    /** Only the old pack has it. */
    REMOVED,
    /** Both have it, under two names. */
    RENAMED,
    /** Both have it. */
    CHANGED;

    /** The name in JSON and in words. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Sorts and copies the details. */
  public Change {
    details =
        details.stream().sorted(Comparator.comparing(detail -> detail.aspect().weight())).toList();
  }

  /** The most that it can alter. */
  public Weight weight() {
    boolean whole = kind == Kind.ADDED || kind == Kind.REMOVED;
    if (whole && subject == Subject.RULE) {
      return Weight.PROPOSALS;
    }
    if (whole && subject == Subject.ATTRIBUTE) {
      // By itself it only counts among what may be known of its axis.
      boolean counts = details.stream().anyMatch(detail -> detail.aspect() == Aspect.AXIS);
      return counts ? Weight.PROPOSALS : Weight.PARTICULARS;
    }
    return details.isEmpty() ? Weight.PARTICULARS : details.get(0).aspect().weight();
  }
}
