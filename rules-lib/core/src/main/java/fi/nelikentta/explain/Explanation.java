package fi.nelikentta.explain;

import fi.nelikentta.internal.eval.EvaluatedBasis;
import java.util.Locale;

/** Why a proposal is what it is, in one language. */
public final class Explanation {
  private final String proposal;

  private Explanation(String proposal) {
    this.proposal = proposal;
  }

  /** Of what an evaluation found. */
  public static Explanation of(EvaluatedBasis basis, Locale locale) {
    return new Explanation(basis.possible() + " " + basis.position());
  }

  /** The plain text for the client. */
  public String forClient() {
    return proposal;
  }

  /** The plain text for the professional. */
  @Override
  public String toString() {
    return proposal;
  }
}
