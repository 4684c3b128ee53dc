package fi.nelikentta.cli;

import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.mutation.MutationReport;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that running the cases of a pack gave.
 *
 * @param pack the pack
 * @param date the evaluation date
 * @param results one a case
 * @param diagnostics what is wrong in the case files; a warning is a case that is not run
 * @param more what else was asked for
 */
record CaseRun(
    RulePack pack,
    LocalDate date,
    List<CaseResult> results,
    List<Diagnostic> diagnostics,
    More more) {

  CaseRun {
    results = List.copyOf(results);
    diagnostics = List.copyOf(diagnostics);
  }

  /**
   * What the cases were measured by.
   *
   * @param coverage null where it was not asked for
   * @param mutants null where they were not asked for
   */
  record More(@Nullable Coverage coverage, @Nullable MutationReport mutants) {}

  List<CaseResult> failed() {
    return results.stream().filter(result -> !result.isPassed()).toList();
  }

  int mistakes() {
    return DiagnosticReport.count(diagnostics, Severity.ERROR);
  }

  int notRun() {
    return DiagnosticReport.count(diagnostics, Severity.WARNING);
  }

  boolean isPassed() {
    return mistakes() == 0 && failed().isEmpty();
  }
}
