package fi.nelikentta.explain;

import fi.nelikentta.internal.eval.EvaluatedBasis;
import java.util.Locale;

/** Why a proposal is what it is, in one language. */
public final class Explanation {
  private Explanation() {}

  /** Of what an evaluation found. */
  public static Explanation of(EvaluatedBasis basis, Locale locale) {
    return new Explanation();
  }
}
