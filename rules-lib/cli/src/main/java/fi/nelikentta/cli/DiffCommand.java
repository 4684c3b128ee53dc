package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.authoring.diff.ClientColumn;
import fi.nelikentta.authoring.diff.DiffPage;
import fi.nelikentta.authoring.diff.DiffReport;
import fi.nelikentta.authoring.diff.InventedPeople;
import fi.nelikentta.authoring.diff.PackDiff;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Validity;
import fi.nelikentta.text.WrongUsageException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What changed between two packs, who would move by it, and which change moves them. */
@Command(
    name = "diff",
    description = {
      "Tells what changed between two packs, who would move by it, and which change moves them.",
      "",
      "With --on the clients are those of a registry, which is read as classify reads it, twice."
          + " Without, they are invented people that come with the tool: twelve persons and 250"
          + " residents made by Synthea, who fit packs with the attributes of asiakkuus.",
      "Do not give the same readers both a diff and a map of one registry: together they can give"
          + " hidden numbers away.",
      "A pack that is not valid on the day is evaluated on its nearest valid one.",
      "Differences are no findings: the exit code is 0 with and without them.",
      "",
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields before it calls.
public final class DiffCommand implements Callable<Integer> {
  private static final int LEAST = 5;

  @ParentCommand private Nelikentta parent;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "The old pack: a folder, a zip or the id of a bundled one.")
  private String old;

  @Parameters(index = "1", paramLabel = "NEW", description = "The new pack, likewise.")
  private String now;

  @Option(
      names = "--on",
      paramLabel = "REGISTRY",
      description =
          "The clients: a .csv, .ndjson or .jsonl file (each also with .gz), or a .parquet file.")
  private @Nullable String on;

  @Option(
      names = "--by",
      paramLabel = "NAME,…",
      description =
          "What clients are counted by: attributes, or other columns of the registry, as an"
              + " area (ageYears where a pack has it). Ages are put into bands.")
  private List<String> by = new ArrayList<>();

  @Option(
      names = "--min-cell",
      paramLabel = "N",
      description =
          "Numbers of a registry's clients below N are not told, nor what gives them away"
              + " (5); 1 tells all.")
  private int least = LEAST;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      converter = Formats.class,
      description = "text or json; default: text.")
  private Format format;

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Where a page goes that holds it all and needs nothing beside it.")
  private @Nullable String page;

  @Mixin private DateOption date = new DateOption();

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private LangOption lang = new LangOption();

  /** How the result is printed. */
  enum Format {
    TEXT,
    JSON
  }

  static final class Formats extends KeyConverter<Format> {
    Formats() {
      super("--format", Format.values());
    }
  }

  @Override
  public Integer call() {
    Terminal terminal = parent.terminal();
    if (least < 1) {
      throw new WrongUsageException(say("min-cell-below-1"), say("min-cell-form"));
    }
    PageFile file = page == null ? null : PageFile.of("--report", page, List.of("html"));
    LocalDate day = date.orToday(terminal);
    PackDiff diff = PackDiff.of(PackArgument.load(old), PackArgument.load(now));
    String language = lang.language(terminal, diff.after());
    input.check(diff.before());
    input.check(diff.after());
    DiffReport.Days days =
        new DiffReport.Days(day, valid(diff.before(), day), valid(diff.after(), day));
    DiffPeople people =
        new DiffPeople(
            diff, days, input, new TerminalProgress(terminal, lang.words(terminal, diff.after())));
    List<String> columns = columns(diff);
    DiffReport report = on == null ? people.invented(columns) : people.registry(on, columns, least);
    if (file != null) {
      file.write(DiffPage.html(report, language));
    }
    PrintWriter out = spec.commandLine().getOut();
    out.print(format == Format.JSON ? DiffJson.of(report) : DiffText.of(report, language));
    out.flush();
    return ExitCode.DONE;
  }

  private List<String> columns(PackDiff diff) {
    if (by.isEmpty()) {
      List<String> usual = new ArrayList<>();
      if (new ClientColumn(ClientColumn.AGE).isAttribute(diff)) {
        usual.add(ClientColumn.AGE);
      }
      if (on == null) {
        usual.add(InventedPeople.AREA);
      }
      return usual;
    }
    List<String> columns = InputOptions.list("--by", by);
    for (String column : columns) {
      if (new ClientColumn(column).isSensitive(diff)) {
        throw new WrongUsageException(say("by-sensitive", column), say("by-another"));
      }
      if (columns.indexOf(column) != columns.lastIndexOf(column)) {
        throw new WrongUsageException(say("option-twice", "--by " + column), say("name-it-once"));
      }
      if (on == null
          && !column.equals(InventedPeople.AREA)
          && !new ClientColumn(column).isAttribute(diff)) {
        throw new WrongUsageException(say("by-no-attribute", column), say("by-with-registry"));
      }
    }
    return columns;
  }

  /** The day, or the one nearest to it on which the pack is valid: rules do not look at it. */
  private static LocalDate valid(RulePack pack, LocalDate day) {
    Validity validity = pack.manifest().validity();
    if (validity.from() != null && day.isBefore(validity.from())) {
      return validity.from();
    }
    return validity.to() != null && day.isAfter(validity.to()) ? validity.to() : day;
  }
}
