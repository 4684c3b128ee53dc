package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.internal.text.Wordings;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HintsTest {
  @Test
  void everyHintBelongsToAFinding() {
    Set<String> keys =
        Wordings.properties(ProofText.class, "words_en.properties").stringPropertyNames();

    assertThat(keys)
        .filteredOn(key -> key.endsWith(".hint"))
        .hasSizeGreaterThan(30)
        .allMatch(
            hint ->
                keys.stream()
                    .anyMatch(key -> !key.endsWith(".hint") && hint.startsWith(key + ".")));
  }
}
