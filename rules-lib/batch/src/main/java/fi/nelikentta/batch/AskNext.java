package fi.nelikentta.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.Question;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to ask next: the first question of every open proposal, and whether its best answer settles
 * it. That costs a fraction of a millisecond each, so beyond a number of open proposals a random
 * sample of them is asked: those with the smallest numbers drawn by their place in the input.
 */
public final class AskNext {
  /** As many open proposals are asked. */
  static final int SAMPLE = 500;

  private static final long SEED = 20_260_101L;
  private static final int NARROWS = 2;
  private static final int SETTLES = 1;
  private static final int FLAGS = 4;
  private static final int NOTHING_TO_ASK = -1;

  private final Schema schema;
  private final TreeMap<Long, Integer> answerByDraw = new TreeMap<>();
  private volatile long limit = Long.MAX_VALUE;
  private long open;

  AskNext(Schema schema) {
    this.schema = schema;
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
    private final Chart chart;
    private final TreeMap<Long, Situation> situationByDraw = new TreeMap<>();
    private final TreeMap<Long, Integer> answers = new TreeMap<>();
    private long seen;

    Candidates(RulePack pack) {
      this.chart = new Chart(pack);
    }

    /** Counts an open proposal and says whether its situation is wanted. */
    boolean wants(int input, long line) {
      seen++;
      long draw = Draw.of(SEED, input, line);
      return draw < limit && (situationByDraw.size() < SAMPLE || draw < situationByDraw.lastKey());
    }

    /** Takes the situation of an open proposal that is wanted. */
    void add(int input, long line, Situation situation) {
      situationByDraw.put(Draw.of(SEED, input, line), situation);
      if (situationByDraw.size() > SAMPLE) {
        situationByDraw.pollLastEntry();
      }
    }

    void clear() {
      situationByDraw.clear();
      answers.clear();
      seen = 0;
    }

    /** Asks them, once the chunk is through. */
    void ask() {
      situationByDraw.headMap(limit).forEach((draw, of) -> answers.put(draw, answer(of)));
      situationByDraw.clear();
    }

    private int answer(Situation situation) {
      List<Question> questions = chart.questions(situation);
      if (questions.isEmpty()) {
        return NOTHING_TO_ASK;
      }
      Question first = questions.get(0);
      boolean narrows = first.left() < chart.possible(situation).size();
      return first.attribute().index() * FLAGS
          + (narrows ? NARROWS : 0)
          + (first.maySettle() ? SETTLES : 0);
    }
  }

  /** Takes in the candidates of a chunk. One thread at a time. */
  void join(Candidates candidates) {
    open += candidates.seen;
    answerByDraw.putAll(candidates.answers);
    keepSample();
  }

  private void keepSample() {
    while (answerByDraw.size() > SAMPLE) {
      answerByDraw.pollLastEntry();
    }
    if (answerByDraw.size() == SAMPLE) {
      limit = answerByDraw.lastKey();
    }
  }

  void write(JsonGenerator json) throws IOException {
    json.writeNumberField("open", open);
    json.writeArrayFieldStart("asked");
    for (Map.Entry<Long, Integer> answer : answerByDraw.entrySet()) {
      json.writeNumber(answer.getKey());
      json.writeNumber(answer.getValue());
    }
    json.writeEndArray();
  }

  /** Holds what was written. */
  void read(JsonObject json) throws IOException {
    open = json.number("open");
    answerByDraw.clear();
    List<Long> asked = json.numbers("asked");
    for (int i = 0; i + 1 < asked.size(); i += 2) {
      answerByDraw.put(asked.get(i), Math.toIntExact(asked.get(i + 1)));
    }
    keepSample();
  }

  /** How many open proposals are asked. */
  public int asked() {
    return answerByDraw.size();
  }

  /** Whether only a sample is asked. */
  public boolean isSampled() {
    return open > asked();
  }

  /** What to ask, the question that settles most first. */
  public List<Ask> asks() {
    Map<Integer, Ask> askByIndex = new TreeMap<>();
    for (int answer : answerByDraw.values()) {
      if (answer != NOTHING_TO_ASK) {
        int index = answer / FLAGS;
        askByIndex.merge(
            index,
            new Ask(
                schema.attributes().get(index).name(),
                1,
                (answer & NARROWS) != 0 ? 1 : 0,
                (answer & SETTLES) != 0 ? 1 : 0),
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
