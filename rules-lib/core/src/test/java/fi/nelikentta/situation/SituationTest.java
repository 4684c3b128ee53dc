package fi.nelikentta.situation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fi.nelikentta.pack.BasePack;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SituationTest {
  private static final RulePack PACK = PackLoader.of(BasePack.files()).orThrow();
  private static final Schema SCHEMA = PACK.schema();

  /** Stands for something about a person that no message may hold. */
  private static final String SECRET = "Zq7";

  private static Situation.Builder builder() {
    return PACK.situation("42");
  }

  private static Attribute attribute(String name) {
    return SCHEMA.attribute(name);
  }

  private static Object value(Situation situation, String name) {
    return situation.find(attribute(name)).orElse(null);
  }

  @Test
  void keepsWhatIsSetAndNothingElse() {
    Situation situation =
        builder()
            .set("conditions", 4)
            .set("score", 4)
            .set("alone", false)
            .set("health", "fair")
            .set("note", "text")
            .set("illnesses", List.of("cancer", "dementia"))
            .set("marks", List.of())
            .build();

    assertThat(situation.clientId()).isEqualTo("42");
    assertThat(situation.schema()).isSameAs(SCHEMA);
    assertThat(value(situation, "conditions")).isEqualTo(4);
    assertThat(value(situation, "score")).isEqualTo(4.0);
    assertThat(value(situation, "alone")).isEqualTo(false);
    assertThat(value(situation, "health")).isEqualTo("fair");
    assertThat(value(situation, "note")).isEqualTo("text");
    assertThat(value(situation, "illnesses")).isEqualTo(List.of("cancer", "dementia"));
    assertThat(value(situation, "marks")).isEqualTo(List.of());
    assertThat(value(situation, "ageYears")).isNull();
    assertThat(situation.isComplete()).isFalse();
  }

  @Test
  void everythingKnownIsComplete() {
    Situation.Builder builder =
        builder()
            .set("ageYears", 0)
            .set("conditions", 0)
            .set("conditionsAssessed", 0)
            .set("score", 0)
            .set("other", 0)
            .set("alone", true)
            .set("health", "good")
            .set("note", "x")
            .set("illnesses", List.of());

    assertThat(builder.build().isComplete()).isFalse();
    assertThat(builder.set("marks", List.of()).build().isComplete()).isTrue();
    assertThat(builder.unset("alone").build().isComplete()).isFalse();
  }

  @Test
  void unsettingMakesUnknownAgain() {
    Situation.Builder builder = builder();
    Situation nothing = builder.build();
    builder
        .set("conditions", 4)
        .set("note", "x")
        .set("health", "good")
        .set("marks", List.of("a"))
        .unset("conditions")
        .setNullable("note", null)
        .unset("health");
    builder.forget(attribute("marks"));

    assertThat(builder.build()).isEqualTo(nothing).hasSameHashCodeAs(nothing);
  }

  @Test
  void aBuilderUsedOnChangesNothingThatWasBuilt() {
    List<String> list = new ArrayList<>(List.of("cancer"));
    Situation.Builder builder =
        builder().set("conditions", 4).set("note", "x").set("illnesses", list);
    Situation first = builder.build();
    list.add("dementia");
    builder
        .set("conditions", 5)
        .set("note", "y")
        .set("illnesses", list)
        .about("note", new About(null, "b", null));

    assertThat(value(first, "conditions")).isEqualTo(4);
    assertThat(value(first, "note")).isEqualTo("x");
    assertThat(value(first, "illnesses")).isEqualTo(List.of("cancer"));
    assertThat(first.findAbout(attribute("note"))).isEmpty();
    assertThat(value(builder.build(), "illnesses")).isEqualTo(List.of("cancer", "dementia"));
  }

  @Test
  void aBuilderOfASituationHoldsAllOfItAndChangesNothingInIt() {
    About origin = new About(LocalDate.of(2026, 1, 1), "Condition/7", Rater.RECORD);
    Situation first =
        builder().set("conditions", 4).set("note", "x").about("conditions", origin).build();

    assertThat(first.toBuilder().build()).isEqualTo(first).hasSameHashCodeAs(first);
    first.toBuilder().set("note", "y").set("conditions", 1).build();
    assertThat(value(first, "note")).isEqualTo("x");
    assertThat(first.findAbout(attribute("conditions"))).contains(origin);
  }

  @Test
  void isEqualWhenEverythingIs() {
    Situation situation = builder().set("conditions", 4).set("marks", List.of("a", "b")).build();

    assertThat(situation)
        .isEqualTo(builder().set("marks", List.of("a", "b")).set("conditions", 4).build())
        .isNotEqualTo(builder().set("conditions", 4).build())
        .isNotEqualTo(builder().set("conditions", 5).set("marks", List.of("a", "b")).build())
        .isNotEqualTo(builder().set("conditions", 4).set("marks", List.of("b", "a")).build())
        .isNotEqualTo(
            PACK.situation("43").set("conditions", 4).set("marks", List.of("a", "b")).build())
        .isNotEqualTo(
            PackLoader.of(BasePack.files())
                .orThrow()
                .situation("42")
                .set("conditions", 4)
                .set("marks", List.of("a", "b"))
                .build())
        .isNotEqualTo("42");
    assertThat(builder().set("conditions", 0).build()).isNotEqualTo(builder().build());
    assertThat(builder().set("alone", false).build()).isNotEqualTo(builder().build());
    assertThat(builder().set("marks", List.of()).build()).isNotEqualTo(builder().build());
  }

  @Test
  void aNegativeZeroIsZero() {
    Situation situation = builder().set("score", -0.0).build();

    assertThat(situation).isEqualTo(builder().set("score", 0.0).build());
    assertThat(situation.slot(attribute("score").index()))
        .isEqualTo(Double.doubleToRawLongBits(0.0));
    assertThat(value(builder().set("conditions", -0.0).build(), "conditions")).isEqualTo(0);
  }

  @Test
  void anIntegerTakesWholeDoublesInRange() {
    assertThat(value(builder().set("conditions", 4.0).build(), "conditions")).isEqualTo(4);
    assertThat(
            value(builder().set("conditionsAssessed", -2147483648.0).build(), "conditionsAssessed"))
        .isEqualTo(Integer.MIN_VALUE);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        refused("a blank id", b -> PACK.situation(" "), "client id is blank"),
        refused("an unknown name", b -> b.set("condition", 1), "did you mean conditions?"),
        refused("a name of another case", b -> b.set("Conditions", 1), "did you mean conditions?"),
        refused("a far name", b -> b.set("bloodPressure", 1), "choose one of ageYears"),
        refused("unset of none", b -> b.unset("condition"), "did you mean conditions?"),
        refused("about none", b -> b.about("x", new About(null, null, null)), "choose one of"),
        refused("too small", b -> b.set("conditions", -1), "outside what it takes, 0…60"),
        refused("too large", b -> b.set("conditions", 61), "outside what it takes, 0…60"),
        refused("too large a double", b -> b.set("score", 100.6), "-5…100.5"),
        refused("no whole number", b -> b.set("conditions", 4.5), "not a whole number"),
        refused("beyond int", b -> b.set("conditionsAssessed", 3e9), "-2147483648…2147483647"),
        refused("NaN", b -> b.set("other", Double.NaN), "not a number"),
        refused("infinity", b -> b.set("other", Double.POSITIVE_INFINITY), "not a number"),
        refused("minus infinity", b -> b.set("score", Double.NEGATIVE_INFINITY), "not a number"),
        refused("NaN for an Integer", b -> b.set("conditions", Double.NaN), "not a whole number"),
        refused("a text for a number", b -> b.set("conditions", SECRET), "not a whole number"),
        refused("a truth for a number", b -> b.set("conditions", true), "not a whole number"),
        refused("a number for a truth", b -> b.set("alone", 1), "neither true nor false"),
        refused("a number for a text", b -> b.set("note", 1), "not a text"),
        refused("a text for a list", b -> b.set("marks", SECRET), "not a list of codes"),
        refused("a list for a text", b -> b.set("note", List.of(SECRET)), "not a text"),
        refused("an empty text", b -> b.set("note", ""), "empty"),
        refused("no code", b -> b.set("health", SECRET), "none of the codes", "good, fair, poor"),
        refused("a code of another case", b -> b.set("health", "Good"), "none of the codes"),
        refused("no code in a list", b -> b.set("illnesses", List.of(SECRET)), "dementia"),
        refused("an empty code", b -> b.set("marks", List.of("")), "empty"),
        refused(
            "null in a list", b -> b.set("marks", Arrays.asList("a", null)), "not a list of codes"),
        refused(
            "a number in a list",
            b -> b.setNullable("marks", List.of(SECRET, 1)),
            "not a list of codes"),
        refused("a Long", b -> b.setNullable("conditions", 4L), "not a whole number"),
        refused("an object", b -> b.setNullable("note", new Object()), "not a text"));
  }

  private static Arguments refused(
      String name, UnaryOperator<Situation.Builder> set, String... words) {
    return Arguments.of(name, set, words);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesWithNamesAndAdviceAndWithoutTheValue(
      String name, UnaryOperator<Situation.Builder> set, String[] words) {
    assertThatIllegalArgumentException()
        .as(name)
        .isThrownBy(() -> set.apply(builder()))
        .satisfies(
            thrown ->
                assertThat(thrown.getMessage())
                    .contains(words)
                    .containsPattern("\nTry: [^\n]+$")
                    .doesNotContain(SECRET));
  }

  @Test
  void aRefusedValueLeavesTheBuilderAsItWas() {
    Situation.Builder builder = builder().set("conditions", 4).set("marks", List.of("a"));
    Situation before = builder.build();

    assertThat(builder.tryNumber(attribute("conditions"), 61)).isEqualTo(Fault.RANGE);
    assertThat(builder.tryCodes(attribute("marks"), List.of("b", ""))).isEqualTo(Fault.EMPTY);

    assertThat(builder.build()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64, 65, 200})
  void manyCodesAndManyAttributesKeepTheirSlots(int count) {
    List<String> codes = IntStream.range(0, count).mapToObj(i -> "c" + i).toList();
    Meaning meaning = new Meaning(null, "t", null, Worse.NONE, java.util.Set.of());
    Domain domain = new Domain(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, codes, null);
    List<Attribute> attributes =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new Attribute(
                        i,
                        "a" + i,
                        i % 2 == 0 ? ValueType.CODES : ValueType.STRING,
                        domain,
                        meaning))
            .toList();
    Schema schema = new Schema(attributes);
    String last = "c" + (count - 1);
    Situation.Builder builder = Situation.of(schema, "x");
    for (Attribute attribute : attributes) {
      if (attribute.index() % 2 == 0) {
        builder.set(attribute.name(), List.of(last, "c0"));
      } else {
        builder.set(attribute.name(), last);
      }
    }
    Situation situation = builder.build();

    assertThat(situation.isComplete()).isTrue();
    for (Attribute attribute : attributes) {
      assertThat(situation.find(attribute))
          .contains(attribute.index() % 2 == 0 ? List.of(last, "c0") : last);
    }
    assertThat(situation.slot(0)).isEqualTo(count > 64 ? 0 : 1L | 1L << (count - 1));
    assertThat(builder.unset("a" + (count - 1)).build().isKnown(count - 1)).isFalse();
    assertThat(builder.build().isComplete()).isFalse();
  }

  @Test
  void namesNoValueInItsText() {
    assertThat(PACK.situation(SECRET).set("note", SECRET).build().toString())
        .doesNotContain(SECRET);
  }

  @Test
  void aSchemaRefusesIndexesAndNamesThatAreNoPlaces() {
    Meaning meaning = new Meaning(null, "t", null, Worse.NONE, java.util.Set.of());
    Attribute first = new Attribute(0, "a", ValueType.INTEGER, Domain.OPEN, meaning);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Schema(List.of(first, first)))
        .withMessageContaining("Try:");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new Schema(
                    List.of(first, new Attribute(1, "a", ValueType.INTEGER, Domain.OPEN, meaning))))
        .withMessageContaining("stands twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Domain(2, 1, List.of(), null))
        .withMessageContaining("swap");
  }

  static Stream<Arguments> wrongTypes() {
    return Stream.of(
        wrongType(
            b -> b.set("conditions", "4"),
            "the value of conditions is not a whole number, but a String.",
            "set(\"conditions\", 4), a whole number."),
        wrongType(
            b -> b.set("score", Double.NaN),
            "the value of score is not a number, but NaN or infinite.",
            "unset(\"score\") for what is unknown."),
        wrongType(
            b -> b.set("illnesses", Arrays.asList("cancer", null)),
            "the value of illnesses is not a list of codes,"
                + " but a List with an element that is null or no String.",
            "set(\"illnesses\", List.of(\"dementia\")), a List of String."),
        wrongType(
            b -> b.set("alone", 1),
            "the value of alone is neither true nor false, but an Integer.",
            "set(\"alone\", true), a boolean."));
  }

  private static Arguments wrongType(
      UnaryOperator<Situation.Builder> set, String what, String remedy) {
    return Arguments.of(what, set, remedy);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongTypes")
  void tellsAProgramWhatItGaveAndWhatToCall(
      String what, UnaryOperator<Situation.Builder> set, String remedy) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> set.apply(builder()))
        .withMessage(what + "\nTry: " + remedy);
  }
}
