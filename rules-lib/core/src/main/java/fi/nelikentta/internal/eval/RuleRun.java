package fi.nelikentta.internal.eval;

import fi.nelikentta.Position;
import fi.nelikentta.situation.Situation;
import java.util.BitSet;

/** How an engine fires rules for one client: phase 1, then, unless something stops it, phase 2. */
public interface RuleRun extends AutoCloseable {
  /** The indices of the phase 1 rules that fire. */
  BitSet fireSituation(Situation situation);

  /** The indices of the phase 2 rules that fire for the same client. */
  BitSet firePosition(Position position);

  /** Ends the work on this client. */
  @Override
  void close();
}
