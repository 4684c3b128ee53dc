package fi.nelikentta.batch.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The codes here have numbers from 900 on, which nobody has for good. */
class PersonalIdentityCodeTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "010190-900P", "010190-999W", "131052-900W", "131052-9993", "290200A900B", "290200A999J",
        "311299+9008", "311299+999E", "150615F900D", "150615F999L", "010594Y900Y", "010594Y9995",
        "240470U900T", "240470U9990", "280224B900W", "280224B9993", "010190-900p", "290200a999j"
      })
  void knowsACode(String code) {
    assertThat(PersonalIdentityCode.matches(code)).isTrue();
    assertThat(matches(code)).isTrue();
  }

  private static boolean matches(String text) {
    byte[] bytes = ("," + text + "\n").getBytes(StandardCharsets.UTF_8);
    return PersonalIdentityCode.matches(bytes, 1, bytes.length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "42",
        "client-0042",
        "010190-900",
        "010190-900PP",
        "010190-900Q",
        "010190 900P",
        "010190G900P",
        "010190T900P",
        "320190-900P",
        "010090-900P",
        "011390-900P",
        "290201A900B",
        "000190-900P",
        "0101٩0-900P",
        "x10190-900P",
        "010190-9A0P",
        "010190-000P",
        "12345678901",
        // An example of a public guide, whose check character is wrong.
        "250810A999Y"
      })
  void knowsWhatIsNone(String text) {
    assertThat(PersonalIdentityCode.matches(text)).isFalse();
    assertThat(matches(text)).isFalse();
  }

  @Test
  void knowsThatTheTwentyNinthOfFebruaryIsThereInLeapYearsOnly() {
    assertThat(anyCheck("290200A900")).isTrue();
    assertThat(anyCheck("290204-900")).isTrue();
    assertThat(anyCheck("290200-900")).as("1900 was none").isFalse();
    assertThat(anyCheck("290200+900")).as("nor was 1800").isFalse();
  }

  @Test
  void takesEveryCenturySignInUseAndNoOther() {
    StringBuilder signs = new StringBuilder();
    for (char sign = '!'; sign <= '~'; sign++) {
      if (PersonalIdentityCode.matches("010190" + sign + "900P") && !Character.isLowerCase(sign)) {
        signs.append(sign);
      }
    }
    assertThat(signs).hasToString("+-ABCDEFUVWXY");
  }

  @Test
  void onlyOneOfTheCheckCharactersFits() {
    for (String start : new String[] {"010190-900", "280224B999", "150615F901"}) {
      assertThat("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".chars())
          .filteredOn(check -> PersonalIdentityCode.matches(start + (char) (int) check))
          .hasSize(1);
    }
  }

  private static boolean anyCheck(String start) {
    return "0123456789ABCDEFHJKLMNPRSTUVWXY"
        .chars()
        .anyMatch(check -> PersonalIdentityCode.matches(start + (char) check));
  }
}
