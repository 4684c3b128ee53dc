package fi.nelikentta.batch;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A JSON object that we wrote ourselves, read back: of texts, whole numbers, lists and objects. */
final class JsonObject {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Map<String, Object> values;

  private JsonObject(Map<String, Object> values) {
    this.values = values;
  }

  /**
   * Reads one.
   *
   * @throws IOException if the text is none
   */
  static JsonObject of(String text) throws IOException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("no object");
      }
      return new JsonObject(object(parser));
    }
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> values = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      values.put(name, value(parser));
    }
    return values;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> new JsonObject(object(parser));
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          list.add(value(parser));
        }
        yield list;
      }
      case VALUE_NUMBER_INT -> parser.getLongValue();
      case VALUE_STRING -> parser.getText();
      default -> throw new IOException("not ours");
    };
  }

  Set<String> names() {
    return values.keySet();
  }

  /** Every value as text by its name, those of objects within included. */
  Map<String, String> flat() {
    Map<String, String> flat = new LinkedHashMap<>();
    values.forEach(
        (name, value) -> {
          if (value instanceof JsonObject object) {
            flat.putAll(object.flat());
          } else {
            flat.put(name, String.valueOf(value));
          }
        });
    return flat;
  }

  String text(String name) throws IOException {
    return of(name, String.class);
  }

  long number(String name) throws IOException {
    return of(name, Long.class);
  }

  JsonObject object(String name) throws IOException {
    return of(name, JsonObject.class);
  }

  List<Long> numbers(String name) throws IOException {
    return list(name, Long.class);
  }

  List<JsonObject> objects(String name) throws IOException {
    return list(name, JsonObject.class);
  }

  private <T> List<T> list(String name, Class<T> type) throws IOException {
    List<T> list = new ArrayList<>();
    for (Object one : of(name, List.class)) {
      list.add(typed(one, type));
    }
    return list;
  }

  private <T> T of(String name, Class<T> type) throws IOException {
    return typed(values.get(name), type);
  }

  private static <T> T typed(@org.jspecify.annotations.Nullable Object value, Class<T> type)
      throws IOException {
    if (!type.isInstance(value)) {
      throw new IOException("not ours");
    }
    return type.cast(value);
  }
}
