package fi.nelikentta.cli;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.pack.RulePack;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the cases of a pack. */
@Command(
    name = "test",
    description = {
      "Runs the cases of a pack.",
      "",
      "Without --date they are run on the pack's validFrom, else its validTo, else 2026-01-01.",
      "",
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class TestCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "PACK",
      defaultValue = PackArgument.DEFAULT,
      description = PackArgument.TEXT)
  private String argument;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Formats.class,
      description = "text, json or junit; default: text.")
  private Format format;

  @Mixin private DateOption date = new DateOption();

  @Mixin private LangOption lang = new LangOption();

  /** How results are printed. */
  enum Format {
    TEXT,
    JSON,
    JUNIT
  }

  static final class Formats extends KeyConverter<Format> {
    Formats() {
      super(Format.values());
    }
  }

  @Override
  public Integer call() {
    Locale locale = format == Format.TEXT ? lang.locale(parent.terminal()) : lang.locale();
    RulePack pack = PackArgument.load(argument);
    CaseSuite suite = PackArgument.cases(argument, pack);
    LocalDate day = date.find().orElseGet(suite::defaultDate);
    DateOption.check(pack, day);
    CaseRun run;
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      run = new CaseRun(pack, day, suite.run(engine, day), suite.diagnostics());
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> CaseReport.text(run, locale);
          case JSON -> CaseReport.json(run, locale);
          case JUNIT -> JunitReport.of(run);
        });
    out.flush();
    return run.isPassed() ? ExitCode.DONE : ExitCode.FINDINGS;
  }
}
