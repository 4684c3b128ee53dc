package fi.nelikentta.internal.compile;

import static fi.nelikentta.internal.compile.CompiledPack.REFERRED;

import fi.nelikentta.internal.eval.Grid;
import fi.nelikentta.situation.Axis;
import java.util.Arrays;

/** Evaluates blocks of clients in columns. It keeps its working columns; for one thread. */
public final class Blocks {
  private final CompiledPack pack;
  private final Answered answered;
  private final Standing standing;
  private final Meeting meeting;
  private final KnownColumns complexityTopics;
  private final KnownColumns difficultyTopics;
  private final long[] judged = new long[Block.ROWS];
  private final long[] points = new long[Block.ROWS];
  private final long[] least = new long[Block.ROWS];
  private final long[] greatest = new long[Block.ROWS];

  /** Sums of points above and below 0, of what is certain and of what is possible. */
  private final long[] surelyMore = new long[Block.ROWS];

  private final long[] maybeMore = new long[Block.ROWS];
  private final long[] surelyLess = new long[Block.ROWS];
  private final long[] maybeLess = new long[Block.ROWS];
  private final long[] open = new long[Block.ROWS];
  private final long[] mayOpen = new long[Block.ROWS];
  private final byte[] stops = new byte[Block.ROWS];

  private static final int FIRED = 1;
  private static final int CERTAIN = 2;
  private static final int POSSIBLE = 4;

