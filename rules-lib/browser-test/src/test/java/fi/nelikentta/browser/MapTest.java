package fi.nelikentta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.chart.MapPicture;
import fi.nelikentta.authoring.chart.MapPopulation;
import fi.nelikentta.authoring.chart.Origin;
import fi.nelikentta.authoring.chart.PackMap;
import fi.nelikentta.fixtures.PackGenerator;
import fi.nelikentta.fixtures.PackShape;
import fi.nelikentta.fixtures.SituationGenerator;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps as the browser lays them out: whole words, none over another, none too small. */
class MapTest extends InBrowser {
  private static final Path TOP = Path.of("..", "..");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  /**
   * All texts of the picture as boxes: those that leave it, are too small or meet another, a number
   * in a ring but its own, a dot or the drawn side of a name's paper.
   */
  private static final String PROBLEMS =
      """
      const svg = document.querySelector('svg');
      const outer = svg.getBoundingClientRect();
      const scale = outer.width / svg.viewBox.baseVal.width;
      const texts = [...svg.querySelectorAll('text')];
      const boxes = texts.map(t => t.getBoundingClientRect());
      const found = [];
      if (texts.length < 6) { found.push('too few texts: ' + texts.length); }
      const meets = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5
          && a.top < b.bottom - 4 && b.top < a.bottom - 4;
      texts.forEach((t, i) => {
        const b = boxes[i];
        if (b.left < outer.left - 0.5 || b.right > outer.right + 0.5 || b.top < outer.top - 2
            || b.bottom > outer.bottom + 2) { found.push('leaves the picture: ' + t.textContent); }
        if (parseFloat(getComputedStyle(t).fontSize) * scale < 14) {
          found.push('small: ' + t.textContent);
        }
        for (let j = i + 1; j < texts.length; j++) {
          if (meets(b, boxes[j])) { found.push(t.textContent + ' | ' + texts[j].textContent); }
        }
        for (const dot of svg.querySelectorAll('circle.dot')) {
          if (meets(b, dot.getBoundingClientRect())) { found.push('on a dot: ' + t.textContent); }
        }
      });
      return found;
      """;

  static Stream<String> packs() {
    return Stream.of(
        "rules/packs/asiakkuus",
        "fixtures/packs/county",
        "fixtures/packs/faulty",
        "fixtures/packs/randhie");
  }

  @ParameterizedTest
  @MethodSource("packs")
  void hasWholeWordsAsideFromOneAnotherInEveryLanguage(String name) throws IOException {
    RulePack pack = RulePack.load(TOP.resolve(name));
    for (String language : List.of("fi", "sv", "en")) {
      MapPicture alone = MapPicture.of(PackMap.of(pack), language);
      MapPicture peopled = MapPicture.of(PackMap.of(pack), language, population(pack, 1, 2_000));

      assertThat(problems(alone.svg())).as(language).isEmpty();
      assertThat(problems(peopled.svg())).as(language + ", with a population").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 20, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44})
  void hasThemInPacksWithOddRegions(long seed) throws IOException {
    RulePack pack = new PackGenerator(PackShape.WHOLE).pack(seed);

    assertThat(problems(MapPicture.of(PackMap.of(pack), "fi").svg())).isEmpty();
    assertThat(problems(MapPicture.of(PackMap.of(pack), "sv", population(pack, seed, 400)).svg()))
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void fitsAProjectorWithoutAPopulation(String name) throws IOException {
    RulePack pack = RulePack.load(TOP.resolve(name));
    for (String language : List.of("fi", "sv", "en")) {
      assertThat(MapPicture.of(PackMap.of(pack), language).svg())
          .contains("viewBox=\"0 0 1280 720\"");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void isAPageWithoutBarriers(String scheme) throws IOException {
    RulePack pack = RulePack.load(TOP.resolve("rules/packs/asiakkuus"));
    chromium.scheme(scheme);
    chromium.open(
        file("map.html", MapPicture.of(PackMap.of(pack), "fi", population(pack, 1, 500)).html()),
        1280,
        720);

    assertThat(chromium.barriers()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
    assertThat(chromium.script(PROBLEMS)).isEqualTo(List.of());
  }

  @Test
  void fitsAPhone() throws IOException {
    RulePack pack = RulePack.load(TOP.resolve("rules/packs/asiakkuus"));
    chromium.open(
        file("map.html", MapPicture.of(PackMap.of(pack), "fi", population(pack, 1, 500)).html()),
        360,
        740);

    assertThat(chromium.script("return document.documentElement.scrollWidth")).isEqualTo(360L);
  }

  private static List<?> problems(String svg) throws IOException {
    chromium.open(
        file(
            "map.html",
            "<!DOCTYPE html><title>m</title><body style='margin:0'>"
                + svg.substring(svg.indexOf("<svg"))),
        1280,
        720);
    return (List<?>) chromium.script(PROBLEMS);
  }

  private static MapPopulation population(RulePack pack, long seed, int size) {
    MapPopulation population =
        new MapPopulation(PackMap.of(pack), new Origin("residents.csv", DATE));
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      engine
          .evaluateAll(SituationGenerator.of(pack).situations(seed * size, size).toList(), DATE)
          .forEach(population::add);
    }
    return population;
  }

  private static Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
