package fi.nelikentta.cli;

import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import java.time.LocalDate;
import java.util.List;

/**
 * All that running the cases of a pack gave.
 *
 * @param pack the pack
 * @param date the evaluation date
 * @param results one a case
 * @param diagnostics what is wrong in the case files; a warning is a case that is not run
 */
record CaseRun(
    RulePack pack, LocalDate date, List<CaseResult> results, List<Diagnostic> diagnostics) {

  CaseRun {
    results = List.copyOf(results);
    diagnostics = List.copyOf(diagnostics);
  }

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
