package fi.nelikentta.internal.eval;

import fi.nelikentta.Position;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Situation;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fires rules by walking their conditions. Immutable and safe to share among threads. */
final class Interpreter {
  private final int size;
  private final boolean[] phase2;
  private final @Nullable Node[] situations;
  private final @Nullable Node[] positions;

  Interpreter(RulePack pack) {
    List<Rule> rules = pack.rules();
    this.size = rules.size();
    this.phase2 = new boolean[size];
    this.situations = new Node[size];
    this.positions = new Node[size];
    for (int i = 0; i < size; i++) {
      Rule rule = rules.get(i);
      phase2[i] = rule.isPhase2();
      situations[i] =
          rule.when().situation() == null ? null : Lowering.lower(rule.when().situation());
      positions[i] = rule.when().position() == null ? null : Lowering.lower(rule.when().position());
    }
  }

  RuleRun run() {
    return new Run();
  }

  private final class Run implements RuleRun {
    private @Nullable Situation client;

    @Override
    public BitSet fireSituation(Situation situation) {
      client = situation;
      BitSet fired = new BitSet(size);
      for (int i = 0; i < size; i++) {
        Node node = situations[i];
        if (!phase2[i] && (node == null || node.holds(situation))) {
          fired.set(i);
        }
      }
      return fired;
    }

    @Override
    public BitSet firePosition(Position position) {
      if (client == null) {
        throw new IllegalStateException("phase 2 comes after phase 1.");
      }
      PositionSlots slots =
          new PositionSlots()
              .points(position.complexity(), position.copingDifficulty())
              .shares(position.complexityKnown(), position.copingDifficultyKnown());
      BitSet fired = new BitSet(size);
      for (int i = 0; i < size; i++) {
        Node node = situations[i];
        Node chart = positions[i];
        if (chart != null && (node == null || node.holds(client)) && chart.holds(slots)) {
          fired.set(i);
        }
      }
      return fired;
    }

    @Override
    public void close() {
      client = null;
    }
  }
}
