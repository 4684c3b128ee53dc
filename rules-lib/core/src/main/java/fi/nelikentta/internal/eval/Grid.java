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

  /** Cells of a grid whose rectangles still fit into a processor's first cache. */
  private static final int COARSE = 40;

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

  /** Whether there are so few cells that every rectangle of them has an entry of its own. */
  private final boolean isCoarse;

  private final AtomicReferenceArray<long[]> rectanglesByKnown;

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
    int keys = looksAtShares ? (known.topics(0) + 1) * (known.topics(1) + 1) : 1;
    int cells = complexityStarts.length * difficultyStarts.length;
    this.cellsByKnown = new AtomicReferenceArray<>(keys);
    this.isCoarse = cells <= COARSE;
    this.rectanglesByKnown = new AtomicReferenceArray<>(isCoarse ? keys : 0);
  }

  /** The conditions that hold at the point, by known topics of both axes. */
  public long at(int complexity, int difficulty, int complexityKnown, int difficultyKnown) {
    return cells(complexityKnown, difficultyKnown)[cell(complexity, difficulty)];
  }

  /** The cell of a point in what {@link #cells} gives. */
  public int cell(int complexity, int difficulty) {
    return complexityCell[complexity] * difficultyStarts.length + difficultyCell[difficulty];
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
    int left = complexityCell[complexityLeast];
    int right = complexityCell[complexityGreatest];
    int low = difficultyCell[difficultyLeast];
    int high = difficultyCell[difficultyGreatest];
    return isCoarse
        ? rectangles(complexityKnown, difficultyKnown)[rectangle(left, right, low, high)]
        : join(cells(complexityKnown, difficultyKnown), left, right, low, high);
  }

  private long[] rectangles(int complexityKnown, int difficultyKnown) {
    int key = key(complexityKnown, difficultyKnown);
    long[] rectangles = rectanglesByKnown.get(key);
    if (rectangles == null) {
      rectangles = rectangles(cells(complexityKnown, difficultyKnown));
      rectanglesByKnown.set(key, rectangles);
    }
    return rectangles;
  }

  /** A view for one thread that looks at many clients. */
  public View view() {
    return new View();
  }

  /** The grid at known shares, which stays there until it is moved. */
  public final class View {
    private static final long[] NONE = {};

    private int key = -1;
    private long[] holds = NONE;
    private long[] rectangles = NONE;
    private int complexityKnown;
    private int difficultyKnown;

    private View() {}

    /** Moves to the known topics of both axes. */
    public void move(int complexityKnown, int difficultyKnown) {
      int wanted = key(complexityKnown, difficultyKnown);
      if (wanted != key) {
        key = wanted;
        holds = cells(complexityKnown, difficultyKnown);
        rectangles = NONE;
        this.complexityKnown = complexityKnown;
        this.difficultyKnown = difficultyKnown;
      }
    }

    /** The conditions that hold at the point. */
    public long at(int complexity, int difficulty) {
      return holds[cell(complexity, difficulty)];
    }

    /** The conditions that hold at some whole point of the rectangle, its sides included. */
    public long within(
        int complexityLeast, int complexityGreatest, int difficultyLeast, int difficultyGreatest) {
      int left = complexityCell[complexityLeast];
      int right = complexityCell[complexityGreatest];
      int low = difficultyCell[difficultyLeast];
      int high = difficultyCell[difficultyGreatest];
      if (!isCoarse) {
        return join(holds, left, right, low, high);
      }
      if (rectangles.length == 0) {
        rectangles = rectangles(complexityKnown, difficultyKnown);
      }
      return rectangles[rectangle(left, right, low, high)];
    }
  }

  private int rectangle(int left, int right, int low, int high) {
    int columns = complexityStarts.length;
    int rows = difficultyStarts.length;
    return ((left * columns + right) * rows + low) * rows + high;
  }

  /** What {@link #join} gives, by {@link #rectangle}. */
  private long[] rectangles(long[] holds) {
    int columns = complexityStarts.length;
    int rows = difficultyStarts.length;
    long[] rectangles = new long[columns * columns * rows * rows];
    for (int left = 0; left < columns; left++) {
      for (int right = left; right < columns; right++) {
        for (int low = 0; low < rows; low++) {
          for (int high = low; high < rows; high++) {
            rectangles[rectangle(left, right, low, high)] = join(holds, left, right, low, high);
          }
        }
      }
    }
    return rectangles;
  }

  /** What holds in some cell of the rectangle. */
  private long join(long[] holds, int left, int right, int low, int high) {
    long found = 0;
    for (int c = left; c <= right; c++) {
      int row = c * difficultyStarts.length;
      for (int d = low; d <= high; d++) {
        found |= holds[row + d];
      }
    }
    return found;
  }

  /** The conditions that hold, by cell; not to be changed. */
  public long[] cells(int complexityKnown, int difficultyKnown) {
    int key = key(complexityKnown, difficultyKnown);
    long[] holds = cellsByKnown.get(key);
    if (holds == null) {
      holds = holds(complexityKnown, difficultyKnown);
      cellsByKnown.set(key, holds);
    }
    return holds;
  }

  private int key(int complexityKnown, int difficultyKnown) {
    return looksAtShares ? complexityKnown * (known.topics(1) + 1) + difficultyKnown : 0;
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
      Set<Double> turns = new TreeSet<>();
      leaves(
          leaf -> {
            if (leaf instanceof Condition.Test test && test.attribute().equals(attribute)) {
              Turns.add(test, turns);
            }
          });
      turns.forEach(turn -> starts.add((int) Math.min(turn, POINTS - 1)));
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
