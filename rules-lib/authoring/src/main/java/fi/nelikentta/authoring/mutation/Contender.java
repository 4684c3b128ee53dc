package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.Aspect;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A pack that is made ready to answer a few hundred clients. It walks the conditions, since making
 * the tables of the compiled engine takes longer than so few answers; every engine gives the same.
 * Immutable and safe to share among threads.
 */
final class Contender {
  /** What a case may expect and is quickly told. */
  static final List<Aspect> PLAIN =
      List.of(
          Aspect.OUTCOME,
          Aspect.STRATEGY,
          Aspect.COMPLEXITY,
          Aspect.COPING_DIFFICULTY,
          Aspect.EVIDENCE,
          Aspect.TAGS,
          Aspect.STOPS);

  /** All that a case may expect. */
  static final List<Aspect> ALL =
      List.of(
          Aspect.OUTCOME,
          Aspect.STRATEGY,
          Aspect.COMPLEXITY,
          Aspect.COPING_DIFFICULTY,
          Aspect.POSSIBLE,
          Aspect.EVIDENCE,
          Aspect.TAGS,
          Aspect.STOPS,
          Aspect.MISSING);

  private final Chart chart;

  Contender(RulePack pack) {
    this.chart = new Chart(pack);
  }

  Answer answer(Situation situation) {
    return new Answer(chart, situation);
  }

  /** In which of the aspects the two answer otherwise. */
  Set<Aspect> differences(Contender other, Situation situation, List<Aspect> aspects) {
    Answer one = answer(situation);
    Answer another = other.answer(situation);
    Set<Aspect> differences = EnumSet.noneOf(Aspect.class);
    for (Aspect aspect : aspects) {
      if (!one.of(aspect).equals(another.of(aspect))) {
        differences.add(aspect);
      }
    }
    return differences;
  }
}
