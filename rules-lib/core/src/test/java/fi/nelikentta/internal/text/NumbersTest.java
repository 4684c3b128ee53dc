package fi.nelikentta.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "4, 4",
    "4.5, 4.5",
    "-4.50, -4.5",
    "0.1, 0.1",
    "100, 100",
    "1e3, 1000",
    "1e-7, 0.0000001",
    "1e22, 10000000000000000000000",
    "2.0E-3, 0.002",
    "123456.789, 123456.789"
  })
  void plainHasNeitherExponentNorTrailingZeros(double value, String plain) {
    assertThat(Numbers.plain(value)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource({
    "2.0E-3, 0.002",
    "2e23, 2.0E23",
    "4.9E-324, 4.9E-324",
    "1.7976931348623157E308, 1.7976931348623157E308"
  })
  void shortestIsTheSameOnEveryJdk(double value, String shortest) {
    assertThat(Numbers.shortest(value)).isEqualTo(shortest);
  }

  @Test
  void bothReadBackToTheSameDouble() {
    Random random = new Random(20260101L);
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        assertThat(Double.parseDouble(Numbers.shortest(value))).isEqualTo(value);
        assertThat(Double.parseDouble(Numbers.plain(value))).isEqualTo(value);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 1",
    "0, 5, 0",
    "5, 5, 1",
    "1, 2, 0.5",
    "1, 3, 0.3333",
    "2, 3, 0.6667",
    "1, 8, 0.125",
    "1, 16, 0.0625",
    "1, 32, 0.0313",
    "3, 32, 0.0938",
    "1, 20000, 0.0001",
    "1, 20001, 0",
    "19999, 20000, 1",
    "1, 10, 0.1"
  })
  void aShareIsRoundedHalfUpToFourDecimals(int known, int all, String share) {
    assertThat(Numbers.share(known, all)).isEqualTo(share);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 60, 0…60",
    "-4.5, 100.5, -4.5…100.5",
    "0, Infinity, 0 or more",
    "-Infinity, 3, 3 or less",
    "-Infinity, Infinity, finite numbers"
  })
  void aRangeIsSaidInWords(double least, double greatest, String words) {
    assertThat(Numbers.range(least, greatest)).isEqualTo(words);
  }

  @Test
  void noLocaleChangesThem() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Numbers.plain(1234.5)).isEqualTo("1234.5");
      assertThat(Numbers.share(1, 3)).isEqualTo("0.3333");
    } finally {
      Locale.setDefault(before);
    }
  }
}
