package fi.nelikentta.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over the bundled pack and the twelve personas. */
class ExplanationTest {
  private static final List<String> PERSONAS =
      List.of(
          "aino", "eero", "helmi", "kerttu", "leila", "mika", "nadia", "onni", "ritva", "sami",
          "tapio", "veikko");
  private static final Map<String, List<String>> MARKS =
      Map.of(
          "fi",
          List.of("Ihminen päättää", "ei validoitu", "Luonnos:"),
          "sv",
          List.of("En människa beslutar", "inte validerade", "Utkast:"),
          "en",
          List.of("A person decides", "not validated", "Draft:"));
  private static RulePack pack;

  @BeforeAll
  static void load() {
    pack = RulePack.load(Path.of("../../rules/packs/asiakkuus"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void saysThatItIsAProposalOfADraftThatIsNotValidated(String language) {
    for (String persona : PERSONAS) {
      String text = explain(persona, language).toString();

      assertThat(text).as(persona).contains(MARKS.get(language)).doesNotContain("%");
      assertThat(text.lines().count()).as(persona).isBetween(15L, 45L);
      assertThat(text.lines()).as(persona).allMatch(line -> line.equals(line.stripTrailing()));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void showsAnOpenProposalOnlyWithItsOtherPossibilities(String language) {
    Texts texts = pack.texts(Locale.forLanguageTag(language));
    for (String persona : PERSONAS) {
      Proposal proposal = evaluate(persona);
      Explanation explanation = proposal.explain(Locale.forLanguageTag(language));

      for (Possibility possibility : proposal.possible()) {
        possibility
            .findStrategy()
            .ifPresent(
                strategy -> {
                  assertThat(explanation.toString()).contains(texts.name(strategy));
                  assertThat(explanation.forClient())
                      .contains(texts.strategies().get(strategy).client().name());
                });
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void tellsTheClientOnlyWhatMayBeShown(String language) {
    Texts texts = pack.texts(Locale.forLanguageTag(language));
    for (String persona : PERSONAS) {
      String text = explain(persona, language).forClient();

      assertThat(text).as(persona).contains(texts.about().notice()).doesNotContain("%");
      texts
          .rules()
          .values()
          .forEach(rule -> assertThat(text).as(persona).doesNotContain(rule.professional()));
      for (CustomerStrategy strategy : CustomerStrategy.values()) {
        assertThat(text).as(persona).doesNotContain(texts.name(strategy) + ".");
      }
      pack.schema().attributes().stream()
          .filter(attribute -> attribute.isSensitive() || !attribute.isChangeable())
          .forEach(
              attribute ->
                  assertThat(text)
                      .as(persona)
                      .doesNotContain("- " + texts.label(attribute.name()) + "\n"));
    }
  }

  @Test
  void namesForEachRuleThatDidNotFireTheConditionThatFailed() {
    for (String persona : PERSONAS) {
      Proposal proposal = evaluate(persona);

      List<WhyNot> whyNot = proposal.explain(Locale.ENGLISH).whyNot();

      assertThat(whyNot.size() + proposal.evidence().size() + proposal.decidedBy().size())
          .as(persona)
          .isLessThanOrEqualTo(pack.rules().size());
      assertThat(whyNot)
          .allMatch(one -> (one.cause() == WhyNot.Cause.NOT_REACHED) == one.words().isEmpty());
    }
  }

  @Test
  void measuresTheDistanceToTheBoundary() {
    Explanation explanation = explain("veikko", "en");

    assertThat(explanation.distances())
        .containsExactly(
            new Distance(Axis.COMPLEXITY, 40, 39, CustomerStrategy.SELF_CARE),
            new Distance(Axis.COPING_DIFFICULTY, 0, 40, CustomerStrategy.NETWORK));
    assertThat(explanation.distances()).extracting(Distance::boundary).containsOnly(40);
    assertThat(explanation.toString())
        .contains("Complexity of the situation: 40 points (boundary 40).")
        .contains("Complexity of the situation: with 1 point less, Self-care.");
  }

  @Test
  void readsNumbersInTheLanguage() {
    assertThat(explain("veikko", "fi").toString()).contains("Nyt: 3,5.", "22.11.2026");
    assertThat(explain("veikko", "sv").toString()).contains("Nu: 3,5.");
    assertThat(explain("veikko", "en").toString()).contains("Now: 3.5.", "2026-11-22");
  }

  @Test
  void tellsOfAStopWhatToDoAndOfNoBoundary() {
    Explanation explanation = explain("tapio", "en");

    assertThat(explanation.toString())
        .contains("An urgent assessment is running. Finish the urgent assessment first.")
        .doesNotContain("boundary", "Arithmetic");
    assertThat(explanation.forClient()).contains("Your urgent need is looked at first.");
    assertThat(explanation.findSensitivity()).isEmpty();
    assertThat(explanation.distances()).isEmpty();
  }

  @Test
  void tellsTheClientNothingOfASensitiveStop() {
    assertThat(explain("kerttu", "en").forClient())
        .contains("something else comes first")
        .doesNotContainIgnoringCase("end of life", "care plan", "cancer");
  }

  @Test
  void saysWhichAxisIsTooLittleKnown() {
    assertThat(explain("sami", "en").toString())
        .contains(
            "Too little is known. Complexity of the situation: 2 of 10 topics known, 4 needed.");
  }

  @Test
  void fallsBackToTheFirstLanguageOfThePack() {
    Explanation german = explain("eero", "de");

    assertThat(german.language()).isEqualTo("fi");
    assertThat(german).hasToString(explain("eero", "fi").toString());
  }

  @Test
  void explainsNothingThatWasReadFromJson() {
    Proposal read = Proposal.fromJson(evaluate("eero").toJson());

    assertThatThrownBy(() -> read.explain(Locale.ENGLISH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Try: evaluate the situation again with the pack asiakkuus 1.0.0");
  }

  @Test
  void saysTheSameEveryTime() {
    assertThat(explain("nadia", "sv")).isEqualTo(explain("nadia", "sv"));
  }

  private static Explanation explain(String persona, String language) {
    return evaluate(persona).explain(Locale.forLanguageTag(language));
  }

  private static Proposal evaluate(String persona) {
    try {
      String json = Files.readString(Path.of("../../fixtures/personas/" + persona + ".json"));
      return PackText.evaluate(pack, pack.readSituation(json).orThrow());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
