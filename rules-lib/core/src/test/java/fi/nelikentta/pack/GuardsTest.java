package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** x, y and z are three attributes of one type; every legal and illegal place of a guard. */
class GuardsTest {
  private static String named(String condition) {
    return condition
        .replaceAll("\\bx\\b", "conditions")
        .replaceAll("\\by\\b", "conditionsAssessed")
        .replaceAll("\\bz\\b", "ageYears");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x != null, x != 3",
        "x != null && x != 3",
        "(x != null), x != 3",
        "(x != null && y > 3), x != 3",
        "((x != null) && (y > 3)) && x not in (3)",
        "x != null, (y > 3 || x != 3)",
        "x != null, (y > 3 || (z > 1 && x != 3))",
        "x != null, !(x == 3)",
        "x != null, !(x == 3 || x != 4)",
        "x != null, y != null, !(x == 3 && y == 4)",
        "x != null, !(!(x == 3))",
        "x != null, !(x == null)",
        "x == null || x != 3",
        "x == null || !(x == 3)",
        "(x == null) || x != 3",
        "x == null || y > 3 || x != 3",
        "x == null || (y > 3 && x != 3)",
        "x == null || (y == null || x != y)",
        "x != null && y != null && x < y",
        "x == null || y == null || x >= y",
        "x != null, y == null || x == y",
        "x == null, y != null",
        "x == null || y != null",
        "x != null && x != 3 || y > 4",
        "y > 4 || x != null && x != 3",
        "x > 3, x == 4, x in (1, 2), x < 5",
        "note != null, note str[startsWith] \"a\"",
        "note == null || note str[startsWith] \"a\"",
        "illnesses != null, illnesses not contains \"cancer\"",
        "alone != null, alone != true",
        "health != null, health not in (\"good\")"
      })
  void reachesTheNegativeForm(String condition) {
    assertThat(BasePack.ofCondition(named(condition))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x != 3",
        "x not in (3)",
        "!(x == 3)",
        "!(x == null)",
        "!(x != null)",
        "!(x != null && x == 3)",
        "!(x == null || x == 3)",
        "x != 3, x != null",
        "x != 3 && x != null",
        "x != 3 || x == null",
        "x > 3, x != 3",
        "x == 3 || x != 4",
        "y != null, x != 3",
        "x != null || x != 3",
        "x == null, x != 3",
        "x == null && x != 3",
        "(x != null || y > 3), x != 3",
        "(x != null || x > 3), x != 3",
        "(x == null || y == null) || x != 3",
        "(x == null && y == null) || x != 3",
        "!(x == null), x != 3",
        "!(x != null), x != 3",
        "x != null || y > 3, x != 3",
        "x != null && y > 3 || x != 3",
        "x != null, !(x == 3 && y == 4)",
        "x < y",
        "x == y",
        "x != null, x < y",
        "y != null, x < y",
        "x == null || x < y",
        "x == null && y == null || x < y",
        "note str[startsWith] \"a\"",
        "illnesses not contains \"cancer\"",
        "alone != true",
        "health not in (\"good\")",
        "(x != null), (y > 3 || z != 3)"
      })
  void doesNotReachTheNegativeForm(String condition) {
    List<Diagnostic> diagnostics = BasePack.ofCondition(named(condition));

    assertThat(diagnostics).isNotEmpty().allMatch(one -> one.code() == Code.UNGUARDED);
    assertThat(diagnostics).allMatch(one -> one.hint().contains("!= null before it"));
  }

  @Test
  void aNegationNeedsAGuardForEachThatItNames() {
    assertThat(BasePack.ofCondition(named("!( x == 3 && y == 4 && z == 5 && x == 6 )")))
        .extracting(Diagnostic::message)
        .allMatch(message -> message.startsWith("!( … ) would match"))
        .hasSize(3);
  }

  @Test
  void pointsAtTheFormAndNotAtTheRule() {
    Diagnostic diagnostic = BasePack.ofCondition("conditions > 3, ageYears != 4").get(0);

    assertThat(diagnostic.place()).hasToString("more.drl:6:36");
    assertThat(diagnostic.rule()).isEqualTo("r");
  }

  @Test
  void aPositionNeedsNone() {
    assertThat(
            PackLoader.of(
                    BasePack.with(
                        "rules.drl",
                        BasePack.RULES.replace(
                            "Position( complexity < 40 )",
                            "Position( !( complexity == 4 ), complexity != 5,"
                                + " complexity not in (6), complexity < copingDifficulty )")))
                .diagnostics())
        .isEmpty();
  }
}
