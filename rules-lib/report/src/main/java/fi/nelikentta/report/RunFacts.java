package fi.nelikentta.report;

import static fi.nelikentta.report.Sayings.say;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import fi.nelikentta.text.FailedException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What made the proposals: the manifest beside them, as texts by path, as {@code pack.hash} and
 * {@code inputs[0].rows}.
 *
 * @param values by path, in the order of the file; empty where there is no manifest
 * @param rejects how many cells were wrong, by column, a tab, and code; empty where only the
 *     manifest is there, which does not say it
 * @param date the evaluation date, as somebody else than the manifest tells it; null where nobody
 *     does
 */
public record RunFacts(
    Map<String, String> values, Map<String, Long> rejects, @Nullable LocalDate date) {
  /** Nothing is known of the run. */
  public static final RunFacts NONE = new RunFacts(Map.of(), Map.of());

  /** With what the manifest says alone. */
  public RunFacts(Map<String, String> values, Map<String, Long> rejects) {
    this(values, rejects, null);
  }

  /** Copies the maps, keeping their order. */
  public RunFacts {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    rejects = Collections.unmodifiableMap(new LinkedHashMap<>(rejects));
  }

  /**
   * Of a manifest's JSON.
   *
   * @param file where it was, for messages
   * @throws FailedException if it is no manifest
   */
  public static RunFacts read(String file, String json, Map<String, Long> rejects) {
    Map<String, String> values = new LinkedHashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        flatten(parser, "", values);
      }
    } catch (IOException broken) {
      throw new FailedException(say("broken-manifest", file), say("classify-again"));
    }
    return new RunFacts(values, rejects);
  }

  /** Of the array or object that has begun. */
  private static void flatten(JsonParser parser, String path, Map<String, String> values)
      throws IOException {
    int element = 0;
    for (JsonToken token = parser.nextToken();
        token != null && !token.isStructEnd();
        token = parser.nextToken()) {
      String name;
      if (token == JsonToken.FIELD_NAME) {
        name = path.isEmpty() ? parser.currentName() : path + "." + parser.currentName();
        token = parser.nextToken();
      } else {
        name = path + "[" + element++ + "]";
      }
      if (token.isStructStart()) {
        flatten(parser, name, values);
      } else {
        values.put(name, parser.getText());
      }
    }
  }

  /** The text of that path. */
  public Optional<String> find(String path) {
    return Optional.ofNullable(values.get(path));
  }

  /** The same with the evaluation date, for proposals without a manifest. */
  public RunFacts on(LocalDate day) {
    return new RunFacts(values, rejects, day);
  }

  /** The evaluation date, if it is said. */
  public Optional<LocalDate> findDate() {
    return find("date").map(LocalDate::parse).or(() -> Optional.ofNullable(date));
  }

  /** How many rows were rejected; 0 where it is not said. */
  public long rejectedRows() {
    return find("rejects.rows").map(Long::parseLong).orElse(0L);
  }

  /** How many rows were kept though a cell of them is wrong; 0 where it is not said. */
  public long keptRows() {
    return find("rejects.keptRows").map(Long::parseLong).orElse(0L);
  }

  /** How many rows of excluded clients were not evaluated; 0 where it is not said. */
  public long excludedRows() {
    return find("excluded").map(Long::parseLong).orElse(0L);
  }

  /** How many rows were read; 0 where it is not said. */
  public long rows() {
    return find("rows").map(Long::parseLong).orElse(0L);
  }
}
