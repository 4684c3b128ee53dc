package fi.nelikentta.situation;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.pack.BasePack;
import fi.nelikentta.pack.PackLoader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellReaderTest {
  private static final Schema SCHEMA = PackLoader.of(BasePack.files()).orThrow().schema();
  private static final CellReader POINT = new CellReader(CellReader.DecimalMark.POINT);
  private static final CellReader COMMA = new CellReader(CellReader.DecimalMark.COMMA);

  private static Object read(CellReader reader, String name, String cell) {
    Situation.Builder builder = Situation.of(SCHEMA, "x");
    Attribute attribute = SCHEMA.attribute(name);
    Fault fault = reader.read(builder, attribute, cell);
    return fault != null ? fault : builder.build().find(attribute).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4",
    "04, 4",
    "4.0, 4",
    "4.000, 4",
    "-0, 0",
    "60, 60",
    "2147483647, RANGE",
    "61, RANGE",
    "-1, RANGE",
    "99999999999999999999, RANGE",
    "4.5, TYPE",
    "4., TYPE",
    ".5, TYPE",
    "4e0, TYPE",
    "+4, TYPE",
    "'4,0', TYPE",
    "0x4, TYPE",
    "4L, TYPE",
    "four, TYPE",
    "NaN, TYPE",
    "- 4, TYPE",
    "٤, TYPE",
    "1 000, TYPE"
  })
  void anIntegerTakesDigitsInRange(String cell, String expected) {
    assertThat(read(POINT, "conditions", cell)).hasToString(expected);
  }

  @Test
  void anIntegerOfAnyLengthIsOutOfRangeAndNoOtherType() {
    assertThat(read(POINT, "conditions", "9".repeat(1_000))).isEqualTo(Fault.RANGE);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 4.0",
    "4.5, 4.5",
    "-4.5, -4.5",
    "-0, 0.0",
    "1e2, 100.0",
    "1E+1, 10.0",
    "25e-1, 2.5",
    "100.6, RANGE",
    "1e999, RANGE",
    "-1e999, RANGE",
    "'4,5', TYPE",
    "4., TYPE",
    ".5, TYPE",
    "e5, TYPE",
    "1e, TYPE",
    "Infinity, TYPE",
    "NaN, TYPE",
    "0x1p3, TYPE",
    "4d, TYPE",
    "+4, TYPE"
  })
  void aDoubleTakesAnExponentToo(String cell, String expected) {
    assertThat(read(POINT, "score", cell)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "'4,5', 4.5",
    "4, 4.0",
    "'1,5e1', 15.0",
    "4.5, TYPE",
    "'1.000,5', TYPE",
    "'4,', TYPE"
  })
  void withADecimalCommaAPointIsRefused(String cell, String expected) {
    assertThat(read(COMMA, "score", cell)).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({"'4,0', 4", "4, 4", "4.0, TYPE", "'4,5', TYPE"})
  void withADecimalCommaIntegersTakeItToo(String cell, String expected) {
    assertThat(read(COMMA, "conditions", cell)).hasToString(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "True", "1", "yes", "Yes", "kyllä", "KYLLÄ", "ja", "JA"})
  void trueInFiveWordsOfAnyCase(String cell) {
    assertThat(read(POINT, "alone", cell)).isEqualTo(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "FALSE", "0", "no", "NO", "ei", "Ei", "nej", "NEJ"})
  void falseInFiveWordsOfAnyCase(String cell) {
    assertThat(read(POINT, "alone", cell)).isEqualTo(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"t", "y", "on", "2", "1.0", "joo", "nein", "-"})
  void otherWordsAreNoTruth(String cell) {
    assertThat(read(POINT, "alone", cell)).isEqualTo(Fault.TYPE);
  }

  @Test
  void textsAreTakenAsTheyAre() {
    assertThat(read(POINT, "note", "=1+1")).isEqualTo("=1+1");
    assertThat(read(POINT, "note", "[]")).isEqualTo("[]");
    assertThat(read(POINT, "health", "good")).isEqualTo("good");
    assertThat(read(POINT, "health", "Good")).isEqualTo(Fault.CODES);
  }

  @Test
  void listsAreJoinedWithBarsAndTrimmed() {
    assertThat(read(POINT, "illnesses", "cancer")).isEqualTo(List.of("cancer"));
    assertThat(read(POINT, "illnesses", "cancer | dementia"))
        .isEqualTo(List.of("cancer", "dementia"));
    assertThat(read(POINT, "illnesses", "[]")).isEqualTo(List.of());
    assertThat(read(POINT, "illnesses", "canser")).isEqualTo(Fault.CODES);
    assertThat(read(POINT, "marks", "a|b c|ä")).isEqualTo(List.of("a", "b c", "ä"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "a|", "|a", "a||b", "a| |b"})
  void anEmptyElementIsWrong(String cell) {
    assertThat(read(POINT, "marks", cell)).isEqualTo(Fault.EMPTY);
  }

  @Test
  void trimsUpToSpaceAndNoFurther() {
    assertThat(CellReader.trim("\t a\u0001 ")).isEqualTo("a");
    assertThat(CellReader.trim("\u00a0a\u00a0")).isEqualTo("\u00a0a\u00a0");
  }

  @Test
  void everyFaultOfEveryTypeHasAMessageAndAHint() {
    for (Attribute attribute : SCHEMA.attributes()) {
      for (Fault fault : Fault.values()) {
        if (fault != Fault.RANGE || attribute.type().isNumber()) {
          assertThat(fault.message(attribute)).isNotBlank().hasSizeLessThan(80);
          assertThat(fault.hint(attribute)).endsWith(".").hasSizeLessThan(120);
        }
      }
    }
  }
}
