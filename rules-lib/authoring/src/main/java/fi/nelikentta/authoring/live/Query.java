package fi.nelikentta.authoring.live;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** What a page asks for: {@code ?lang=fi&person=aino}. */
record Query(Map<String, String> values) {
  /** Who asks for nothing in particular. */
  static final Query NONE = new Query(Map.of());

  static Query of(URI uri) {
    Map<String, String> values = new HashMap<>();
    String query = uri.getRawQuery() == null ? "" : uri.getRawQuery();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        values.put(pair.substring(0, equals), decoded(pair.substring(equals + 1)));
      }
    }
    return new Query(values);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException wrong) {
      return "";
    }
  }

  /** The language that is asked for, or the other where none is or its form is wrong. */
  String language(String otherwise) {
    String asked = values.getOrDefault("lang", otherwise);
    return asked.matches("[a-z]{2,3}") ? asked : otherwise;
  }

  /** Who is asked for; empty for nobody. */
  String person() {
    return values.getOrDefault("person", "");
  }
}
