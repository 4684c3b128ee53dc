package fi.nelikentta.authoring.diff;

import fi.nelikentta.authoring.diff.Change.Kind;
import fi.nelikentta.authoring.diff.Detail.Side;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.When;
import fi.nelikentta.situation.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What differs in the conditions of two rules, by what they mean first and as they stand second.
 */
final class ConditionDiff {
  private final SameMeaning meaning;

  ConditionDiff(Schema before, Schema after) {
    this.meaning = new SameMeaning(before, after);
  }

  /** Whether both certainly hold for the same clients. */
  boolean isSame(When before, When after) {
    return judge(before.situation(), after.situation()) == SameMeaning.Verdict.SAME
        && judge(before.position(), after.position()) == SameMeaning.Verdict.SAME;
  }

  /** All that differs between the left-hand sides. */
  List<Detail> details(When before, When after) {
    List<Detail> details = new ArrayList<>();
    add(details, before.situation(), after.situation());
    add(details, before.position(), after.position());
    return details;
  }

  /** The left-hand side of a rule that came or went. */
  static List<Detail> whole(When when, Kind kind) {
    List<Detail> details = new ArrayList<>();
    for (Condition pattern : new @Nullable Condition[] {when.situation(), when.position()}) {
      if (pattern != null && !Spelling.conjuncts(pattern).isEmpty()) {
        details.add(
            kind == Kind.ADDED
                ? new Detail(Aspect.CONDITION_ADDED, "", null, side(pattern))
                : new Detail(Aspect.CONDITION_REMOVED, "", side(pattern), null));
      }
    }
    return details;
  }

  private SameMeaning.Verdict judge(@Nullable Condition before, @Nullable Condition after) {
    return Spelling.of(before).equals(Spelling.of(after))
        ? SameMeaning.Verdict.SAME
        : meaning.judge(before, after);
  }

  private void add(List<Detail> details, @Nullable Condition before, @Nullable Condition after) {
    if (Spelling.of(before).equals(Spelling.of(after))) {
      return;
    }
    SameMeaning.Verdict verdict = meaning.judge(before, after);
    if (verdict == SameMeaning.Verdict.SAME) {
      details.add(new Detail(Aspect.CONDITION_REWRITTEN, "", sideOf(before), sideOf(after)));
      return;
    }
    List<Detail> found = new Conjuncts(before, after).details();
    if (found.isEmpty()) {
      found = List.of(new Detail(Aspect.CONDITION, "", sideOf(before), sideOf(after)));
    }
    details.addAll(found);
    if (verdict == SameMeaning.Verdict.UNDECIDED) {
      details.add(new Detail(Aspect.CONDITION_UNDECIDED, "", sideOf(before), sideOf(after)));
    }
  }

  private static @Nullable Side sideOf(@Nullable Condition condition) {
    return condition == null ? null : side(condition);
  }

  private static Side side(Condition condition) {
    return new Side(Spelling.of(condition), condition);
  }

  /** The conjuncts that the two sides do not share, joined into differences. */
  private static final class Conjuncts {
    private final List<Condition> before;
    private final List<Condition> after;
    private final List<Detail> details = new ArrayList<>();

    Conjuncts(@Nullable Condition before, @Nullable Condition after) {
      this.before = new ArrayList<>(Spelling.conjuncts(before));
      this.after = new ArrayList<>(Spelling.conjuncts(after));
      List<Condition> all = List.copyOf(this.before);
      this.before.removeIf(part -> holds(this.after, part));
      this.after.removeIf(part -> holds(all, part));
    }

    List<Detail> details() {
      for (Condition old : List.copyOf(before)) {
        after.stream()
            .filter(now -> Spelling.shape(now).equals(Spelling.shape(old)))
            .findFirst()
            .ifPresent(
                now -> {
                  before.remove(old);
                  after.remove(now);
                  thresholds(old, now);
                });
      }
      for (Condition old : List.copyOf(before)) {
        after.stream()
            .filter(now -> Spelling.attributes(now).equals(Spelling.attributes(old)))
            .filter(now -> !isGuard(now) && !isGuard(old))
            .findFirst()
            .ifPresent(now -> change(old, now));
      }
      if (before.size() == 1 && after.size() == 1) {
        change(before.get(0), after.get(0));
      }
      before.stream()
          .filter(part -> !isGuard(part))
          .forEach(part -> details.add(new Detail(Aspect.CONDITION_REMOVED, "", side(part), null)));
      after.stream()
          .filter(part -> !isGuard(part))
          .forEach(part -> details.add(new Detail(Aspect.CONDITION_ADDED, "", null, side(part))));
      return details;
    }

    private void change(Condition old, Condition now) {
      before.remove(old);
      after.remove(now);
      details.add(new Detail(Aspect.CONDITION, "", side(old), side(now)));
    }

    /** Both have one shape, so their leaves stand in pairs. */
    private void thresholds(Condition old, Condition now) {
      List<Condition> was = leaves(old);
      List<Condition> is = leaves(now);
      for (int i = 0; i < was.size(); i++) {
        if (was.get(i) instanceof Condition.Test from
            && is.get(i) instanceof Condition.Test to
            && !from.literals().equals(to.literals())) {
          details.add(new Detail(Aspect.THRESHOLD, to.attribute().name(), side(from), side(to)));
        }
      }
    }

    private static List<Condition> leaves(Condition condition) {
      List<Condition> leaves = new ArrayList<>();
      condition.leaves(leaves::add);
      return leaves;
    }

    private static boolean holds(List<Condition> parts, Condition part) {
      return parts.stream()
          .anyMatch(other -> Objects.equals(Spelling.of(other), Spelling.of(part)));
    }

    /** What only lets a negative form stand says nothing of its own. */
    private static boolean isGuard(Condition part) {
      return part instanceof Condition.NullTest test && test.operator() == Operator.NOT_EQUAL;
    }
  }
}
