package fi.nelikentta.internal.compile;

import static fi.nelikentta.internal.compile.CompiledPack.REFERRED;

import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.situation.Axis;
import java.util.Arrays;

/** Evaluates blocks of clients in columns. It keeps its working columns; for one thread. */
public final class Blocks {
  private final CompiledPack pack;
  private final Answered answered;
  private final Standing standing;
  private final KnownColumns complexityTopics;
  private final KnownColumns difficultyTopics;
  private final long[] certainly = new long[Block.ROWS];
  private final long[] possible = new long[Block.ROWS];
  private final long[] points = new long[Block.ROWS];
  private final long[] least = new long[Block.ROWS];
  private final long[] greatest = new long[Block.ROWS];
  private final long[] open = new long[Block.ROWS];
  private final long[] mayOpen = new long[Block.ROWS];
  private final byte[] stops = new byte[Block.ROWS];

  private static final int STOPPED = 1;
  private static final int SURELY_STOPPED = 2;
  private static final int MAYBE_STOPPED = 4;

  /** For blocks of clients of the pack. */
  public Blocks(CompiledPack pack) {
    this.pack = pack;
    this.answered = new Answered(pack.words().length);
    this.standing = new Standing(pack.placesByVar());
    this.complexityTopics = new KnownColumns(pack.known(), 0);
    this.difficultyTopics = new KnownColumns(pack.known(), 1);
  }

  /** What the clients of the block are answered; valid until the next call. */
  public Answered evaluate(Block block) {
    int size = block.size();
    boolean complete = block.isComplete();
    standing.find(block);
    Arrays.fill(points, 0, size, pack.alwaysPoints());
    Arrays.fill(open, 0, size, pack.ungated());
    Arrays.fill(stops, 0, size, (byte) (pack.alwaysStops() ? -1 : 0));
    if (complete) {
      completeWords(size);
      Arrays.fill(answered.complexityKnown, 0, size, pack.known().topics(0));
      Arrays.fill(answered.difficultyKnown, 0, size, pack.known().topics(1));
    } else {
      Arrays.fill(least, 0, size, pack.alwaysPoints());
      Arrays.fill(greatest, 0, size, pack.alwaysPoints());
      Arrays.fill(mayOpen, 0, size, pack.ungated());
      incompleteWords(size);
      complexityTopics.count(block, answered.complexityKnown);
      difficultyTopics.count(block, answered.difficultyKnown);
    }
    position(size);
    if (complete) {
      decideComplete(size);
    } else {
      decide(size);
    }
    return answered;
  }

  private void completeWords(int size) {
    Word[] words = pack.words();
    for (int i = 0; i < words.length; i++) {
      long[] holds = answered.holds[i];
      Meeting.holds(words[i], standing, size, holds);
      for (Chunk chunk : words[i].adding) {
        add(chunk, holds, size, points);
      }
      for (Chunk gate : words[i].gates) {
        join(gate, holds, size, open);
      }
      mark(holds, words[i].stops, STOPPED, size);
    }
  }

  private void incompleteWords(int size) {
    Word[] words = pack.words();
    for (int i = 0; i < words.length; i++) {
      Word word = words[i];
      long[] holds = answered.holds[i];
      long[] certain = word.asksForUnknown ? certainly : holds;
      Meeting.judge(word, standing, size, certain, possible);
      if (word.asksForUnknown) {
        Meeting.holds(word, standing, size, holds);
      }
      for (Chunk chunk : word.adding) {
        if (word.asksForUnknown) {
          add(chunk, holds, size, points);
          add(chunk, certain, size, chunk.isMore() ? least : greatest);
          add(chunk, possible, size, chunk.isMore() ? greatest : least);
        } else {
          addBoth(chunk, certain, size, chunk.isMore() ? least : greatest);
          add(chunk, possible, size, chunk.isMore() ? greatest : least);
        }
      }
      for (Chunk gate : word.gates) {
        join(gate, holds, size, open);
        join(gate, possible, size, mayOpen);
      }
      mark(holds, word.stops, STOPPED, size);
      mark(certain, word.stops, SURELY_STOPPED, size);
      mark(possible, word.stops, MAYBE_STOPPED, size);
    }
  }

