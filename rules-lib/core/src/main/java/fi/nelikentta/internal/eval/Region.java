package fi.nelikentta.internal.eval;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.situation.Attribute;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Where on the chart a position condition can hold. The chart is cut at the points that the
 * condition names; within a cell it holds everywhere or nowhere. The known shares may lie anywhere
 * from their present value to 1. Safe to share among threads.
 */
final class Region {
  private static final int POINTS = 101;

  private final Node node;
  private final Condition condition;
  private final boolean looksAtShares;
  private final int[] complexityStarts;
  private final int[] difficultyStarts;
  private final byte[] complexityCell;
  private final byte[] difficultyCell;
  private final int complexityTopics;
  private final int difficultyTopics;

  /** By known topics of both axes; made when first needed. */
  private final AtomicReferenceArray<boolean @Nullable []> cellsByKnown;

  Region(Condition condition, int complexityTopics, int difficultyTopics) {
    this.condition = condition;
    this.node = Lowering.lower(condition);
    this.complexityTopics = complexityTopics;
    this.difficultyTopics = difficultyTopics;
    boolean[] looks = new boolean[2];
    condition.leaves(
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
            looksAtShares ? (complexityTopics + 1) * (difficultyTopics + 1) : 1);
  }

  /** Whether it can hold at some whole point of the rectangle, its sides included. */
  boolean meets(Extent extent, int complexityKnown, int difficultyKnown) {
    boolean[] holds = cells(complexityKnown, difficultyKnown);
    int from = difficultyCell[extent.difficultyLeast()];
    int to = difficultyCell[extent.difficultyGreatest()];
    int last = complexityCell[extent.complexityGreatest()];
    for (int c = complexityCell[extent.complexityLeast()]; c <= last; c++) {
      for (int d = from; d <= to; d++) {
        if (holds[c * difficultyStarts.length + d]) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean[] cells(int complexityKnown, int difficultyKnown) {
    int key = looksAtShares ? complexityKnown * (difficultyTopics + 1) + difficultyKnown : 0;
    boolean[] holds = cellsByKnown.get(key);
    if (holds == null) {
      holds = holds(complexityKnown, difficultyKnown);
      cellsByKnown.set(key, holds);
    }
    return holds;
  }

  private boolean[] holds(int complexityKnown, int difficultyKnown) {
    double complexityShare = Known.share(complexityKnown, complexityTopics);
    double difficultyShare = Known.share(difficultyKnown, difficultyTopics);
    double[] complexityShares = shares(complexityShare, difficultyShare);
    double[] difficultyShares = shares(difficultyShare, complexityShare);
    boolean[] holds = new boolean[complexityStarts.length * difficultyStarts.length];
    PositionSlots slots = new PositionSlots();
    for (int c = 0; c < complexityStarts.length; c++) {
      for (int d = 0; d < difficultyStarts.length; d++) {
        slots.points(complexityStarts[c], difficultyStarts[d]);
        holds[c * difficultyStarts.length + d] =
            holdsSomewhere(slots, complexityShares, difficultyShares);
      }
    }
    return holds;
  }

  private boolean holdsSomewhere(
      PositionSlots slots, double[] complexityShares, double[] difficultyShares) {
    for (double complexityShare : complexityShares) {
      for (double difficultyShare : difficultyShares) {
        if (node.holds(slots.shares(complexityShare, difficultyShare))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The present share, all that the condition names above it, 1, and two shares in each gap. */
  private double[] shares(double present, double other) {
    if (!looksAtShares) {
      return new double[] {present};
    }
    TreeSet<Double> cuts = new TreeSet<>();
    cuts.add(present);
    cuts.add(1.0);
    cuts.add(other);
    addLiterals(PositionSchema.COMPLEXITY_KNOWN, cuts);
    addLiterals(PositionSchema.COPING_DIFFICULTY_KNOWN, cuts);
    TreeSet<Double> shares = new TreeSet<>();
    Double before = null;
    for (double cut : cuts.tailSet(present)) {
      shares.add(cut);
      if (before != null) {
        shares.add(before + (cut - before) / 3);
        shares.add(before + (cut - before) * 2 / 3);
      }
      before = cut;
    }
    return shares.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private void addLiterals(Attribute attribute, Set<Double> cuts) {
    condition.leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test && test.attribute().equals(attribute)) {
            test.literals().forEach(literal -> cuts.add(((Literal.Num) literal).value()));
          }
        });
  }

  private int[] starts(Attribute attribute, boolean all) {
    TreeSet<Integer> starts = new TreeSet<>();
    starts.add(0);
    if (all) {
      for (int point = 1; point < POINTS; point++) {
        starts.add(point);
      }
    } else {
      TreeSet<Double> literals = new TreeSet<>();
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
