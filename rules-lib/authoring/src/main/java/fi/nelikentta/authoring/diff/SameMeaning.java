package fi.nelikentta.authoring.diff;

import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether two conditions hold for the same clients, by trying one value of each kind that
 * either of them can tell apart, unknown included. Values that only one of the packs reads are left
 * out: that is a difference of the attribute.
 */
final class SameMeaning {
  /** More combinations than this are not tried. */
  private static final long MOST = 1 << 16;

  private final Schema before;
  private final Schema after;

  SameMeaning(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  /** What trying found. */
  enum Verdict {
    /** They hold for the same clients. */
    SAME,
    /** They do not. */
    DIFFERENT,
    /** There are too many combinations to try. */
    UNDECIDED
  }

  /** Holds two conditions on the client's situation, or two on the position, against each other. */
  Verdict judge(@Nullable Condition old, @Nullable Condition now) {
    TellingValues values = new TellingValues(old, now);
    Map<String, List<Object>> candidates = new LinkedHashMap<>();
    long combinations = 1;
    for (String name : values.names()) {
      if (values.isTooMany(name)) {
        return Verdict.UNDECIDED;
      }
      List<Object> fitting = values.of(name, takers(name));
      candidates.put(name, fitting);
      combinations *= fitting.size() + 1;
      if (combinations > MOST) {
        return Verdict.UNDECIDED;
      }
    }
    Trial trial = new Trial(old, now, List.copyOf(candidates.keySet()), candidates);
    return trial.agrees(0) ? Verdict.SAME : Verdict.DIFFERENT;
  }

  /** The attributes of that name: of the position, or of one or both of the packs. */
  private List<Attribute> takers(String name) {
    Optional<Attribute> position = PositionSchema.SCHEMA.find(name);
    return position.isPresent()
        ? List.of(position.get())
        : Stream.of(before.find(name), after.find(name)).flatMap(Optional::stream).toList();
  }

  /** Goes through all combinations. */
  private final class Trial {
    private final @Nullable Node old;
    private final @Nullable Node now;
    private final List<String> names;
    private final Map<String, List<Object>> candidates;
    private final Situation.Builder was;
    private final Situation.Builder is;

    Trial(
        @Nullable Condition old,
        @Nullable Condition now,
        List<String> names,
        Map<String, List<Object>> candidates) {
      this.old = old == null ? null : Node.of(old);
      this.now = now == null ? null : Node.of(now);
      this.names = names;
      this.candidates = candidates;
      boolean position =
          names.stream().anyMatch(name -> PositionSchema.SCHEMA.find(name).isPresent());
      this.was = Situation.of(position ? PositionSchema.SCHEMA : before, "trial");
      this.is = Situation.of(position ? PositionSchema.SCHEMA : after, "trial");
    }

    boolean agrees(int from) {
      if (from == names.size()) {
        boolean before = old == null || old.holds(was.build());
        boolean after = now == null || now.holds(is.build());
        return before == after;
      }
      String name = names.get(from);
      if (PositionSchema.SCHEMA.find(name).isEmpty()) {
        set(was, name, null);
        set(is, name, null);
        if (!agrees(from + 1)) {
          return false;
        }
      }
      for (Object value : candidates.getOrDefault(name, List.of())) {
        set(was, name, value);
        set(is, name, value);
        if (!agrees(from + 1)) {
          return false;
        }
      }
      return true;
    }

    private static void set(Situation.Builder builder, String name, @Nullable Object value) {
      if (builder.schema().find(name).isPresent()) {
        builder.setNullable(name, value);
      }
    }
  }
}
