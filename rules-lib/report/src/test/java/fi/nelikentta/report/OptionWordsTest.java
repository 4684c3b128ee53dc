package fi.nelikentta.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What made a run is told in words, in every language. */
class OptionWordsTest {
  private static final RulePack PACK = People.pack("rules/packs/asiakkuus");
  private static final Path MANIFEST =
      Path.of("../batch/src/main/java/fi/nelikentta/batch/RunManifest.java");
  private static final Pattern WRITTEN =
      Pattern.compile("(?:Field\\(|writeList\\(\\s*json,)\\s*\"(\\w+)\"");

  private static final String RUN =
      """
      {"options":{"passThrough":["area","sex"],"unknownColumns":"ignored","null":[],
      "purpose":"care","exclude":"no.txt","excludeIds":1200,"reviewSeed":20260101,
      "reviewPicked":["NETWORK"],"later":"x"},
      "rows":70,"excluded":3,"idsSeenBefore":{"rows":1200,"first":[{"input":"a","line":9}]}}
      """;

  /** The names of options in the code that writes them: an option of few runs is there too. */
  private static TreeSet<String> options() throws IOException {
    String code = Files.readString(MANIFEST);
    TreeSet<String> options = new TreeSet<>();
    WRITTEN
        .matcher(
            code.substring(code.indexOf("void writeOptions("), code.indexOf("void writeSameIds(")))
        .results()
        .forEach(found -> options.add(found.group(1)));
    return options;
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void everyOptionOfAManifestHasAWordAndNoWordIsLeftOver(String language) throws IOException {
    TreeSet<String> worded = new TreeSet<>();
    for (String key : words(language).keySet()) {
      if (key.startsWith("option.")) {
        worded.add(key.split("\\.")[1]);
        assertThat(key.split("\\.").length == 2 || words(language).containsKey(twoParts(key)))
            .as(key)
            .isTrue();
      }
    }

    assertThat(options()).contains("idColumn", "badCell", "excludeIds", "hidden", "reviewBy");
    assertThat(worded).isEqualTo(options());
  }

  private static String twoParts(String key) {
    String[] parts = key.split("\\.");
    return parts[0] + "." + parts[1];
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv"})
  void noKeyLacksALanguage(String language) throws IOException {
    TreeMap<String, String> english = words("en");
    TreeMap<String, String> words = words(language);

    assertThat(words.keySet()).isEqualTo(english.keySet());
    words.forEach(
        (key, text) -> assertThat(places(text)).as(key).isEqualTo(places(english.get(key))));
  }

  private static TreeSet<String> places(String text) {
    TreeSet<String> places = new TreeSet<>();
    Pattern.compile("\\{\\d}").matcher(text).results().forEach(found -> places.add(found.group()));
    return places;
  }

  private static TreeMap<String, String> words(String language) throws IOException {
    Path file =
        Path.of("src/main/resources/fi/nelikentta/report/words_" + language + ".properties");
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    TreeMap<String, String> words = new TreeMap<>();
    properties.forEach((key, text) -> words.put(key.toString(), text.toString()));
    return words;
  }

  @Test
  void tellsOptionsInWordsAndAListInOneLine() {
    Map<String, String> told =
        new OptionWords(new Speech(PACK, "en")).told(RunFacts.read("r", RUN, Map.of()));

    assertThat(told)
        .containsEntry("Columns passed through", "area, sex")
        .containsEntry("Unknown columns", "left out")
        .containsEntry("Purpose", "care: single proposals lead to action")
        .containsEntry("Ids in the list of excluded clients", "1,200")
        .containsEntry("Seed of that draw", "20260101")
        .containsEntry("Strategies that somebody looks at anyway", "Network")
        .containsEntry("later", "x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;Rows of excluded clients, not evaluated;Rows whose id stands on an earlier row too",
        "fi;Poissuljettujen asiakkaiden rivejä, joita ei arvioitu;Rivejä, joiden tunniste on jo",
        "sv;Rader för uteslutna kunder, som inte bedömdes;Rader vars id finns redan",
      })
  void tellsOfExcludedAndRepeatedIdsAndNotWhere(String language, String excluded, String again) {
    String table =
        PopulationReport.of(
                People.of(PACK, 1, 60).counted(5), RunFacts.read("r", RUN, Map.of()), language)
            .tables()
            .getOrDefault("run.csv", "");

    assertThat(table.lines().filter(line -> line.contains(excluded)))
        .singleElement()
        .asString()
        .endsWith(",3");
    assertThat(table.lines().filter(line -> line.contains(again)))
        .singleElement()
        .asString()
        .contains(Words.beside(Words.class, language).number(1_200));
    assertThat(table).doesNotContain("unknownColumns", "excludeIds", ",9\n");
  }
}
