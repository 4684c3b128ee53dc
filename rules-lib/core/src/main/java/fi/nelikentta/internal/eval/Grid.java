package fi.nelikentta.internal.eval;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.situation.Attribute;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * Where on the chart position conditions hold, for up to 64 of them at once, as bits. The chart is
 * cut at the points that the conditions name; within a cell each holds everywhere or nowhere. Safe
 * to share among threads.
 */
public final class Grid {
  /** Conditions in one grid. */
  public static final int CONDITIONS = 64;

  private static final int POINTS = 101;

  /** Which known shares count. */
  public enum Shares {
    /** The present ones. */
    PRESENT,
    /** Any from the present ones to 1. */
    FROM_PRESENT
  }

  private final List<Condition> conditions;
  private final Node[] nodes;
  private final Shares shares;
  private final Known known;
  private final boolean looksAtShares;
  private final int[] complexityStarts;
  private final int[] difficultyStarts;
  private final byte[] complexityCell;
  private final byte[] difficultyCell;

  /** By known topics of both axes; each is made when it is first needed. */
  private final AtomicReferenceArray<long[]> cellsByKnown;

  /**
   * A grid of the conditions on the position.
   *
   * @param conditions at most {@link #CONDITIONS}; the bit of each is its place in the list
   */
  public Grid(List<Condition> conditions, Shares shares, Known known) {
    this.conditions = List.copyOf(conditions);
    this.nodes = conditions.stream().map(Node::of).toArray(Node[]::new);
    this.shares = shares;
    this.known = known;
    boolean[] looks = new boolean[2];
    leaves(
        leaf -> {
          if (leaf instanceof Condition.Pair pair) {
            looks[1] |= pair.left().index() < 2;
            looks[0] |= pair.left().index() >= 2;
          } else if (leaf instanceof Condition.Test test) {
            looks[0] |= test.attribute().index() >= 2;
          }
        });
    this.looksAtShares = looks[0];
    this.complexityStarts = starts(PositionSchema.COMPLEXITY, looks[1]);
    this.difficultyStarts = starts(PositionSchema.COPING_DIFFICULTY, looks[1]);
    this.complexityCell = cells(complexityStarts);
    this.difficultyCell = cells(difficultyStarts);
    this.cellsByKnown =
        new AtomicReferenceArray<>(
            looksAtShares ? (known.topics(0) + 1) * (known.topics(1) + 1) : 1);
  }

  /** The conditions that hold at the point, by known topics of both axes. */
  public long at(int complexity, int difficulty, int complexityKnown, int difficultyKnown) {
    return cells(complexityKnown, difficultyKnown)[
        complexityCell[complexity] * difficultyStarts.length + difficultyCell[difficulty]];
  }

  /** The conditions that hold at some whole point of the rectangle, its sides included. */
  long within(Extent extent, int complexityKnown, int difficultyKnown) {
    return within(
        extent.complexityLeast(),
        extent.complexityGreatest(),
        extent.difficultyLeast(),
        extent.difficultyGreatest(),
        complexityKnown,
        difficultyKnown);
  }

  /** The conditions that hold at some whole point of the rectangle, its sides included. */
  public long within(
      int complexityLeast,
      int complexityGreatest,
      int difficultyLeast,
      int difficultyGreatest,
      int complexityKnown,
      int difficultyKnown) {
    long[] holds = cells(complexityKnown, difficultyKnown);
    int from = difficultyCell[difficultyLeast];
    int to = difficultyCell[difficultyGreatest];
    int last = complexityCell[complexityGreatest];
    long found = 0;
    for (int c = complexityCell[complexityLeast]; c <= last; c++) {
      int row = c * difficultyStarts.length;
      for (int d = from; d <= to; d++) {
        found |= holds[row + d];
      }
    }
    return found;
  }

  private long[] cells(int complexityKnown, int difficultyKnown) {
    int key = looksAtShares ? complexityKnown * (known.topics(1) + 1) + difficultyKnown : 0;
    long[] holds = cellsByKnown.get(key);
    if (holds == null) {
      holds = holds(complexityKnown, difficultyKnown);
      cellsByKnown.set(key, holds);
    }
    return holds;
  }

  private long[] holds(int complexityKnown, int difficultyKnown) {
    double complexityShare = Known.share(complexityKnown, known.topics(0));
    double difficultyShare = Known.share(difficultyKnown, known.topics(1));
    double[] complexityShares = shares(complexityShare, difficultyShare);
    double[] difficultyShares = shares(difficultyShare, complexityShare);
    long[] holds = new long[complexityStarts.length * difficultyStarts.length];
    PositionSlots slots = new PositionSlots();
    for (int c = 0; c < complexityStarts.length; c++) {
      for (int d = 0; d < difficultyStarts.length; d++) {
        slots.points(complexityStarts[c], difficultyStarts[d]);
        for (double complexity : complexityShares) {
          for (double difficulty : difficultyShares) {
            holds[c * difficultyStarts.length + d] |= holds(slots.shares(complexity, difficulty));
          }
        }
      }
    }
    return holds;
  }

  private long holds(PositionSlots slots) {
    long bits = 0;
    for (int i = 0; i < nodes.length; i++) {
      bits |= nodes[i].holds(slots) ? 1L << i : 0;
    }
    return bits;
  }

  /**
   * The present share and, where they count, all that is named above it, 1, and what lies between.
   */
  private double[] shares(double present, double other) {
    if (!looksAtShares || shares == Shares.PRESENT) {
      return new double[] {present};
    }
    TreeSet<Double> cuts = new TreeSet<>();
    cuts.add(present);
    cuts.add(1.0);
    cuts.add(other);
    addLiterals(PositionSchema.COMPLEXITY_KNOWN, cuts);
    addLiterals(PositionSchema.COPING_DIFFICULTY_KNOWN, cuts);
    TreeSet<Double> all = new TreeSet<>();
    Double before = null;
    for (double cut : cuts.tailSet(present)) {
      all.add(cut);
      if (before != null) {
        // Two in each gap, so that either share may be the smaller one there.
        all.add(before + (cut - before) / 3);
        all.add(before + (cut - before) * 2 / 3);
      }
      before = cut;
    }
    return all.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void leaves(Consumer<Condition> consumer) {
    conditions.forEach(condition -> condition.leaves(consumer));
  }

  private void addLiterals(Attribute attribute, Set<Double> cuts) {
    leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test && test.attribute().equals(attribute)) {
            test.literals().forEach(literal -> cuts.add(((Literal.Num) literal).value()));
          }
        });
  }

  private int[] starts(Attribute attribute, boolean all) {
    Set<Integer> starts = new TreeSet<>();
    starts.add(0);
    if (all) {
      for (int point = 1; point < POINTS; point++) {
        starts.add(point);
      }
    } else {
      Set<Double> literals = new TreeSet<>();
      addLiterals(attribute, literals);
      for (double literal : literals) {
        starts.add((int) literal);
        starts.add(Math.min((int) literal + 1, POINTS - 1));
      }
    }
    return starts.stream().mapToInt(Integer::intValue).toArray();
  }

  private static byte[] cells(int[] starts) {
    byte[] cells = new byte[POINTS];
    int cell = 0;
    for (int point = 0; point < POINTS; point++) {
      if (cell + 1 < starts.length && starts[cell + 1] == point) {
        cell++;
      }
      cells[point] = (byte) cell;
    }
    return cells;
  }
}
