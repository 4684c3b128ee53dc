package fi.nelikentta.cli;

import fi.nelikentta.authoring.diff.PackDiff;
import fi.nelikentta.authoring.diff.Reading;
import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.Dialect;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.OpenInput;
import fi.nelikentta.batch.Row;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A registry as two packs read it, row by row. It is opened twice, once for each, so that it need
 * not fit into memory and every cell is read by each pack's own attribute.
 */
final class RowPairs implements Closeable {
  private final OpenInput before;
  private final OpenInput after;

  private RowPairs(OpenInput before, OpenInput after) {
    this.before = before;
    this.after = after;
  }

  /**
   * One client.
   *
   * @param clientId as far as it could be read
   * @param before as the old pack reads it
   * @param after as the new pack reads it
   * @param passed the passed-through cells
   */
  record Pair(String clientId, Reading before, Reading after, List<String> passed) {}

  /**
   * Opens the registry for both packs. A column of either is no unknown column.
   *
   * @param pipe gives the bytes anew each time where the file has no path
   * @param columns which columns are what, where another pack has these
   */
  static RowPairs of(
      PackDiff diff,
      InputFile file,
      Supplier<InputStream> pipe,
      Dialect dialect,
      Function<Set<String>, ColumnChoice> columns) {
    OpenInput before = open(file, pipe, diff.before(), dialect, columns.apply(names(diff.after())));
    try {
      return new RowPairs(
          before, open(file, pipe, diff.after(), dialect, columns.apply(names(diff.before()))));
    } catch (RuntimeException wrong) {
      closed(before);
      throw wrong;
    }
  }

  private static OpenInput open(
      InputFile file,
      Supplier<InputStream> pipe,
      RulePack pack,
      Dialect dialect,
      ColumnChoice choice) {
    InputStream stream = file.path() == null ? pipe.get() : InputStream.nullInputStream();
    return OpenInput.of(file, stream, pack, dialect, choice);
  }

  private static Set<String> names(RulePack pack) {
    return pack.schema().attributes().stream().map(Attribute::name).collect(Collectors.toSet());
  }

  /** The next client; null at the end. */
  @Nullable Pair next() {
    Row old = before.next();
    Row now = after.next();
    if (old == null || now == null) {
      return null;
    }
    boolean isRead = now.situation() != null;
    return new Pair(
        isRead ? now.clientId() : old.clientId(),
        reading(old),
        reading(now),
        isRead ? now.passed() : old.passed());
  }

  private static Reading reading(Row row) {
    Set<String> faults = new HashSet<>();
    row.wrong().forEach(wrong -> faults.add(wrong.column()));
    return new Reading(row.situation(), faults);
  }

  @Override
  public void close() throws IOException {
    try (before) {
      after.close();
    }
  }

  private static void closed(OpenInput input) {
    try {
      input.close();
    } catch (IOException unheard) {
      // What went wrong first is told.
    }
  }
}
