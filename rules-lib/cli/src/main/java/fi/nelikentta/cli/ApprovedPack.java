package fi.nelikentta.cli;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.authoring.check.PackProof;
import fi.nelikentta.authoring.check.ProofText;
import fi.nelikentta.authoring.check.Weight;
import fi.nelikentta.pack.Approval;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A pack that is to be approved, with what check and test found of it.
 *
 * @param pack the pack, which has no errors
 * @param results the counts
 * @param report what stands against it: errors of the proof, cases that failed, and what is wrong
 *     in case files; empty where nothing does
 */
record ApprovedPack(RulePack pack, Approval.Results results, String report) {
  /** Loads, proves and tests the pack in the folder, and tells what failed in that language. */
  static ApprovedPack test(String folder, Locale locale) {
    PackLoading loading = PackArgument.resolve(folder);
    RulePack pack = loading.orThrow();
    CaseSuite suite = PackArgument.cases(folder, pack);
    LocalDate day = suite.defaultDate();
    CaseRun run;
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      run =
          new CaseRun(
              pack,
              day,
              suite.run(engine, day, locale.getLanguage()),
              suite.diagnostics(),
              new CaseRun.More(null, null));
    }
    PackProof proof = PackProof.of(pack);
    int failed = run.failed().size();
    Approval.Results results =
        new Approval.Results(
            run.mistakes() + proof.count(Weight.ERROR),
            DiagnosticReport.count(loading.diagnostics(), Severity.WARNING)
                + proof.count(Weight.WARNING),
            run.results().size() - failed,
            failed,
            run.notRun());
    String report = errors(proof, locale) + (run.isPassed() ? "" : CaseReport.in(locale).text(run));
    return new ApprovedPack(pack, results, report);
  }

  private static String errors(PackProof proof, Locale locale) {
    ProofText text = ProofText.of(proof, locale.getLanguage());
    return proof.findings().stream()
        .filter(found -> found.code().weight() == Weight.ERROR)
        .map(text::text)
        .collect(Collectors.joining());
  }
}
