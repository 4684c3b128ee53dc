package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.CsvForm;
import fi.nelikentta.batch.Dialect;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.CellReader.DecimalMark;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a registry is read, by every command that reads one. */
final class InputOptions {
  @Option(
      names = "--id-column",
      paramLabel = "NAME",
      defaultValue = ColumnChoice.CLIENT_ID,
      description = "The column of the client's opaque id (${DEFAULT-VALUE}).")
  private String idColumn = ColumnChoice.CLIENT_ID;

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

  @Mixin private DialectOption dialect = new DialectOption();

  /** How CSV is written where its readers want it so. */
  CsvForm form() {
    return dialect.form();
  }

  /**
   * Which columns are what.
   *
   * @param shown columns to read for observers
   */
  ColumnChoice columns(List<String> passThrough, List<String> shown) {
    return new ColumnChoice(idColumn, passThrough, shown, unknown(), Set.of());
  }

  /** The column of the client's id. */
  String idColumn() {
    return idColumn;
  }

  /** Which columns are what. */
  ColumnChoice columns(List<String> passThrough) {
    return columns(passThrough, Set.of());
  }

  /** Which columns are what, where another pack reads the same registry and has these. */
  ColumnChoice columns(List<String> passThrough, Set<String> others) {
    return new ColumnChoice(idColumn, passThrough, unknown(), others);
  }

  private ColumnChoice.Unknown unknown() {
    return ignoreUnknown ? ColumnChoice.Unknown.IGNORED : ColumnChoice.Unknown.REFUSED;
  }

  /**
   * How cells are written.
   *
   * @throws WrongUsageException if the options cannot be meant
   */
  Dialect dialect() {
    return new Dialect(
        delimiter(),
        decimalComma ? DecimalMark.COMMA : DecimalMark.POINT,
        new LinkedHashSet<>(list("--null", nulls)),
        dialect.form(),
        Dialect.BadCell.REJECTED);
  }

  /**
   * Holds the options against the pack.
   *
   * @throws WrongUsageException if the id column is an attribute
   */
  void check(RulePack pack) {
    if (pack.schema().find(idColumn).isPresent()) {
      throw new WrongUsageException(say("id-column-is-attribute", idColumn), say("name-id-column"));
    }
  }

  /** Texts parted by commas; one that holds a comma stands in quotes, as in CSV. */
  static List<String> list(String option, List<String> values) {
    List<String> texts = new ArrayList<>();
    try {
      for (String value : values) {
        if (!value.isEmpty()) {
          texts.addAll(
              CsvReader.builder().allowUnclosedQuote(false).ofSingleCsvRecord(value).getFields());
        }
      }
    } catch (CsvParseException wrong) {
      throw new WrongUsageException(
          say("quote-does-not-fit", option), Message.verbatim(option + " 'one,\"with, comma\"'."));
    }
    return texts;
  }

  private @Nullable Character delimiter() {
    if (delimiter == null) {
      return null;
    }
    String text = delimiter.equals("tab") || delimiter.equals("\\t") ? "\t" : delimiter;
    if (text.length() != 1 || "\"\r\n".contains(text) || Character.isSurrogate(text.charAt(0))) {
      throw new WrongUsageException(say("delimiter-form"), say("delimiter-hint"));
    }
    return text.charAt(0);
  }
}
