package fi.nelikentta.batch;

import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.Question;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * What to ask next: the first question of every open proposal, and whether its best answer settles
 * it. That costs a fraction of a millisecond each, so beyond a number of open proposals a random
 * sample of them is asked, drawn with a fixed seed.
 */
public final class AskNext {
  /** As many open proposals are asked. */
  static final int SAMPLE = 10_000;

  private static final long SEED = 20_260_101L;

  private final List<Situation> sample = new ArrayList<>();
  private final SplittableRandom random = new SplittableRandom(SEED);
  private long open;

  /**
   * An attribute that comes first in the asking order of some open proposals.
   *
   * @param attribute its name
   * @param first how many open proposals it is the first question of
   * @param narrows in how many of them its best answer leaves fewer possibilities
   * @param settles in how many of them its best answer leaves one
   */
  public record Ask(String attribute, long first, long narrows, long settles) {
    Ask plus(Ask other) {
      return new Ask(
          attribute, first + other.first, narrows + other.narrows, settles + other.settles);
    }
  }

  /** Takes the situation of an open proposal, or lets it pass. */
  void add(Situation situation) {
    open++;
    if (sample.size() < SAMPLE) {
      sample.add(situation);
      return;
    }
    long place = random.nextLong(open);
    if (place < SAMPLE) {
      sample.set((int) place, situation);
    }
  }

  /** How many open proposals are asked. */
  public int asked() {
    return sample.size();
  }

  /** Whether only a sample is asked. */
  public boolean isSampled() {
    return open > sample.size();
  }

  /** What to ask, the question that settles most first. */
  public List<Ask> asks(RulePack pack) {
    Chart chart = new Chart(pack);
    Map<Integer, Ask> askByIndex = new TreeMap<>();
    for (Situation situation : sample) {
      List<Question> questions = chart.questions(situation);
      if (!questions.isEmpty()) {
        Question first = questions.get(0);
        boolean narrows = first.left() < chart.possible(situation).size();
        askByIndex.merge(
            first.attribute().index(),
            new Ask(first.attribute().name(), 1, narrows ? 1 : 0, first.maySettle() ? 1 : 0),
            Ask::plus);
      }
    }
    return askByIndex.values().stream()
        .sorted(
            Comparator.comparingLong(Ask::settles)
                .thenComparingLong(Ask::narrows)
                .thenComparingLong(Ask::first)
                .reversed())
        .toList();
  }
}
