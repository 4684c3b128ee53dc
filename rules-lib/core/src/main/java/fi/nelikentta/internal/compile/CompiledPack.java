package fi.nelikentta.internal.compile;

import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A pack as tables. Immutable and safe to share among threads. */
public final class CompiledPack {
  private static final int REFERRED = 1 << Possibility.REFERRED.ordinal();
  private static final CustomerStrategy[] STRATEGIES = CustomerStrategy.values();

  private final Chart chart;
  private final Vars vars;
  private final Evidences[] evidences;
  private final Lookups lookups;

  /** What the rules that ask nothing bring. */
  private final long[] always = new long[Evidences.STRIDE];

  private final int[] alwaysRules;

  /** Conditions on too many variables for a table. */
  private final Bundle.Unit[] large;

  private final Phase2 phase2;
  private final Known known;
  private final Counts complexityCounts;
  private final Counts difficultyCounts;
  private final boolean hasLarge;

  /** Compiles the pack, whose phase 2 must fit. */
  public CompiledPack(Chart chart) {
    this.chart = chart;
    RulePack pack = chart.pack();
    this.vars = new Vars(pack);
    this.known = new Known(pack);
    List<Bundle.Unit> units = new ArrayList<>();
    List<Bundle.Unit> largeUnits = new ArrayList<>();
    List<Integer> unconditional = new ArrayList<>();
    for (int i = 0; i < pack.rules().size(); i++) {
      Rule rule = pack.rules().get(i);
      Condition condition = rule.when().situation();
      if (rule.isPhase2() || condition == null) {
        continue;
      }
      Bundle.Unit unit = Bundle.Unit.of(i, Formula.of(condition, vars), vars);
      if (unit.classesByVar().isEmpty()) {
        unconditional.add(i);
        Evidences.add(always, 0, rule.verb(), true, Node.CERTAIN);
      } else {
        (unit.size() <= Bundling.ENTRIES ? units : largeUnits).add(unit);
      }
    }
    this.alwaysRules = unconditional.stream().mapToInt(Integer::intValue).toArray();
    this.large = largeUnits.toArray(new Bundle.Unit[0]);
    this.evidences =
        Bundling.of(units).stream()
            .map(bundle -> new Evidences(bundle, vars, pack.rules()))
            .toArray(Evidences[]::new);
    this.lookups =
        new Lookups(Arrays.stream(evidences).map(Evidences::table).toArray(Table[]::new));
    this.phase2 = new Phase2(pack, vars, known);
    this.complexityCounts = new Counts(known, 0, pack.schema().size());
    this.difficultyCounts = new Counts(known, 1, pack.schema().size());
    this.hasLarge = large.length > 0 || phase2.large().length > 0;
  }

  Chart chart() {
    return chart;
  }

  Vars vars() {
    return vars;
  }

  Evidences[] evidences() {
    return evidences;
  }

  long[] always() {
    return always;
  }

  Bundle.Unit[] large() {
    return large;
  }

  Phase2 phase2() {
    return phase2;
  }

  Known known() {
    return known;
  }

  Proposal evaluate(Situation client, LocalDate date) {
    return client.isComplete() ? complete(client, date) : incomplete(client, date);
  }

  private Proposal complete(Situation client, LocalDate date) {
    long fired = always[0];
    long stops = always[3];
    for (int table = 0; table < evidences.length; table++) {
      int at = lookups.entry(table, client) * Evidences.STRIDE;
      long[] numbers = evidences[table].numbers();
      fired += numbers[at];
      stops |= numbers[at + 3];
    }
    int[] cells = hasLarge ? vars.cells(client) : NONE;
    if (hasLarge) {
      long[] sums = {fired, 0, 0, stops};
      addLarge(sums, cells);
      fired = sums[0];
      stops = sums[3];
    }
    int complexity = clamp(Evidences.complexity(fired));
    int difficulty = clamp(Evidences.difficulty(fired));
    int topicsC = known.topics(0);
    int topicsD = known.topics(1);
    boolean stopped = (stops & Evidences.STOP) != 0;
    long rules = 0;
    int possible = REFERRED;
    if (!stopped) {
      rules =
          phase2.open(client, cells)
              & phase2.present().at(complexity, difficulty, topicsC, topicsD);
      possible = phase2.strategies(rules);
    }
    return proposal(
        new CompiledBasis(this, client, date)
            .at(complexity, difficulty, topicsC, topicsD)
            .with(rules, possible),
        stopped,
        rules);
  }

