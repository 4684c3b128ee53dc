package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.Dialect;
import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.OpenInput;
import fi.nelikentta.batch.Row;
import fi.nelikentta.batch.Utf8Reader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.SituationReading;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds one client in a registry, which is read as {@code classify} reads it, or in a {@code .json}
 * file, which holds one client as a whole.
 */
final class ClientFile {
  private static final int MAX_JSON = 4 << 20;
  private static final int BUFFER = 1 << 13;

  private final RulePack pack;
  private final String name;
  private final Dialect dialect;
  private final ColumnChoice choice;

  ClientFile(RulePack pack, String name, Dialect dialect, ColumnChoice choice) {
    this.pack = pack;
    this.name = name;
    this.dialect = dialect;
    this.choice = choice;
  }

  /**
   * One client of the file.
   *
   * @param situation what is known; null when anything is wrong
   * @param rejected all that is wrong
   */
  record Client(@Nullable Situation situation, List<Rejected> rejected) {
    Client {
      rejected = List.copyOf(rejected);
    }
  }

  /** What is counted while a file goes by, so that a registry need not fit into memory. */
  private static final class Search {
    private final @Nullable String client;
    private final List<Client> found = new ArrayList<>();
    private long count;

    Search(@Nullable String client) {
      this.client = client;
    }

    /** Whether a record is wanted. */
    boolean wants(String clientId) {
      count++;
      return client == null ? count == 1 : clientId.equals(client);
    }
  }

  /**
   * The records of the client, or the only record of the file.
   *
   * @throws WrongUsageException if there is no such file or client, or several and none is named
   * @throws FailedException if the file cannot be read
   */
  List<Client> find(InputStream pipe, @Nullable String client) {
    Search search = new Search(client);
    if (isWhole()) {
      readWhole(search);
    } else {
      readRows(pipe, search);
    }
    if (client == null && search.count != 1) {
      throw new WrongUsageException(
          search.count == 1
              ? say("one-client", name, search.count)
              : say("clients", name, search.count),
          search.count == 0 ? say("name-file-with-one") : say("client-of-one"));
    }
    if (search.found.isEmpty()) {
      throw new WrongUsageException(
          say("no-such-client", search.count, name), say("client-of-file"));
    }
    return search.found;
  }

  private boolean isWhole() {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".json") || lower.endsWith(".json.gz");
  }

  private void readRows(InputStream pipe, Search search) {
    if (InputFile.Format.of(name) == null
        && !name.equals(InputFile.PIPE)
        && Files.isRegularFile(InputFile.path(name))) {
      throw FileFailure.ending(name, say("endings-of-a-client"));
    }
    InputFile input = InputFile.of(name);
    try (OpenInput rows = OpenInput.of(input, pipe, pack, dialect, choice)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (search.wants(row.clientId())) {
          search.found.add(new Client(row.situation(), rejected(row)));
        }
      }
    } catch (IOException wrong) {
      throw failure(wrong);
    }
  }

  private static List<Rejected> rejected(Row row) {
    int line = (int) Math.min(row.line(), Integer.MAX_VALUE);
    return row.wrong().stream()
        .map(
            wrong ->
                new Rejected(
                    wrong.code(),
                    line,
                    0,
                    wrong.column(),
                    wrong.what(),
                    wrong.hint() == null ? say("correct-in-file") : wrong.hint()))
        .toList();
  }

  private void readWhole(Search search) {
    Path path = InputFile.path(name);
    if (!Files.exists(path) || Files.isDirectory(path)) {
      throw FileFailure.missing(name);
    }
    SituationReading reading;
    try (InputStream in = Files.newInputStream(path);
        InputStream plain =
            InputFile.Packing.of(name) == InputFile.Packing.GZIP ? new GZIPInputStream(in) : in;
        Reader reader = new Utf8Reader(Message.verbatim(name), plain)) {
      reading = pack.readSituation(text(reader));
    } catch (IOException wrong) {
      throw failure(wrong);
    }
    if (search.wants(reading.clientId() == null ? "" : reading.clientId())) {
      search.found.add(new Client(reading.situation(), reading.rejected()));
    }
  }

  /** The whole text, or more than a situation may have, which is refused as such. */
  private static String text(Reader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[BUFFER];
    int read = reader.read(buffer);
    while (read >= 0 && text.length() <= MAX_JSON) {
      text.append(buffer, 0, read);
      read = reader.read(buffer);
    }
    return text.toString();
  }

  private FailedException failure(IOException wrong) {
    return FileFailure.reading(Message.verbatim(name), wrong, say("check-file"));
  }
}
