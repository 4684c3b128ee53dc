package fi.nelikentta.internal.eval;

import fi.nelikentta.situation.Slots;
import org.jspecify.annotations.Nullable;

/** A situation in which one attribute has another value. */
record WithAnswer(Slots base, int attribute, Answers.Answer answer) implements Slots {
  @Override
  public boolean isKnown(int index) {
    return index == attribute || base.isKnown(index);
  }

  @Override
  public long slot(int index) {
    return index == attribute ? answer.slot() : base.slot(index);
  }

  @Override
  public @Nullable Object object(int index) {
    return index == attribute ? answer.object() : base.object(index);
  }
}
