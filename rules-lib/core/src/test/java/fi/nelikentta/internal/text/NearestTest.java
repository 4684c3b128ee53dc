package fi.nelikentta.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestTest {
  private static final List<String> NAMES =
      List.of(
          "longTermConditions", "managesDailyLife", "managesDailyLifeAssessed", "loneliness", "i");

  @ParameterizedTest
  @CsvSource({
    "longTermCondition, longTermConditions",
    "longtermconditions, longTermConditions",
    "LONGTERMCONDITIONS, longTermConditions",
    "longTremConditions, longTermConditions",
    "managesDailyLive, managesDailyLife",
    "managesDailyLifeAsessed, managesDailyLifeAssessed",
    "lonelyness, loneliness",
    "I, i"
  })
  void findsTheNameThatWasMeant(String mistyped, String meant) {
    assertThat(Nearest.find(mistyped, NAMES)).contains(meant);
    assertThat(Nearest.hint(mistyped, NAMES)).isEqualTo("did you mean " + meant + "?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "bloodPressure", "life", "manages"})
  void suggestsNothingThatIsFar(String name) {
    assertThat(Nearest.find(name, NAMES)).isEmpty();
    assertThat(Nearest.hint(name, NAMES)).startsWith("choose one of longTermConditions, ");
  }

  @Test
  void ofEquallyNearNamesTheFirstIsSuggested() {
    assertThat(Nearest.find("need3", List.of("need1", "need2"))).contains("need1");
  }

  @Test
  void aLongListIsCutAndCounted() {
    List<String> names = Collections.nCopies(50, "name");

    assertThat(Nearest.hint("other", names)).endsWith("name … (50 in all).").hasSizeLessThan(120);
  }

  @Test
  void anEmptyListSaysSo() {
    assertThat(Nearest.hint("x", List.of())).isEqualTo("there is none to choose from.");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "a, '', 1",
    "abc, abc, 0",
    "abc, acb, 1",
    "kitten, sitting, 3",
    "ab, ba, 1"
  })
  void countsEdits(String a, String b, int edits) {
    assertThat(Nearest.distance(a, b)).isEqualTo(edits);
    assertThat(Nearest.distance(b, a)).isEqualTo(edits);
  }

  @Test
  void aVeryLongNameIsComparedWithNothing() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(1),
        () -> assertThat(Nearest.find("x".repeat(10_000_000), NAMES)).isEmpty());
  }

  @Test
  void noLocaleChangesIt() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(Nearest.find("LONELINESS", NAMES)).contains("loneliness");
    } finally {
      Locale.setDefault(before);
    }
  }
}