  private static void add(Chunk chunk, long[] bits, int size, long[] sums) {
    long[] values = chunk.values;
    int shift = chunk.shift;
    int mask = values.length - 1;
    for (int row = 0; row < size; row++) {
      sums[row] += values[(int) (bits[row] >>> shift) & mask];
    }
  }

  /** What holds is what is certain. */
  private void addBoth(Chunk chunk, long[] certain, int size, long[] sums) {
    long[] values = chunk.values;
    int shift = chunk.shift;
    int mask = values.length - 1;
    for (int row = 0; row < size; row++) {
      long value = values[(int) (certain[row] >>> shift) & mask];
      points[row] += value;
      sums[row] += value;
    }
  }

  private static void join(Chunk chunk, long[] bits, int size, long[] sets) {
    for (int row = 0; row < size; row++) {
      sets[row] |= chunk.value(bits[row]);
    }
  }

  private void mark(long[] bits, long wanted, int mark, int size) {
    for (int row = 0; row < size && wanted != 0; row++) {
      stops[row] |= (byte) ((bits[row] & wanted) != 0 ? mark : 0);
    }
  }

  private void position(int size) {
    for (int row = 0; row < size; row++) {
      answered.complexity[row] = Points.complexity(points[row]);
      answered.difficulty[row] = Points.difficulty(points[row]);
    }
  }

  private void decideComplete(int size) {
    Phase2 phase2 = pack.phase2();
    long[] present = phase2.present().cells(pack.known().topics(0), pack.known().topics(1));
    for (int row = 0; row < size; row++) {
      boolean stopped = (stops[row] & STOPPED) != 0;
      int cell = phase2.present().cell(answered.complexity[row], answered.difficulty[row]);
      long rules = stopped ? 0 : open[row] & present[cell];
      answered.rules[row] = rules;
      answered.ended[row] = stopped ? Answered.STOPPED : 0;
      answered.possible[row] = (byte) (stopped ? REFERRED : phase2.strategies(rules));
    }
  }

  private void decide(int size) {
    Phase2 phase2 = pack.phase2();
    Known known = pack.known();
    for (int row = 0; row < size; row++) {
      int knownC = answered.complexityKnown[row];
      int knownD = answered.difficultyKnown[row];
      boolean stopped = (stops[row] & STOPPED) != 0;
      boolean enough =
          known.isEnough(Axis.COMPLEXITY, knownC) && known.isEnough(Axis.COPING_DIFFICULTY, knownD);
      long rules =
          stopped || !enough
              ? 0
              : open[row]
                  & phase2
                      .present()
                      .at(answered.complexity[row], answered.difficulty[row], knownC, knownD);
      answered.rules[row] = rules;
      answered.ended[row] = stopped ? Answered.STOPPED : enough ? 0 : Answered.TOO_LITTLE_KNOWN;
      answered.possible[row] = (byte) possible(row, rules, knownC, knownD);
    }
  }

  private int possible(int row, long rules, int knownC, int knownD) {
    if ((stops[row] & SURELY_STOPPED) != 0) {
      return REFERRED;
    }
    Phase2 phase2 = pack.phase2();
    long reachable =
        mayOpen[row]
            & phase2
                .reachable()
                .within(
                    Points.complexity(least[row]),
                    Points.complexity(greatest[row]),
                    Points.difficulty(least[row]),
                    Points.difficulty(greatest[row]),
                    knownC,
                    knownD);
    return phase2.strategies(reachable | rules)
        | ((stops[row] & MAYBE_STOPPED) != 0 ? REFERRED : 0);
  }
}
