package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.situation.Situation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A missing guard and a literal of another type show a client of whom it matters, if there is one.
 */
class MistakeExampleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          conditions != 3                                     ; nothing
          !( conditions == 3 )                                ; nothing
          note str[startsWith] "F"                            ; nothing
          ageYears >= 18, conditions != 3                     ; ageYears=18
          ageYears > 18 && health == "poor", alone != true    ; ageYears=19, health=poor
          illnesses contains "cancer", health not in ( "good" ) ; illnesses=[cancer]
          marks not contains "x", alone == false              ; alone=false
          conditions > 3 || health != "good"                  ; nothing
          score <= 2.5, other != 1.0                          ; score=2.5
          ageYears != null, conditions < ageYears             ; none
          ageYears != null, conditions != ageYears            ; ageYears=0
          conditions == ageYears                              ; nothing
          conditions == 3, conditions != 3                    ; none
          conditions >= "4"                                   ; conditions=10
          conditions >= "7"                                   ; conditions=10
          conditions > "10"                                   ; conditions=9
          conditions == "4"                                   ; conditions=4
          conditions in ( 3, "4" )                            ; conditions=4
          alone == "yes"                                      ; alone=true
          alone == 0                                          ; alone=false
          health == good                                      ; health=good
          conditions >= "many"                                ; none
          """)
  void showsAClientOfWhomItMatters(String condition, String known) {
    List<Diagnostic> found = load("ClientSituation( " + condition + " )");

    assertThat(found.get(0).code()).isIn(Code.UNGUARDED, Code.LITERAL);
    assertThat(told(found.get(0).example())).isEqualTo(known);
  }

  @Test
  void ofThePositionNobodyIsMadeUp() {
    List<Diagnostic> found = load("Position( complexity >= \"40\" )");

    assertThat(found.get(0).code()).isEqualTo(Code.LITERAL);
    assertThat(found.get(0).example()).isNull();
  }

  @Test
  void aNumberOfThePositionHasNoLimitsToChange() {
    assertThat(load("Position( complexity >= 145 )").get(0).hint()).isEqualTo("change the number.");
    assertThat(load("ClientSituation( conditions >= 145 )").get(0).hint())
        .contains("attributes.yaml");
  }

  @Test
  void aConditionOfManyPartsIsNotSearchedForEver() {
    StringBuilder condition = new StringBuilder("conditions != 3");
    for (int i = 0; i < 40; i++) {
      condition
          .append(", ageYears != null && ageYears in ( ")
          .append(i)
          .append(" ), score in ( ")
          .append(i)
          .append(" ), other in ( ")
          .append(i)
          .append(" ), health in ( \"good\" )");
    }

    assertThat(load("ClientSituation( " + condition + " )").get(0).example()).isNull();
  }

  private static List<Diagnostic> load(String pattern) {
    return PackLoader.of(BasePack.with("more.drl", BasePack.rule(pattern, "complexity.add(1);")))
        .diagnostics();
  }

  private static String told(@Nullable Situation example) {
    if (example == null) {
      return "none";
    }
    List<String> known =
        example.schema().attributes().stream()
            .filter(attribute -> example.find(attribute).isPresent())
            .map(attribute -> attribute.name() + "=" + example.find(attribute).orElseThrow())
            .toList();
    return known.isEmpty() ? "nothing" : String.join(", ", known);
  }
}
