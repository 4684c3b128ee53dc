package fi.nelikentta.internal.compile;

import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** A pack as words of bits. Immutable and safe to share among threads. */
public final class CompiledPack {
  /** Places, cells and topics are kept as short numbers. */
  private static final int MOST = Short.MAX_VALUE - 2;

  static final int REFERRED = 1 << Possibility.REFERRED.ordinal();
  private static final CustomerStrategy[] STRATEGIES = CustomerStrategy.values();

  private final Chart chart;
  private final Places[] placesByVar;
  private final Word[] words;

  /** How many of the words decide; the others tag, which nobody needs until tags are asked for. */
  private final int early;

  private final Reading[] readings;
  private final Phase2 phase2;
  private final Known known;
  private final int topicsC;
  private final int topicsD;

  /** The phase 2 rules that hold where everything is known, by cell of the grid. */
  private final long[] present;

  private final Counts complexityCounts;
  private final Counts difficultyCounts;

  /** The rules that ask nothing of the client's situation, but those of phase 2. */
  private final BitSet always = new BitSet();

  private long alwaysPoints;
  private boolean alwaysStops;

  /** The phase 2 rules that ask nothing of the client's situation. */
  private long ungated;

  /** Compiles the pack, whose phase 2 must fit. */
  public CompiledPack(Chart chart) {
    this.chart = chart;
    RulePack pack = chart.pack();
    this.known = new Known(pack);
    this.phase2 = new Phase2(pack, known);
    this.topicsC = known.topics(0);
    this.topicsD = known.topics(1);
    this.present = phase2.present().cells(topicsC, topicsD);
    Vars vars = new Vars(pack);
    List<Effect> effects = new ArrayList<>();
    List<Effect> tags = new ArrayList<>();
    for (int i = 0; i < pack.rules().size(); i++) {
      Rule rule = pack.rules().get(i);
      Condition condition = rule.when().situation();
      Formula formula = condition == null ? null : Formula.of(condition, vars);
      if (condition == null || formula == null || formula.vars().length == 0) {
        addAlways(i, rule);
        continue;
      }
      Alternatives ways = formula.alternatives(false);
      Effect effect = effect(i, rule, ways.isTooMany() ? vars.add(condition, formula) : ways);
      (effect.kind() == Effect.Kind.TAG ? tags : effects).add(effect);
    }
    this.placesByVar = new Places[vars.size()];
    for (int var = 0; var < placesByVar.length; var++) {
      placesByVar[var] =
          new Places(vars.get(var), pack.schema().attributes().get(vars.get(var).attribute()));
    }
    List<Word> early = Wording.of(effects, placesByVar);
    List<Word> all = new ArrayList<>(early);
    all.addAll(Wording.of(tags, placesByVar));
    this.early = early.size();
    this.words = all.toArray(new Word[0]);
    this.readings =
        Arrays.stream(words).map(word -> new Reading(word, placesByVar)).toArray(Reading[]::new);
    this.complexityCounts = new Counts(known, 0, pack.schema().size());
    this.difficultyCounts = new Counts(known, 1, pack.schema().size());
  }

  private void addAlways(int index, Rule rule) {
    if (rule.isPhase2()) {
      ungated |= phase2.bit(index);
      return;
    }
    always.set(index);
    alwaysStops |= rule.verb() instanceof Verb.Refer;
    if (rule.verb() instanceof Verb.Add add) {
      alwaysPoints += Points.packed(add);
    }
  }

  private Effect effect(int index, Rule rule, Alternatives ways) {
    if (rule.isPhase2()) {
      return new Effect(index, Effect.Kind.GATE, phase2.bit(index), ways);
    }
    if (rule.verb() instanceof Verb.Add add) {
      Effect.Kind kind = add.points() > 0 ? Effect.Kind.MORE : Effect.Kind.LESS;
      return new Effect(index, kind, Points.packed(add), ways);
    }
    boolean stops = rule.verb() instanceof Verb.Refer;
    return new Effect(index, stops ? Effect.Kind.STOP : Effect.Kind.TAG, 0, ways);
  }

  /** Whether the pack is small enough for bits and short places. */
  static boolean fits(RulePack pack) {
    long named = 0;
    for (Rule rule : pack.rules()) {
      List<Condition> leaves = new ArrayList<>();
      if (rule.when().situation() != null) {
        rule.when().situation().leaves(leaves::add);
      }
      for (Condition leaf : leaves) {
        named += leaf instanceof Condition.Test test ? test.literals().size() : 1;
      }
    }
    boolean hasFewCodes =
        pack.schema().attributes().stream()
            .allMatch(attribute -> attribute.domain().codes().size() < MOST);
    // A number that is named has a limit before it and one behind.
    return Phase2.fits(pack) && 2 * named < MOST && hasFewCodes && pack.schema().size() < MOST;
  }

  /** The strategies that the phase 2 rules give, as bits by {@link Possibility}. */
  public int strategies(long rules) {
    return phase2.strategies(rules);
  }

  /** How many topics the axis has. */
  public int topics(Axis axis) {
    return known.topics(axis.ordinal());
  }

  Chart chart() {
    return chart;
  }

  Places[] placesByVar() {
    return placesByVar;
  }

  Word[] words() {
    return words;
  }

  Phase2 phase2() {
    return phase2;
  }

  Known known() {
    return known;
  }

