package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;

/** A Boolean or a text out of a closed list: every value is a cell. */
final class PlaceVar extends Var {
  private final int values;

  PlaceVar(Attribute attribute) {
    super(attribute.index());
    this.values = attribute.isCoded() ? attribute.domain().codes().size() : 2;
  }

  @Override
  int cells() {
    return values + 1;
  }

  @Override
  int cell(Slots slots) {
    return slots.isKnown(attribute()) ? (int) slots.slot(attribute()) + 1 : 0;
  }

  @Override
  Slots sample(int cell) {
    return cell == 0 ? Sample.UNKNOWN : new Sample(true, cell - 1L, null);
  }
}
