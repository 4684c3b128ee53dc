package fi.nelikentta.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import fi.nelikentta.situation.Schema;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a line of NDJSON into the JSON of a situation as the options ask: the id column becomes
 * {@code clientId}, other keys that are no attributes go, and cells to pass through are kept aside.
 */
final class JsonLine {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private final Schema schema;
  private final ColumnChoice choice;
  private final boolean asItIs;

  JsonLine(Schema schema, ColumnChoice choice) {
    this.schema = schema;
    this.choice = choice;
    this.asItIs =
        choice.idColumn().equals(ColumnChoice.CLIENT_ID)
            && choice.carried().isEmpty()
            && choice.others().isEmpty()
            && choice.unknown() == ColumnChoice.Unknown.REFUSED;
  }

  /**
   * A line made ready.
   *
   * @param json the situation's JSON, or the line as it was where it is no valid JSON
   * @param passed the passed-through cells
   * @param ids whether a {@code clientId} stands beside the id column
   */
  record Read(String json, List<String> passed, Ids ids) {
    /** A line as it was. */
    static Read asItIs(String line) {
      return new Read(line, List.of(), Ids.ONE);
    }
  }

  /** How many keys could be the client's id. */
  enum Ids {
    /** At most one. */
    ONE,
    /** A {@code clientId} beside the id column, which it must not pass for. */
    TWO
  }

  Read read(String line) {
    if (asItIs) {
      return Read.asItIs(line);
    }
    Ids ids = Ids.ONE;
    StringWriter text = new StringWriter(line.length());
    Map<String, String> cellByName = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(line);
        JsonGenerator json = FACTORY.createGenerator(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Read.asItIs(line);
      }
      json.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        if (isOtherId(parser.currentName())) {
          ids = Ids.TWO;
          parser.nextToken();
          parser.skipChildren();
        } else {
          field(parser, json, cellByName);
        }
      }
      json.writeEndObject();
      if (parser.nextToken() != null) {
        return Read.asItIs(line);
      }
    } catch (IOException notJson) {
      return Read.asItIs(line);
    }
    List<String> passed = new ArrayList<>();
    choice.carried().forEach(name -> passed.add(cellByName.getOrDefault(name, "")));
    return new Read(text.toString(), passed, ids);
  }

  private boolean isOtherId(String name) {
    return name.equals(ColumnChoice.CLIENT_ID)
        && !choice.idColumn().equals(name)
        && !choice.carried().contains(name)
        && choice.unknown() == ColumnChoice.Unknown.REFUSED;
  }

  private void field(JsonParser parser, JsonGenerator json, Map<String, String> cellByName)
      throws IOException {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    boolean known = schema.find(name).isPresent() || name.equals("about");
    boolean isId = name.equals(choice.idColumn());
    boolean isPassed = choice.carried().contains(name);
    if (isPassed && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      cellByName.put(name, parser.getText().trim());
    }
    if (isId || known || !(isPassed || choice.isLeftOut(name))) {
      json.writeFieldName(isId ? ColumnChoice.CLIENT_ID : name);
      copy(parser, json);
    } else {
      parser.skipChildren();
    }
  }

  /** Copies a value as it is written: the digits of a number are its meaning. */
  private static void copy(JsonParser parser, JsonGenerator json) throws IOException {
    int depth = 0;
    for (JsonToken token = parser.currentToken(); ; token = parser.nextToken()) {
      if (token == null) {
        throw new EOFException();
      }
      if (token.isNumeric()) {
        json.writeNumber(parser.getText());
      } else {
        json.copyCurrentEvent(parser);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
      if (depth == 0) {
        return;
      }
    }
  }
}
