package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.Dialect;
import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.OpenInput;
import fi.nelikentta.batch.TextFile;
import fi.nelikentta.report.Cohort;
import fi.nelikentta.report.Earlier;
import fi.nelikentta.report.PopulationReport;
import fi.nelikentta.report.ReportPlan;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a population report tells, for every command that makes one. */
final class ReportOptions {
  @Option(
      names = "--measure",
      paramLabel = "NAME,…",
      description = "Columns of numbers, as costs or visits, to sum by strategy in the report.")
  private List<String> measures = new ArrayList<>();

  @Option(
      names = "--min-cell",
      paramLabel = "N",
      description =
          "The least group of clients that the report tells (" + ReportPlan.MIN_CELL + ").")
  private @Nullable Integer minCell;

  @Option(
      names = "--sample",
      description = "The rows are a random sample of a population: the report gives intervals.")
  private boolean sample;

  @Option(
      names = "--previous",
      paramLabel = "PROPOSALS",
      description = "Proposals of an earlier run: the report tells who moved from where to where.")
  private @Nullable String previous;

  @Option(
      names = "--previous-input",
      paramLabel = "REGISTRY",
      description =
          "What the earlier run read: the report tells changes of rules, data and unknowns apart.")
  private @Nullable String previousInput;

  @Option(
      names = "--tables",
      paramLabel = "DIR",
      description = "A folder for all tables of the report as CSV.")
  private @Nullable String tables;

  /** The names of the tables that were made. */
  private Set<String> made = Set.of();

  /**
   * What the report tells.
   *
   * @param by what clients are parted by, the area first; where nothing is named, every column that
   *     is passed through and no measure
   */
  ReportPlan plan(List<String> by, List<String> passed) {
    List<String> sums = InputOptions.list("--measure", measures);
    List<String> parts =
        by.isEmpty() ? passed.stream().filter(name -> !sums.contains(name)).toList() : by;
    return new ReportPlan(
        parts,
        sums,
        minCell == null ? ReportPlan.MIN_CELL : minCell,
        sample ? ReportPlan.Rows.SAMPLE : ReportPlan.Rows.CENSUS);
  }

  /** Whether anything is asked for that only a report can tell. */
  boolean isAsked() {
    return !measures.isEmpty()
        || minCell != null
        || sample
        || previous != null
        || previousInput != null
        || tables != null;
  }

  /**
   * The earlier run; null where there is none.
   *
   * @param engine of today's pack
   * @param columns which columns of the earlier registry are what
   */
  @Nullable Earlier earlier(
      StrategyEngine engine, LocalDate date, Dialect dialect, ColumnChoice columns) {
    if (previous == null) {
      if (previousInput != null) {
        throw new WrongUsageException(say("previous-input-alone"), say("name-previous"));
      }
      return null;
    }
    Earlier earlier = Earlier.of(InputFile.path(previous));
    if (previousInput == null) {
      return earlier;
    }
    InputFile file = InputFile.of(previousInput);
    try (OpenInput input =
        OpenInput.of(file, InputStream.nullInputStream(), engine.pack(), dialect, columns)) {
      return earlier.with(input, engine, date);
    } catch (IOException failed) {
      throw FileFailure.reading(file.title(), failed);
    }
  }

  /** Adds what is read and written beside the page. */
  void plan(FilePlan plan) {
    plan.reads(previous)
        .reads(previousInput)
        .tables(tables == null ? null : InputFile.path(tables));
  }

  /** Makes the folder of the tables, before anything long is done. */
  void prepare() {
    if (tables != null) {
      Path folder = InputFile.path(tables);
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        throw new WrongUsageException(say("no-such-folder", tables), say("tables-elsewhere"));
      }
      try {
        Files.createDirectories(folder);
      } catch (IOException failed) {
        throw FileFailure.writing(tables, failed);
      }
    }
  }

  /** What they are called together. */
  String name(Path page) {
    String name = String.valueOf(page.getFileName());
    return tables == null ? name : name + " + " + InputFile.path(tables).getFileName();
  }

  /** The page, and the tables where they are asked for, to be written. */
  List<TextFile> files(PopulationReport report, PageFile page) {
    List<TextFile> files = new ArrayList<>(List.of(page.of(report.html())));
    if (tables != null) {
      Path folder = InputFile.path(tables);
      report.tables().forEach((name, text) -> files.add(new TextFile(folder.resolve(name), text)));
      made = report.tables().keySet();
    }
    return files;
  }

  /** Where the page and the tables are, and what they could not sum. */
  List<Message> written(String page, Cohort counted) {
    List<Message> lines = new ArrayList<>(List.of(say("report-written", page)));
    if (tables != null) {
      lines.add(say("tables-written", tables));
      List<String> others = tablesOfOthers(InputFile.path(tables));
      if (!others.isEmpty()) {
        lines.add(say("tables-of-others", tables, String.join(", ", others)));
      }
    }
    counted
        .measuresWithoutNumbers()
        .forEach(column -> lines.add(say("measure-without-numbers", column)));
    return lines;
  }

  /** Tables in the folder that are not of this report; what is no table is somebody's own. */
  private List<String> tablesOfOthers(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> PopulationReport.mayBeTable(name) && !made.contains(name))
          .sorted()
          .toList();
    } catch (IOException failed) {
      throw FileFailure.reading(Message.verbatim(folder.toString()), failed);
    }
  }
}
