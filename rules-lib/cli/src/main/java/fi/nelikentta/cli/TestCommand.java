package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.marked.CoveragePage;
import fi.nelikentta.authoring.mutation.MutationRun;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.WrongUsageException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs the cases of a pack. */
@Command(
    name = "test",
    description = {
      "Runs the cases of a pack.",
      "",
      "Without --date they are run on the pack's validFrom, else its validTo, else"
          + " 2026-01-01.",
      "--coverage tells what of the rules the cases exercise; --mutate changes the pack in"
          + " hundreds of small ways in memory, tells which changes no case notices, and suggests"
          + " cases that would.",
      "",
    },
    mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class TestCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Spec private CommandSpec spec;

  @Mixin private PackParameter chosen = new PackParameter();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Formats.class,
      description = "text, json or junit; default: text.")
  private Format format;

  @Option(
      names = "--coverage",
      description = "Tells which rules, conditions and boundaries the cases exercise.")
  private boolean coverage;

  @Option(
      names = "--coverage-html",
      paramLabel = "FILE",
      description = "Writes the coverage as a page with the DRL marked line by line.")
  private @Nullable String page;

  @Option(
      names = "--mutate",
      description = "Tells which changes of the rules no case notices; suggests cases that would.")
  private boolean mutate;

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
      super("--format", Format.values());
    }
  }

  @Override
  public Integer call() {
    if (format == Format.JUNIT && (coverage || mutate)) {
      throw new WrongUsageException(say("junit-holds-cases"), say("junit-or-page"));
    }
    PageFile file = page == null ? null : PageFile.of("--coverage-html", page, List.of("html"));
    RulePack pack = chosen.load();
    Locale locale = format == Format.TEXT ? lang.locale(parent.terminal()) : lang.locale();
    CaseSuite suite = chosen.cases(pack);
    LocalDate day = date.find().orElseGet(suite::defaultDate);
    DateOption.check(pack, day);
    CaseRun run = run(pack, suite, day, locale);
    Coverage covered = run.more().coverage();
    if (file != null && covered != null) {
      file.write(
          CoveragePage.of(covered, run.more().mutants(), lang.language(parent.terminal(), pack)));
    }
    CaseReport report = CaseReport.in(locale);
    PrintWriter out = spec.commandLine().getOut();
    out.print(
        switch (format) {
          case TEXT -> report.text(run);
          case JSON -> report.json(run);
          case JUNIT -> JunitReport.of(run, report);
        });
    out.flush();
    return run.isPassed() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private CaseRun run(RulePack pack, CaseSuite suite, LocalDate day, Locale locale) {
    List<CaseResult> results;
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      results = suite.run(engine, day, locale.getLanguage());
    }
    CaseRun.More more =
        new CaseRun.More(
            coverage || page != null ? Coverage.of(pack, results) : null,
            mutate ? MutationRun.of(pack, results) : null);
    return new CaseRun(pack, day, results, suite.diagnostics(), more);
  }
}
