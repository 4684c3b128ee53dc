package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrayTextTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "{}; []",
        "{E11}; [E11]",
        "{E11,I10}; [E11, I10]",
        "{NULL}; []",
        "{a,NULL,b}; [a, , b]",
        "{\"NULL\"}; [NULL]",
        "{\"\"}; []",
        "{\"two words\",\" x \"}; [two words, x]",
        "{\"a\\\"b\\\\c\",\"{d,e}\"}; [a\"b\\c, {d,e}]",
        "{{a,b},{c,d}}; [a, b, c, d]",
        "[2:3]={a,b}; [a, b]",
      })
  void readsWhatPostgresWrites(String array, String elements) {
    assertThat(ArrayText.elements(array)).hasToString(elements);
  }
}
