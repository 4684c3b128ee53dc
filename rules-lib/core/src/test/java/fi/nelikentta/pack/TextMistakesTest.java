package fi.nelikentta.pack;

import static fi.nelikentta.pack.Code.MISSING_TEXT;
import static fi.nelikentta.pack.Code.TEXT_FOR_NOTHING;
import static fi.nelikentta.pack.Code.UNKNOWN_KEY;
import static fi.nelikentta.pack.Code.WRONG_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextMistakesTest {
  private static final String PATH = "texts/en.yaml";

  private static Mistake edit(String from, String to) {
    return Mistake.in(PATH, from, to);
  }

  private static Mistake more(String line) {
    return Mistake.file(PATH, BasePack.TEXTS + line + "\n");
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        edit("{ label: Age }", "{ label: Age, ¦in years }")
            .gives(UNKNOWN_KEY, "in years", "comma in double quotes"),
        edit("title: Base\n", "").at(PATH + ":1:1").gives(MISSING_TEXT, "title"),
        edit("title: Base", "title:¦").gives(WRONG_VALUE, "title wants a text"),
        edit("  NETWORK: { name: Network }\n", "")
            .at(PATH + ":3:3")
            .gives(MISSING_TEXT, "strategies.NETWORK"),
        edit("{ name: Network }", "¦{ meaning: Many }")
            .gives(MISSING_TEXT, "strategies.NETWORK.name"),
        edit("NETWORK:", "¦NETWROK:").gives(TEXT_FOR_NOTHING, "did you mean NETWORK?"),
        edit("{ label: Age }", "¦{ help: Age }").gives(MISSING_TEXT, "attributes.ageYears.label"),
        edit("{ label: Age }", "{ label: Age, ¦labels: x }").gives(UNKNOWN_KEY, "label?"),
        edit("{ label: Age }", "¦Age").gives(WRONG_VALUE, "ageYears wants keys"),
        edit("{ professional: A child }", "¦{ client: A child }")
            .gives(MISSING_TEXT, "rules.stop.under-age.professional"),
        edit("  stop.under-age: { professional: A child }\n", "")
            .at(PATH + ":19:3")
            .gives(MISSING_TEXT, "rules.stop.under-age"),
        edit("  borderline: Near the boundary\n", "")
            .at(PATH + ":24:3")
            .gives(MISSING_TEXT, "tags.borderline"),
        edit("  borderline: Near the boundary", "  borderline: ¦{ name: x }")
            .gives(WRONG_VALUE, "borderline wants a text"),
        edit("{ name: Under age }", "¦{ whatToDo: Call }")
            .gives(MISSING_TEXT, "stops.under-age.name"),
        edit("stops:\n  under-age: { name: Under age }\n", "")
            .at(PATH + ":1:1")
            .gives(MISSING_TEXT, "stops.under-age"),
        edit("borderline: Near the", "¦borderlin: x\n  borderline: Near the")
            .gives(TEXT_FOR_NOTHING, "borderlin", "did you mean borderline?"),
        edit("{ good: Good }", "{ ¦god: Good }").gives(TEXT_FOR_NOTHING, "did you mean good?"),
        edit("rules:\n", "rules:\n  ¦complexity.condition: { professional: x }\n")
            .gives(TEXT_FOR_NOTHING, "did you mean complexity.conditions?"),
        more("¦strategy: x").gives(UNKNOWN_KEY, "strategy"),
        more("status: ¦draft").gives(WRONG_VALUE, "status is reviewed or left out"),
        more("status: ¦reviewed").gives(WRONG_VALUE, "go together", "who reviewed"),
        more("by: ¦Liisa").gives(WRONG_VALUE, "go together"),
        more("axes: { ¦coping: { low: easy } }").gives(UNKNOWN_KEY, "coping"),
        more("axes: { complexity: { ¦lowest: easy } }").gives(UNKNOWN_KEY, "lowest"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhere(Mistake mistake) {
    mistake.check();
  }

  @Test
  void readsEveryText() {
    String more =
        BasePack.TEXTS.replace(
                "{ name: Network }",
                "{ name: Net, meaning: m, next: n, client: { name: c, meaning: d, next: e } }")
            + "status: reviewed\nby: Liisa\nnotice: Call 112\n"
            + "axes: { complexity: { name: C, low: simple, high: complex } }\n";

    Texts texts = PackLoader.of(BasePack.with(PATH, more)).orThrow().textsByLanguage().get("en");

    assertThat(texts.isDraft()).isFalse();
    assertThat(texts.about()).isEqualTo(new Texts.About("Base", "Call 112", "Liisa"));
    assertThat(texts.name(CustomerStrategy.NETWORK)).isEqualTo("Net");
    assertThat(texts.strategies().get(CustomerStrategy.NETWORK).client())
        .isEqualTo(new Texts.ClientTexts("c", "d", "e"));
    assertThat(texts.findAxis(fi.nelikentta.situation.Axis.COMPLEXITY))
        .contains(new Texts.AxisTexts("C", "simple", "complex"));
    assertThat(texts.findAxis(fi.nelikentta.situation.Axis.COPING_DIFFICULTY)).isEmpty();
    assertThat(texts.professional("stop.under-age")).isEqualTo("A child");
    assertThat(texts.label("ageYears")).isEqualTo("Age");
    assertThat(texts.code("health", "good")).isEqualTo("Good");
    assertThat(texts.code("health", "poor")).isEqualTo("poor");
    assertThat(texts.overlays().tag("borderline")).isEqualTo("Near the boundary");
    assertThat(texts.overlays().stop("under-age")).isEqualTo("Under age");
  }

  @Test
  void aLanguageThatNobodyReviewedIsADraft() {
    assertThat(PackLoader.of(BasePack.files()).orThrow().textsByLanguage().get("en").isDraft())
        .isTrue();
  }
}
