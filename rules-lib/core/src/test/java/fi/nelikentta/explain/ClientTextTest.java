package fi.nelikentta.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Evidence;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ClientTextTest {
  private static final String TEXT = "professional: \"For professionals\", client: \"For you\"";

  @Test
  void leavesOutARuleWithoutAClientText() {
    RulePack pack = pack("changeable: true", "professional: \"For professionals\"");

    assertThat(forClient(pack)).doesNotContain("For professionals", "Count", "ease");
  }

  @Test
  void leavesOutARuleThatLooksAtSomethingSensitive() {
    RulePack pack = pack("changeable: true, sensitive: true", TEXT);

    assertThat(forClient(pack)).doesNotContain("For you", "Count", "ease");
  }

  @Test
  void namesWhatIsChangeableAsWhatCouldEaseThings() {
    assertThat(forClient(pack("changeable: true", TEXT))).contains("For you", "ease", "- Count");
    assertThat(forClient(pack("changeable: false", TEXT)))
        .contains("For you")
        .doesNotContain("- Count", "ease");
  }

  @Test
  void namesNothingAsEasingThatWouldTakeNoPointsAway() {
    RulePack pack =
        new PackText("en")
            .attribute("n", "type: Integer, min: 0, max: 9, changeable: true", "label: Count")
            .rule("complexity.n", "ClientSituation( n >= 5 )", "complexity.add(-30);", TEXT)
            .rule("complexity.all", "ClientSituation( )", "complexity.add(50);")
            .quadrants()
            .load();

    assertThat(forClient(pack)).contains("For you").doesNotContain("ease");
  }

  @Test
  void asksTheClientOnlyWhatTheClientCanTell() {
    RulePack pack =
        new PackText("en")
            .attribute("n", "type: Integer, min: 0, max: 9", "label: Count")
            .attribute("a", "type: Boolean, from: client", "label: A, question: \"Are you A?\"")
            .attribute("b", "type: Boolean, from: professional", "label: B, question: \"Is it B?\"")
            .attribute(
                "c",
                "type: Boolean, from: client, sensitive: true",
                "label: C, question: \"Are you C?\"")
            .rule("complexity.a", "ClientSituation( a == true )", "complexity.add(50);")
            .rule("complexity.b", "ClientSituation( b == true )", "complexity.add(50);")
            .rule("complexity.c", "ClientSituation( c == true )", "complexity.add(50);")
            .quadrants()
            .load();

    assertThat(forClient(pack))
        .contains("Are you A?", "could also be:\n  - Name-COLLABORATION")
        .doesNotContain("Is it B?", "Are you C?");
  }

  @Test
  void warnsOfStrongEvidenceAgainstTheResult() {
    RulePack pack =
        new PackText("en")
            .attribute("n", "type: Integer, min: 0, max: 9", "label: Count")
            .rule("complexity.strong", "ClientSituation( n == 5 )", "complexity.add(30);")
            .rule("complexity.weak", "ClientSituation( n == 5 )", "complexity.add(5);")
            .rule("complexity.strongest", "ClientSituation( n == 9 )", "complexity.add(40);")
            .quadrants()
            .load();

    Explanation explanation =
        PackText.evaluate(pack, pack.situation("x").set("n", 5).build()).explain(Locale.ENGLISH);

    assertThat(explanation.contradictions())
        .extracting(Evidence::rule)
        .containsExactly("complexity.strong");
    assertThat(explanation.toString()).contains("Signals that point the other way");
  }

  @Test
  void showsWhatAValidationRestsOn() {
    RulePack pack =
        new PackText("en")
            .manifest("validation: face\nevidence: Ten nurses read the rules")
            .attribute("n", "type: Integer", "label: Count")
            .quadrants()
            .texts("status: reviewed\nby: A nurse")
            .load();

    Explanation explanation =
        PackText.evaluate(pack, pack.situation("x").build()).explain(Locale.ENGLISH);

    assertThat(explanation.toString())
        .contains("validated for face validity only (Ten nurses read the rules)")
        .doesNotContain("Draft");
    assertThat(explanation.forClient())
        .contains("Ten nurses read the rules")
        .doesNotContain("Draft", "not validated");
  }

  @Test
  void saysThatNoRuleGivesAStrategy() {
    RulePack pack =
        new PackText("en")
            .attribute("n", "type: Integer", "label: Count")
            .rule("complexity.n", "ClientSituation( n >= 5 )", "complexity.add(30);")
            .load();

    Explanation explanation =
        PackText.evaluate(pack, pack.situation("x").build()).explain(Locale.ENGLISH);

    assertThat(explanation.toString())
        .contains("No rule gives a strategy at this place", "whatever becomes known");
    assertThat(explanation.forClient()).contains("A person looks at your matter.");
  }

  @Test
  void saysThatAStopIsStillOpen() {
    RulePack pack =
        new PackText("en")
            .manifest("stops: { stop: urgent }")
            .attribute("b", "type: Boolean", "label: B")
            .rule("stop.b", "ClientSituation( b == true )", "verdict.refer(\"stop\");")
            .quadrants()
            .texts("stops: { stop: { name: Stop } }")
            .load();

    Explanation explanation =
        PackText.evaluate(pack, pack.situation("x").build()).explain(Locale.ENGLISH);

    assertThat(explanation.toString())
        .contains("Open: something else may still come first. Then no strategy is proposed.")
        .doesNotContain("could also be", "Firm");
    assertThat(explanation.forClient())
        .contains("could also be:\n  - No proposal, because something else comes first");
  }

  @Test
  void usesEnglishWordsBesideALanguageThatTheLibraryLacks() {
    RulePack pack =
        new PackText("de").attribute("n", "type: Integer", "label: Zahl").quadrants().load();

    Explanation explanation =
        PackText.evaluate(pack, pack.situation("x").build()).explain(Locale.GERMAN);

    assertThat(explanation.language()).isEqualTo("de");
    assertThat(explanation.toString()).contains("A person decides.", "Name-SELF_CARE");
  }

  private static RulePack pack(String traits, String text) {
    return new PackText("en")
        .attribute("n", "type: Integer, min: 0, max: 9, " + traits, "label: Count")
        .rule("complexity.n", "ClientSituation( n >= 5 )", "complexity.add(30);", text)
        .quadrants()
        .load();
  }

  private static String forClient(RulePack pack) {
    Situation situation = pack.situation("x").set("n", 7).build();
    return PackText.evaluate(pack, situation).explain(Locale.ENGLISH).forClient();
  }
}
