package fi.nelikentta.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.nelikentta.pack.BasePack;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.About;
import fi.nelikentta.situation.Rater;
import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.SituationReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SituationJsonTest {
  private static final RulePack PACK = PackLoader.of(BasePack.files()).orThrow();

  /** Stands for something about a person that no message may hold. */
  private static final String SECRET = "Zq7";

  private static SituationReading read(String json) {
    return PACK.readSituation(json);
  }

  /** The object with a client id and these members. */
  private static SituationReading with(String members) {
    return read("{\"clientId\":\"42\"," + members + "}");
  }

  private static Object value(String member, String name) {
    Situation situation = with(member).orThrow();
    return situation.find(PACK.schema().attribute(name)).orElse(null);
  }

  @Test
  void readsEveryType() {
    Situation situation =
        with("\"conditions\":4,\"score\":4.5,\"alone\":true,\"health\":\"good\",\"note\":\"ä\","
                + "\"illnesses\":[\"cancer\"],\"marks\":[],\"ageYears\":null")
            .orThrow();

    assertThat(situation)
        .isEqualTo(
            PACK.situation("42")
                .set("conditions", 4)
                .set("score", 4.5)
                .set("alone", true)
                .set("health", "good")
                .set("note", "ä")
                .set("illnesses", List.of("cancer"))
                .set("marks", List.of())
                .build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "4.0", "4e0", "0.4e1", "40e-1", "4.000000000000000000000000"})
  void anIntegerIsAnyNumberThatIsWhole(String number) {
    assertThat(value("\"conditions\":" + number, "conditions")).isEqualTo(4);
  }

  @Test
  void numbersAreFiniteAndMinusZeroIsZero() {
    assertThat(value("\"score\":-0.0", "score")).isEqualTo(0.0);
    assertThat(value("\"conditions\":-0", "conditions")).isEqualTo(0);
    assertThat(value("\"other\":1e-999", "other")).isEqualTo(0.0);
    assertThat(value("\"other\":1.7976931348623157e308", "other")).isEqualTo(Double.MAX_VALUE);
  }

  @Test
  void theOrderOfKeysAndTheSpaceChangeNothing() {
    assertThat(read(" {\n\"conditions\" : 4 ,\t\"clientId\" : \"42\" } \n").orThrow())
        .isEqualTo(with("\"conditions\":4").orThrow());
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        wrong("\"condition\":4", "unknown-name 1:18", "did you mean conditions?"),
        wrong("\"" + SECRET + "\":4", "unknown-name 1:18", "choose one of ageYears"),
        wrong("\"conditions\":4,\"conditions\":5", "duplicate 1:33 conditions", "keep one"),
        wrong("\"" + SECRET + "\":1,\"" + SECRET + "\":2", "duplicate", "keep one"),
        wrong("\"clientId\":\"43\"", "duplicate 1:18 clientId", "keep one"),
        wrong("\"conditions\":\"4\"", "type 1:18 conditions", "without quotes"),
        wrong("\"conditions\":4.5", "type 1:18 conditions", "whole number"),
        wrong("\"conditions\":4.00000000000000000000001", "type", "whole number"),
        wrong("\"conditions\":true", "type", "whole number"),
        wrong("\"conditions\":[4]", "type", "whole number"),
        wrong("\"conditions\":{\"value\":4}", "type", "whole number"),
        wrong("\"conditions\":61", "range 1:18 conditions", "0…60"),
        wrong("\"conditions\":1e400", "range", "0…60"),
        wrong("\"conditions\":" + "9".repeat(399), "range", "0…60"),
        wrong("\"other\":1e400", "range", "finite numbers"),
        wrong("\"score\":-5.5", "range", "-5…100.5"),
        wrong("\"score\":\"" + SECRET + "\"", "type", "decimal point"),
        wrong("\"alone\":1", "type", "true or false"),
        wrong("\"alone\":1e999", "type", "true or false"),
        wrong("\"alone\":\"true\"", "type", "without quotes"),
        wrong("\"note\":4", "type", "text in quotes"),
        wrong("\"note\":\"\"", "empty", "leave the value out"),
        wrong("\"note\":[\"" + SECRET + "\"]", "type", "text in quotes"),
        wrong("\"health\":\"" + SECRET + "\"", "codes 1:18 health", "good, fair, poor"),
        wrong("\"illnesses\":\"" + SECRET + "\"", "type", "list of texts"),
        wrong("\"illnesses\":[\"" + SECRET + "\"]", "codes", "dementia"),
        wrong("\"illnesses\":[null]", "type", "list of texts"),
        wrong("\"illnesses\":[1]", "type", "list of texts"),
        wrong("\"illnesses\":[[\"cancer\"]]", "type", "list of texts"),
        wrong("\"marks\":[\"\"]", "empty", "leave"),
        wrong("\"about\":[]", "type 1:18 about", "not an object"),
        wrong("\"about\":\"" + SECRET + "\"", "type 1:18 about", "not an object"),
        wrong("\"about\":{\"" + SECRET + "\":{}}", "unknown-name 1:27 about", "ageYears"),
        wrong("\"about\":{\"note\":\"" + SECRET + "\"}", "type 1:27 note", "no object"),
        wrong("\"about\":{\"note\":{},\"note\":{}}", "duplicate 1:37 note", "twice"),
        wrong("\"about\":{\"note\":{\"data\":\"x\"}}", "unknown-name 1:35", "did you mean date?"),
        wrong("\"about\":{\"note\":{\"by\":\"x\",\"by\":\"y\"}}", "duplicate 1:44", "twice"),
        wrong("\"about\":{\"note\":{\"by\":\"nurse\"}}", "codes", "professional"),
        wrong("\"about\":{\"note\":{\"date\":\"1.1.2026\"}}", "type", "2026-10-01"),
        wrong("\"about\":{\"note\":{\"date\":2026}}", "type", "quotes"),
        wrong("\"about\":{\"note\":{\"source\":{\"a\":1}}}", "type", "quotes"),
        text("{\"conditions\":4}", "client-id 1 clientId", "missing"),
        text("{\"clientId\":42}", "client-id 1:2 clientId", "quotes"),
        text("{\"clientId\":\" \"}", "client-id 1:2 clientId", "blank"),
        text("{\"clientId\":null}", "client-id 1:2 clientId", "quotes"),
        text("{\"clientId\":[\"42\"]}", "client-id 1:2 clientId", "quotes"),
        text("", "json 1", "not an object"),
        text("   ", "json 1", "not an object"),
        text("42", "json 1:1", "not an object"),
        text("null", "json 1:1", "not an object"),
        text("[{\"clientId\":\"42\"}]", "json 1:1", "not an object"),
        text("{\"clientId\":\"42\"", "json 1", "ends too early"),
        text("{\"clientId\":\"42", "json 1", "ends too early"),
        text("{\"clientId\":\"42\"} {}", "json 1:19", "after the object"),
        text("{\"clientId\":\"42\"}" + SECRET, "json 1", "not valid JSON"),
        text("{\"clientId\":\"42\",}", "json 1:18", "not valid JSON"),
        text("{'clientId':'42'}", "json 1:2", "not valid JSON"),
        text("{clientId:\"42\"}", "json 1:2", "not valid JSON"),
        text("{\"clientId\":\"42\" // " + SECRET + "\n}", "json 1", "not valid JSON"),
        text("{\"clientId\":\"42\" /* " + SECRET + " */}", "json 1", "not valid JSON"),
        wrong("\"score\":NaN", "json 1", "not valid JSON"),
        wrong("\"score\":Infinity", "json 1", "not valid JSON"),
        wrong("\"score\":-Infinity", "json 1", "not valid JSON"),
        wrong("\"score\":.5", "json 1", "not valid JSON"),
        wrong("\"score\":5.", "json 1", "not valid JSON"),
        wrong("\"score\":+5", "json 1", "not valid JSON"),
        wrong("\"score\":05", "json 1", "not valid JSON"),
        wrong("\"score\":0x5", "json 1", "not valid JSON"),
        wrong("\"note\":\"a\nb\"", "json 1", "not valid JSON"),
        wrong("\"note\":\"\\q\"", "json 1", "not valid JSON"),
        wrong("\"note\":" + SECRET, "json 1", "not valid JSON"),
        wrong("\"score\":" + "9".repeat(401), "json 1", "too long"),
        wrong("\"note\":\"" + "x".repeat(10_001) + "\"", "json 1", "too long"),
        wrong("\"note\":" + "[".repeat(2_000), "json 1", "too deep"),
        text(" ".repeat(1_000_001), "size 1", "longer than 1000000 characters"));
  }

  private static Arguments wrong(String members, String... words) {
    return text("{\"clientId\":\"42\"," + members + "}", words);
  }

  private static Arguments text(String json, String... words) {
    return Arguments.of(json.length() > 80 ? json.substring(0, 80) + "…" : json, json, words);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void saysWhatIsWrongAndWhereAndNeverTheValue(String name, String json, String[] words) {
    SituationReading reading = read(json);

    assertThat(reading.find()).as(name).isEmpty();
    assertThat(reading.rejected().stream().map(Rejected::toString).toList())
        .anySatisfy(text -> assertThat(text).contains(words).contains("\n  Try: "))
        .allSatisfy(text -> assertThat(text).doesNotContain(SECRET).hasSizeLessThan(400));
    assertThatIllegalArgumentException().isThrownBy(reading::orThrow).withMessageContaining("Try:");
  }

  @Test
  void allThatIsWrongComesAtOnceWithLineAndCharacter() {
    String json =
        """
        {
          "conditions": "4",
          "codition": 1,
          "health": "fine",
          "marks": [1]
        }""";

    assertThat(PACK.readSituation(json, 10).rejected())
        .extracting(one -> one.code() + " " + one.line() + ":" + one.character())
        .containsExactly(
            "type 11:3", "unknown-name 12:3", "codes 13:3", "type 14:3", "client-id 10:0");
  }

  @Test
  void theClientIdIsKeptForTheReportOfWhatIsWrong() {
    assertThat(with("\"conditions\":61").clientId()).isEqualTo("42");
    assertThat(read("{\"conditions\":61}").clientId()).isNull();
  }

  @Test
  void keepsWhereAValueCameFrom() {
    Situation situation =
        with("\"conditions\":4,\"about\":{\"conditions\":"
                + "{\"date\":\"2026-10-01\",\"source\":\"Condition/7\",\"by\":\"record\"},"
                + "\"note\":{}}")
            .orThrow();

    assertThat(situation.findAbout(PACK.schema().attribute("conditions")))
        .contains(new About(LocalDate.of(2026, 10, 1), "Condition/7", Rater.RECORD));
    assertThat(situation.findAbout(PACK.schema().attribute("note")))
        .contains(new About(null, null, null));
    assertThat(situation.findAbout(PACK.schema().attribute("score"))).isEmpty();
  }

  @Test
  void manyLongUnknownNamesEndSoon() {
    StringBuilder members = new StringBuilder("\"note\":\"x\"");
    for (int i = 0; i < 90; i++) {
      members.append(",\"").append(("n" + i).repeat(3_000)).append("\":1");
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertThat(with(members.toString()).rejected()).hasSize(90));
  }

  @Test
  void thePersonasOfTheFixturesAreRead() throws IOException {
    RulePack reference = RulePack.load(Path.of("../../rules/packs/asiakkuus"));
    try (Stream<Path> personas = Files.list(Path.of("../../fixtures/personas"))) {
      for (Path persona : personas.filter(path -> path.toString().endsWith(".json")).toList()) {
        assertThat(reference.readSituation(Files.readString(persona)).rejected())
            .as(persona.toString())
            .isEmpty();
      }
    }
  }

  @Test
  void nothingEscapesWhateverTheTextIs() throws IOException {
    RulePack reference = RulePack.load(Path.of("../../rules/packs/asiakkuus"));
    String persona = Files.readString(Path.of("../../fixtures/personas/aino.json"));
    List<String> pieces =
        List.of("{", "}", "[", "]", "\"", "\\", ",", ":", "null", "1e999", "-", "\0", "ä", "NaN");
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(persona);
      for (int edit = 0; edit <= random.nextInt(3); edit++) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(5));
        text.replace(from, to, pieces.get(random.nextInt(pieces.size())));
      }
      String json = text.toString();

      SituationReading reading = reference.readSituation(json);

      assertThat(reading.find().isPresent())
          .as("seed " + seed)
          .isEqualTo(reading.rejected().isEmpty());
    }
  }
}
