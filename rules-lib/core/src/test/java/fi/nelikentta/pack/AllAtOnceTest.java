package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllAtOnceTest {
  /** A file of as many rules, each with the condition. */
  private static String file(int rules, String condition) {
    StringBuilder text = new StringBuilder("package base\n");
    for (int i = 0; i < rules; i++) {
      text.append(
          BasePack.rule("ClientSituation( " + condition + " )", "complexity.add(1);")
              .replace("package base\n", "")
              .replace("\"r\"", "\"r" + i + "\""));
    }
    return text.toString();
  }

  private static List<Diagnostic> load(String drl) {
    return PackLoader.of(BasePack.with("more.drl", drl)).diagnostics();
  }

  @Test
  void aHundredMistakesInOneFileComeAllAtOnceAndSorted() {
    List<Diagnostic> errors = load(file(100, "conditions == \"4\""));

    assertThat(errors).hasSize(100).isSorted().allMatch(one -> one.code() == Code.LITERAL);
    assertThat(errors.get(0).rule()).isEqualTo("r0");
    assertThat(errors.get(99).rule()).isEqualTo("r99");
  }

  @Test
  void mistakesInEveryFileComeAllAtOnceAndSorted() {
    Map<String, String> files = BasePack.files();
    files.put("pack.yaml", BasePack.MANIFEST + "extra: 1\n");
    files.put("attributes.yaml", BasePack.ATTRIBUTES + "Bad: { type: Integer }\n");
    files.put("more.drl", BasePack.rule("ClientSituation( nothing > 1 )", "complexity.add(1);"));
    files.put("texts/en.yaml", BasePack.TEXTS.replace("title: Base\n", ""));

    assertThat(PackLoader.of(files).diagnostics())
        .isSorted()
        .extracting(one -> one.code() + " " + one.place().file())
        .containsExactly(
            "BAD_NAME attributes.yaml",
            "UNKNOWN_ATTRIBUTE more.drl",
            "UNKNOWN_KEY pack.yaml",
            "MISSING_TEXT texts/en.yaml");
  }

  @Test
  void severalMistakesOfOneRuleComeAllAtOnce() {
    List<Diagnostic> errors =
        load(
            """
            package base
            rule "My_rule"
              @supports("proof")
            when
              ClientSituation( conditions == 61, ageYears != 4, health == "god" )
            then
              verdict.tag("bordelrine");
            end
            """);

    assertThat(errors)
        .extracting(Diagnostic::code)
        .contains(
            Code.BAD_NAME, Code.ANNOTATION, Code.OUTSIDE_DOMAIN, Code.UNGUARDED, Code.UNKNOWN_CODE);
  }

  @Test
  void oneMistakeInAnAttributeIsOneFinding() {
    for (String wrong : List.of("{ type: Integr, min: 0, worse: high }", "Integer", "{ min: 0 }")) {
      Map<String, String> files =
          BasePack.with(
              "attributes.yaml",
              BasePack.ATTRIBUTES.replace("{ type: Integer, min: 0, max: 130, unit: a }", wrong));

      assertThat(PackLoader.of(files).diagnostics())
          .hasSize(1)
          .allMatch(one -> one.place().file().equals("attributes.yaml"));
    }
  }

  @Test
  void oneMistakeInARuleIsOneFinding() {
    Map<String, String> files =
        BasePack.with("rules.drl", BasePack.RULES.replace("ageYears < 18", "ageYears < \"18\""));

    assertThat(PackLoader.of(files).diagnostics()).hasSize(1);
  }

  @Test
  void oneMistakeInAStopIsOneFinding() {
    Map<String, String> files =
        BasePack.with("pack.yaml", BasePack.MANIFEST.replace("out-of-scope", "[]"));

    assertThat(PackLoader.of(files).diagnostics()).hasSize(1);
  }

  @Test
  void ofThousandsTheFirstAreShownAndItIsSaidThatThereAreMore() {
    List<Diagnostic> errors = load(file(1_500, "conditions == \"4\""));

    assertThat(errors).isSorted().hasSize(1_001);
    assertThat(errors).anyMatch(one -> one.message().contains("more than 1000 errors"));
  }

  @Test
  void manyWarningsHideNoError() {
    StringBuilder texts = new StringBuilder(BasePack.TEXTS.replace("tags:\n", "tags:\n  a: b\n"));
    texts.append("axes: wrong\n");
    StringBuilder more = new StringBuilder("rules:\n");
    for (int i = 0; i < 2_000; i++) {
      more.append("  nothing").append(i).append(": { professional: x }\n");
    }

    PackLoading loading =
        PackLoader.of(
            BasePack.with("texts/en.yaml", texts.toString().replace("rules:\n", more.toString())));

    assertThat(loading.find()).isEmpty();
    assertThat(loading.diagnostics()).anyMatch(one -> one.severity() == Severity.ERROR);
  }

  @Test
  void theExceptionHoldsAllErrorsAndWhatToTry() {
    PackLoading loading = PackLoader.of(BasePack.with("more.drl", file(2, "conditions == \"4\"")));

    assertThatThrownBy(loading::orThrow)
        .isInstanceOf(InvalidPackException.class)
        .hasMessageContaining("NK304 more.drl:6:34 \"r0\": ")
        .hasMessageContaining("\"r1\"")
        .hasMessageMatching("(?s).*\nTry: nelikentta check [^\n]+$")
        .satisfies(
            thrown ->
                assertThat(((InvalidPackException) thrown).diagnostics())
                    .isEqualTo(loading.diagnostics()));
  }

  @Test
  void everyIdIsOnlyOnce() {
    assertThat(Code.values()).extracting(Code::id).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "!(", "conditions > 1 && (", "x in (", "!", "[", "/*", "\"", "@"})
  void muchOfAnythingEndsSoonAndWithAFinding(String part) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(load(file(1, part.repeat(100_000)))).isNotEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 20, 40, 60})
  void deepBracketsAreReadOrRefusedSoon(int depth) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(load(file(1, "(".repeat(depth) + "conditions > 1" + ")".repeat(depth))))
                .noneMatch(one -> one.code() == Code.DISAGREEMENT));
  }

  @Test
  void aLongListIsReadSoon() {
    StringBuilder list = new StringBuilder("other in ( 0");
    for (int i = 1; i < 200_000; i++) {
      list.append(", ").append(i);
    }
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> load(file(1, list.append(" )").toString())));
  }
}
