package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.Companion;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.Observer;
import fi.nelikentta.batch.Output;
import fi.nelikentta.batch.Request;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.report.PopulationReport;
import fi.nelikentta.report.ReportPlan;
import fi.nelikentta.report.RunFacts;
import fi.nelikentta.report.Watch;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The report of a run: it watches the rows and writes the page at the end. */
final class RunReportOptions {
  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description =
          "A page about the population: who is where, who is unknown or referred, how much is"
              + " firm, what changed, what to ask whom. It tells of no group of few and needs no"
              + " network.")
  private @Nullable String file;

  @Mixin private ReportOptions report = new ReportOptions();

  private @Nullable PageFile page;
  private @Nullable ReportPlan plan;
  private @Nullable Watch watch;

  /**
   * Holds the options against the pack, before anything long is done.
   *
   * @throws WrongUsageException if they cannot be meant
   */
  void check(RulePack pack, List<String> by, List<String> passThrough) {
    if (file == null) {
      if (report.isAsked()) {
        throw new WrongUsageException(
            say("report-options-alone"), Message.verbatim("--report report.html."));
      }
      return;
    }
    page = PageFile.of("--report", file, List.of("html"));
    plan = report.plan(by, passThrough);
    plan.check(pack);
    report.prepare();
  }

  /** Adds what it reads and writes; its manifest, which is the run's, aside. */
  void plan(FilePlan plan) {
    if (file != null) {
      plan.writes(InputFile.path(file));
      report.plan(plan);
    }
  }

  /** The measures that are no attributes: columns to read. */
  List<String> columns(RulePack pack) {
    return file == null
        ? List.of()
        : report.plan(List.of(), List.of()).measures().stream()
            .filter(name -> pack.schema().find(name).isEmpty())
            .toList();
  }

  /** Where the manifest goes unless another place is named; null where no report is wanted. */
  @Nullable Path manifest() {
    return file == null ? null : Output.manifest(InputFile.path(file));
  }

  /** Who watches the run; nobody where no report is wanted. */
  List<Observer<?>> observers(Request request, StrategyEngine engine, LocalDate date) {
    ReportPlan asked = plan;
    if (asked == null) {
      return List.of();
    }
    ColumnChoice columns = request.columns();
    // The earlier registry may have other columns.
    ColumnChoice earlier =
        new ColumnChoice(columns.idColumn(), List.of(), ColumnChoice.Unknown.IGNORED);
    if (columns.mapping() != null) {
      earlier = earlier.with(columns.mapping());
    }
    Watch made =
        new Watch(
            engine.pack(),
            asked,
            columns.carried(),
            report.earlier(engine, date, request.dialect(), earlier));
    watch = made;
    return List.of(made);
  }

  /** The page and the tables, which the run writes at its end; none where none are wanted. */
  List<Companion> companions(String language) {
    String name = file;
    PageFile to = page;
    Watch watched = watch;
    return name == null || to == null || watched == null
        ? List.of()
        : List.of(
            new Companion(
                report.name(InputFile.path(name)),
                result -> {
                  RunFacts run = RunFacts.read(name, result.manifest(), watched.rejects());
                  return report.files(PopulationReport.of(watched.counted(), run, language), to);
                }));
  }

  /** Where they are. */
  List<Message> written() {
    Watch watched = watch;
    return file == null || watched == null ? List.of() : report.written(file, watched.counted());
  }
}
