package fi.nelikentta.pack;

import static fi.nelikentta.pack.Code.CONDITION;
import static fi.nelikentta.pack.Code.LITERAL;
import static fi.nelikentta.pack.Code.MINUS_ZERO;
import static fi.nelikentta.pack.Code.OPERATOR;
import static fi.nelikentta.pack.Code.OUTSIDE_DOMAIN;
import static fi.nelikentta.pack.Code.TWICE_IN_LIST;
import static fi.nelikentta.pack.Code.UNKNOWN_ATTRIBUTE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionMistakesTest {
  private static Mistake on(String condition) {
    return Mistake.condition(condition);
  }

  private static Mistake position(String condition) {
    return Mistake.left("Position( " + condition + " )");
  }

  static Stream<Mistake> forms() {
    return Stream.of(
        on("¦4 < conditions").gives(CONDITION, "expected an attribute", "on the left"),
        on("conditions > 3 && ¦< 9").gives(CONDITION, "an attribute, found \"<\""),
        on("¦$x : conditions").gives(CONDITION, "binds a variable", "leave it out"),
        on("conditions > 3, ¦$x : ageYears > 4").gives(CONDITION, "binds a variable"),
        on("!¦!( conditions > 3 )").gives(CONDITION, "negate with brackets"),
        on("!¦alone").gives(CONDITION, "write alone == false"),
        on("!¦ageYears").gives(CONDITION, "negate with brackets"),
        on("¦not( conditions > 3 )").gives(UNKNOWN_ATTRIBUTE, "not"),
        on("( conditions > 3¦, ageYears > 4 )").gives(CONDITION, "comma inside brackets", "&&"),
        on("( conditions > 3 ¦").at("more.drl:7:1").gives(CONDITION, "comma, &&"),
        on("conditions > 3 ¦ageYears > 4").gives(CONDITION, "comma, &&, || or )"),
        on("conditions > 3 ¦and ageYears > 4").gives(CONDITION, "comma, &&, || or )"),
        on("conditions > 3 ¦& ageYears > 4").gives(CONDITION, "comma, &&, || or )"),
        on("conditions > 3, ¦").at("more.drl:6:37").gives(CONDITION, "an attribute"),
        on("conditions == 2 ¦+ 2").gives(CONDITION, "comma, &&, || or )"),
        on("conditions ¦+ 1 == 2").gives(OPERATOR, "an operator after conditions"),
        on("¦this.conditions > 3").gives(UNKNOWN_ATTRIBUTE, "this"),
        on("¦getConditions() > 3").gives(UNKNOWN_ATTRIBUTE, "did you mean"),
        on("note¦.length() > 3").gives(OPERATOR, "an operator after note"),
        on("illnesses¦[0] == \"cancer\"").gives(OPERATOR, "an operator after illnesses"),
        on("¦eval( true )").gives(UNKNOWN_ATTRIBUTE, "eval"),
        on("¦new Object() == null").gives(UNKNOWN_ATTRIBUTE, "new"),
        on("conditions > 3 ¦? true : false").gives(CONDITION, "comma, &&"),
        on("conditions ¦≥ 3").gives(OPERATOR, "≥ (U+2265)", ">= for at least"),
        on("conditions¦\u00a0>= 3").gives(OPERATOR, "U+00A0", "keyboard"),
        on("¦condition >= 3").gives(UNKNOWN_ATTRIBUTE, "did you mean conditions?"),
        on("¦Conditions >= 3").gives(UNKNOWN_ATTRIBUTE, "did you mean conditions?"),
        on("¦ikä >= 3").gives(UNKNOWN_ATTRIBUTE, "ikä"),
        on("¦complexity >= 3").gives(UNKNOWN_ATTRIBUTE, "complexity"));
  }

  static Stream<Mistake> operators() {
    return Stream.of(
        on("alone ¦").at("more.drl:6:27").gives(OPERATOR, "write alone == true"),
        on("conditions ¦= 3").gives(OPERATOR, "an operator", "=="),
        on("conditions ¦=> 3").gives(OPERATOR, "an operator"),
        on("conditions ¦<> 3").gives(LITERAL, "conditions").at("more.drl:6:32"),
        on("note ¦matches \"a.*\"").gives(OPERATOR, "matches", "str[startsWith]"),
        on("note ¦soundslike \"a\"").gives(OPERATOR, "soundslike"),
        on("note ¦memberOf illnesses").gives(OPERATOR, "memberOf"),
        on("note str[¦endsWith] \"a\"").gives(CONDITION, "startsWith"),
        on("note not ¦str[startsWith] \"a\"").gives(OPERATOR, "an operator after note"),
        on("note ¦> \"a\"").gives(OPERATOR, "note is a String, which takes no >"),
        on("note ¦contains \"a\"").gives(OPERATOR, "takes no contains"),
        on("alone ¦> true").gives(OPERATOR, "takes no >"),
        on("alone ¦in (true)").gives(OPERATOR, "takes no in", "== !="),
        on("conditions ¦contains 3").gives(OPERATOR, "takes no contains"),
        on("conditions ¦str[startsWith] \"3\"").gives(OPERATOR, "takes no str[startsWith]"),
        on("illnesses ¦== \"cancer\"").gives(OPERATOR, "illnesses is a Codes", "contains"),
        on("illnesses ¦in (\"cancer\")").gives(OPERATOR, "takes no in"),
        on("conditions ¦> null").gives(OPERATOR, "null is tested with == or !="),
        on("conditions ¦in null").gives(OPERATOR, "null is tested with == or !="),
        on("conditions != null, conditions == ¦score").gives(OPERATOR, "cannot be compared"),
        on("conditions == ¦conditions").gives(OPERATOR, "two different numbers"),
        on("note == ¦health").gives(OPERATOR, "cannot be compared"),
        on("alone == ¦alone").gives(OPERATOR, "cannot be compared"),
        on("conditions in (¦ageYears)").gives(LITERAL, "conditions (Integer)"),
        on("illnesses contains ¦note").gives(OPERATOR, "cannot be compared"),
        on("conditions < ¦agesYears").gives(UNKNOWN_ATTRIBUTE, "did you mean ageYears?"),
        position("complexity == ¦null").gives(OPERATOR, "never unknown", "leave the test out"),
        position("complexity == ¦complexityKnown").gives(OPERATOR, "cannot be compared"),
        position("¦ageYears > 3").gives(UNKNOWN_ATTRIBUTE, "ageYears", "complexity"));
  }

  static Stream<Mistake> literals() {
    return Stream.of(
        on("conditions == ¦4L").gives(LITERAL, "4L", "whole number"),
        on("conditions == ¦0x10").gives(LITERAL, "0x10"),
        on("conditions == ¦1e3").gives(LITERAL, "1e3"),
        on("conditions == ¦010").gives(LITERAL, "010", "leading zero"),
        on("conditions == ¦4.5").gives(LITERAL, "4.5", "whole number"),
        on("conditions == ¦4.0").gives(LITERAL, "4.0", "write conditions == 4."),
        on("conditions == ¦- 4").gives(LITERAL, "found \"-\"", "-4"),
        on("conditions == ¦+4").gives(LITERAL, "found \"+\""),
        on("conditions == ¦–4").gives(LITERAL, "– (U+2013)", "keyboard"),
        on("conditionsAssessed == ¦3000000000").gives(LITERAL, "beyond int range"),
        on("conditionsAssessed == ¦99999999999").gives(LITERAL, "no number"),
        on("score == ¦.5").gives(LITERAL, "score (Double)", "4.5"),
        on("score == ¦5. ").gives(LITERAL, "5. is no number", "a point and digits"),
        on("score == ¦5f").gives(LITERAL, "5f"),
        on("score == ¦1e3").gives(LITERAL, "1e3"),
        on("score == 4¦,5").gives(CONDITION, "an attribute").at("more.drl:6:31"),
        on("conditions == ¦\"4\"").gives(LITERAL, "a text in quotes", "write conditions == 4."),
        on("conditions in (¦\"1\")").gives(LITERAL, "write 1."),
        on("conditions in (1, ¦null)").gives(LITERAL, "null"),
        on("conditions in (¦)").gives(LITERAL, "a literal"),
        on("conditions in (1,¦)").gives(LITERAL, "a literal"),
        on("conditions in ¦1").gives(CONDITION, "\"(\"", "brackets"),
        on("conditions in (1 ¦2)").gives(CONDITION, "\")\"", "commas"),
        on("conditions == ¦61").gives(OUTSIDE_DOMAIN, "it takes 0…60", "min and max"),
        on("conditions > ¦-1").gives(OUTSIDE_DOMAIN, "it takes 0…60"),
        on("score < ¦-5.5").gives(OUTSIDE_DOMAIN, "it takes -5…100.5"),
        on("other < ¦1" + "0".repeat(320) + ".0").gives(OUTSIDE_DOMAIN, "finite numbers"),
        on("alone == ¦\"true\"").gives(LITERAL, "true or false", "write alone == true."),
        on("alone == ¦1").gives(LITERAL, "true or false", "write alone == true."),
        on("conditionsAssessed > -¦4.0").gives(LITERAL, "write conditionsAssessed > -4."),
        on("alone == ¦0").gives(LITERAL, "write alone == false."),
        on("alone != null, alone != ¦\"Yes\"").gives(LITERAL, "write alone != true."),
        on("alone == ¦nej").gives(LITERAL, "found \"nej\"", "write alone == false."),
        on("alone == ¦2").gives(LITERAL, "write true or false, without quotes"),
        on("conditions >= ¦\"4\"").gives(LITERAL, "write conditions >= 4."),
        on("conditions in ( 1, ¦\"4\" )").gives(LITERAL, "write 4."),
        on("conditions >= ¦\"many\"").gives(LITERAL, "whole number without quotes"),
        on("score < ¦\"4,5\"").gives(LITERAL, "write score < 4.5."),
        on("health == ¦poor").gives(LITERAL, "found \"poor\"", "write health == \"poor\"."),
        on("health == ¦1").gives(LITERAL, "one of its codes", "good, fair, poor"),
        on("illnesses contains ¦cancer").gives(LITERAL, "illnesses contains \"cancer\"."),
        on("note == ¦4").gives(LITERAL, "double quotes"),
        on("note == ¦'a'").gives(LITERAL, "double quotes"),
        on("note == ¦\"\"").gives(LITERAL, "not empty"),
        on("note == ¦true").gives(LITERAL, "note (String)"),
        on("note == ¦\"a\\n\"").gives(LITERAL, "escapes neither"),
        on("note == ¦\"a").gives(LITERAL, "a quote that never ends"),
        on("note == ¦”a”").gives(LITERAL, "” (U+201D)", "keyboard"),
        on("health == ¦\"god\"").gives(OUTSIDE_DOMAIN, "god", "did you mean good?"),
        on("health == ¦\"Good\"").gives(OUTSIDE_DOMAIN, "did you mean good?"),
        on("health == ¦\"bad\"").gives(OUTSIDE_DOMAIN, "good, fair, poor"),
        on("health in (\"good\", ¦\"x\")").gives(OUTSIDE_DOMAIN, "none of the codes of health"),
        on("health != null, health str[startsWith] ¦\"go \"").gives(OUTSIDE_DOMAIN, "begins so"),
        on("illnesses contains ¦\"canser\"").gives(OUTSIDE_DOMAIN, "did you mean cancer?"),
        on("conditions in (1, 2, ¦1)").gives(TWICE_IN_LIST, "twice", "leave it out"),
        on("score in (1, ¦1.0)").gives(TWICE_IN_LIST, "twice"),
        on("other in (0, ¦-0)").gives(TWICE_IN_LIST, "twice"),
        on("score <= ¦-0.00").gives(MINUS_ZERO, "Drools", "write 0.00"),
        on("note in (\"a\", ¦\"a\")").gives(TWICE_IN_LIST, "twice"),
        position("complexity > ¦101").gives(OUTSIDE_DOMAIN, "it takes 0…100"),
        position("complexityKnown < ¦1.5").gives(OUTSIDE_DOMAIN, "it takes 0…1"),
        position("complexity == ¦0.5").gives(LITERAL, "whole number"));
  }

  @ParameterizedTest
  @MethodSource({"forms", "operators", "literals"})
  void saysWhatIsWrongAndWhere(Mistake mistake) {
    mistake.check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "conditions == 0",
        "conditionsAssessed == -2147483648, conditionsAssessed < 2147483647",
        "score == 4, score == 4.5, score > -0.5, score < -0, score in (1, -1, 2.50)",
        "score == 00.5",
        "conditions in (1), ageYears in ( 1 , 2 )",
        "alone == true || alone == false",
        "note == \"ä\", note == \"日本\", note == \"a \\\"b\\\" \\\\ c\", note == \"// no comment\"",
        "health == \"good\", illnesses contains \"cancer\", marks contains \"any thing\"",
        "conditions > 1 || ageYears > 2 && alone == true, score < 3",
        "(((conditions > 1)))",
        "( conditions > 1 && ( ageYears > 2 || score > 3 ) )",
        "conditions == null, ageYears != null",
        "/* a comment */ conditions > 1 // another\n , ageYears > 2",
        "conditions>1&&ageYears<=2||score>=3",
        "conditions\n>\n1",
        "conditions != null, conditionsAssessed != null, conditions >= conditionsAssessed"
      })
  void takesWhatTheLanguageHas(String condition) {
    assertThat(BasePack.ofCondition(condition)).isEmpty();
  }
}
