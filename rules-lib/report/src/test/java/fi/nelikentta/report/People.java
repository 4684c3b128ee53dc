package fi.nelikentta.report;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.batch.Row;
import fi.nelikentta.fixtures.SituationGenerator;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Invented clients with their proposals, by seed, as a run shows them to a report. */
record People(RulePack pack, List<Situation> situations, List<Proposal> proposals, List<Row> rows) {
  static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  static final List<String> COLUMNS = List.of("area", "sex", "costs");
  static final List<String> AREAS = List.of("Oulu", "Kemi", "Ii", "");

  static RulePack pack(String name) {
    return RulePack.load(Path.of("../..").resolve(name));
  }

  static People of(RulePack pack, long seed, int count) {
    List<Situation> situations =
        SituationGenerator.of(pack).situations(seed * 1_000_000, count).toList();
    return of(pack, seed, situations);
  }

  static People of(RulePack pack, long seed, List<Situation> situations) {
    SplittableRandom random = new SplittableRandom(seed);
    List<Proposal> proposals = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      engine.evaluateAll(situations, DATE).forEach(proposals::add);
    }
    for (int i = 0; i < situations.size(); i++) {
      rows.add(
          new Row(
              i + 2,
              situations.get(i).clientId(),
              situations.get(i),
              List.of(
                  AREAS.get(Math.min(random.nextInt(8), AREAS.size() - 1)),
                  random.nextBoolean() ? "female" : "male",
                  random.nextInt(9) == 0 ? "" : random.nextInt(5_000) + "." + random.nextInt(10)),
              List.of()));
    }
    return new People(pack, situations, proposals, rows);
  }

  static ReportPlan plan(int minCell) {
    return new ReportPlan(
        List.of("area", "sex"), List.of("costs"), minCell, ReportPlan.Rows.CENSUS);
  }

  /** What a run counts that sees them in chunks of so many rows. */
  Cohort counted(ReportPlan plan, int chunk, @Nullable Earlier earlier) {
    Watch watch = new Watch(pack, plan, COLUMNS, earlier);
    for (int from = 0; from < rows.size(); from += chunk) {
      Watch.Part part = watch.begin(0);
      for (int i = from; i < Math.min(from + chunk, rows.size()); i++) {
        part.see(rows.get(i), proposals.get(i));
      }
      watch.join(part);
    }
    return watch.counted();
  }

  Cohort counted(int minCell) {
    return counted(plan(minCell), rows.size() + 1, null);
  }
}
