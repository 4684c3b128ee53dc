package fi.nelikentta.internal.eval;

import fi.nelikentta.Position;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A pack made ready to evaluate: what is the same for every engine. It turns fired rules into a
 * proposal; only the firing is an engine's own. Immutable and safe to share among threads.
 */
public final class Chart {
  private final RulePack pack;
  private final Known known;
  private final Possible possible;
  private final Asking asking;
  private final Interpreter interpreter;
  private final List<Adding> adding;

  /** Lowers the pack. */
  public Chart(RulePack pack) {
    this.pack = pack;
    this.known = new Known(pack);
    this.possible = new Possible(pack, known);
    this.asking = new Asking(pack, possible);
    this.interpreter = new Interpreter(pack);
    this.adding = Adding.of(pack);
  }

  /** The pack. */
  public RulePack pack() {
    return pack;
  }

  /** The rules that give points, in the order of evidence. */
  List<Adding> adding() {
    return adding;
  }

  /** The names of the rules that give points, in the order of evidence. */
  public List<String> evidenceOrder() {
    return adding.stream().map(Adding::name).toList();
  }

  /** Fires the rules by the model itself, without any engine. */
  public RuleRun interpret() {
    return interpreter.run();
  }

  /**
   * Evaluates one client with the engine's way of firing rules.
   *
   * @throws IllegalArgumentException if the situation is another pack's, or the pack is not valid
   *     on that day
   */
  public Proposal evaluate(Situation situation, LocalDate date, RuleRun run) {
    check(situation, date);
    BitSet fired = run.fireSituation(situation);
    Position position = position(situation, fired);
    if (hasStop(fired)) {
      return new Proposal.Referred(basis(situation, date, position, fired));
    }
    if (!isEnoughKnown(situation)) {
      return new Proposal.Undetermined(
          basis(situation, date, position, fired), Proposal.Reason.TOO_LITTLE_KNOWN);
    }
    fired.or(run.firePosition(position));
    EvaluatedBasis basis = basis(situation, date, position, fired);
    List<CustomerStrategy> strategies = basis.strategies();
    return switch (strategies.size()) {
      case 0 -> new Proposal.Undetermined(basis, Proposal.Reason.NO_RULE);
      case 1 -> new Proposal.Assigned(basis, strategies.get(0));
      default -> new Proposal.Conflicting(basis);
    };
  }

  /** What the situation could become, by the model alone. */
  public Set<Possibility> possible(Situation situation) {
    return possible.of(situation);
  }

  /** What to ask of the situation, by the model alone. */
  public List<String> asking(Situation situation) {
    return asking.of(situation).stream().map(question -> question.attribute().name()).toList();
  }

  /** The same with what each question would bring; for whoever counts them over many clients. */
  public List<Question> questions(Situation situation) {
    return asking.of(situation);
  }

  /** What answering all of these would leave of the situation's possibilities. */
  public Left left(Situation situation, List<Attribute> asked) {
    return asking.left(situation, asked);
  }

  /** Whether no known share is below the pack's minimum. */
  public boolean isEnoughKnown(Situation situation) {
    return known.isEnough(Axis.COMPLEXITY, known.count(Axis.COMPLEXITY, situation))
        && known.isEnough(Axis.COPING_DIFFICULTY, known.count(Axis.COPING_DIFFICULTY, situation));
  }

  /** Where the fired rules put the client. */
  public Position position(Situation situation, BitSet fired) {
    long[] sums = new long[2];
    for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
      if (pack.rules().get(i).verb() instanceof Verb.Add add) {
        sums[add.axis().ordinal()] += add.points();
      }
    }
    return new Position(
        Extent.clamp(sums[0]),
        Extent.clamp(sums[1]),
        Known.share(known.count(Axis.COMPLEXITY, situation), known.topics(Axis.COMPLEXITY)),
        Known.share(
            known.count(Axis.COPING_DIFFICULTY, situation), known.topics(Axis.COPING_DIFFICULTY)));
  }

  private EvaluatedBasis basis(
      Situation situation, LocalDate date, Position position, BitSet fired) {
    Set<Possibility> could = EnumSet.noneOf(Possibility.class);
    could.addAll(possible.of(situation));
    EvaluatedBasis basis = new FiredBasis(this, situation, date, position, fired, could);
    if (!could.equals(EnumSet.of(Possibility.REFERRED))) {
      basis.strategies().forEach(strategy -> could.add(Possibility.of(strategy)));
    }
    return basis;
  }

  private boolean hasStop(BitSet fired) {
    List<Rule> rules = pack.rules();
    return fired.stream().anyMatch(i -> rules.get(i).verb() instanceof Verb.Refer);
  }

  /**
   * Sees to it that there are situations and a date.
   *
   * @throws NullPointerException if one of them is null
   */
  public static void requireAll(Iterable<Situation> situations, LocalDate date) {
    Objects.requireNonNull(situations, "situations is null.\nTry: give an empty list for none.");
    requireDate(date);
  }

  /** A date that is not there would otherwise be missed only when the proposal is told. */
  private static void requireDate(LocalDate date) {
    Objects.requireNonNull(
        date,
        "date is null.\nTry: give the day that the proposal is for; nothing reads the clock.");
  }

  /**
   * Sees to it that the pack may evaluate the situation on that day.
   *
   * @throws NullPointerException if one of them is null
   * @throws IllegalArgumentException if not, with what to try
   */
  public void check(Situation situation, LocalDate date) {
    Objects.requireNonNull(
        situation, "situation is null.\nTry: make one with pack.situation(clientId).build().");
    requireDate(date);
    if (situation.schema() != pack.schema()) {
      throw new IllegalArgumentException(
          "the situation was made by another pack than "
              + pack
              + ".\nTry: make it with pack.situation(clientId) of the engine's own pack.");
    }
    if (!pack.manifest().validity().holdsOn(date)) {
      throw new IllegalArgumentException(
          "the pack "
              + pack
              + " is not valid on "
              + date
              + ", only from "
              + pack.manifest().validity().from()
              + " to "
              + pack.manifest().validity().to()
              + ".\nTry: another date, or the version of the pack that was valid then.");
    }
  }
}
