package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Slots;
import java.util.List;

/** Whether an attribute is known, where nothing else is asked of it. */
final class KnownVar extends Var {
  KnownVar(int attribute) {
    super(attribute);
  }

  @Override
  int cells() {
    return 2;
  }

  @Override
  int cell(Slots slots) {
    return slots.isKnown(attribute()) ? 1 : 0;
  }

  @Override
  Slots sample(int cell) {
    return cell == 0 ? Sample.UNKNOWN : new Sample(true, 0, List.of());
  }
}
