package fi.nelikentta.batch;

import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.Question;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What to ask next: the first question of every open proposal, and whether its best answer settles
 * it. That costs a fraction of a millisecond each, so beyond a number of open proposals a random
 * sample of them is asked, at the end of the run: those with the smallest numbers drawn by their
 * place in the input. One thread at a time.
 */
public final class AskNext {
  /** As many open proposals are asked. */
  static final int SAMPLE = 500;

  private static final long SEED = 20_260_101L;

  private final Chart chart;
  private final TreeMap<Long, Situation> situationByDraw = new TreeMap<>();

  /** What is drawn at or above it is not in the sample; read by all threads. */
  private volatile long limit = Long.MAX_VALUE;

  private long open;
  private @Nullable List<Ask> asks;

  AskNext(RulePack pack) {
    this.chart = new Chart(pack);
  }

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

  /**
   * The open proposals of one chunk: those that may belong to the sample. For one thread; several
   * may be filled at once.
   */
  final class Candidates {
    private final TreeMap<Long, Situation> found = new TreeMap<>();
    private long seen;

    /** Counts an open proposal and says whether its situation is wanted. */
    boolean wants(int input, long line) {
      seen++;
      long draw = Draw.of(SEED, input, line);
      return draw < limit && (found.size() < SAMPLE || draw < found.lastKey());
    }

    /** Takes the situation of an open proposal that is wanted. */
    void add(int input, long line, Situation situation) {
      keep(found, Draw.of(SEED, input, line), situation);
    }

    void clear() {
      found.clear();
      seen = 0;
    }
  }

  private static void keep(NavigableMap<Long, Situation> sample, long draw, Situation situation) {
    sample.put(draw, situation);
    if (sample.size() > SAMPLE) {
      sample.pollLastEntry();
    }
  }

  /** Takes in the candidates of a chunk. */
  void join(Candidates candidates) {
    open += candidates.seen;
    candidates.found.forEach((draw, situation) -> keep(situationByDraw, draw, situation));
    if (situationByDraw.size() == SAMPLE) {
      limit = situationByDraw.lastKey();
    }
  }

  /** How many open proposals are asked. */
  public int asked() {
    return situationByDraw.size();
  }

  /** Whether only a sample is asked. */
  public boolean isSampled() {
    return open > asked();
  }

  /** What to ask, the question that settles most first. */
  public List<Ask> asks() {
    List<Ask> known = asks;
    if (known == null) {
      known = ask();
      asks = known;
    }
    return known;
  }

  private List<Ask> ask() {
    Map<Integer, Ask> askByIndex = new TreeMap<>();
    for (Situation situation : situationByDraw.values()) {
      List<Question> questions = chart.questions(situation);
      if (!questions.isEmpty()) {
        Question first = questions.get(0);
        askByIndex.merge(first.attribute().index(), ask(first, situation), Ask::plus);
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

  private Ask ask(Question first, Situation situation) {
    boolean narrows = first.left() < chart.possible(situation).size();
    return new Ask(first.attribute().name(), 1, narrows ? 1 : 0, first.maySettle() ? 1 : 0);
  }
}
