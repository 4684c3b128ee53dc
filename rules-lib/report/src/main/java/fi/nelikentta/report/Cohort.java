package fi.nelikentta.report;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts of proposals. They are added one by one; parts that were counted apart are joined in the
 * order of their rows. What it holds does not grow with the number of clients. One thread.
 */
public final class Cohort {
  private final PackFacts pack;
  private final ReportPlan plan;
  private final StandingCounts standings = new StandingCounts();
  private final ChartCounts chart = new ChartCounts();
  private final EvidenceCounts evidence;
  private final long[] stops;
  private final long[] stopKinds;
  private final Counter tags = new Counter();
  private final long[] unknown;
  private final List<Breakdown> breakdowns = new ArrayList<>();
  private final List<Amounts> amounts = new ArrayList<>();
  private final OpenSample sample;
  private boolean hasSituations = true;
  private boolean hasUnknown = true;
  private final @Nullable Changes changes;

  Cohort(PackFacts pack, ReportPlan plan, @Nullable Changes changes) {
    this(pack, plan, changes, new OpenSample());
  }

  private Cohort(PackFacts pack, ReportPlan plan, @Nullable Changes changes, OpenSample sample) {
    this.pack = pack;
    this.sample = sample;
    this.plan = plan;
    this.changes = changes;
    this.evidence = new EvidenceCounts(pack);
    this.unknown = new long[pack.pack().schema().attributes().size()];
    this.stops = new long[pack.stops().size()];
    this.stopKinds = new long[pack.stopKinds().size()];
    plan.by().forEach(column -> breakdowns.add(new Breakdown()));
    plan.measures().forEach(column -> amounts.add(new Amounts()));
  }

  /** Counts one. */
  void add(Told told) {
    hasSituations &= told.situation() != null;
    standings.add(told.standing(), told.possible());
    if (told.isOnChart()) {
      chart.add(told.standing(), told.place().complexity(), told.place().difficulty());
    }
    evidence.add(told);
    long kinds = 0;
    for (int stop : told.stops()) {
      stops[stop]++;
      kinds |= 1L << pack.kindOf(stop);
    }
    for (int kind = 0; kind < stopKinds.length; kind++) {
      stopKinds[kind] += kinds >>> kind & 1;
    }
    told.tags().forEach(tags::add);
    if (told.missing() == null) {
      hasUnknown = false;
    } else {
      for (int attribute : told.missing()) {
        unknown[attribute]++;
      }
    }
    for (int i = 0; i < breakdowns.size(); i++) {
      breakdowns.get(i).add(told.columns().get(i), told.standing(), told.isFirm());
    }
    for (int i = 0; i < amounts.size(); i++) {
      amounts.get(i).add(told.standing(), told.columns().get(breakdowns.size() + i));
    }
    if (!told.isFirm() && told.situation() != null) {
      sample.add(told.key(), told.situation(), breakdowns.isEmpty() ? "" : told.columns().get(0));
    }
    if (changes != null) {
      changes.add(told);
    }
  }

  /** For rows behind these, which are joined later; may be called while others are joined. */
  Cohort part() {
    Changes moves = changes == null ? null : new Changes(changes.earlier());
    return new Cohort(pack, plan, moves, sample.part());
  }

  /** Takes over what another counted of the rows behind these. */
  void join(Cohort other) {
    hasSituations &= other.hasSituations;
    hasUnknown &= other.hasUnknown;
    standings.join(other.standings);
    chart.join(other.chart);
    evidence.join(other.evidence);
    for (int i = 0; i < stops.length; i++) {
      stops[i] += other.stops[i];
    }
    for (int i = 0; i < stopKinds.length; i++) {
      stopKinds[i] += other.stopKinds[i];
    }
    tags.join(other.tags);
    for (int i = 0; i < unknown.length; i++) {
      unknown[i] += other.unknown[i];
    }
    for (int i = 0; i < breakdowns.size(); i++) {
      breakdowns.get(i).join(other.breakdowns.get(i));
    }
    for (int i = 0; i < amounts.size(); i++) {
      amounts.get(i).join(other.amounts.get(i));
    }
    sample.join(other.sample);
    if (changes != null && other.changes != null) {
      changes.join(other.changes);
    }
  }

  RulePack rules() {
    return pack.pack();
  }

  PackFacts pack() {
    return pack;
  }

  ReportPlan plan() {
    return plan;
  }

  StandingCounts standings() {
    return standings;
  }

  ChartCounts chart() {
    return chart;
  }

  EvidenceCounts evidence() {
    return evidence;
  }

  /** How many have the stop of that place. */
  long stop(int stop) {
    return stops[stop];
  }

  /** How many have a stop of the kind of that place. */
  long stopKind(int kind) {
    return stopKinds[kind];
  }

  long tag(String tag) {
    return tags.of(tag);
  }

  /** Of how many the attribute is unknown. */
  long unknown(Attribute attribute) {
    return unknown[attribute.index()];
  }

  /** By the place of the column in the plan. */
  List<Breakdown> breakdowns() {
    return breakdowns;
  }

  /** By the place of the column in the plan. */
  List<Amounts> amounts() {
    return amounts;
  }

  /** Whether what is known of each client was there too, and not its proposal alone. */
  boolean hasSituations() {
    return hasSituations;
  }

  /** Whether it is known of each client what is unknown. */
  boolean hasUnknown() {
    return hasUnknown;
  }

  /** The columns to be summed in which no row has a number; none where there is no row. */
  public List<String> measuresWithoutNumbers() {
    List<String> empty = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      if (standings.all() > 0 && amounts.get(i).isEmpty()) {
        empty.add(plan.measures().get(i));
      }
    }
    return empty;
  }

  OpenSample sample() {
    return sample;
  }

  /** What changed since an earlier run; null where there is none. */
  @Nullable Changes changes() {
    return changes;
  }
}
