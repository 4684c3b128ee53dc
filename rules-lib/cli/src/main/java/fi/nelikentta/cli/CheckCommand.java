package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.Severity;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Tells a rule author every mistake in a pack. */
@Command(
    name = "check",
    description = "Tells every mistake in a pack, with its place and a way out.",
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PACK",
      defaultValue = PackArgument.DEFAULT,
      description = PackArgument.TEXT)
  private String pack;

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
      description = {
        "Proves that every engine gives the same answers: over what the conditions name and over",
        "a million situations at random. It takes a minute or two."
      })
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
      super(Format.values());
    }
  }

  @Override
  public Integer call() {
    Locale locale = format == Format.TEXT ? lang.locale(parent.terminal()) : lang.locale();
    PackLoading loading = PackArgument.resolve(pack);
    PrintWriter out = spec.commandLine().getOut();
    EngineProof proof = prove && loading.pack() != null ? EngineProof.of(loading.pack()) : null;
    if (proof != null) {
      loading = proof.addTo(loading);
    }
    out.print(
        switch (format) {
          case TEXT -> DiagnosticReport.text(loading, locale);
          case JSON -> DiagnosticReport.json(loading, locale);
          case SARIF -> SarifReport.of(loading, locale);
        });
    if (format == Format.TEXT && proof != null) {
      out.print(proof.text(locale));
    }
    out.flush();
    boolean errors = DiagnosticReport.count(loading.diagnostics(), Severity.ERROR) > 0;
    boolean found = errors || (strict && !loading.diagnostics().isEmpty());
    return found ? ExitCode.FINDINGS : ExitCode.DONE;
  }
}
