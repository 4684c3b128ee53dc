package fi.nelikentta.cli;

import fi.nelikentta.authoring.check.PackProof;
import fi.nelikentta.authoring.check.Weight;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells a rule author every mistake in a pack, and proves that its rules cover every situation. */
@Command(
    name = "check",
    description =
        "Tells every mistake in a pack, with its place and a way out, and proves that its"
            + " rules give every situation one strategy or a stop.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Spec private CommandSpec spec;

  @Mixin private PackParameter chosen = new PackParameter();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Formats.class,
      description = "text, json or sarif; default: text.")
  private Format format;

  @Option(names = "--strict", description = "Warnings, too, end in exit code 1.")
  private boolean strict;

  @Option(
      names = "--prove",
      description =
          "Proves that every engine gives the same answers: over what the conditions name and"
              + " over a million situations at random. It takes a minute or two.")
  private boolean prove;

  @Mixin private LangOption lang = new LangOption();

  /** How findings are printed. */
  enum Format {
    TEXT,
    JSON,
    SARIF
  }

  static final class Formats extends KeyConverter<Format> {
    Formats() {
      super("--format", Format.values());
    }
  }

  @Override
  public Integer call() {
    Locale locale = format == Format.TEXT ? lang.locale(parent.terminal()) : lang.locale();
    PackLoading loading = chosen.resolveWithCases();
    PrintWriter out = spec.commandLine().getOut();
    EngineProof proof = prove && loading.pack() != null ? EngineProof.of(loading.pack()) : null;
    if (proof != null) {
      loading = proof.addTo(loading);
    }
    RulePack checked = loading.pack();
    ProofReport report = checked == null ? null : new ProofReport(PackProof.of(checked), locale);
    out.print(
        switch (format) {
          case TEXT -> DiagnosticReport.text(loading, report, locale);
          case JSON -> DiagnosticReport.json(loading, report, locale);
          case SARIF -> SarifReport.of(loading, report, locale);
        });
    if (format == Format.TEXT && proof != null) {
      out.print(proof.text(locale));
    }
    out.flush();
    int errors = DiagnosticReport.count(loading.diagnostics(), Severity.ERROR);
    int warnings = DiagnosticReport.count(loading.diagnostics(), Severity.WARNING);
    if (report != null) {
      errors += report.count(Weight.ERROR);
      warnings += report.count(Weight.WARNING);
    }
    boolean found = errors > 0 || (strict && warnings > 0);
    return found ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
