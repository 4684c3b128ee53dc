package fi.nelikentta.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fi.nelikentta.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PackDiffTest {
  private static final SmallPack PLAIN = SmallPack.plain();
  private static final String RULES = "rules.drl";
  private static final String PACK = "pack.yaml";
  private static final String ATTRIBUTES = "attributes.yaml";

  /** File, what it held, what it holds now, and all that is told of it in English. */
  static Stream<Arguments> changes() {
    return Stream.of(
        arguments(
            RULES,
            "visits > 20",
            "visits > 25",
            List.of("Rule tag.often, changed", "Limit: Visits: more than 20 → more than 25")),
        arguments(
            RULES,
            "visits >= 4",
            "visits >= 5",
            List.of(
                "Rule visits.many, changed",
                "Limit: Visits: at least 4 → at least 5",
                "The texts still name the old limit in: en, fi, sv")),
        arguments(
            RULES,
            "visits >= 4",
            "visits == 4",
            List.of("Rule visits.many, changed", "Condition: Visits: at least 4 → 4")),
        arguments(
            RULES,
            "medicines > 7, visits >= 1",
            "medicines > 7",
            List.of("Rule medicines.many, changed", "Condition removed: Visits: at least 1")),
        arguments(
            RULES,
            "medicines > 7, visits >= 1",
            "medicines > 7, visits >= 1, planned == true",
            List.of("Rule medicines.many, changed", "Condition added: Planned: yes")),
        arguments(
            RULES,
            "complexity.add(30);\nend\n\nrule \"medicines",
            "complexity.add(35);\nend\n\nrule \"medicines",
            List.of("Rule visits.many, changed", "Points: +30 → +35")),
        arguments(
            RULES,
            "copingDifficulty.add(50)",
            "complexity.add(50)",
            List.of(
                "Rule health.poor, changed",
                "What it does: Difficulty of coping: +50 points → Complexity: +50 points")),
        arguments(
            RULES,
            "CustomerStrategy.NETWORK",
            "CustomerStrategy.COMMUNITY",
            List.of("Rule s.network, changed", "Strategy: Network → Community")),
        arguments(
            RULES,
            "medicines > 7, visits >= 1",
            "visits > 0 && (medicines >= 8)",
            List.of(
                "Rule medicines.many, changed",
                "Written in another way: Medicines: more than 7 and Visits: at least 1"
                    + " → Visits: more than 0 and Medicines: at least 8")),
        arguments(
            PACK,
            "complexity: 0.5",
            "complexity: 0.25",
            List.of(
                "pack.yaml, minimumKnown.complexity, changed", "Least known share: 0.5 → 0.25")),
        arguments(
            PACK,
            "version: 1.0.0",
            "version: 1.1.0\nvalidFrom: 2026-01-01",
            List.of(
                "pack.yaml, version, changed",
                "Value: 1.0.0 → 1.1.0",
                "pack.yaml, validFrom, new",
                "Value: none → 2026-01-01")),
        arguments(
            PACK,
            "planned: out-of-scope",
            "planned: urgent",
            List.of("pack.yaml, stops.planned, changed", "Value: out-of-scope → urgent")),
        arguments(
            ATTRIBUTES,
            "max: 50, worse: high",
            "max: 40, worse: low",
            List.of(
                "Attribute visits, changed", "Greatest value: 50 → 40", "Worse end: high → low")),
        arguments(
            ATTRIBUTES,
            "codes: [good, fair, poor]",
            "codes: [good, poor, awful]",
            List.of("Attribute health, changed", "Code added: awful", "Code removed: fair")),
        arguments(
            ATTRIBUTES,
            "medicines: { type: Integer, axis: complexity",
            "medicines: { type: Integer, axis: complexity, topic: visits",
            List.of("Attribute medicines, changed", "Topic: medicines → visits")),
        arguments(
            "texts/fi.yaml",
            "Poor health",
            "Huono vointi",
            List.of(
                "Rule health.poor, changed", "fi professional: “Poor health” → “Huono vointi”")),
        arguments(
            "texts/sv.yaml",
            "title: Small",
            "title: Liten",
            List.of("Text title, changed", "sv: “Small” → “Liten”")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void tellsWhatChangedAndNothingElse(String file, String from, String to, List<String> expected) {
    assertThat(told(PLAIN, PLAIN.with(file, from, to), "en")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fi; Sääntö visits.many, muuttunut; Raja: Visits: vähintään 4 → vähintään 5",
        "sv; Regeln visits.many, ändrad; Gräns: Visits: minst 4 → minst 5",
        "en; Rule visits.many, changed; Limit: Visits: at least 4 → at least 5"
      })
  void speaksThreeLanguages(String language, String title, String limit) {
    assertThat(told(PLAIN, PLAIN.with(RULES, "visits >= 4", "visits >= 5"), language))
        .contains(title, limit);
  }

  @Test
  void tellsRulesThatCameAndWent() {
    SmallPack without =
        PLAIN
            .with(
                RULES,
                SmallPack.rule(
                    "tag.often", "ClientSituation( visits > 20 )", "verdict.tag(\"often\");"),
                "")
            .withTexts("  tag.often: { professional: Comes often }\n", "");

    assertThat(told(PLAIN, without, "en"))
        .containsExactly(
            "Rule tag.often, removed",
            "Condition removed: Visits: more than 20",
            "What it does: tag: Comes often");
    assertThat(told(without, PLAIN, "en"))
        .containsExactly(
            "Rule tag.often, new",
            "Condition added: Visits: more than 20",
            "What it does: tag: Comes often");
  }

  @Test
  void knowsARuleByItsMeaningUnderAnotherName() {
    SmallPack renamed =
        PLAIN
            .with(RULES, "rule \"health.poor\"", "rule \"health.bad\"")
            .withTexts("health.poor:", "health.bad:");

    assertThat(told(PLAIN, renamed, "en"))
        .containsExactly("Rule health.bad, renamed", "Name: health.poor → health.bad");
    assertThat(diff(PLAIN, renamed).canAlterProposals()).isFalse();
  }

  @Test
  void commentsLayoutAndOrderAreNoChange() {
    SmallPack other =
        PLAIN
            .with(RULES, "package small\n", "// Reviewed.\npackage small\n\n\n")
            .with(RULES, "ClientSituation( visits >= 4 )", "ClientSituation(visits>=4)");
    PackDiff diff = diff(PLAIN, other);

    assertThat(diff.changes()).isEmpty();
    assertThat(diff.isSameFiles()).isFalse();
    assertThat(diff(PLAIN, PLAIN).isSameFiles()).isTrue();
  }

  @Test
  void saysOnceThatALimitChangedOnBothSidesOfIt() {
    SmallPack moved =
        PLAIN
            .with(RULES, "complexity < 40", "complexity < 45")
            .with(RULES, "complexity >= 40", "complexity >= 45");

    assertThat(new ChangeWords(diff(PLAIN, moved), "en").sharedLimits())
        .containsExactly(
            "The same limit changed in several rules: Complexity: 40 → 45 (changes 1, 2)");
  }

  /** What two conditions are judged to be. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "visits > 3; visits >= 4; true",
        "visits >= 4; visits != null, !(visits < 4); true",
        "visits >= 4, visits <= 4; visits == 4; true",
        "visits in (1, 2); visits == 2 || visits == 1; true",
        "visits != null, visits != 3; visits < 3 || visits > 3; true",
        "visits != null, medicines != null, visits < medicines;"
            + "visits != null, medicines != null, medicines > visits; true",
        "visits != null, medicines != null, visits < medicines;"
            + "visits != null, medicines != null, visits <= medicines; false",
        "visits <= 50; visits != null; true",
        "health == \"poor\"; health != null, health not in (\"good\", \"fair\"); true",
        "planned == true; planned != null, planned != false; true",
        "visits == null || visits > 3; visits > 3; false"
      })
  void comparesConditionsByWhatTheyMean(String one, String other, boolean same) {
    PackDiff diff =
        diff(PLAIN.with(RULES, "visits >= 4", one), PLAIN.with(RULES, "visits >= 4", other));

    assertThat(diff.canAlterProposals()).isEqualTo(!same);
  }

  private static PackDiff diff(SmallPack before, SmallPack after) {
    RulePack old = before.load();
    return PackDiff.of(old, after.load());
  }

  private static List<String> told(SmallPack before, SmallPack after, String language) {
    PackDiff diff = diff(before, after);
    ChangeWords words = new ChangeWords(diff, language);
    List<String> lines = new ArrayList<>();
    for (Change change : diff.changes()) {
      lines.add(words.title(change));
      change.details().forEach(detail -> lines.add(words.of(detail)));
    }
    return lines;
  }
}
