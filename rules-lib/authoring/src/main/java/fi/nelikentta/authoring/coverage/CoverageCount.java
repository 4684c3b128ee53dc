package fi.nelikentta.authoring.coverage;

import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.Case;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.space.Scales;
import fi.nelikentta.internal.eval.Judgement;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Counts what cases exercise. */
final class CoverageCount {
  private final RulePack pack;
  private final List<Run> runs;
  private final Boundaries boundaries;
  private final Truths truths;

  /**
   * A case as the rules saw it.
   *
   * @param situation what was known of the client
   * @param position where the client lies
   * @param hasPhase2 whether the evaluation came to phase 2
   */
  private record Run(Slots situation, Slots position, boolean hasPhase2) {
    static Run of(CaseResult result) {
      Case tested = result.tested();
      Proposal proposal = result.proposal();
      boolean hasPhase2 =
          proposal.match(
              assigned -> true,
              undetermined -> undetermined.reason() == Proposal.Reason.NO_RULE,
              referred -> false,
              conflicting -> true);
      return new Run(tested.situation(), Judgement.slots(proposal.position()), hasPhase2);
    }
  }

  CoverageCount(RulePack pack, List<CaseResult> results) {
    this.pack = pack;
    this.runs = results.stream().map(Run::of).toList();
    Scales scales = new Scales(pack);
    this.boundaries = new Boundaries(scales);
    this.truths = new Truths(pack, scales);
  }

  Coverage count() {
    return new Coverage(pack, runs.size(), pack.rules().stream().map(this::rule).toList());
  }

  private RuleCoverage rule(Rule rule) {
    Condition situation = rule.when().situation();
    Condition position = rule.when().position();
    List<Run> reached = runs.stream().filter(run -> run.hasPhase2() || !rule.isPhase2()).toList();
    List<TestCoverage> tests = new ArrayList<>();
    if (situation != null) {
      List<Slots> slots = reached.stream().map(Run::situation).toList();
      situation.leaves(leaf -> tests.add(test(leaf, slots)));
    }
    if (position != null) {
      List<Slots> slots = reached.stream().map(Run::position).toList();
      position.leaves(leaf -> tests.add(test(leaf, slots)));
    }
    @Nullable Node client = situation == null ? null : Node.of(situation);
    @Nullable Node chart = position == null ? null : Node.of(position);
    int fired = 0;
    for (Run run : reached) {
      if ((client == null || client.holds(run.situation()))
          && (chart == null || chart.holds(run.position()))) {
        fired++;
      }
    }
    return new RuleCoverage(rule, fired, reached.size(), tests);
  }

  private TestCoverage test(Condition leaf, List<Slots> clients) {
    Map<Truth, Integer> cases = new EnumMap<>(Truth.class);
    Set<Truth> possible = truths.possible(leaf);
    possible.forEach(truth -> cases.put(truth, 0));
    Node node = Node.of(leaf);
    for (Slots client : clients) {
      cases.merge(Truths.of(leaf, node, client), 1, Integer::sum);
    }
    List<BoundaryPoint> points =
        boundaries.of(leaf).stream().map(point -> counted(point, leaf, clients)).toList();
    return new TestCoverage(leaf, cases, points);
  }

  private static BoundaryPoint counted(BoundaryPoint point, Condition leaf, List<Slots> clients) {
    int cases = 0;
    for (Slots client : clients) {
      Double number = number(leaf, client);
      if (number != null && point.takes(number)) {
        cases++;
      }
    }
    return new BoundaryPoint(point.value(), point.least(), point.greatest(), cases);
  }

  /** The number that a test compares, or the difference of two; null where it is unknown. */
  private static @Nullable Double number(Condition leaf, Slots client) {
    if (leaf instanceof Condition.Pair pair) {
      Double left = number(pair.left(), client);
      Double right = number(pair.right(), client);
      return left == null || right == null ? null : (Double) (left - right);
    }
    return number(((Condition.Test) leaf).attribute(), client);
  }

  private static @Nullable Double number(Attribute attribute, Slots client) {
    if (!client.isKnown(attribute.index())) {
      return null;
    }
    long slot = client.slot(attribute.index());
    return attribute.type() == ValueType.INTEGER ? (double) slot : Double.longBitsToDouble(slot);
  }
}
