package fi.nelikentta.batch.review;

import static fi.nelikentta.batch.review.Sayings.say;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fi.nelikentta.batch.ReviewSample;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads a file of rows for review back, after people wrote their decisions into it. */
public final class ReviewReader {
  private static final Set<String> YES = Set.of("yes", "true", "1", "kyllä", "ja");
  private static final Set<String> NO = Set.of("no", "false", "0", "ei", "nej");

  /** What spreadsheets of the West save as. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final Path file;
  private final Map<String, Review.Stratum> strata = new TreeMap<>();

  private ReviewReader(Path file) {
    this.file = file;
  }

  /**
   * The decisions in the file. Columns may have been moved or added, and rows sorted; spreadsheets
   * may have saved it with semicolons or tabs, in UTF-8 or Windows-1252. A row without a decision
   * is not reviewed yet.
   *
   * @throws WrongUsageException if it is not such a file, or a decision is neither yes nor no
   * @throws FailedException if it cannot be read
   */
  public static Review read(Path file) {
    return new ReviewReader(file).read(text(file));
  }

  private static String text(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsageException(say("no-review", file.toString()), say("check-name"));
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException wrong) {
      throw new FailedException(
          say("unreadable-review", file.toString(), wrong.getClass().getSimpleName()),
          say("check-permissions"));
    }
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException another) {
      text = new String(bytes, WINDOWS);
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Review read(String text) {
    String header = text.lines().findFirst().orElse("");
    char separator = header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text)) {
      int[] places = null;
      for (CsvRecord row : rows) {
        if (places == null) {
          places = places(row.getFields().stream().map(CellReader::trim).toList());
        } else if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          add(row, places);
        }
      }
    } catch (CsvParseException | IOException wrong) {
      throw notOurs();
    }
    if (strata.isEmpty()) {
      throw notOurs();
    }
    return new Review(List.copyOf(strata.values()));
  }

  /** Where stratum, its rows, its sample and the decision stand. */
  private int[] places(List<String> header) {
    List<String> wanted =
        List.of(
            ReviewSample.BEFORE.get(0),
            ReviewSample.BEFORE.get(1),
            ReviewSample.BEFORE.get(2),
            ReviewSample.BEHIND.get(0));
    for (String name : wanted) {
      if (!header.contains(name)) {
        throw new WrongUsageException(
            say("review-without-column", file.toString(), name), say("review-try"));
      }
    }
    return wanted.stream().mapToInt(header::indexOf).toArray();
  }

  private void add(CsvRecord row, int[] places) {
    String name = cell(row, places[0]);
    String decision = cell(row, places[3]).toLowerCase(Locale.ROOT);
    boolean wrong = YES.contains(decision);
    if (!wrong && !NO.contains(decision) && !decision.isEmpty()) {
      throw new WrongUsageException(
          say("no-decision", file.toString(), row.getStartingLineNumber()), say("decision-try"));
    }
    long rows = number(row, places[1]);
    int drawn = (int) number(row, places[2]);
    Review.Stratum before = strata.getOrDefault(name, new Review.Stratum(name, rows, drawn, 0, 0));
    if (before.rows() != rows || before.drawn() != drawn || drawn > rows) {
      throw new WrongUsageException(
          say("strata-differ", file.toString(), row.getStartingLineNumber()), say("review-try"));
    }
    int reviewed = before.reviewed() + (decision.isEmpty() ? 0 : 1);
    if (reviewed > drawn) {
      throw new WrongUsageException(
          say("too-many-reviewed", file.toString(), row.getStartingLineNumber()),
          say("review-try"));
    }
    strata.put(
        name, new Review.Stratum(name, rows, drawn, reviewed, before.wrong() + (wrong ? 1 : 0)));
  }

  private long number(CsvRecord row, int place) {
    String cell = cell(row, place);
    if (!cell.matches("[0-9]{1,9}")) {
      throw new WrongUsageException(
          say("strata-differ", file.toString(), row.getStartingLineNumber()), say("review-try"));
    }
    return Long.parseLong(cell);
  }

  private static String cell(CsvRecord row, int place) {
    return place < row.getFieldCount() ? CellReader.trim(row.getField(place)) : "";
  }

  private WrongUsageException notOurs() {
    return new WrongUsageException(say("no-rows-for-review", file.toString()), say("review-try"));
  }
}
