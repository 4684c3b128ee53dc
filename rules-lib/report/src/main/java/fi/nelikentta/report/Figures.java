package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Disclosure;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every number of clients that a report tells. Small ones are taken out of all tables together,
 * with as many others as it takes that none follows from sums that are told.
 */
final class Figures {
  private final Cohort cohort;
  private final StandingFigures standings;
  private final ChartFigures chart;
  private final EvidenceFigures evidence;
  private final List<BreakdownFigures> breakdowns = new ArrayList<>();
  private final List<AmountFigures> amounts = new ArrayList<>();
  private final @Nullable ChangeFigures changes;
  private final @Nullable AskFigures asking;

  Figures(Cohort cohort) {
    this(cohort, null);
  }

  /** The same with what was found out of what to ask. */
  Figures(Cohort cohort, @Nullable AskFindings asked) {
    this.cohort = cohort;
    Disclosure disclosure = new Disclosure(cohort.plan().minCell());
    this.standings = new StandingFigures(disclosure, cohort);
    this.chart = new ChartFigures(disclosure, standings, cohort);
    this.evidence = new EvidenceFigures(disclosure, standings, cohort);
    ReportPlan plan = cohort.plan();
    for (int i = 0; i < plan.by().size(); i++) {
      breakdowns.add(
          new BreakdownFigures(
              disclosure, standings, plan.by().get(i), cohort.breakdowns().get(i), plan.minCell()));
    }
    for (int i = 0; i < plan.measures().size(); i++) {
      amounts.add(
          new AmountFigures(
              disclosure,
              standings,
              plan.measures().get(i),
              cohort.amounts().get(i),
              plan.minCell()));
    }
    Changes since = cohort.changes();
    this.changes = since == null ? null : new ChangeFigures(disclosure, standings, since);
    this.asking = asked == null ? null : new AskFigures(disclosure, standings, asked);
    disclosure.decide();
  }

  /** Whether there are clients, and fewer than may be told of. */
  boolean isTooFew() {
    long all = cohort.standings().all();
    return all > 0 && all < cohort.plan().minCell();
  }

  Cohort cohort() {
    return cohort;
  }

  StandingFigures standings() {
    return standings;
  }

  ChartFigures chart() {
    return chart;
  }

  EvidenceFigures evidence() {
    return evidence;
  }

  List<BreakdownFigures> breakdowns() {
    return breakdowns;
  }

  List<AmountFigures> amounts() {
    return amounts;
  }

  /** What changed since an earlier run; null where there is none. */
  @Nullable ChangeFigures changes() {
    return changes;
  }

  /** What to ask; null where it cannot be known. */
  @Nullable AskFigures asking() {
    return asking;
  }
}
