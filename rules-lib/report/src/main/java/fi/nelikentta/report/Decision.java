package fi.nelikentta.report;

import fi.nelikentta.Position;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.internal.eval.RuleRun;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * What a pack's rules of phase 2 would give a client at other points: the strategies, as bits.
 * Where they look at points and known shares alone, each answer is worked out once and kept. Safe
 * to share among threads.
 */
final class Decision {
  private static final int SIDE = 101;
  private static final byte UNASKED = -1;

  private final RulePack pack;
  private final Chart chart;
  private final boolean looksAtSituations;
  private final Situation nobody;
  private final int complexityTopics;
  private final int difficultyTopics;

  /** By known topics of both axes: the answer at each point, or {@link #UNASKED}. */
  private final AtomicReferenceArray<byte[]> answers;

  Decision(RulePack pack, int[] topics) {
    this.pack = pack;
    this.chart = new Chart(pack);
    this.looksAtSituations =
        pack.rules().stream()
            .anyMatch(
                rule -> rule.verb() instanceof Verb.Assign && rule.when().situation() != null);
    this.nobody = pack.situation("nobody").build();
    this.complexityTopics = topics[Axis.COMPLEXITY.ordinal()];
    this.difficultyTopics = topics[Axis.COPING_DIFFICULTY.ordinal()];
    this.answers = new AtomicReferenceArray<>((complexityTopics + 1) * (difficultyTopics + 1));
  }

  /** Whether it can answer for a client of whom no more is known than a proposal says. */
  boolean needsSituations() {
    return looksAtSituations;
  }

  /**
   * The strategies at that point, the first strategy in the lowest bit.
   *
   * @param complexityKnown known topics of that axis
   * @param difficultyKnown known topics of the other
   * @param client what is known of the client; may be null unless {@link #needsSituations()}
   */
  int strategies(
      int complexity,
      int difficulty,
      int complexityKnown,
      int difficultyKnown,
      @Nullable Situation client) {
    if (looksAtSituations) {
      return ask(
          complexity, difficulty, complexityKnown, difficultyKnown, Objects.requireNonNull(client));
    }
    int place = complexityKnown * (difficultyTopics + 1) + difficultyKnown;
    byte[] known = answers.get(place);
    if (known == null) {
      known = new byte[SIDE * SIDE];
      Arrays.fill(known, UNASKED);
      answers.set(place, known);
    }
    int point = difficulty * SIDE + complexity;
    if (known[point] == UNASKED) {
      known[point] = (byte) ask(complexity, difficulty, complexityKnown, difficultyKnown, nobody);
    }
    return known[point];
  }

  private int ask(
      int complexity, int difficulty, int complexityKnown, int difficultyKnown, Situation client) {
    Position position =
        new Position(
            complexity,
            difficulty,
            Known.share(complexityKnown, complexityTopics),
            Known.share(difficultyKnown, difficultyTopics));
    int strategies = 0;
    try (RuleRun run = chart.interpret()) {
      run.fireSituation(client);
      BitSet fired = run.firePosition(position);
      List<Rule> rules = pack.rules();
      for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
        if (rules.get(i).verb() instanceof Verb.Assign assign) {
          strategies |= 1 << assign.strategy().ordinal();
        }
      }
    }
    return strategies;
  }
}
