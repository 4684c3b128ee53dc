package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.authoring.space.Scales;
import fi.nelikentta.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All changes of a condition: of its tests, of what joins them, of what is left out. */
final class ConditionEdits {
  private final TestEdits tests;

  ConditionEdits(Scales scales) {
    this.tests = new TestEdits(scales);
  }

  /** The changes of the whole condition of a pattern. */
  List<Edit> of(Condition condition) {
    List<Edit> edits = new ArrayList<>(within(condition));
    if (isLeaf(condition)) {
      Condition always = new Condition.All(List.of(), condition.place());
      edits.add(dropped(condition, always));
    }
    return edits;
  }

  private List<Edit> within(Condition condition) {
    if (condition instanceof Condition.All all) {
      Function<List<Condition>, Condition> join = parts -> new Condition.All(parts, all.place());
      return joined(all, all.parts(), join, new Condition.Any(all.parts(), all.place()));
    }
    if (condition instanceof Condition.Any any) {
      Function<List<Condition>, Condition> join = parts -> new Condition.Any(parts, any.place());
      return joined(any, any.parts(), join, new Condition.All(any.parts(), any.place()));
    }
    if (condition instanceof Condition.Not not) {
      List<Edit> edits = new ArrayList<>();
      edits.add(Edit.of(Mutation.NEGATE, not, not.part()));
      within(not.part())
          .forEach(edit -> edits.add(edit.within(part -> new Condition.Not(part, not.place()))));
      return edits;
    }
    return tests.of(condition);
  }

  private List<Edit> joined(
      Condition whole,
      List<Condition> parts,
      Function<List<Condition>, Condition> join,
      Condition swapped) {
    List<Edit> edits = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      int index = i;
      for (Edit edit : within(parts.get(i))) {
        edits.add(edit.within(part -> join.apply(replaced(parts, index, part))));
      }
      if (parts.size() > 1) {
        List<Condition> others = new ArrayList<>(parts);
        Condition left = others.remove(i);
        edits.add(dropped(left, others.size() == 1 ? others.get(0) : join.apply(others)));
      }
    }
    if (parts.size() > 1 && parts.stream().noneMatch(ConditionEdits::dependsOnGuards)) {
      edits.add(Edit.of(Mutation.SWAP_JOIN, whole, swapped));
    }
    return edits;
  }

  private static Edit dropped(Condition part, Condition rest) {
    boolean guard = part instanceof Condition.NullTest;
    return new Edit(
        guard ? Mutation.DROP_GUARD : Mutation.DROP_CONDITION,
        part.place(),
        Drl.of(part),
        "",
        rest);
  }

  /** With "and" for "or" a guard would no longer guard: no such rule passes the check of a pack. */
  private static boolean dependsOnGuards(Condition part) {
    boolean[] depends = {part instanceof Condition.Not};
    part.leaves(
        leaf ->
            depends[0] |=
                leaf instanceof Condition.NullTest
                    || leaf instanceof Condition.Pair
                    || (leaf instanceof Condition.Test test && test.operator().needsGuard()));
    return depends[0];
  }

  private static boolean isLeaf(Condition condition) {
    return condition instanceof Condition.Test
        || condition instanceof Condition.Pair
        || condition instanceof Condition.NullTest;
  }

  private static List<Condition> replaced(List<Condition> parts, int index, Condition part) {
    List<Condition> others = new ArrayList<>(parts);
    others.set(index, part);
    return others;
  }
}
