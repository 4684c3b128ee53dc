package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Grid;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules that give strategies, however many, for clients of whom as many topics are known. */
final class Assignments {
  private final List<CustomerStrategy> strategies = new ArrayList<>();
  private final List<@Nullable Formula> gates = new ArrayList<>();

  /** Each of as many rules as a grid takes. */
  private final List<Grid> grids = new ArrayList<>();

  private final int complexityKnown;
  private final int difficultyKnown;

  Assignments(RulePack pack, Vars vars, Situation client) {
    Known known = new Known(pack);
    int attributes = pack.schema().size();
    this.complexityKnown = new Counts(known, 0, attributes).count(client);
    this.difficultyKnown = new Counts(known, 1, attributes).count(client);
    List<Condition> positions = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      if (rule.isPhase2() && rule.verb() instanceof Verb.Assign assign) {
        Condition situation = rule.when().situation();
        strategies.add(assign.strategy());
        gates.add(situation == null ? null : Formula.of(situation, vars));
        positions.add(Objects.requireNonNull(rule.when().position()));
      }
    }
    for (int from = 0; from < positions.size(); from += Grid.CONDITIONS) {
      int to = Math.min(from + Grid.CONDITIONS, positions.size());
      grids.add(new Grid(positions.subList(from, to), Grid.Shares.PRESENT, known));
    }
  }

  /** The one strategy at the point; null when there is none, or several. */
  @Nullable CustomerStrategy strategy(int complexity, int difficulty, int[] cells) {
    CustomerStrategy found = null;
    for (int grid = 0; grid < grids.size(); grid++) {
      long rules = grids.get(grid).at(complexity, difficulty, complexityKnown, difficultyKnown);
      for (; rules != 0; rules &= rules - 1) {
        int rule = grid * Grid.CONDITIONS + Long.numberOfTrailingZeros(rules);
        Formula gate = gates.get(rule);
        if (gate == null || gate.holds(cells)) {
          CustomerStrategy strategy = strategies.get(rule);
          if (found != null && found != strategy) {
            return null;
          }
          found = strategy;
        }
      }
    }
    return found;
  }
}
