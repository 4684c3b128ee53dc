package fi.nelikentta.pack;

import static fi.nelikentta.pack.Code.BAD_NAME;
import static fi.nelikentta.pack.Code.MISSING_KEY;
import static fi.nelikentta.pack.Code.TOPIC_AXES;
import static fi.nelikentta.pack.Code.UNKNOWN_KEY;
import static fi.nelikentta.pack.Code.WRONG_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.situation.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.parser.lang.DroolsSoftKeywords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeMistakesTest {
  private static Mistake more(String line) {
    return Mistake.file("attributes.yaml", BasePack.ATTRIBUTES + line + "\n");
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        more("x: ¦{ axis: complexity }").gives(MISSING_KEY, "type is missing"),
        more("x: ¦Integer").gives(WRONG_VALUE, "x wants keys", "{ type: Integer }"),
        more("x:¦").gives(WRONG_VALUE, "x wants keys"),
        more("x: { type: ¦integer }").gives(WRONG_VALUE, "integer", "did you mean Integer?"),
        more("x: { type: ¦Date }").gives(WRONG_VALUE, "Date", "Integer, Double, Boolean"),
        more("x: { type: Integer, ¦mim: 3 }").gives(UNKNOWN_KEY, "mim", "did you mean min?"),
        more("x: { type: Integer, axis: ¦coping }").gives(WRONG_VALUE, "coping", "complexity"),
        more("x: { type: Integer, from: ¦nurse }").gives(WRONG_VALUE, "nurse", "professional"),
        more("x: { type: Integer, worse: ¦higher }").gives(WRONG_VALUE, "higher", "high"),
        more("x: { type: Boolean, worse: ¦high }").gives(WRONG_VALUE, "numbers", "leave it out"),
        more("x: { type: String, worse: ¦low }").gives(WRONG_VALUE, "String with codes"),
        more("x: { type: Codes, codes: [a], worse: ¦low }").gives(WRONG_VALUE, "numbers"),
        more("x: { type: Integer, changeable: ¦yes }").gives(WRONG_VALUE, "yes", "true, false"),
        more("x: { type: Integer, sensitive: ¦True }").gives(WRONG_VALUE, "did you mean true?"),
        more("x: { type: Integer, min: ¦low }").gives(WRONG_VALUE, "min is no number"),
        more("x: { type: Integer, min: ¦0.5 }").gives(WRONG_VALUE, "no whole number"),
        more("x: { type: Integer, max: ¦2147483648 }").gives(WRONG_VALUE, "whole number in range"),
        more("x: { type: Double, max: ¦1e3 }").gives(WRONG_VALUE, "max is no number"),
        more("x: { type: Double, max: ¦.inf }").gives(WRONG_VALUE, "max is no number"),
        more("x: { type: Double, max: ¦0x10 }").gives(WRONG_VALUE, "max is no number"),
        more("x: { type: Double, max: ¦" + "9".repeat(400) + " }").gives(WRONG_VALUE, "no number"),
        more("x: { type: Integer, min: ¦5, max: 4 }").gives(WRONG_VALUE, "above max", "swap"),
        more("x: { type: Boolean, min: ¦0 }").gives(WRONG_VALUE, "Integer and Double"),
        more("x: { type: String, max: ¦0 }").gives(WRONG_VALUE, "Integer and Double"),
        more("x: { type: Integer, codes: ¦[a] }").gives(WRONG_VALUE, "String and Codes"),
        more("x: { type: String, codes: ¦[] }").gives(WRONG_VALUE, "no code is listed"),
        more("x: { type: String, codes: ¦a }").gives(WRONG_VALUE, "codes wants a list"),
        more("x: { type: String, codes: [a, ¦a] }").gives(WRONG_VALUE, "a stands twice"),
        more("x: { type: String, codes: [¦''] }").gives(WRONG_VALUE, "codes wants a text"),
        more("x: { type: Codes, codes: ¦['a|b'] }").gives(WRONG_VALUE, "holds |"),
        more("x: { type: Codes, codes: ¦[' a'] }").gives(WRONG_VALUE, "outer spaces"),
        more("x: { type: Codes, codes: ¦[\"a\\nb\"] }").gives(WRONG_VALUE, "line end"),
        more("x: { type: Codes, codes: ¦[\"a\u2028b\"] }").gives(WRONG_VALUE, "line end"),
        more("x: { type: Integer, axis: ¦copingDifficulty, topic: illness }")
            .gives(TOPIC_AXES, "illness", "topic of its own"),
        more("illness: { type: Integer, axis: ¦copingDifficulty }").gives(TOPIC_AXES, "illness"),
        more("¦Age: { type: Integer }").gives(BAD_NAME, "Age", "lower-case"),
        more("¦ikä: { type: Integer }").gives(BAD_NAME, "ikä", "lower-case"),
        more("¦age_years: { type: Integer }").gives(BAD_NAME, "age_years"),
        more("¦" + "a".repeat(65) + ": { type: Integer }").gives(BAD_NAME, "lower-case"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhere(Mistake mistake) {
    mistake.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clientId",
        "about",
        "outcome",
        "strategy",
        "complexity",
        "copingDifficulty",
        "complexityKnown",
        "copingDifficultyKnown",
        "firm",
        "possible",
        "tags",
        "evidence",
        "missing",
        "reason",
        "class",
        "default",
        "int",
        "goto",
        "true",
        "null",
        "rule",
        "when",
        "then",
        "end",
        "not",
        "in",
        "contains",
        "matches",
        "str",
        "eval",
        "from",
        "salience",
        "declare",
        "query",
        "global",
        "exists",
        "forall",
        "accumulate",
        "collect",
        "memberof"
      })
  void keywordsAndOutputColumnsNameNoAttribute(String name) {
    more("¦" + name + ": { type: Integer }").gives(BAD_NAME, name, "keyword").check();
  }

  /** Words that only stand within longer keywords, as in {@code no-loop}, harm nobody. */
  private static final List<String> PARTS =
      List.of(
          "date",
          "effective",
          "expires",
          "on",
          "active",
          "no",
          "loop",
          "auto",
          "focus",
          "activation",
          "agenda",
          "ruleflow",
          "entry",
          "point",
          "type");

  @Test
  void everyKeywordOfDroolsNamesNoAttribute() throws ReflectiveOperationException {
    List<String> allowed = new ArrayList<>();
    for (var field : DroolsSoftKeywords.class.getFields()) {
      String word = (String) field.get(null);
      if (!PARTS.contains(word) && fi.nelikentta.internal.load.Names.isAttribute(word)) {
        allowed.add(word);
      }
    }

    assertThat(allowed).isEmpty();
  }

  @Test
  void wholeIntRangeAndEqualLimitsAreFine() {
    RulePack pack =
        PackLoader.of(
                BasePack.with(
                    "attributes.yaml",
                    BasePack.ATTRIBUTES.replace(
                        "min: 0, max: 130", "min: -2147483648, max: 2147483647")))
            .orThrow();
    Attribute age = pack.schema().attribute("ageYears");

    assertThat(age.domain().min()).isEqualTo(Integer.MIN_VALUE);
    assertThat(age.domain().max()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void everyKeyIsKept() {
    RulePack pack = PackLoader.of(BasePack.files()).orThrow();
    Attribute conditions = pack.schema().attribute("conditions");
    Attribute score = pack.schema().attribute("score");

    assertThat(conditions.meaning().topic()).isEqualTo("illness");
    assertThat(score.meaning().topic()).isEqualTo("score");
    assertThat(score.domain().min()).isEqualTo(-5.0);
    assertThat(score.domain().max()).isEqualTo(100.5);
    assertThat(pack.schema().attribute("ageYears").domain().unit()).isEqualTo("a");
    assertThat(pack.schema().attribute("alone").isChangeable()).isTrue();
    assertThat(pack.schema().attribute("health").isSensitive()).isTrue();
    assertThat(pack.schema().attribute("health").domain().codes())
        .containsExactly("good", "fair", "poor");
    assertThat(pack.schema().attribute("note").domain().isClosed()).isFalse();
  }
}
