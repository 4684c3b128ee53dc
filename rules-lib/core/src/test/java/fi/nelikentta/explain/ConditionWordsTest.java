package fi.nelikentta.explain;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionWordsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          n == 4; Count: 4; Count: 4; Count: 4
          n != null, n != 1; Count: other than 1; Count: muu kuin 1; Count: annat än 1
          n > 4; Count: more than 4; Count: yli 4; Count: över 4
          n >= 4; Count: at least 4; Count: vähintään 4; Count: minst 4
          n < -1; Count: less than −1; Count: alle −1; Count: under −1
          n <= 0; Count: at most 0; Count: enintään 0; Count: högst 0
          n in ( 4, 5 ); Count: one of: 4, 5; Count: jokin näistä: 4, 5; Count: någon av: 4, 5
          n != null, n not in ( 1, 5 ); Count: none of: 1, 5; Count: ei mikään näistä: 1, 5; Count: ingen av: 1, 5
          n == null; Count: unknown; Count: ei tiedossa; Count: okänt
          unknown != null; Unknown: known; Unknown: tiedossa; Unknown: känt
          d >= 7.5; Score: at least 7.5; Score: vähintään 7,5; Score: minst 7,5
          b == true; Alone: yes; Alone: kyllä; Alone: ja
          b != null, b != false; Alone: other than no; Alone: muu kuin ei; Alone: annat än nej
          s == "bad"; Health: Quite bad; Health: Quite bad; Health: Quite bad
          s in ( "bad", "worst" ); Health: one of: Quite bad, worst; Health: jokin näistä: Quite bad, worst; Health: någon av: Quite bad, worst
          t != null, t str[startsWith] "F"; Code: begins with “F”; Code: alkaa ”F”; Code: börjar med ”F”
          c contains "e11"; Illnesses: Diabetes is there; Illnesses: mukana Diabetes; Illnesses: Diabetes finns med
          c != null, c not contains "i10"; Illnesses: i10 is not there; Illnesses: mukana ei ole i10; Illnesses: i10 finns inte med
          n != null, m != null, n > m; Count: more than “Other”; Count: enemmän kuin ”Other”; Count: mer än ”Other”
          n != null, m != null, n >= m; Count: at least as much as “Other”; Count: vähintään sama kuin ”Other”; Count: minst lika mycket som ”Other”
          n != null, m != null, m < n; Other: less than “Count”; Other: vähemmän kuin ”Count”; Other: mindre än ”Count”
          n != null, m != null, n == m; Count: the same as “Other”; Count: sama kuin ”Other”; Count: samma som ”Other”
          n == 3 || n == 4; Count: 3 or Count: 4; Count: 3 tai Count: 4; Count: 3 eller Count: 4
          n > 7 && b == true || n == 4; (Count: more than 7 and Alone: yes) or Count: 4; (Count: yli 7 ja Alone: kyllä) tai Count: 4; (Count: över 7 och Alone: ja) eller Count: 4
          n != null, !( n < 7 ); not (Count: less than 7); ei (Count: alle 7); inte (Count: under 7)
          n != null, m != null, m <= n; Other: at most as much as “Count”; Other: enintään sama kuin ”Count”; Other: högst lika mycket som ”Count”
          n != null, k != null, n != k; Count: not the same as “Same”; Count: eri kuin ”Same”; Count: inte samma som ”Same”
          """)
  void saysTheFailedConditionInEveryLanguage(String condition, String en, String fi, String sv) {
    RulePack pack = pack("ClientSituation( " + condition + " )");

    assertThat(words(pack, "en")).isEqualTo(en);
    assertThat(words(pack, "fi")).isEqualTo(fi);
    assertThat(words(pack, "sv")).isEqualTo(sv);
  }

  @Test
  void namesTheAxesOfThePositionInTheWordsOfThePack() {
    RulePack pack =
        new PackText("en")
            .attribute("n", "type: Integer, axis: complexity", "label: Count")
            .rule(
                "strategy.x",
                "Position( complexity >= 40, copingDifficultyKnown < 0.5 )",
                "verdict.assign(CustomerStrategy.NETWORK);")
            .texts("axes: { complexity: { name: How complex } }")
            .load();

    assertThat(words(pack, "en")).isEqualTo("How complex: at least 40");
  }

  @Test
  void prefersThePartThatNoAnswerCouldMend() {
    RulePack pack = pack("ClientSituation( unknown == 3, n == 4 )");

    WhyNot whyNot = whyNot(pack, "en").get(0);

    assertThat(whyNot.words()).isEqualTo("Count: 4");
    assertThat(whyNot.cause()).isEqualTo(WhyNot.Cause.UNMET);
  }

  @Test
  void tellsUnknownAsUnknown() {
    RulePack pack = pack("ClientSituation( unknown != null, unknown != 3, n == 1 )");

    WhyNot whyNot = whyNot(pack, "en").get(0);

    assertThat(whyNot.cause()).isEqualTo(WhyNot.Cause.UNKNOWN);
    assertThat(whyNot.words()).isEqualTo("Unknown: known");
  }

  private static RulePack pack(String when) {
    return new PackText("en", "fi", "sv")
        .attribute("n", "type: Integer, axis: complexity, min: -5, max: 9", "label: Count")
        .attribute("m", "type: Integer, axis: complexity", "label: Other")
        .attribute("k", "type: Integer, axis: complexity", "label: Same")
        .attribute("unknown", "type: Integer", "label: Unknown")
        .attribute("d", "type: Double, axis: complexity", "label: Score")
        .attribute("b", "type: Boolean, axis: complexity", "label: Alone")
        .attribute(
            "s",
            "type: String, axis: complexity, codes: [good, bad, worst]",
            "label: Health, codes: { bad: Quite bad }")
        .attribute("t", "type: String, axis: complexity", "label: Code")
        .attribute(
            "c", "type: Codes, axis: complexity", "label: Illnesses, codes: { e11: Diabetes }")
        .rule("complexity.x", when, "complexity.add(10);")
        .load();
  }

  private static String words(RulePack pack, String language) {
    return whyNot(pack, language).get(0).words();
  }

  /** Of a client who fails every condition above. */
  private static List<WhyNot> whyNot(RulePack pack, String language) {
    Situation.Builder situation = pack.situation("x").set("n", 1);
    if (pack.schema().size() > 1) {
      situation
          .set("m", 2)
          .set("k", 1)
          .set("d", 2)
          .set("b", false)
          .set("s", "good")
          .set("t", "A")
          .set("c", List.of("i10"));
    }
    return PackText.evaluate(pack, situation.build())
        .explain(Locale.forLanguageTag(language))
        .whyNot();
  }
}
