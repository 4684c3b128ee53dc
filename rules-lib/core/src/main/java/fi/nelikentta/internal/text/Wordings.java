package fi.nelikentta.internal.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words of messages, read from the properties beside a class when the first of them is needed:
 * most runs need none.
 */
public final class Wordings {
  private static final Map<String, Properties> READ = new ConcurrentHashMap<>();

  private Wordings() {}

  /**
   * The words of a key, with places.
   *
   * @throws IllegalStateException if there are none
   */
  public static String pattern(Class<?> owner, String language, String key) {
    Properties words =
        READ.computeIfAbsent(
            owner.getPackageName() + ' ' + language,
            name -> properties(owner, "messages_" + language + ".properties"));
    String pattern = words.getProperty(key);
    if (pattern == null) {
      throw new IllegalStateException(
          "no words for " + key + " beside " + owner + ".\nTry: add them in every language.");
    }
    return pattern;
  }

  /** The pattern with its places {@code {0}} … {@code {9}} filled; other braces stay. */
  public static String filled(String pattern, Object... values) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (int at = pattern.indexOf('{'); at >= 0; at = pattern.indexOf('{', at + 1)) {
      boolean place =
          at + 2 < pattern.length()
              && Character.isDigit(pattern.charAt(at + 1))
              && pattern.charAt(at + 2) == '}';
      if (place) {
        text.append(pattern, done, at).append(values[pattern.charAt(at + 1) - '0']);
        done = at + 3;
      }
    }
    return text.append(pattern, done, pattern.length()).toString();
  }

  /** The UTF-8 properties of that name beside the class. */
  public static Properties properties(Class<?> owner, String name) {
    Properties properties = new Properties();
    try (@Nullable InputStream stream = owner.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException(name + " is missing.\nTry: build the jar again.");
      }
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return properties;
  }
}
