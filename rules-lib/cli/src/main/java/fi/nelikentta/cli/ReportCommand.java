package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.OpenInput;
import fi.nelikentta.batch.Output;
import fi.nelikentta.batch.TextFile;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.report.Cohort;
import fi.nelikentta.report.CountedProposals;
import fi.nelikentta.report.Earlier;
import fi.nelikentta.report.PopulationReport;
import fi.nelikentta.report.RunFacts;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** The report of proposals that have been made already. */
@Command(
    name = "report",
    description = {
      "Tells of a population: one page that needs no network, from proposals that classify made.",
      "",
      "Groups of few are hidden, and as many others as it takes that none follows by taking away."
          + " With --input, what to ask whom is worked out on what is known of the clients.",
      "",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
final class ReportCommand implements Callable<Integer> {
  @ParentCommand private Nelikentta parent;

  @Parameters(
      index = "0",
      paramLabel = "PROPOSALS",
      description = "What classify wrote with --out: CSV, NDJSON or Parquet.")
  private String proposals;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE.html",
      description = "Where the page goes.")
  private String out;

  @Mixin private PackOption pack = new PackOption();

  @Option(
      names = "--input",
      paramLabel = "REGISTRY",
      description = "What the proposals were made of, in the same order.")
  private @Nullable String input;

  @Mixin private ByOption by = new ByOption();

  @Mixin private ReportOptions report = new ReportOptions();

  @Mixin private DateOption date = new DateOption();

  @Mixin private InputOptions reading = new InputOptions();

  @Mixin private LangOption lang = new LangOption();

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    PageFile page = PageFile.of("-o", out, List.of("html"));
    Path file = InputFile.path(proposals);
    RulePack rules = pack.load();
    String language = lang.language(terminal, rules);
    reading.check(rules);
    if (InputFile.PIPE.equals(input)) {
      throw new WrongUsageException(say("report-input-pipe"), say("report-input-file"));
    }
    FilePlan plan = new FilePlan().reads(proposals).reads(input).writes(InputFile.path(out));
    report.plan(plan);
    plan.check();
    report.prepare();
    RunFacts run = dated(run(file), file);
    CountedProposals.check(run, rules);
    LocalDate day = run.findDate().orElseGet(() -> date.orToday(terminal));
    ColumnChoice columns =
        new ColumnChoice(
            reading.columns(List.of()).idColumn(), List.of(), ColumnChoice.Unknown.IGNORED);
    Cohort cohort;
    try (StrategyEngine engine = StrategyEngine.create(rules)) {
      Earlier earlier = report.earlier(engine, day, reading.dialect(), columns);
      cohort = cohort(terminal, file, rules, columns, earlier, run.findDate().orElse(null));
    }
    CountedProposals.check(run, file, cohort);
    report.files(PopulationReport.of(cohort, run, language), page).forEach(TextFile::write);
    for (Message line : report.written(out, cohort)) {
      terminal.out().print(line.in(terminal.locale()) + "\n");
    }
    return ExitCode.DONE;
  }

  private Cohort cohort(
      Terminal terminal,
      Path file,
      RulePack rules,
      ColumnChoice columns,
      @Nullable Earlier earlier,
      @Nullable LocalDate day) {
    if (input == null) {
      return CountedProposals.of(
          file, rules, passed -> report.plan(by.names(), passed), null, earlier, day);
    }
    InputFile registry = InputFile.of(input);
    try (OpenInput rows =
        OpenInput.of(registry, terminal.in(), rules, reading.dialect(), columns)) {
      return CountedProposals.of(
          file, rules, passed -> report.plan(by.names(), passed), rows, earlier, day);
    } catch (IOException failed) {
      throw FileFailure.reading(registry.title(), failed);
    }
  }

  /** With the day that the manifest or the proposals say; where neither does, as --date says. */
  private RunFacts dated(RunFacts run, Path file) {
    Optional<LocalDate> told = run.findDate().or(() -> CountedProposals.findDate(file));
    Optional<LocalDate> asked = date.find();
    if (told.isPresent() && asked.isPresent() && !told.equals(asked)) {
      throw new WrongUsageException(
          say("report-other-day", told.get().toString(), asked.get().toString()),
          say("report-no-date"));
    }
    return told.or(() -> asked).map(run::on).orElse(run);
  }

  /** The manifest beside the proposals, if there is one. */
  private static RunFacts run(Path proposals) {
    Path manifest = Output.manifest(proposals);
    if (!Files.exists(manifest)) {
      return RunFacts.NONE;
    }
    try {
      return RunFacts.read(manifest.toString(), Files.readString(manifest), Map.of());
    } catch (IOException failed) {
      throw FileFailure.reading(Message.verbatim(manifest.toString()), failed);
    }
  }
}
