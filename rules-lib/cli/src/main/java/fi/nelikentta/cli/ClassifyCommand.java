package fi.nelikentta.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.cli.classify.Allowance;
import fi.nelikentta.cli.classify.Classification;
import fi.nelikentta.cli.classify.ColumnChoice;
import fi.nelikentta.cli.classify.Dialect;
import fi.nelikentta.cli.classify.Formulas;
import fi.nelikentta.cli.classify.InputFile;
import fi.nelikentta.cli.classify.Output;
import fi.nelikentta.cli.classify.Request;
import fi.nelikentta.cli.classify.RunResult;
import fi.nelikentta.cli.classify.Summary;
import fi.nelikentta.cli.terminal.ExitCode;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.cli.terminal.Words;
import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Validity;
import fi.nelikentta.situation.CellReader.DecimalMark;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** A registry in, proposals out. */
@Command(
    name = "classify",
    description = {
      "Classifies a registry: proposals to --out, a summary to the terminal.",
      "",
      "Inputs are CSV with a header row (.csv) or one JSON object a line (.ndjson, .jsonl), each"
          + " also with .gz; - is a pipe. Cells that are empty are unknown. A row with a wrong"
          + " cell is rejected and the others go on.",
      "",
    },
    mixinStandardHelpOptions = true,
    versionProvider = Nelikentta.Versions.class,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class ClassifyCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Nelikentta parent;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description = "Registries, read one after the other.")
  private List<String> inputs = new ArrayList<>();

  @Mixin private PackOption pack = new PackOption();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "Where proposals go: .csv, .ndjson or .jsonl, each also with .gz, or - for CSV on a pipe",
        "(the summary then goes to stderr). Beside FILE stands FILE.run.json, which says what made"
            + " it. Without --out only the summary is printed."
      })
  private @Nullable String out;

  @Option(
      names = "--rejects",
      paramLabel = "FILE",
      description = "Where rejected rows are listed, one line a wrong cell.")
  private @Nullable String rejects;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "The evaluation date, as 2026-11-22 (today in Helsinki).")
  private @Nullable String date;

  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      defaultValue = ColumnChoice.CLIENT_ID,
      description = "The column of the client's opaque id (${DEFAULT-VALUE}).")
  private String idColumn = ColumnChoice.CLIENT_ID;

  @Option(
      names = "--pass-through",
      paramLabel = "NAME,…",
      description = "Columns to carry along to the end of a CSV output.")
  private List<String> passThrough = new ArrayList<>();

  @Option(
      names = "--ignore-unknown-columns",
      description = "Leave out columns that the pack does not know.")
  private boolean ignoreUnknown;

  @Option(
      names = "--null",
      paramLabel = "TEXT,…",
      description = "Further texts that mean unknown in CSV columns of attributes.")
  private List<String> nulls = new ArrayList<>();

  @Option(
      names = "--delimiter",
      paramLabel = "D",
      description = "What parts CSV cells, or tab (the most frequent of , ; tab in the header).")
  private @Nullable String delimiter;

  @Option(names = "--decimal-comma", description = "Numbers in CSV have a comma, as 4,5.")
  private boolean decimalComma;

  @Option(
      names = "--raw",
      description = "Leave passed-through texts that look like formulas as they are.")
  private boolean raw;

  @Option(
      names = "--max-rejects",
      paramLabel = "N",
      description = "Give up, with exit code 3, when more than N rows are rejected.")
  private @Nullable Long maxRejects;

  @Option(
      names = "--allow-rejects",
      paramLabel = "N|P%",
      defaultValue = "0",
      description = "End with 0 while at most N rows, or P percent of them, are rejected.")
  private String allowRejects = "0";

  @Option(
      names = "--engine",
      paramLabel = "ENGINE",
      description = {
        "The engine: compiled (the default), drools, or both, which compares every row.",
        "Every engine gives the same proposals."
      })
  private @Nullable String engine;

  @Mixin private LangOption lang = new LangOption();

  @Override
  public Integer call() {
    Terminal terminal = Objects.requireNonNull(parent).terminal();
    Request request = request();
    LocalDate day = date == null ? LocalDate.now(terminal.clock()) : day(date);
    RulePack rules = pack.load();
    Words words = lang.words(terminal, rules);
    check(rules, day);
    check(rules);
    RunResult result;
    try (StrategyEngine made = Engines.create(rules, engine)) {
      result = new Classification(request, made, day, terminal, words).run();
    }
    PrintStream to = InputFile.PIPE.equals(out) ? terminal.err() : terminal.out();
    Summary.of(result, words).forEach(line -> to.print(line + "\n"));
    return result.hasFindings() ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private Request request() {
    List<InputFile> files = inputs.stream().map(InputFile::of).toList();
    Output output = Output.of(out, rejects, raw ? Formulas.RAW : Formulas.MARKED);
    if (maxRejects != null && maxRejects < 0) {
      throw new WrongUsageException("--max-rejects is below 0.", "--max-rejects 0 or more.");
    }
    return new Request(
        files,
        new ColumnChoice(
            idColumn,
            list("--pass-through", passThrough),
            ignoreUnknown ? ColumnChoice.Unknown.IGNORED : ColumnChoice.Unknown.REFUSED),
        new Dialect(
            delimiter(),
            decimalComma ? DecimalMark.COMMA : DecimalMark.POINT,
            new LinkedHashSet<>(list("--null", nulls))),
        output,
        Allowance.of(maxRejects == null ? Allowance.NONE.most() : maxRejects, allowRejects));
  }

  /** Texts parted by commas; one that holds a comma stands in quotes, as in CSV. */
  private static List<String> list(String option, List<String> values) {
    List<String> texts = new ArrayList<>();
    try {
      for (String value : values) {
        texts.addAll(
            CsvReader.builder().allowUnclosedQuote(false).ofSingleCsvRecord(value).getFields());
      }
    } catch (CsvParseException wrong) {
      throw new WrongUsageException(
          option + " has a quote that does not fit.", option + " 'one,\"with, comma\"'.");
    }
    return texts;
  }

  private @Nullable Character delimiter() {
    if (delimiter == null) {
      return null;
    }
    String text = delimiter.equals("tab") || delimiter.equals("\\t") ? "\t" : delimiter;
    if (text.length() != 1 || "\"\r\n".contains(text) || Character.isSurrogate(text.charAt(0))) {
      throw new WrongUsageException(
          "--delimiter takes one character, and no quote or line end.",
          "--delimiter ';' or --delimiter tab.");
    }
    return text.charAt(0);
  }

  private static LocalDate day(String text) {
    try {
      if (text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
        return LocalDate.parse(text);
      }
    } catch (DateTimeParseException wrong) {
      // Told below.
    }
    throw new WrongUsageException("--date " + text + " is no date.", "--date 2026-11-22.");
  }

  private static void check(RulePack rules, LocalDate day) {
    Validity validity = rules.manifest().validity();
    if (!validity.holdsOn(day)) {
      String from = validity.from() == null ? "" : " from " + validity.from();
      String to = validity.to() == null ? "" : " to " + validity.to();
      throw new WrongUsageException(
          "the pack " + rules + " is valid" + from + to + ", not on " + day + ".",
          "--date with a day in between, or the version of the pack for that day.");
    }
  }

  private void check(RulePack rules) {
    if (rules.schema().find(idColumn).isPresent()) {
      throw new WrongUsageException(
          "--id-column " + idColumn + " is an attribute of the pack.",
          "name the column that holds the client's opaque id.");
    }
  }
}
