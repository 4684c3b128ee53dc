package fi.nelikentta.jmh.results;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a JSON file into maps, lists, texts and doubles; a null is left out. */
final class JsonTree {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .enable(com.fasterxml.jackson.core.json.JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private JsonTree() {}

  static Object read(Path file) throws IOException {
    try (JsonParser json = FACTORY.createParser(file.toFile())) {
      json.nextToken();
      return value(json);
    }
  }

  private static Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> array(json);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDoubleValue();
      default -> json.getText();
    };
  }

  private static Map<String, Object> object(JsonParser json) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = json.currentName();
      if (json.nextToken() != JsonToken.VALUE_NULL) {
        object.put(name, value(json));
      }
    }
    return object;
  }

  private static List<Object> array(JsonParser json) throws IOException {
    List<Object> array = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(json));
    }
    return array;
  }

  /** The object at the key. */
  static Map<?, ?> object(Map<?, ?> object, String key) {
    return object.get(key) instanceof Map<?, ?> map ? map : Map.of();
  }

  /** The list at the key. */
  static List<?> list(Map<?, ?> object, String key) {
    return object.get(key) instanceof List<?> list ? list : List.of();
  }

  /** The text at the key; empty where it has none. */
  static String text(Map<?, ?> object, String key) {
    return object.get(key) instanceof String text ? text : "";
  }

  /** The number at the key; NaN where it has none. */
  static double number(Map<?, ?> object, String key) {
    return object.get(key) instanceof Double number ? number : Double.NaN;
  }
}
