package fi.nelikentta.authoring.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordsTest {
  private static final Path RESOURCES = Path.of("src/main/resources");

  /** Every folder with words: a new package's are found without naming it here. */
  static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("words_..\\.properties"))
          .map(Path::getParent)
          .distinct()
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("folders")
  void noKeyLacksALanguage(Path folder) throws IOException {
    TreeMap<String, String> english = words(folder, "en");
    for (String language : Words.LANGUAGES) {
      TreeMap<String, String> words = words(folder, language);
      assertThat(words.keySet()).as(language).isEqualTo(english.keySet());
      words.forEach(
          (key, text) -> {
            assertThat(text).as(language + " " + key).isNotBlank();
            assertThat(places(text)).as(language + " " + key).isEqualTo(places(english.get(key)));
          });
    }
  }

  @Test
  void writesNumbersAsTheLanguageDoes() {
    assertThat(in("en").number(1_234_567)).isEqualTo("1,234,567");
    assertThat(in("fi").number(1_234_567)).isEqualTo("1\u00a0234\u00a0567");
    assertThat(in("sv").number(12)).isEqualTo("12");
    assertThat(in("en").share(2, 3)).isEqualTo("66.7%");
    assertThat(in("fi").share(1, 8)).isEqualTo("12,5\u00a0%");
    assertThat(in("fi").share(0, 0)).isEqualTo("–");
  }

  @Test
  void speaksEnglishWhereItHasNoWords() {
    assertThat(in("se").share(1, 2)).isEqualTo("50.0%");
    assertThat(in("se").locale().getLanguage()).isEqualTo("se");
    assertThatThrownBy(() -> in("en").of("none")).hasMessageContaining("Try: ");
  }

  private static Words in(String language) {
    return Words.beside(Words.class, language);
  }

  private static TreeMap<String, String> words(Path folder, String language) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(folder.resolve("words_" + language + ".properties"))) {
      properties.load(reader);
    }
    TreeMap<String, String> words = new TreeMap<>();
    properties.forEach((key, text) -> words.put(key.toString(), text.toString()));
    return words;
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(text).results().forEach(r -> places.add(r.group()));
    return places;
  }
}
