package fi.nelikentta.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.batch.mapping.MappingRule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.CellReader;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.ValueType;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns a line of NDJSON into the JSON of a situation as the options ask: the id column becomes
 * {@code clientId}, other keys that are no attributes go, and cells to pass through are kept aside.
 */
final class JsonLine {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private final Schema schema;
  private final ColumnChoice choice;
  private final Mapped mapped;
  private final boolean asItIs;

  JsonLine(Schema schema, ColumnChoice choice) {
    this.schema = schema;
    this.choice = choice;
    this.mapped = choice.counter();
    this.asItIs =
        choice.idColumn().equals(ColumnChoice.CLIENT_ID)
            && choice.carried().isEmpty()
            && choice.others().isEmpty()
            && choice.mapping() == null
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

  /** What the mapping did to the lines so far. */
  Mapped mapped() {
    return mapped;
  }

  Read read(String line) {
    if (asItIs) {
      return Read.asItIs(line);
    }
    Ids ids = Ids.ONE;
    StringWriter text = new StringWriter(line.length());
    Map<String, String> cellByName = new HashMap<>();
    Set<String> seen = new HashSet<>();
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
          seen.add(parser.currentName());
          field(parser, json, cellByName);
        }
      }
      absent(json, seen);
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

  /** The object without the fields of those names; as it was where it is no valid JSON. */
  static String without(Set<String> names, String object) {
    StringWriter text = new StringWriter(object.length());
    try (JsonParser parser = FACTORY.createParser(object);
        JsonGenerator json = FACTORY.createGenerator(text)) {
      parser.nextToken();
      json.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        if (names.contains(name)) {
          parser.skipChildren();
        } else {
          json.writeFieldName(name);
          copy(parser, json);
        }
      }
      json.writeEndObject();
    } catch (IOException notJson) {
      return object;
    }
    return text.toString();
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
    MappingRule rule = choice.rule(name);
    boolean known = choice.attribute(name, schema) != null || name.equals("about");
    boolean isId = name.equals(choice.idColumn());
    boolean isPassed = choice.carried().contains(name);
    if (isPassed && token.isScalarValue() && token != JsonToken.VALUE_NULL) {
      cellByName.put(name, parser.getText().trim());
    }
    if (rule != null && (token == JsonToken.VALUE_NULL || rule.changesTexts())) {
      changed(rule, parser, json);
    } else if (isId || known || !(isPassed || choice.isLeftOut(name))) {
      json.writeFieldName(
          isId ? ColumnChoice.CLIENT_ID : rule != null ? rule.attribute().name() : name);
      copy(parser, json);
    } else {
      parser.skipChildren();
    }
  }

  /** What the mapping says of keys that are not there, and what every line has. */
  private void absent(JsonGenerator json, Set<String> seen) throws IOException {
    if (choice.mapping() == null) {
      return;
    }
    for (MappingRule rule : choice.mapping().rules()) {
      String from = rule.from();
      if (from == null) {
        value(rule.attribute(), rule.constant(mapped), json);
      } else if (!seen.contains(from)) {
        value(rule.attribute(), rule.absent(mapped), json);
      }
    }
  }

  /** Writes what the rule makes of a value: a text stays one only where it was not changed. */
  private void changed(MappingRule rule, JsonParser parser, JsonGenerator json) throws IOException {
    String text = text(parser);
    if (text == null) {
      json.writeFieldName(rule.attribute().name());
      copy(parser, json);
      return;
    }
    String becomes = rule.apply(text, mapped);
    if (text.isEmpty() || !becomes.equals(text)) {
      value(rule.attribute(), becomes, json);
      return;
    }
    json.writeFieldName(rule.attribute().name());
    if (parser.currentToken() == JsonToken.END_ARRAY) {
      list(text, json);
    } else {
      copy(parser, json);
    }
  }

  /** The value as a cell would have it; null where it is none, as an object. */
  private static @Nullable String text(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_NULL) {
      return "";
    }
    if (token.isScalarValue()) {
      return parser.getText().trim();
    }
    if (token != JsonToken.START_ARRAY) {
      return null;
    }
    StringJoiner elements = new StringJoiner("|");
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (parser.currentToken() == null) {
        throw new EOFException();
      }
      if (!parser.currentToken().isScalarValue()) {
        throw new IOException("a list in a list");
      }
      elements.add(parser.getText());
    }
    return elements.length() == 0 ? CellReader.EMPTY_LIST : elements.toString();
  }

  private static void value(Attribute attribute, String text, JsonGenerator json)
      throws IOException {
    if (text.isEmpty()) {
      return;
    }
    json.writeFieldName(attribute.name());
    boolean truth = text.equals("true") || text.equals("false");
    if (attribute.type() == ValueType.BOOLEAN && truth) {
      json.writeBoolean(text.equals("true"));
    } else if (attribute.type().isNumber() && NUMBER.matcher(text).matches()) {
      json.writeNumber(text);
    } else if (attribute.type() == ValueType.CODES) {
      list(text, json);
    } else {
      json.writeString(text);
    }
  }

  private static void list(String text, JsonGenerator json) throws IOException {
    json.writeStartArray();
    if (!text.equals(CellReader.EMPTY_LIST)) {
      for (String element : text.split("\\|", -1)) {
        json.writeString(element);
      }
    }
    json.writeEndArray();
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
