package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.people.ExcludedIds;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/** Reads a list of clients whom nobody evaluates. */
public final class ExclusionList {
  private ExclusionList() {}

  /**
   * The ids in the file, which is UTF-8: one a line, or the id column of a CSV file whose header
   * names it. They stand as they stand in the registry, before they become pseudonyms. About 100
   * bytes of memory are needed for each.
   *
   * @throws WrongUsageException if there is no such file, or nothing tells which column has the ids
   * @throws FailedException if it cannot be read
   */
  public static ExcludedIds read(Path file, String idColumn) {
    byte[] bytes = bytes(file);
    if (!Utf8.isValid(bytes, 0, bytes.length)) {
      throw new WrongUsageException(say("exclude-not-utf8", file.toString()), say("save-as-utf8"));
    }
    List<SmallCsv.Line> lines =
        SmallCsv.find(new String(bytes, StandardCharsets.UTF_8))
            .orElseThrow(
                () ->
                    new WrongUsageException(
                        say("exclude-no-list", file.toString()), say("exclude-form")))
            .lines();
    List<String> header = lines.isEmpty() ? List.of() : lines.get(0).cells();
    int column = header.indexOf(idColumn);
    if (column < 0 && header.size() > 1) {
      throw new WrongUsageException(
          say("exclude-no-column", file.toString(), idColumn), say("exclude-form"));
    }
    Set<String> ids = new HashSet<>();
    for (SmallCsv.Line line : lines.subList(column < 0 ? 0 : 1, lines.size())) {
      String id = line.cell(Math.max(column, 0));
      if (!id.isEmpty()) {
        ids.add(id);
      }
    }
    return new ExcludedIds(file.toString(), sha256(bytes), ids);
  }

  private static byte[] bytes(Path file) {
    if (!Files.isRegularFile(file)) {
      throw FileFailure.missing(file.toString());
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException wrong) {
      throw FileFailure.reading(Message.verbatim(file.toString()), wrong);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256.", impossible);
    }
  }
}
