package fi.nelikentta.internal.eval;

import fi.nelikentta.Position;
import fi.nelikentta.Possibility;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collections;
import java.util.Set;

/** What an engine that fires rules one by one found. */
final class FiredBasis extends EvaluatedBasis {
  private final Chart chart;
  private final Position position;
  private final BitSet fired;
  private final Set<Possibility> possible;

  FiredBasis(
      Chart chart,
      Situation situation,
      LocalDate date,
      Position position,
      BitSet fired,
      Set<Possibility> possible) {
    super(situation, date);
    this.chart = chart;
    this.position = position;
    this.fired = fired;
    this.possible = possible;
  }

  @Override
  public Chart chart() {
    return chart;
  }

  @Override
  protected BitSet fired() {
    return fired;
  }

  @Override
  public Position position() {
    return position;
  }

  @Override
  public Set<Possibility> possible() {
    return Collections.unmodifiableSet(possible);
  }
}
