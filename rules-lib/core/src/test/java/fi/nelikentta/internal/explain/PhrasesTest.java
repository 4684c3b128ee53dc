package fi.nelikentta.internal.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {
  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void everyPhraseHasEveryLanguageWithTheSamePlaces(String language) {
    Properties english = Phrases.properties("en");
    Properties properties = Phrases.properties(language);

    assertThat(properties.stringPropertyNames())
        .isEqualTo(Arrays.stream(Phrase.values()).map(Phrase::key).collect(Collectors.toSet()));
    for (String key : properties.stringPropertyNames()) {
      assertThat(places(properties.getProperty(key)))
          .as(key)
          .isEqualTo(places(english.getProperty(key)));
      assertThat(properties.getProperty(key)).as(key).isNotBlank().doesNotContain("%");
    }
  }

  @Test
  void takesEnglishForALanguageThatItLacks() {
    assertThat(Phrases.of("de").text(Phrase.YES)).isEqualTo("yes");
  }

  @Test
  void fillsPlacesAndLeavesBracesInValuesAlone() {
    assertThat(Phrases.of("en").text(Phrase.RULES, "{1}", "b", "c")).isEqualTo("Rules: {1} b, c.");
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
