package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import fi.nelikentta.situation.ValueType;

/**
 * Where a client stands for one variable: place 0 is unknown, the others are values one by one
 * where they are few, else cells. Immutable and safe to share among threads.
 */
final class Places {
  /** So many whole numbers one after the other have a place each. */
  private static final int FEW = 1_024;

  private final Var var;

  /** The slot of place 1; only where each value has a place. */
  private final int first;

  private final boolean byValue;
  private final int count;

  /** Of a variable that looks at the attribute. */
  Places(Var var, Attribute attribute) {
    this.var = var;
    boolean isOfValues =
        var instanceof NumberVar || var instanceof PlaceVar || var instanceof SetVar;
    this.byValue = isOfValues && hasPlaces(attribute);
    this.first = byValue ? first(attribute) : 0;
    this.count = byValue && var instanceof NumberVar ? count(attribute) : var.cells();
  }

  /** Whether each value of the attribute has a place of its own. */
  static boolean hasPlaces(Attribute attribute) {
    return switch (attribute.type()) {
      case BOOLEAN -> true;
      case INTEGER -> attribute.greatest() - attribute.least() < FEW;
      case DOUBLE -> false;
      case STRING -> attribute.isCoded();
      case CODES -> SetVar.fits(attribute);
    };
  }

  /** The slot of place 1 of an attribute whose values have places. */
  static int first(Attribute attribute) {
    return attribute.type() == ValueType.INTEGER ? (int) attribute.least() : 0;
  }

  /** How many places a whole number has that has places. */
  static int count(Attribute number) {
    return (int) number.greatest() - (int) number.least() + 2;
  }

  /** The place of the client's value of an attribute whose values have places. */
  static int of(Attribute attribute, Slots client) {
    int index = attribute.index();
    return client.isKnown(index) ? (int) client.slot(index) - first(attribute) + 1 : 0;
  }

  /** How many places there are, the unknown one included. */
  int count() {
    return count;
  }

  Var var() {
    return var;
  }

  /** Whether a place is a value; then it is the slot − {@link #first} + 1. */
  boolean isByValue() {
    return byValue;
  }

  int first() {
    return first;
  }

  /** The cell of the variable that the place is in. */
  int cell(int place) {
    return byValue && place > 0 && var instanceof NumberVar number
        ? number.search((long) first + place - 1)
        : place;
  }
}
