package fi.nelikentta.cli;

import fi.nelikentta.cli.terminal.FailedException;
import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.SituationReading;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Finds one client in a JSON, NDJSON or CSV file. */
final class ClientFile {
  private static final int MAX_JSON = 4 << 20;

  private final RulePack pack;
  private final String name;
  private final ClientDialect dialect;

  ClientFile(RulePack pack, String name, ClientDialect dialect) {
    this.pack = pack;
    this.name = name;
    this.dialect = dialect;
  }

  /** What is counted while a file goes by, so that a registry need not fit into memory. */
  private static final class Search implements Consumer<ClientRecord> {
    private final @Nullable String client;
    private final List<ClientRecord> found = new ArrayList<>();
    private long count;

    Search(@Nullable String client) {
      this.client = client;
    }

    @Override
    public void accept(ClientRecord record) {
      count++;
      if (client == null ? count == 1 : record.clientId().equals(client)) {
        found.add(record);
      }
    }
  }

  /**
   * The records of the client, or the only record of the file.
   *
   * @throws WrongUsageException if there is no such file or client, or several and none is named
   * @throws FailedException if the file cannot be read
   */
  List<ClientRecord> find(@Nullable String client) {
    Search search = new Search(client);
    Path path = path();
    try (InputStream in = open(path)) {
      read(in, search);
    } catch (CharacterCodingException wrong) {
      throw new FailedException(name + " is not UTF-8.", "save or export it as UTF-8.");
    } catch (IOException wrong) {
      throw new FailedException(
          name + " cannot be read (" + wrong.getClass().getSimpleName() + ").",
          "check the file and its permissions.");
    }
    if (client == null && search.count != 1) {
      throw new WrongUsageException(
          name + " holds " + DiagnosticReport.plural((int) search.count, "client") + ".",
          search.count == 0 ? "name a file that holds one." : "--client with the id of one.");
    }
    if (search.found.isEmpty()) {
      throw new WrongUsageException(
          "no client of that id is among the " + search.count + " of " + name + ".",
          "--client with an id that stands in the file.");
    }
    return search.found;
  }

  private Path path() {
    try {
      Path path = Path.of(name);
      if (Files.isRegularFile(path)) {
        return path;
      }
    } catch (InvalidPathException wrong) {
      // Told below, like a file that is not there.
    }
    throw new WrongUsageException("there is no file " + name + ".", "check its name and folder.");
  }

  private InputStream open(Path path) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path));
    return ending().equals(lower()) ? in : new GZIPInputStream(in);
  }

  private String lower() {
    return name.toLowerCase(Locale.ROOT);
  }

  /** The name without {@code .gz}. */
  private String ending() {
    return lower().endsWith(".gz") ? lower().substring(0, name.length() - 3) : lower();
  }

  private void read(InputStream in, Consumer<ClientRecord> records) throws IOException {
    BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                in,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
    skipBom(reader);
    if (ending().endsWith(".csv")) {
      new ClientCsv(pack, name, dialect).read(reader, records);
    } else if (ending().endsWith(".ndjson") || ending().endsWith(".jsonl")) {
      int line = 0;
      for (String json = reader.readLine(); json != null; json = reader.readLine()) {
        line++;
        if (!json.isBlank()) {
          records.accept(record(pack.readSituation(json, line)));
        }
      }
    } else if (ending().endsWith(".json")) {
      records.accept(record(pack.readSituation(text(reader))));
    } else {
      throw new WrongUsageException(
          "the ending of " + name + " tells no format.",
          "name a file that ends in .json, .ndjson, .jsonl or .csv.");
    }
  }

  /** The whole text, or one character more than a situation may have, which is refused as such. */
  private static String text(BufferedReader reader) throws IOException {
    StringBuilder text = new StringBuilder();
    char[] buffer = new char[1 << 13];
    int read = reader.read(buffer);
    while (read >= 0 && text.length() <= MAX_JSON) {
      text.append(buffer, 0, read);
      read = reader.read(buffer);
    }
    return text.toString();
  }

  private static void skipBom(BufferedReader reader) throws IOException {
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
  }

  private static ClientRecord record(SituationReading reading) {
    String clientId = reading.clientId() == null ? "" : reading.clientId();
    return new ClientRecord(clientId, reading.situation(), reading.rejected());
  }
}
