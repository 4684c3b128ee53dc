package fi.nelikentta.pack;

import static fi.nelikentta.pack.Code.DUPLICATE_KEY;
import static fi.nelikentta.pack.Code.LIMIT;
import static fi.nelikentta.pack.Code.YAML_FEATURE;
import static fi.nelikentta.pack.Code.YAML_SYNTAX;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlFormTest {
  private static Mistake more(String line) {
    return Mistake.file("pack.yaml", BasePack.MANIFEST + line + "\n");
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        more("¦id: other").gives(DUPLICATE_KEY, "id stands twice", "keep one"),
        more("¦'id': other").gives(DUPLICATE_KEY, "id stands twice"),
        Mistake.in("pack.yaml", "complexity: 0.5", "complexity: 0.5, ¦complexity: 0.5")
            .gives(DUPLICATE_KEY, "complexity stands twice"),
        more("validation: ¦!!str none").gives(YAML_FEATURE, "a tag", "typed by their key"),
        more("validation: ¦!foo none").gives(YAML_FEATURE, "a tag"),
        more("validation: ¦! none").gives(YAML_FEATURE, "a tag"),
        more("validFrom: ¦!!timestamp 2026-01-01").gives(YAML_FEATURE, "a tag"),
        Mistake.in("pack.yaml", "[en]", "¦!!set [en]").gives(YAML_FEATURE, "a tag"),
        Mistake.in("pack.yaml", "[en]", "¦&a [en]").gives(YAML_FEATURE, "anchor &a", "delete"),
        Mistake.in("pack.yaml", "id: base", "id: ¦&a base").gives(YAML_FEATURE, "anchor &a"),
        Mistake.in("pack.yaml", "id: base", "id: ¦*a").gives(YAML_FEATURE, "alias", "write"),
        more("¦<<: *a").at("pack.yaml:7:5").gives(YAML_FEATURE, "alias"),
        more("¦---\nid: x").gives(YAML_FEATURE, "second document", "one document"),
        more("¦? [a]\n: b").at("pack.yaml:7:3").gives(YAML_FEATURE, "as a key"),
        more("x: " + "[".repeat(12) + "¦[").gives(LIMIT, "too deep"),
        more("x: " + "{ a: ".repeat(11) + "{ ¦a: {").gives(LIMIT, "too deep"),
        more("x: [").at("pack.yaml:8:1").gives(YAML_SYNTAX, "not valid YAML", "close it"),
        more("validation: ¦\"none")
            .at("pack.yaml:8:1")
            .gives(YAML_SYNTAX, "not valid YAML", "close it"),
        more("\tvalidation: none").at("pack.yaml:7:1").gives(YAML_SYNTAX, "spaces, not with tabs"),
        more("validation: none: more").at("pack.yaml:7:17").gives(YAML_SYNTAX, "double quotes"),
        more("validation: \"a\\qb\"").at("pack.yaml:7:16").gives(YAML_SYNTAX, "written twice"),
        more("  validation: none").at("pack.yaml:7:3").gives(YAML_SYNTAX, "in one column"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhere(Mistake mistake) {
    mistake.check();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.0", "true", "2026-01-01", "0x10", "1e3", "012", "no", ".5", "Null"})
  void scalarsAreTextWhateverTheyLookLike(String text) {
    RulePack pack =
        PackLoader.of(
                BasePack.with(
                    "texts/en.yaml", BasePack.TEXTS.replace("title: Base", "title: " + text)))
            .orThrow();

    assertThat(pack.textsByLanguage().get("en").about().title()).isEqualTo(text);
  }

  /** Wherever in the file it stands, so also across the edge of a reader's buffer. */
  @Test
  void readsCharactersOfTwoHalvesAnywhere() {
    for (int before = 900; before < 1_100; before++) {
      String title = "a".repeat(before) + "😀b";
      RulePack pack =
          PackLoader.of(
                  BasePack.with(
                      "texts/en.yaml", BasePack.TEXTS.replace("title: Base", "title: " + title)))
              .orThrow();

      assertThat(pack.textsByLanguage().get("en").about().title()).isEqualTo(title);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "null", "''", "' '"})
  void nothingIsNoText(String text) {
    assertThat(
            PackLoader.of(
                    BasePack.with(
                        "texts/en.yaml", BasePack.TEXTS.replace("title: Base", "title: " + text)))
                .diagnostics())
        .anyMatch(one -> one.code() == Code.WRONG_VALUE && one.message().contains("title"));
  }

  @Test
  void commentsQuotesBlocksAndADocumentMarkAreFine() {
    String texts =
        "%YAML 1.2\n---\n# a comment\n"
            + BasePack.TEXTS.replace("title: Base", "title: >-\n  Folded\n  text # of 1: 2")
            + "...\n";

    PackLoading loading = PackLoader.of(BasePack.with("texts/en.yaml", texts));

    assertThat(loading.diagnostics()).isEmpty();
    assertThat(loading.orThrow().textsByLanguage().get("en").about().title())
        .isEqualTo("Folded text # of 1: 2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"[", "{", "- ", "? ", "a: ", "{a: ", "\"", "!", "&a ", "*a ", "%", "|", "a:\n "})
  void muchOfAnythingEndsSoonAndWithAFinding(String part) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () ->
            assertThat(
                    PackLoader.of(BasePack.with("pack.yaml", part.repeat(100_000))).diagnostics())
                .isNotEmpty());
  }
}
