package fi.nelikentta.internal.print;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.pack.BasePack;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Place;
import fi.nelikentta.rule.Rule;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DrlPrinterTest {
  private static final Place NOWHERE = new Place("", 0, 0);

  private static Condition condition(String text) {
    return Objects.requireNonNull(BasePack.ruleOf(text).when().situation());
  }

  private static Condition withoutPlaces(Condition condition) {
    if (condition instanceof Condition.All all) {
      return new Condition.All(
          all.parts().stream().map(DrlPrinterTest::withoutPlaces).toList(), NOWHERE);
    }
    if (condition instanceof Condition.Any any) {
      return new Condition.Any(
          any.parts().stream().map(DrlPrinterTest::withoutPlaces).toList(), NOWHERE);
    }
    if (condition instanceof Condition.Not not) {
      return new Condition.Not(withoutPlaces(not.part()), NOWHERE);
    }
    if (condition instanceof Condition.Test test) {
      return new Condition.Test(test.attribute(), test.operator(), test.literals(), NOWHERE);
    }
    if (condition instanceof Condition.Pair pair) {
      return new Condition.Pair(pair.left(), pair.operator(), pair.right(), NOWHERE);
    }
    Condition.NullTest test = (Condition.NullTest) condition;
    return new Condition.NullTest(test.attribute(), test.operator(), NOWHERE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "conditions>=4; conditions >= 4",
        "score == 4; score == 4.0",
        "score == -0; score == 0.0",
        "score in (1,2.50); score in ( 1.0, 2.5 )",
        "other == 0.00000001; other == 0.00000001",
        "other == 100000000000000000000000.0; other == 100000000000000000000000.0",
        "note == \"a\\\"b\\\\\"; note == \"a\\\"b\\\\\"",
        "note == \"ä\"; note == \"\\\\u00e4\"",
        "note == \"😀\"; note == \"\\\\ud83d\\\\ude00\"",
        "alone == false; alone == false",
        "conditions == null; conditions == null",
        "illnesses contains \"cancer\"; illnesses contains \"cancer\"",
        "conditions > 1, ageYears > 2; ( conditions > 1 && ageYears > 2 )",
        "conditions > 1 || ageYears > 2 && score > 3;"
            + " ( conditions > 1 || ( ageYears > 2 && score > 3.0 ) )",
        "conditions != null, !(conditions in (3)); ( conditions != null && !( conditions in ( 3 ) ) )"
      })
  void printsOneSpellingInAscii(String author, String printed) {
    String drl = DrlPrinter.condition(condition(author));

    assertThat(drl).isEqualTo(printed.replace("\\\\u", "\\" + "u")).isPrintable();
    assertThat(drl.chars()).allMatch(c -> c >= ' ' && c < 127);
  }

  static Stream<String> random() {
    return Stream.iterate(1, seed -> seed + 1)
        .limit(150)
        .map(seed -> new Random(seed))
        .map(random -> text(random, 3));
  }

  /** A random condition in which every attribute is guarded. */
  private static String text(Random random, int depth) {
    String guards =
        "conditions != null, conditionsAssessed != null, score != null, note != null,"
            + " health != null, alone != null, illnesses != null, ";
    return guards + any(random, depth);
  }

  private static String any(Random random, int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf(random);
    }
    String a = any(random, depth - 1);
    String b = any(random, depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> a + " && " + b;
      case 1 -> a + " || " + b;
      case 2 -> "!( " + a + " )";
      case 3 -> "( " + a + " || " + b + " )";
      default -> "( " + a + " ) && (" + b + ")";
    };
  }

  private static String leaf(Random random) {
    List<String> leaves =
        List.of(
            "conditions >= 4",
            "conditions != 3",
            "conditions not in ( 1, 2 )",
            "conditions < conditionsAssessed",
            "score == -4.25",
            "note str[startsWith] \"ä \\\"b\"",
            "note != \"x\"",
            "health in ( \"good\", \"poor\" )",
            "alone != true",
            "illnesses not contains \"cancer\"",
            "conditions == null",
            "score != null");
    return leaves.get(random.nextInt(leaves.size()));
  }

  @ParameterizedTest
  @MethodSource("random")
  void whatIsPrintedReadsBackEqual(String author) {
    Condition read = condition(author);
    String printed = DrlPrinter.condition(read).replace("\\" + "u00e4", "ä");

    assertThat(withoutPlaces(condition(printed))).isEqualTo(withoutPlaces(read));
    assertThat(DrlPrinter.condition(condition(printed)).replace("\\" + "u00e4", "ä"))
        .isEqualTo(printed);
  }

  @Test
  void theRulesOfTheReferencePackReadBackEqual() {
    RulePack pack = RulePack.load(Path.of("../../rules/packs/asiakkuus"));

    String printed = DrlPrinter.rules(pack);

    assertThat(printed.chars()).allMatch(c -> c == '\n' || (c >= ' ' && c < 127));
    assertThat(printed.split("\nend\n", -1)).hasSize(pack.rules().size() + 1);
    for (Rule rule : pack.rules()) {
      assertThat(printed).contains(DrlPrinter.rule(rule));
    }
  }

  @Test
  void printsRulesOfEveryVerbAndPattern() {
    RulePack pack = PackLoader.of(BasePack.files()).orThrow();

    assertThat(DrlPrinter.rules(pack))
        .contains("rule \"complexity.conditions\"\nwhen\n  ClientSituation( conditions >= 4 )\n")
        .contains("then\n  complexity.add(15);\nend\n")
        .contains("  verdict.refer(\"under-age\");")
        .contains("  verdict.assign(CustomerStrategy.SELF_CARE);")
        .contains("  verdict.tag(\"borderline\");")
        .contains("  ClientSituation()\n  Position( complexity in ( 39, 40 ) )\n")
        .doesNotContain("@source")
        .doesNotContain("//");
  }

  @Test
  void declaresEveryAttributeWithItsType() {
    RulePack pack = PackLoader.of(BasePack.files()).orThrow();

    assertThat(DrlPrinter.declarations(pack))
        .startsWith("package base\n")
        .contains("  ageYears : Integer\n")
        .contains("  score : Double\n")
        .contains("  alone : Boolean\n")
        .contains("  note : String\n")
        .contains("  illnesses : java.util.List\n");
  }

  @Test
  void namesByIndexHideTheAuthorsNames() {
    RulePack pack = PackLoader.of(BasePack.files()).orThrow();

    assertThat(DrlPrinter.declarations(pack, DrlPrinter.Naming.BY_INDEX))
        .contains("  a0 : Integer\n")
        .doesNotContain("ageYears");
    assertThat(DrlPrinter.rules(pack, DrlPrinter.Naming.BY_INDEX))
        .contains("ClientSituation( a1 >= 4 )")
        .contains("Position( complexity in ( 39, 40 ) )");
  }

  @Test
  void aNegativeZeroIsStoredAsZero() {
    assertThat(new Literal.Num(-0.0)).isEqualTo(new Literal.Num(0.0));
    assertThat(Map.of(new Literal.Num(0.0), 1)).containsKey(new Literal.Num(-0.0));
  }
}
