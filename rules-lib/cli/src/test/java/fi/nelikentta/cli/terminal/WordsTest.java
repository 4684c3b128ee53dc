package fi.nelikentta.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.words.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void noKeyLacksALanguage() throws IOException {
    Properties english = words("en");
    for (String language : Words.LANGUAGES) {
      Properties words = words(language);
      assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
      for (String key : words.stringPropertyNames()) {
        String text = words.getProperty(key);
        assertThat(text).as(language + " " + key).isNotBlank();
        assertThat(places(text))
            .as(language + " " + key)
            .isEqualTo(places(english.getProperty(key)));
      }
    }
  }

  @Test
  void wrapsLongTextsWithinAColumn() {
    assertThat(TextTable.wrap("  one two three four", 12))
        .containsExactly("  one two", "    three", "    four");
  }

  private static Properties words(String language) throws IOException {
    Properties words = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(
                Terminal.class.getResourceAsStream("words_" + language + ".properties")),
            StandardCharsets.UTF_8)) {
      words.load(reader);
    }
    return words;
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(text).results().forEach(r -> places.add(r.group()));
    return places;
  }
}
