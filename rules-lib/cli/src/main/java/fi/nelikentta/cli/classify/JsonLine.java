package fi.nelikentta.cli.classify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import fi.nelikentta.situation.Schema;
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
            && choice.passThrough().isEmpty()
            && choice.unknown() == ColumnChoice.Unknown.REFUSED;
  }

  /**
   * A line made ready.
   *
   * @param json the situation's JSON, or the line as it was where it is no valid JSON
   * @param passed the passed-through cells
   */
  record Read(String json, List<String> passed) {}

  Read read(String line) {
    if (asItIs) {
      return new Read(line, List.of());
    }
    StringWriter text = new StringWriter(line.length());
    Map<String, String> cellByName = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(line);
        JsonGenerator json = FACTORY.createGenerator(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return new Read(line, List.of());
      }
      json.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        field(parser, json, cellByName);
      }
      json.writeEndObject();
      if (parser.nextToken() != null) {
        return new Read(line, List.of());
      }
    } catch (IOException notJson) {
      return new Read(line, List.of());
    }
    List<String> passed = new ArrayList<>();
    choice.passThrough().forEach(name -> passed.add(cellByName.getOrDefault(name, "")));
    return new Read(text.toString(), passed);
  }

  private void field(JsonParser parser, JsonGenerator json, Map<String, String> cellByName)
      throws IOException {
    String name = parser.currentName();
    JsonToken token = parser.nextToken();
    boolean known = schema.find(name).isPresent() || name.equals("about");
    boolean isId = name.equals(choice.idColumn());
    boolean isPassed = choice.passThrough().contains(name);
    if (isPassed && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      cellByName.put(name, parser.getText().trim());
    }
    if (isId || known || !(isPassed || choice.unknown() == ColumnChoice.Unknown.IGNORED)) {
      // A clientId beside another id column must not pass for the id.
      json.writeFieldName(
          isId
              ? ColumnChoice.CLIENT_ID
              : name.equals(ColumnChoice.CLIENT_ID) ? "not the id" : name);
      json.copyCurrentStructure(parser);
    } else {
      parser.skipChildren();
    }
  }
}
