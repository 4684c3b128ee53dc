package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.List;

/** A list out of few codes: every set of them is a cell. */
final class SetVar extends Var {
  /** Beyond so many codes the sets are too many for a table. */
  private static final int CODES = 10;

  private final List<String> codes;

  SetVar(Attribute attribute) {
    super(attribute.index());
    this.codes = attribute.domain().codes();
  }

  /** Whether the attribute's sets are few enough. */
  static boolean fits(Attribute attribute) {
    return attribute.type() == ValueType.CODES
        && attribute.isMasked()
        && attribute.domain().codes().size() <= CODES;
  }

  @Override
  int cells() {
    return (1 << codes.size()) + 1;
  }

  @Override
  int cell(Slots slots) {
    return slots.isKnown(attribute()) ? (int) slots.slot(attribute()) + 1 : 0;
  }

  @Override
  Slots sample(int cell) {
    if (cell == 0) {
      return Sample.UNKNOWN;
    }
    List<String> chosen = new ArrayList<>();
    for (int i = 0; i < codes.size(); i++) {
      if ((((cell - 1) >> i) & 1) != 0) {
        chosen.add(codes.get(i));
      }
    }
    return new Sample(true, cell - 1L, chosen);
  }
}
