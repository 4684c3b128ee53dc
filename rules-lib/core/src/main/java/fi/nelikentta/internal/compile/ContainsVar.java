package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import java.util.List;
import java.util.Objects;

/** Whether a list of codes holds one code: unknown, no, yes. */
final class ContainsVar extends Var {
  private final String code;

  /** The code's bit in the slot; -1 where lists are kept as objects only. */
  private final int bit;

  ContainsVar(Attribute attribute, String code) {
    super(attribute.index());
    this.code = code;
    this.bit = attribute.isMasked() ? attribute.domain().codes().indexOf(code) : -1;
  }

  @Override
  int cells() {
    return 3;
  }

  @Override
  int cell(Slots slots) {
    if (!slots.isKnown(attribute())) {
      return 0;
    }
    if (bit >= 0) {
      return 1 + (int) (slots.slot(attribute()) >>> bit & 1);
    }
    List<?> list = (List<?>) Objects.requireNonNull(slots.object(attribute()));
    return list.contains(code) ? 2 : 1;
  }

  /** The code's bit in the slot; -1 where lists are kept as objects only. */
  int bit() {
    return bit;
  }

  @Override
  Slots sample(int cell) {
    return switch (cell) {
      case 0 -> Sample.UNKNOWN;
      case 1 -> new Sample(true, 0, List.of());
      default -> new Sample(true, bit < 0 ? 0 : 1L << bit, List.of(code));
    };
  }
}
