package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;
import org.jspecify.annotations.Nullable;

/** A comparison of two attributes; its cells are its judgements. */
final class PairVar extends AnswerVar {
  /** So many pairs of places have an entry each. */
  private static final int FEW = 1 << 16;

  private final Node node;
  private final Attribute left;
  private final Attribute right;
  private final int leftIndex;
  private final int rightIndex;
  private final int rightPlaces;

  /** From slots to places. */
  private final int offset;

  /** By place of the left one times {@link #rightPlaces} and place of the right one. */
  private final byte[] cellByPlaces;

  PairVar(Condition.Pair pair) {
    super(pair.left().index());
    this.node = Node.of(pair);
    this.left = pair.left();
    this.right = pair.right();
    boolean havePlaces = Places.hasPlaces(left) && Places.hasPlaces(right);
    this.leftIndex = left.index();
    this.rightIndex = right.index();
    this.rightPlaces = havePlaces ? Places.count(right) : 0;
    this.offset = havePlaces ? (1 - Places.first(left)) * rightPlaces + 1 - Places.first(right) : 0;
    long count = havePlaces ? (long) Places.count(left) * rightPlaces : 0;
    this.cellByPlaces = new byte[count <= FEW ? (int) count : 0];
    for (int i = 0; i < cellByPlaces.length; i++) {
      cellByPlaces[i] = (byte) ask(new Both(i / rightPlaces, i % rightPlaces));
    }
  }

  /** Two whole numbers by their places. */
  private final class Both implements Slots {
    private final int leftPlace;
    private final int rightPlace;

    Both(int leftPlace, int rightPlace) {
      this.leftPlace = leftPlace;
      this.rightPlace = rightPlace;
    }

    @Override
    public boolean isKnown(int index) {
      return (index == left.index() ? leftPlace : rightPlace) > 0;
    }

    @Override
    public long slot(int index) {
      return index == left.index()
          ? Places.first(left) + leftPlace - 1
          : Places.first(right) + rightPlace - 1;
    }

    @Override
    public @Nullable Object object(int index) {
      return null;
    }
  }

  /** The index of the attribute on the right. */
  int right() {
    return right.index();
  }

  /** How many places the attribute on the right has. */
  int rightPlaces() {
    return rightPlaces;
  }

  /** The cells by place left × {@link #rightPlaces} + place right; empty where they are many. */
  byte[] cellByPlaces() {
    return cellByPlaces;
  }

  /** Whether its cells stand in a table. */
  boolean hasTable() {
    return cellByPlaces.length > 0;
  }

  /** The cell of a client of whom both are known; only where there is a table. */
  int cellOfKnown(Situation client) {
    int leftSlot = (int) client.slot(leftIndex);
    return cellByPlaces[leftSlot * rightPlaces + (int) client.slot(rightIndex) + offset];
  }

  @Override
  int cell(Slots slots) {
    return cellByPlaces.length > 0
        ? cellByPlaces[Places.of(left, slots) * rightPlaces + Places.of(right, slots)]
        : ask(slots);
  }

  /** Whoever compares attributes guards both, so what holds of an unknown one decides nothing. */
  private int ask(Slots slots) {
    return node.judge(slots);
  }

  @Override
  int cells() {
    return Node.CERTAIN + 1;
  }

  @Override
  boolean holds(int cell) {
    return cell == Node.CERTAIN;
  }

  @Override
  int judged(int cell) {
    return cell;
  }
}
