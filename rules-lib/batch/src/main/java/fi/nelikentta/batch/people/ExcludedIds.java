package fi.nelikentta.batch.people;

import static fi.nelikentta.batch.people.Sayings.say;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Clients whom nobody evaluates, for instance because they objected. Immutable and safe to share
 * among threads.
 */
public final class ExcludedIds {
  private final String name;
  private final String sha256;
  private final Set<String> ids;

  private ExcludedIds(String name, String sha256, Set<String> ids) {
    this.name = name;
    this.sha256 = sha256;
    this.ids = ids;
  }

  /**
   * The ids in the file, which is UTF-8: one a line, or the id column of a CSV file whose header
   * names it. They stand as they stand in the registry, before they become pseudonyms. About 100
   * bytes of memory are needed for each.
   *
   * @throws WrongUsageException if there is no such file, or nothing tells which column has the ids
   * @throws FailedException if it cannot be read
   */
  public static ExcludedIds in(Path file, String idColumn) {
    byte[] bytes = bytes(file);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException wrong) {
      throw new WrongUsageException(say("exclude-not-utf8", file.toString()), say("save-as-utf8"));
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    Set<String> ids = new HashSet<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .fieldSeparator(separator(plain))
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .ofCsvRecord(plain)) {
      int column = -1;
      for (CsvRecord row : rows) {
        if (column < 0) {
          List<String> header = row.getFields().stream().map(CellReader::trim).toList();
          column = column(file, header, idColumn);
          if (header.contains(idColumn)) {
            continue;
          }
        }
        String id = column < row.getFieldCount() ? CellReader.trim(row.getField(column)) : "";
        if (!id.isEmpty()) {
          ids.add(id);
        }
      }
    } catch (CsvParseException wrong) {
      throw new WrongUsageException(say("exclude-no-list", file.toString()), say("exclude-form"));
    } catch (IOException wrong) {
      throw unreadable(file, wrong);
    }
    return new ExcludedIds(file.toString(), sha256(bytes), ids);
  }

  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new WrongUsageException(say("exclude-no-file", file.toString()), say("check-name"));
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException wrong) {
      throw unreadable(file, wrong);
    }
  }

  private static FailedException unreadable(Path file, IOException wrong) {
    return new FailedException(
        say("exclude-unreadable", file.toString(), wrong.getClass().getSimpleName()),
        say("check-permissions"));
  }

  /** What parts the cells of the first line. */
  private static char separator(String text) {
    String header = text.lines().findFirst().orElse("");
    for (char candidate : new char[] {';', '\t', ','}) {
      if (header.indexOf(candidate) >= 0) {
        return candidate;
      }
    }
    return ',';
  }

  private static int column(Path file, List<String> header, String idColumn) {
    int column = header.indexOf(idColumn);
    if (column >= 0) {
      return column;
    }
    if (header.size() > 1) {
      throw new WrongUsageException(
          say("exclude-no-column", file.toString(), idColumn), say("exclude-form"));
    }
    return 0;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256.", impossible);
    }
  }

  /** Whether the client is excluded. */
  public boolean contains(String id) {
    return ids.contains(id);
  }

  /** How many different ids the list has. */
  public int size() {
    return ids.size();
  }

  /** The list as it was named. */
  public String name() {
    return name;
  }

  /** Over the list's bytes, so that a run can be told from one with another list. */
  public String sha256() {
    return sha256;
  }
}
