package fi.nelikentta.internal.eval;

import fi.nelikentta.situation.Attribute;

/**
 * Something to ask of a client, with what asking it would bring.
 *
 * @param attribute what to ask
 * @param left how many possibilities its best answer leaves
 * @param weight the sum of absolute points of the open rules that name it
 */
public record Question(Attribute attribute, int left, long weight) {
  /** Whether some answer to it leaves one possibility only. */
  public boolean maySettle() {
    return left == 1;
  }
}
