package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A query whose rows are a registry.
 *
 * @param name as it was given
 * @param format what it is over
 * @param sql its text
 * @param size the bytes of what is fixed by the hash
 * @param sha256 over the text of a query, or over the file that is read
 * @param database where it runs
 */
public record Query(
    String name, InputFile.Format format, String sql, long size, String sha256, Database database) {
  private static final int MOST_BYTES = 1 << 20;

  /**
   * The query of a file.
   *
   * @throws WrongUsageException if there is no such file, or it holds no text of a query
   * @throws fi.nelikentta.text.FailedException if it cannot be read
   */
  public static Query of(String name, Database database) {
    Path path = InputFile.path(name);
    if (!Files.isRegularFile(path)) {
      throw FileFailure.missing(name);
    }
    try {
      byte[] bytes = Files.size(path) > MOST_BYTES ? new byte[0] : Files.readAllBytes(path);
      String sql = new String(bytes, StandardCharsets.UTF_8).strip();
      if (sql.startsWith("\uFEFF")) {
        sql = sql.substring(1);
      }
      if (sql.isEmpty()) {
        throw new WrongUsageException(say("no-query", name), say("query-only-reads"));
      }
      return new Query(name, InputFile.Format.QUERY, sql, bytes.length, Sha256.of(bytes), database);
    } catch (IOException wrong) {
      throw FileFailure.reading(Message.verbatim(name), wrong);
    }
  }

  /** The rows of a Parquet file. */
  static Query parquet(InputFile file, Path path, Database database) {
    try {
      String literal = "'" + path.toString().replace("'", "''") + "'";
      return new Query(
          file.name(),
          InputFile.Format.PARQUET,
          "SELECT * FROM read_parquet([" + literal + "])",
          Files.size(path),
          Sha256.of(path),
          database);
    } catch (IOException wrong) {
      throw FileFailure.reading(file.title(), wrong);
    }
  }

  /** The name in messages. */
  Message title() {
    return Message.verbatim(name);
  }
}