  /** For blocks of clients of the pack. */
  public Blocks(CompiledPack pack) {
    this.pack = pack;
    this.answered = new Answered(pack.words().length);
    this.standing = new Standing(pack.placesByVar());
    this.meeting = new Meeting(standing);
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
      Arrays.fill(surelyMore, 0, size, 0);
      Arrays.fill(maybeMore, 0, size, 0);
      Arrays.fill(surelyLess, 0, size, 0);
      Arrays.fill(maybeLess, 0, size, 0);
      Arrays.fill(mayOpen, 0, size, pack.ungated());
      incompleteWords(size);
      sum(size);
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
      long[] bits = answered.holds[i];
      meeting.judge(words[i], size, bits);
      add(words[i].adding, bits, size);
      for (Chunk gate : words[i].gates) {
        join(gate, bits, 0, size, open);
      }
      mark(bits, words[i].stops, FIRED, size);
    }
  }

  private void incompleteWords(int size) {
    Word[] words = pack.words();
    for (int i = 0; i < words.length; i++) {
      Word word = words[i];
      long[] holds = answered.holds[i];
      long[] bits = word.asksForUnknown() ? judged : holds;
      if (word.asksForUnknown()) {
        meeting.judge(word, size, bits, holds);
      } else {
        meeting.judge(word, size, bits);
      }
      addBoth(word.adding, bits, size);
      if (word.asksForUnknown()) {
        for (Chunk chunk : word.adding) {
          addDifference(chunk, holds, bits, size);
        }
      }
      for (Chunk gate : word.gates) {
        join(gate, holds, 0, size, open);
        join(gate, bits, Word.BITS, size, mayOpen);
      }
      mark(holds, word.stops, FIRED, size);
      mark(bits, word.stops, CERTAIN, size);
      mark(bits, word.stops << Word.BITS, POSSIBLE, size);
    }
  }

  /** Two chunks at a time, so that bits and sums are read and written half as often. */
  private void add(Chunk[] chunks, long[] bits, int size) {
    int next = 0;
    for (; next + 1 < chunks.length; next += 2) {
      addTwo(chunks[next], chunks[next + 1], bits, size, points);
    }
    if (next < chunks.length) {
      add(chunks[next], bits, size, points);
    }
  }

  private static void addTwo(Chunk one, Chunk two, long[] bits, int size, long[] sums) {
    long[] values = one.values;
    long[] others = two.values;
    int shift = one.shift;
    int otherShift = two.shift;
    int mask = values.length - 1;
    int otherMask = others.length - 1;
    for (int row = 0; row < size; row++) {
      long word = bits[row];
      sums[row] +=
          values[(int) (word >>> shift) & mask] + others[(int) (word >>> otherShift) & otherMask];
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

  /** Two chunks at a time where both have points above 0, or both below. */
  private void addBoth(Chunk[] chunks, long[] bits, int size) {
    for (int next = 0; next < chunks.length; next++) {
      boolean more = chunks[next].isMore();
      long[] sure = more ? surelyMore : surelyLess;
      long[] most = more ? maybeMore : maybeLess;
      if (next + 1 < chunks.length && chunks[next + 1].isMore() == more) {
        addBothTwo(chunks[next], chunks[next + 1], bits, size, sure, most);
        next++;
      } else {
        addBoth(chunks[next], bits, size, sure, most);
      }
    }
  }

  private static void addBothTwo(
      Chunk one, Chunk two, long[] bits, int size, long[] sure, long[] most) {
    long[] values = one.values;
    long[] others = two.values;
    int shift = one.shift;
    int otherShift = two.shift;
    int mask = values.length - 1;
    int otherMask = others.length - 1;
    for (int row = 0; row < size; row++) {
      long word = bits[row];
      sure[row] +=
          values[(int) (word >>> shift) & mask] + others[(int) (word >>> otherShift) & otherMask];
      most[row] +=
          values[(int) (word >>> (shift + Word.BITS)) & mask]
              + others[(int) (word >>> (otherShift + Word.BITS)) & otherMask];
    }
  }

  /** Adds what is certain to one sum, what is possible to the other. */
  private static void addBoth(Chunk chunk, long[] bits, int size, long[] sure, long[] most) {
    long[] values = chunk.values;
    int shift = chunk.shift;
    int mask = values.length - 1;
    for (int row = 0; row < size; row++) {
      sure[row] += values[(int) (bits[row] >>> shift) & mask];
      most[row] += values[(int) (bits[row] >>> (shift + Word.BITS)) & mask];
    }
  }

  /** Adds to the points what holds and is not certain. */
  private void addDifference(Chunk chunk, long[] holds, long[] bits, int size) {
    for (int row = 0; row < size; row++) {
      points[row] += chunk.certain(holds[row]) - chunk.certain(bits[row]);
    }
  }

  private static void join(Chunk gate, long[] bits, int shift, int size, long[] sets) {
    for (int row = 0; row < size; row++) {
      sets[row] |= gate.certain(bits[row] >>> shift);
    }
  }

  private void mark(long[] bits, long wanted, int mark, int size) {
    if (wanted == 0) {
      return;
    }
    for (int row = 0; row < size; row++) {
      stops[row] |= (byte) ((bits[row] & wanted) != 0 ? mark : 0);
    }
  }

  /** From the sums of points above and below 0: the points, the least and the greatest. */
  private void sum(int size) {
    long always = pack.alwaysPoints();
    for (int row = 0; row < size; row++) {
      long more = surelyMore[row];
      long less = surelyLess[row];
      points[row] += more + less;
      least[row] = always + more + maybeLess[row];
      greatest[row] = always + maybeMore[row] + less;
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
    Grid grid = phase2.present();
    long[] present = grid.cells(pack.known().topics(0), pack.known().topics(1));
    for (int row = 0; row < size; row++) {
      boolean stopped = (stops[row] & FIRED) != 0;
      int cell = grid.cell(answered.complexity[row], answered.difficulty[row]);
      long rules = stopped ? 0 : open[row] & present[cell];
      answered.rules[row] = rules;
      answered.ended[row] = stopped ? Answered.STOPPED : 0;
      answered.possible[row] = (byte) (stopped ? REFERRED : phase2.strategies(rules));
    }
  }

  private void decide(int size) {
    Phase2 phase2 = pack.phase2();
    int leastC = pack.known().least(Axis.COMPLEXITY);
    int leastD = pack.known().least(Axis.COPING_DIFFICULTY);
    Grid.View present = phase2.present().view();
    Grid.View reachable = phase2.reachable().view();
    for (int row = 0; row < size; row++) {
      int knownC = answered.complexityKnown[row];
      int knownD = answered.difficultyKnown[row];
      int stop = stops[row];
      boolean stopped = (stop & FIRED) != 0;
      boolean enough = knownC >= leastC && knownD >= leastD;
      long rules = 0;
      if (!stopped && enough) {
        present.move(knownC, knownD);
        rules = open[row] & present.at(answered.complexity[row], answered.difficulty[row]);
      }
      int could = REFERRED;
      if ((stop & CERTAIN) == 0) {
        reachable.move(knownC, knownD);
        long reached =
            mayOpen[row]
                & reachable.within(
                    Points.complexity(least[row]),
                    Points.complexity(greatest[row]),
                    Points.difficulty(least[row]),
                    Points.difficulty(greatest[row]));
        could = phase2.strategies(reached | rules) | ((stop & POSSIBLE) != 0 ? REFERRED : 0);
      }
      answered.rules[row] = rules;
      answered.ended[row] = stopped ? Answered.STOPPED : enough ? 0 : Answered.TOO_LITTLE_KNOWN;
      answered.possible[row] = (byte) could;
    }
  }
}