  private Proposal incomplete(Situation client, LocalDate date) {
    long[] sums = always.clone();
    for (Evidences evidence : evidences) {
      int at = evidence.table().entry(client) * Evidences.STRIDE;
      long[] numbers = evidence.numbers();
      sums[0] += numbers[at];
      sums[1] += numbers[at + 1];
      sums[2] += numbers[at + 2];
      sums[3] |= numbers[at + 3];
    }
    int[] cells = hasLarge ? vars.cells(client) : NONE;
    addLarge(sums, cells);
    int knownC = complexityCounts.count(client);
    int knownD = difficultyCounts.count(client);
    int complexity = clamp(Evidences.complexity(sums[0]));
    int difficulty = clamp(Evidences.difficulty(sums[0]));
    boolean stopped = (sums[3] & Evidences.STOP) != 0;
    boolean enough =
        known.isEnough(Axis.COMPLEXITY, knownC) && known.isEnough(Axis.COPING_DIFFICULTY, knownD);
    long rules =
        stopped || !enough
            ? 0
            : phase2.open(client, cells)
                & phase2.present().at(complexity, difficulty, knownC, knownD);
    int possible = REFERRED;
    if ((sums[3] & Evidences.CERTAIN_STOP) == 0) {
      long reachable =
          phase2.mayOpen(client, cells)
              & phase2
                  .reachable()
                  .within(
                      clamp(Evidences.complexity(sums[1])),
                      clamp(Evidences.complexity(sums[2])),
                      clamp(Evidences.difficulty(sums[1])),
                      clamp(Evidences.difficulty(sums[2])),
                      knownC,
                      knownD);
      possible =
          phase2.strategies(reachable | rules)
              | ((sums[3] & Evidences.OPEN_STOP) != 0 ? REFERRED : 0);
    }
    CompiledBasis basis =
        new CompiledBasis(this, client, date)
            .at(complexity, difficulty, knownC, knownD)
            .with(rules, possible);
    return !stopped && !enough
        ? new Proposal.Undetermined(basis, Proposal.Reason.TOO_LITTLE_KNOWN)
        : proposal(basis, stopped, rules);
  }

  /** The proposal of a client of a block that was answered. */
  Proposal proposal(Situation client, LocalDate date, Answered answered, int row) {
    long rules = answered.rules[row];
    CompiledBasis basis =
        new CompiledBasis(this, client, date)
            .at(
                answered.complexity[row],
                answered.difficulty[row],
                answered.complexityKnown[row],
                answered.difficultyKnown[row])
            .with(rules, answered.possible[row]);
    return answered.ended[row] == Answered.TOO_LITTLE_KNOWN
        ? new Proposal.Undetermined(basis, Proposal.Reason.TOO_LITTLE_KNOWN)
        : proposal(basis, answered.ended[row] == Answered.STOPPED, rules);
  }

  private Proposal proposal(CompiledBasis basis, boolean stopped, long rules) {
    if (stopped) {
      return new Proposal.Referred(basis);
    }
    int strategies = phase2.strategies(rules);
    return switch (Integer.bitCount(strategies)) {
      case 0 -> new Proposal.Undetermined(basis, Proposal.Reason.NO_RULE);
      case 1 -> new Proposal.Assigned(basis, STRATEGIES[Integer.numberOfTrailingZeros(strategies)]);
      default -> new Proposal.Conflicting(basis);
    };
  }

  private static final int[] NONE = {};

  private void addLarge(long[] sums, int[] cells) {
    for (Bundle.Unit unit : large) {
      Evidences.add(
          sums,
          0,
          chart.pack().rules().get(unit.rule()).verb(),
          unit.formula().holds(cells),
          unit.formula().judge(cells));
    }
  }

  /** The rules that fire for the client, of phase 2 those of the bits. */
  BitSet fired(Situation client, long rules) {
    BitSet fired = new BitSet(chart.pack().rules().size());
    for (int rule : alwaysRules) {
      fired.set(rule);
    }
    for (Evidences evidence : evidences) {
      for (int rule : evidence.rules(evidence.table().entry(client))) {
        fired.set(rule);
      }
    }
    if (large.length > 0) {
      int[] cells = vars.cells(client);
      for (Bundle.Unit unit : large) {
        fired.set(unit.rule(), unit.formula().holds(cells));
      }
    }
    for (long rest = rules; rest != 0; rest &= rest - 1) {
      fired.set(phase2.rule(Long.numberOfTrailingZeros(rest)));
    }
    return fired;
  }

  static int clamp(int points) {
    return Math.max(0, Math.min(100, points));
  }
}
