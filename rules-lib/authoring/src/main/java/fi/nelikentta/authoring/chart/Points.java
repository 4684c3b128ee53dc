package fi.nelikentta.authoring.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.BiPredicate;

/** A set of points of the chart, of 101 times 101. Immutable. */
public final class Points {
  /** Points on an axis: 0…100. */
  public static final int SIDE = 101;

  private final BitSet bits;

  private Points(BitSet bits) {
    this.bits = bits;
  }

  /** The points of that complexity and coping difficulty that fit. */
  static Points where(BiPredicate<Integer, Integer> fits) {
    BitSet bits = new BitSet();
    for (int difficulty = 0; difficulty < SIDE; difficulty++) {
      for (int complexity = 0; complexity < SIDE; complexity++) {
        bits.set(difficulty * SIDE + complexity, fits.test(complexity, difficulty));
      }
    }
    return new Points(bits);
  }

  /** Whether the point is one of them; points outside the chart are not. */
  public boolean has(int complexity, int difficulty) {
    return complexity >= 0
        && complexity < SIDE
        && difficulty >= 0
        && difficulty < SIDE
        && bits.get(difficulty * SIDE + complexity);
  }

  /** How many they are. */
  public int size() {
    return bits.cardinality();
  }

  /** The least rectangle that holds them all; there is at least one. */
  public Box bounds() {
    int left = SIDE;
    int right = 0;
    for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
      left = Math.min(left, bit % SIDE);
      right = Math.max(right, bit % SIDE);
    }
    return new Box(left, right, bits.nextSetBit(0) / SIDE, (bits.length() - 1) / SIDE);
  }

  /** Whether they fill a rectangle. */
  public boolean isRectangle() {
    return bounds().size() == size();
  }

  /** The parts that hang together side by side, the largest first. */
  public List<Points> pieces() {
    List<Points> pieces = new ArrayList<>();
    BitSet left = (BitSet) bits.clone();
    for (int start = left.nextSetBit(0); start >= 0; start = left.nextSetBit(0)) {
      pieces.add(piece(start, left));
    }
    pieces.sort((a, b) -> Integer.compare(b.size(), a.size()));
    return pieces;
  }

  private static Points piece(int start, BitSet left) {
    BitSet piece = new BitSet();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    left.clear(start);
    while (!open.isEmpty()) {
      int bit = open.pop();
      piece.set(bit);
      visit(bit - SIDE, bit >= SIDE, left, open);
      visit(bit + SIDE, true, left, open);
      visit(bit - 1, bit % SIDE > 0, left, open);
      visit(bit + 1, bit % SIDE < SIDE - 1, left, open);
    }
    return new Points(piece);
  }

  private static void visit(int bit, boolean exists, BitSet left, Deque<Integer> open) {
    if (exists && left.get(bit)) {
      left.clear(bit);
      open.push(bit);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Points that && bits.equals(that.bits);
  }

  @Override
  public int hashCode() {
    return bits.hashCode();
  }

  @Override
  public String toString() {
    return size() + " points";
  }

  /**
   * A rectangle of points, its sides included.
   *
   * @param left the least complexity
   * @param right the greatest
   * @param bottom the least coping difficulty
   * @param top the greatest
   */
  public record Box(int left, int right, int bottom, int top) {
    /** How many points it holds. */
    public int size() {
      return (right - left + 1) * (top - bottom + 1);
    }
  }
}
