package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the proof. */
class WordsTest {
  private static final Pattern PLACE = Pattern.compile("\\{\\d}");

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv"})
  void everyLanguageHasEveryKeyWithTheSameArguments(String language) {
    ProofWords english = ProofWords.in("en");
    ProofWords other = ProofWords.in(language);

    assertThat(other.keys()).isEqualTo(english.keys());
    String[] arguments = {"{0}", "{1}", "{2}", "{3}", "{4}", "{5}"};
    for (String key : english.keys()) {
      String one = english.of(key, (Object[]) arguments);
      String two = other.of(key, (Object[]) arguments);
      boolean isFinding = !key.endsWith(".hint");
      if (isFinding) {
        assertThat(PLACE.matcher(two).results().map(found -> found.group()).sorted())
            .as(key)
            .containsExactlyElementsOf(
                PLACE.matcher(one).results().map(found -> found.group()).sorted().toList());
      }
    }
  }

  @Test
  void everyFindingHasAHint() {
    ProofWords english = ProofWords.in("en");

    assertThat(english.keys())
        .filteredOn(key -> english.keys().contains(key + ".hint"))
        .hasSize(english.keys().stream().filter(key -> key.endsWith(".hint")).toList().size());
  }
}
