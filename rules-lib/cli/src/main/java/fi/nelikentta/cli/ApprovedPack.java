package fi.nelikentta.cli;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.pack.Approval;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import java.time.LocalDate;

/**
 * A pack that is to be approved, with what check and test found of it.
 *
 * @param pack the pack, which has no errors
 * @param results the counts
 * @param report the cases that failed and what is wrong in case files; empty where nothing is
 */
record ApprovedPack(RulePack pack, Approval.Results results, String report) {
  /** Loads and tests the pack in the folder. */
  static ApprovedPack test(String folder) {
    PackLoading loading = PackArgument.resolve(folder);
    RulePack pack = PackArgument.require(loading);
    CaseSuite suite = PackArgument.cases(folder, pack);
    LocalDate day = suite.defaultDate();
    CaseRun run;
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      run = new CaseRun(pack, day, suite.run(engine, day), suite.diagnostics());
    }
    int failed = run.failed().size();
    Approval.Results results =
        new Approval.Results(
            run.mistakes(),
            DiagnosticReport.count(loading.diagnostics(), Severity.WARNING),
            run.results().size() - failed,
            failed,
            run.notRun());
    return new ApprovedPack(pack, results, run.isPassed() ? "" : CaseReport.text(run));
  }
}
