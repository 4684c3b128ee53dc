package fi.nelikentta.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.batch.storage.Storage;
import java.io.Closeable;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What tells where an interrupted run may go on: a file of lines, {@code OUT.journal}, beside the
 * output while that grows. The first line holds what the bytes of the run depend on, each further
 * one a checkpoint. A line is the CRC-32C of its JSON in eight hexadecimal digits, a space, the
 * JSON and a line feed, so that a line of which something is missing is known as such; it and what
 * follows it do not count.
 */
final class Journal implements Closeable {
  private static final int VERSION = 2;
  private static final int SUM = 8;

  private final Storage storage;
  private final Path path;
  private boolean ours;
  private Storage.@Nullable Out out;

  Journal(Storage storage, Path output) {
    this.storage = storage;
    this.path = output.resolveSibling(output.getFileName() + ".journal");
  }

  /**
   * A line that is whole.
   *
   * @param text its JSON
   * @param end where it ends in the file
   */
  record Line(String text, long end) {
    JsonObject json() throws IOException {
      return JsonObject.of(text);
    }
  }

  Path path() {
    return path;
  }

  boolean exists() {
    return Files.exists(path);
  }

  /** The lines up to the first one that is not whole. */
  List<Line> lines() throws IOException {
    byte[] bytes = Files.readAllBytes(path);
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        String line = new String(bytes, from, i - from, StandardCharsets.UTF_8);
        if (!isWhole(line)) {
          return lines;
        }
        from = i + 1;
        lines.add(new Line(line.substring(SUM + 1), from));
      }
    }
    return lines;
  }

  private static boolean isWhole(String line) {
    return line.length() > SUM && line.equals(summed(line.substring(SUM + 1)));
  }

  /** What the run depended on, by the first line; null where that is another version's. */
  static @Nullable Fingerprint fingerprint(Line first) {
    try {
      return first.json().number("journal") == VERSION ? Fingerprint.read(first.json()) : null;
    } catch (IOException otherVersion) {
      return null;
    }
  }

  /** Begins it. */
  void begin(Fingerprint fingerprint) throws IOException {
    goOn(0);
    write(
        json -> {
          json.writeNumberField("journal", VERSION);
          fingerprint.write(json);
        });
    force();
    storage.forceFolder(path.resolveSibling(".").normalize());
  }

  /** Finds out whether another run is writing it. */
  void probe() throws IOException {
    storage.open(path, Files.size(path)).close();
  }

  /** Goes on after so many bytes of it. */
  void goOn(long end) throws IOException {
    out = storage.open(path, end);
    ours = true;
  }

  void add(Checkpoint checkpoint, Tally tally) throws IOException {
    write(
        json -> {
          checkpoint.write(json);
          tally.write(json);
        });
  }

  /** Writes the fields of a line. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private void write(Fields fields) throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    byte[] bytes = (summed(text.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
    if (out != null) {
      out.write(bytes, 0, bytes.length);
    }
  }

  /** A line without its end. */
  private static String summed(String json) {
    CRC32C sum = new CRC32C();
    sum.update(json.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().toHexDigits((int) sum.getValue()) + " " + json;
  }

  void force() throws IOException {
    if (out != null) {
      out.force();
    }
  }

  @Override
  public void close() throws IOException {
    Storage.Out open = out;
    out = null;
    if (open != null) {
      open.close();
    }
  }

  /** Removes it, if it is ours. */
  void delete() throws IOException {
    if (ours) {
      storage.delete(path);
    }
  }
}
