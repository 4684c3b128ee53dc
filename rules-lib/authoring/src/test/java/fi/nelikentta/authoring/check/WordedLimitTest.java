package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.pack.PackLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** A limit in words is its condition's limit, or is named as another one. */
class WordedLimitTest {
  @ParameterizedTest
  @CsvFileSource(resources = "worded-limits.csv", numLinesToSkip = 1)
  void isTheLimitOfItsConditionOrIsNamed(
      String language, String condition, String text, String named) {
    Map<String, String> files = new HashMap<>(Planted.base());
    String base = files.get("texts/en.yaml");
    files.keySet().removeIf(file -> file.startsWith("texts/"));
    files.put(
        "texts/" + language + ".yaml",
        base.replace("There are 4 or more conditions.", '"' + text + '"'));
    files.computeIfPresent(
        "pack.yaml", (file, all) -> all.replace("[en, fi]", "[" + language + "]"));
    files.computeIfPresent("rules.drl", (file, all) -> all.replace("conditions >= 4", condition));
    files.computeIfPresent(
        "attributes.yaml",
        (file, all) ->
            all.replace("visits: { type: Integer,", "visits: { type: Integer, unit: d,"));
    PackProof proof = PackProof.of(PackLoader.of(files).orThrow());

    // A turned comparison may bring it.
    assertThat(proof.findings().stream().flatMap(WordedLimitTest::withImplied))
        .filteredOn(found -> found.code() == FindingCode.OTHER_NUMBER)
        .map(
            found ->
                found.message().arguments().get(0) + " / " + found.message().arguments().get(1))
        .isEqualTo(named == null ? List.of() : List.of(named));
  }

  private static Stream<Finding> withImplied(Finding finding) {
    return Stream.concat(
        Stream.of(finding), finding.implied().stream().flatMap(WordedLimitTest::withImplied));
  }
}
