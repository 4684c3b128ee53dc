package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A loaded pack knows where the keys of its YAML files stand. */
class PlacesTest {

  @ParameterizedTest
  @CsvSource({
    "attributes.yaml, conditions, attributes.yaml:2:1",
    "attributes.yaml, conditions.max, attributes.yaml:2:",
    "pack.yaml, tags.frequent-user, pack.yaml:5:20",
    "pack.yaml, stops.under-age, pack.yaml:6:10",
    "texts/en.yaml, rules.strategy.self-care.professional, texts/en.yaml:",
  })
  void aKeyIsFoundWhereItStands(String file, String key, String place) {
    assertThat(PackLoader.of(BasePack.files()).orThrow().places().of(file, key).toString())
        .startsWith(place);
  }

  @Test
  void whatIsMissingIsPlacedAtTheNearestKeyAboveIt() {
    Places places = PackLoader.of(BasePack.files()).orThrow().places();

    assertThat(places.of("texts/en.yaml", "rules.strategy.self-care.client"))
        .isEqualTo(places.of("texts/en.yaml", "rules.strategy.self-care"));
    assertThat(places.of("pack.yaml", "tags.none")).isEqualTo(places.of("pack.yaml", "tags"));
    assertThat(places.of("texts/en.yaml", "axes.complexity.name").toString())
        .isEqualTo("texts/en.yaml:1:1");
    assertThat(places.of("texts/fi.yaml", "title").toString()).isEqualTo("texts/fi.yaml");
  }

  @Test
  void ofNamesThatBeginAlikeTheWholeOneIsTaken() {
    Map<String, String> files = BasePack.files();
    files.computeIfPresent(
        "pack.yaml", (path, text) -> text.replace("tags: [", "tags: [border, border.line, "));
    files.computeIfPresent(
        "texts/en.yaml",
        (path, text) -> text.replace("\ntags:\n", "\ntags:\n  border: A\n  border.line: B\n"));
    Places places = PackLoader.of(files).orThrow().places();

    assertThat(List.of(line(places, "tags.border"), line(places, "tags.border.line")))
        .containsExactly(line(places, "tags") + 1, line(places, "tags") + 2);
  }

  private static int line(Places places, String key) {
    return places.of("texts/en.yaml", key).line();
  }

  @Test
  void aPackWithOtherRulesKeepsThem() {
    RulePack pack = PackLoader.of(BasePack.files()).orThrow();

    assertThat(pack.withRules(List.of()).places()).isSameAs(pack.places());
  }
}