  long alwaysPoints() {
    return alwaysPoints;
  }

  boolean alwaysStops() {
    return alwaysStops;
  }

  long ungated() {
    return ungated;
  }

  Proposal evaluate(Situation client, LocalDate date) {
    return client.isComplete() ? complete(client, date) : incomplete(client, date);
  }

  private Proposal complete(Situation client, LocalDate date) {
    long points = alwaysPoints;
    long open = ungated;
    boolean stopped = alwaysStops;
    for (int i = 0; i < early; i++) {
      long holds = readings[i].complete(client);
      points += readings[i].points(holds);
      for (Chunk gate : words[i].gates) {
        open |= gate.certain(holds);
      }
      stopped |= (holds & words[i].stops) != 0;
    }
    int complexity = Points.complexity(points);
    int difficulty = Points.difficulty(points);
    long rules = stopped ? 0 : open & present[phase2.present().cell(complexity, difficulty)];
    int strategies = phase2.strategies(rules);
    CompiledBasis basis =
        new CompiledBasis(this, client, date)
            .at(complexity, difficulty, topicsC, topicsD)
            .with(rules, stopped ? REFERRED : strategies);
    return stopped ? new Proposal.Referred(basis) : decided(basis, strategies);
  }

  private Proposal incomplete(Situation client, LocalDate date) {
    long points = alwaysPoints;
    long least = alwaysPoints;
    long greatest = alwaysPoints;
    long open = ungated;
    long mayOpen = ungated;
    boolean stopped = alwaysStops;
    boolean surelyStopped = alwaysStops;
    boolean maybeStopped = alwaysStops;
    for (int i = 0; i < early; i++) {
      Word word = words[i];
      long judged = readings[i].judge(client);
      long holds = word.asksForUnknown() ? readings[i].holds(client) : judged;
      for (Chunk chunk : word.adding) {
        long sure = chunk.certain(judged);
        long most = chunk.possible(judged);
        points += chunk.certain(holds);
        least += chunk.isMore() ? sure : most;
        greatest += chunk.isMore() ? most : sure;
      }
      for (Chunk gate : word.gates) {
        open |= gate.certain(holds);
        mayOpen |= gate.possible(judged);
      }
      stopped |= (holds & word.stops) != 0;
      surelyStopped |= (judged & word.stops) != 0;
      maybeStopped |= (judged >>> Word.BITS & word.stops) != 0;
    }
    int knownC = complexityCounts.count(client);
    int knownD = difficultyCounts.count(client);
    int complexity = Points.complexity(points);
    int difficulty = Points.difficulty(points);
    boolean enough =
        known.isEnough(Axis.COMPLEXITY, knownC) && known.isEnough(Axis.COPING_DIFFICULTY, knownD);
    long rules =
        stopped || !enough ? 0 : open & phase2.present().at(complexity, difficulty, knownC, knownD);
    int could = REFERRED;
    if (!surelyStopped) {
      long reachable =
          mayOpen
              & phase2
                  .reachable()
                  .within(
                      Points.complexity(least),
                      Points.complexity(greatest),
                      Points.difficulty(least),
                      Points.difficulty(greatest),
                      knownC,
                      knownD);
      could = phase2.strategies(reachable | rules) | (maybeStopped ? REFERRED : 0);
    }
    CompiledBasis basis =
        new CompiledBasis(this, client, date)
            .at(complexity, difficulty, knownC, knownD)
            .with(rules, could);
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
            .with(rules, answered.possible[row])
            .holding(answered.holds(row));
    return answered.ended[row] == Answered.TOO_LITTLE_KNOWN
        ? new Proposal.Undetermined(basis, Proposal.Reason.TOO_LITTLE_KNOWN)
        : proposal(basis, answered.ended[row] == Answered.STOPPED, rules);
  }

  private Proposal proposal(CompiledBasis basis, boolean stopped, long rules) {
    if (stopped) {
      return new Proposal.Referred(basis);
    }
    return decided(basis, phase2.strategies(rules));
  }

  private static Proposal decided(CompiledBasis basis, int strategies) {
    return switch (Integer.bitCount(strategies)) {
      case 0 -> new Proposal.Undetermined(basis, Proposal.Reason.NO_RULE);
      case 1 -> new Proposal.Assigned(basis, STRATEGIES[Integer.numberOfTrailingZeros(strategies)]);
      default -> new Proposal.Conflicting(basis);
    };
  }

  /** The rules that fire whatever is known, but those of phase 2. */
  BitSet always() {
    return always;
  }

  /** What holds for the client, by word. */
  int[] holds(Situation client) {
    int[] holds = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      holds[i] = (int) readings[i].holds(client);
    }
    return holds;
  }

  /** The rules that fire where that holds, by word; of phase 2 those of the bits. */
  BitSet fired(int[] holds, long rules) {
    BitSet fired = (BitSet) always.clone();
    for (int i = 0; i < words.length; i++) {
      for (int bits = holds[i]; bits != 0; bits &= bits - 1) {
        int rule = words[i].rule(Integer.numberOfTrailingZeros(bits));
        if (!chart.pack().rules().get(rule).isPhase2()) {
          fired.set(rule);
        }
      }
    }
    for (long rest = rules; rest != 0; rest &= rest - 1) {
      fired.set(phase2.rule(Long.numberOfTrailingZeros(rest)));
    }
    return fired;
  }
}
