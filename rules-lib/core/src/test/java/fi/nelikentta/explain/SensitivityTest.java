package fi.nelikentta.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.nelikentta.Proposal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Situation;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SensitivityTest {

  @Test
  void takesTheNearestValueOfEachCell() {
    RulePack pack =
        oneRule("n", "type: Integer, axis: complexity, min: 0, max: 20", "n >= 4, n < 8");

    Sensitivity fromBelow = sensitivity(pack, pack.situation("x").set("n", 1).build());
    Sensitivity fromAbove = sensitivity(pack, pack.situation("x").set("n", 15).build());

    assertThat(change(fromBelow).to()).isEqualTo(4);
    assertThat(fromBelow.size()).isCloseTo(3 / 20.0, within(1e-12));
    assertThat(change(fromAbove).to()).isEqualTo(7);
    assertThat(fromAbove.strategy()).isEqualTo(CustomerStrategy.COLLABORATION);
  }

  @Test
  void saysJustOverWhereADoubleMustPassABoundary() {
    RulePack pack = oneRule("d", "type: Double, axis: complexity, min: 0, max: 100", "d > 7.5");
    Situation situation = pack.situation("x").set("d", 2.25).build();

    Sensitivity sensitivity = sensitivity(pack, situation);

    assertThat(change(sensitivity).to()).isEqualTo(Math.nextUp(7.5));
    assertThat(change(sensitivity).words()).isEqualTo("Label: 2.25 → just over 7.5");
    assertThat(explain(pack, situation, "fi").toString())
        .contains("Label: 2,25 → hieman yli 7,5. Silloin Name-COLLABORATION.");
  }

  @Test
  void measuresAnAttributeWithoutLimitsAsOneWholeChange() {
    RulePack pack =
        new PackText("en")
            .attribute("open", "type: Integer, axis: complexity, min: 0", "label: Open")
            .attribute("n", "type: Integer, axis: complexity, min: 0, max: 10", "label: Count")
            .rule("complexity.open", "ClientSituation( open >= 2 )", "complexity.add(50);")
            .rule("complexity.n", "ClientSituation( n >= 9 )", "complexity.add(50);")
            .quadrants()
            .load();

    Sensitivity both = sensitivity(pack, pack.situation("x").set("open", 1).set("n", 0).build());
    Sensitivity alone = sensitivity(pack, pack.situation("x").set("open", 1).build());

    assertThat(change(both).attribute().name()).isEqualTo("n");
    assertThat(both.size()).isCloseTo(0.9, within(1e-12));
    assertThat(alone.size()).isEqualTo(1);
    assertThat(change(alone).to()).isEqualTo(2);
  }

  @Test
  void countsEachCodeThatComesOrGoes() {
    RulePack pack =
        oneRule(
            "c",
            "type: Codes, axis: complexity, codes: [x, y, z, other]",
            "c contains \"x\", c contains \"y\", c != null, c not contains \"z\"");

    Sensitivity sensitivity =
        sensitivity(pack, pack.situation("x").set("c", List.of("z", "other")).build());

    assertThat(sensitivity.size()).isEqualTo(3);
    assertThat(change(sensitivity).to()).isEqualTo(List.of("other", "x", "y"));
    assertThat(change(sensitivity).words()).isEqualTo("Label: with x, y, without z");
  }

  @Test
  void takesTheNearestOfCodesThatCountTheSame() {
    RulePack pack =
        oneRule(
            "s", "type: String, axis: complexity, codes: [a, b, c, d]", "s in ( \"a\", \"c\" )");

    Sensitivity sensitivity = sensitivity(pack, pack.situation("x").set("s", "d").build());

    assertThat(change(sensitivity).to()).isEqualTo("c");
  }

  @Test
  void findsATextThatNoRuleNames() {
    RulePack pack =
        oneRule("t", "type: String, axis: complexity", "t != null, t != \"a\", t != \"b\"");

    Sensitivity sensitivity = sensitivity(pack, pack.situation("x").set("t", "a").build());

    assertThat(change(sensitivity).words()).isEqualTo("Label: a → something else");
  }

  @Test
  void becomingKnownIsNoChange() {
    RulePack pack = oneRule("n", "type: Integer, axis: complexity, min: 0, max: 20", "n >= 4");

    Explanation explanation = explain(pack, pack.situation("x").build(), "en");

    assertThat(explanation.findSensitivity()).isEmpty();
    assertThat(explanation.toString()).contains("No change of one or two known facts");
  }

  @Test
  void hidesTheValueOfASensitiveAttribute() {
    RulePack pack =
        oneRule("n", "type: Integer, axis: complexity, min: 0, max: 90, sensitive: true", "n >= 4");
    Situation situation = pack.situation("x").set("n", 77).build();

    Explanation explanation = explain(pack, situation, "en");

    assertThat(explanation.toString())
        .contains("Label: (not shown) → 3. Then Name-SELF_CARE.")
        .doesNotContain("77");
    assertThat(explanation.forClient()).doesNotContain("77", "Label");
  }

  @Test
  void findsAWayOutOfAConflict() {
    RulePack pack =
        new PackText("en")
            .attribute("n", "type: Integer, axis: complexity, min: 0, max: 10", "label: Count")
            .rule("complexity.n", "ClientSituation( n >= 3 )", "complexity.add(50);")
            .rule("strategy.a", "Position( )", "verdict.assign(CustomerStrategy.SELF_CARE);")
            .rule(
                "strategy.b",
                "Position( complexity >= 40 )",
                "verdict.assign(CustomerStrategy.COLLABORATION);")
            .load();
    Situation situation = pack.situation("x").set("n", 5).build();

    Explanation explanation = explain(pack, situation, "en");

    assertThat(change(explanation.findSensitivity().orElseThrow()).to()).isEqualTo(2);
    assertThat(explanation.distances())
        .containsExactly(
            new Distance(
                fi.nelikentta.situation.Axis.COMPLEXITY, 50, 39, CustomerStrategy.SELF_CARE));
    assertThat(explanation.toString())
        .contains("the rules contradict each other")
        .contains("Name-SELF_CARE: Professional strategy.a [strategy.a]")
        .contains("Name-COLLABORATION: Professional strategy.b [strategy.b]");
  }

  @Test
  void tellsTwoChangesInOneSentence() {
    RulePack pack =
        new PackText("en", "fi", "sv")
            .attribute("n", "type: Integer, axis: complexity, min: 0, max: 20", "label: Count")
            .attribute("b", "type: Boolean, axis: complexity", "label: Mark")
            .rule("complexity.both", "ClientSituation( n >= 4, b == true )", "complexity.add(50);")
            .quadrants()
            .load();
    Situation situation = pack.situation("x").set("n", 1).set("b", false).build();

    Sensitivity sensitivity = explain(pack, situation, "en").findSensitivity().orElseThrow();

    assertThat(sensitivity.changes()).extracting(Change::to).containsExactly(4, true);
    assertThat(sensitivity.size()).isCloseTo(1.15, within(1e-12));
    assertThat(explain(pack, situation, "en").toString())
        .contains(
            "Arithmetic of the rules, not an effect of care",
            "Smallest change of two facts that gives another strategy, as no change of one does:"
                + " Count: 1 → 4 and Mark: no → yes. Then Name-COLLABORATION.");
    assertThat(explain(pack, situation, "fi").toString())
        .contains(
            "Pienin kahden tiedon muutos, joka antaa toisen strategian, kun yhden muutos ei riitä:"
                + " Count: 1 → 4 sekä Mark: ei → kyllä. Silloin Name-COLLABORATION.");
    assertThat(explain(pack, situation, "sv").toString())
        .contains(
            "Minsta ändring av två uppgifter som ger en annan strategi, då en ändring av en enda"
                + " inte räcker: Count: 1 → 4 samt Mark: nej → ja. Då Name-COLLABORATION.");
  }

  @Test
  void movesTwoNumbersUntilTheyMeet() {
    RulePack pack =
        new PackText("en")
            .attribute("d", "type: Double, axis: complexity, min: 0, max: 100", "label: D")
            .attribute("e", "type: Double, axis: complexity, min: 0, max: 50", "label: E")
            .rule(
                "complexity.met",
                "ClientSituation( d != null, e != null, d > e, d < 20, e >= 10 )",
                "complexity.add(50);")
            .quadrants()
            .load();

    Sensitivity sensitivity =
        sensitivity(pack, pack.situation("x").set("d", 5).set("e", 40).build());

    double underTwenty = Math.nextDown(20.0);
    assertThat(sensitivity.changes())
        .extracting(Change::to)
        .containsExactly(underTwenty, Math.nextDown(underTwenty));
    assertThat(sensitivity.changes())
        .extracting(Change::words)
        .containsExactly("D: 5 → just under 20", "E: 40 → just under 20");
  }

  @Test
  void saysThatItGaveUpWhereThePackIsTooLarge() {
    RulePack pack = lists(11, 11);
    RulePack longer = lists(13, 1);
    Situation both = pack.situation("x").set("c", List.of()).set("d", List.of()).build();
    Situation one = pack.situation("x").set("c", List.of()).build();
    Situation left = longer.situation("x").set("c", List.of()).build();

    assertThat(search(pack, both)).isEqualTo(SensitivitySearch.Outcome.GAVE_UP);
    assertThat(search(pack, one)).isEqualTo(SensitivitySearch.Outcome.NONE);
    assertThat(search(longer, left)).isEqualTo(SensitivitySearch.Outcome.GAVE_UP);
    assertThat(explain(pack, both, "en").toString())
        .contains("was not found: the pack is too large, and the search gave up.");
    assertThat(explain(pack, both, "fi").toString())
        .contains("ei saatu selville: sääntöpaketti on liian suuri, ja haku keskeytettiin.");
    assertThat(explain(pack, both, "sv").toString())
        .contains("gick inte att få fram: regelpaketet är för stort, och sökningen avbröts.");
  }

  /** Two lists of so many codes, of which no choice matters much. */
  private static RulePack lists(int c, int d) {
    PackText pack = new PackText("en", "fi", "sv");
    list(pack, "c", c);
    list(pack, "d", d);
    return pack.quadrants().load();
  }

  private static void list(PackText pack, String name, int size) {
    List<String> codes = java.util.stream.IntStream.range(0, size).mapToObj(i -> "k" + i).toList();
    pack.attribute(
        name,
        "type: Codes, axis: complexity, codes: [" + String.join(", ", codes) + "]",
        "label: List");
    for (String code : codes) {
      pack.rule(
          "complexity." + name + "." + code,
          "ClientSituation( " + name + " contains \"" + code + "\" )",
          "complexity.add(1);");
    }
  }

  private static SensitivitySearch.Outcome search(RulePack pack, Situation situation) {
    return explain(pack, situation, "en").sensitivity().outcome();
  }

  private static RulePack oneRule(String name, String definition, String when) {
    return new PackText("en", "fi")
        .attribute(name, definition, "label: Label")
        .rule("complexity.x", "ClientSituation( " + when + " )", "complexity.add(50);")
        .quadrants()
        .load();
  }

  private static Explanation explain(RulePack pack, Situation situation, String language) {
    Proposal proposal = PackText.evaluate(pack, situation);
    return proposal.explain(Locale.forLanguageTag(language));
  }

  private static Sensitivity sensitivity(RulePack pack, Situation situation) {
    return explain(pack, situation, "en").findSensitivity().orElseThrow();
  }

  private static Change change(Sensitivity sensitivity) {
    assertThat(sensitivity.changes()).hasSize(1);
    return sensitivity.changes().get(0);
  }
}
