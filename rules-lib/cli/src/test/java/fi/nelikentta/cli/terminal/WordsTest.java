package fi.nelikentta.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void noKeyLacksALanguage() {
    Words english = Words.in("en");
    for (String language : Words.LANGUAGES) {
      Words words = Words.in(language);
      assertThat(words.keys()).as(language).isEqualTo(english.keys());
      for (String key : words.keys()) {
        assertThat(words.of(key)).as(language + " " + key).isNotBlank();
        assertThat(places(words.of(key)))
            .as(language + " " + key)
            .isEqualTo(places(english.of(key)));
      }
    }
  }

  @Test
  void writesNumbersAsTheLanguageDoes() {
    assertThat(Words.in("en").number(1_234_567)).isEqualTo("1,234,567");
    assertThat(Words.in("fi").number(1_234_567)).isEqualTo("1\u00a0234\u00a0567");
    assertThat(Words.in("sv").number(12)).isEqualTo("12");
    assertThat(Words.in("en").share(2, 3)).isEqualTo("66.7%");
    assertThat(Words.in("fi").share(1, 8)).isEqualTo("12,5\u00a0%");
    assertThat(Words.in("fi").share(0, 0)).isEqualTo("–");
  }

  @Test
  void speaksEnglishWhereItHasNoWords() {
    assertThat(Words.in("se").of("rows")).isEqualTo("rows");
    assertThat(Words.in("se").locale().getLanguage()).isEqualTo("se");
    assertThatThrownBy(() -> Words.in("en").of("none")).hasMessageContaining("Try: ");
  }

  @Test
  void wrapsLongTextsWithinAColumn() {
    assertThat(TextTable.wrap("  one two three four", 12))
        .containsExactly("  one two", "    three", "    four");
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(text).results().forEach(r -> places.add(r.group()));
    return places;
  }
}
