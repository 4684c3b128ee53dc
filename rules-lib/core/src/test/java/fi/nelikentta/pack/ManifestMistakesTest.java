package fi.nelikentta.pack;

import static fi.nelikentta.pack.Code.BAD_NAME;
import static fi.nelikentta.pack.Code.MISSING_FILE;
import static fi.nelikentta.pack.Code.MISSING_KEY;
import static fi.nelikentta.pack.Code.UNEXPECTED_FILE;
import static fi.nelikentta.pack.Code.UNKNOWN_KEY;
import static fi.nelikentta.pack.Code.WRONG_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ManifestMistakesTest {
  private static Mistake edit(String from, String to) {
    return Mistake.in("pack.yaml", from, to);
  }

  private static Mistake more(String line) {
    return Mistake.file("pack.yaml", BasePack.MANIFEST + line + "\n");
  }

  static Stream<Mistake> mistakes() {
    return Stream.of(
        Mistake.without("pack.yaml").gives(MISSING_FILE, "every pack"),
        Mistake.without("attributes.yaml").gives(MISSING_FILE, "type: Integer"),
        Mistake.without("texts/en.yaml").gives(MISSING_FILE, "language en"),
        Mistake.without("rules.drl").gives(MISSING_FILE, "no rules"),
        edit("id: base\n", "").at("pack.yaml:1:1").gives(MISSING_KEY, "id is missing"),
        edit("version: 1.0.0\n", "").at("pack.yaml:1:1").gives(MISSING_KEY, "version is missing"),
        edit("languages: [en]\n", "").at("pack.yaml:1:1").gives(MISSING_KEY, "languages is"),
        edit("id: base", "id:¦").gives(WRONG_VALUE, "id wants a text"),
        edit("id: base", "id: ¦[base]").gives(WRONG_VALUE, "id wants a text"),
        edit("id: base", "id: ¦Base").gives(BAD_NAME, "Base", "lower-case"),
        edit("id: base", "id: ¦-base").gives(BAD_NAME, "lower-case"),
        edit("id: base", "id: ¦a..b").gives(BAD_NAME, "lower-case"),
        edit("version: 1.0.0", "version: ¦one two").gives(BAD_NAME, "1.0.0"),
        edit("[en]", "¦[]").gives(WRONG_VALUE, "no language", "[fi]"),
        edit("[en]", "¦en").gives(WRONG_VALUE, "languages wants a list", "[one, two]"),
        edit("[en]", "[en, ¦en]").gives(WRONG_VALUE, "en stands twice"),
        edit("[en]", "¦[EN]").gives(BAD_NAME, "EN", "as fi"),
        edit("[en]", "[en, fi]").at("texts/fi.yaml").gives(MISSING_FILE, "language fi"),
        more("¦extends: other").gives(UNKNOWN_KEY, "extends"),
        more("¦validFron: 2026-01-01").gives(UNKNOWN_KEY, "validFron", "did you mean validFrom?"),
        more("validation: ¦proven").gives(WRONG_VALUE, "proven", "none, face, criterion, outcome"),
        more("validation: ¦face").gives(MISSING_KEY, "evidence"),
        more("validFrom: ¦1.1.2026").gives(WRONG_VALUE, "no date", "2026-01-01"),
        more("validFrom: ¦2026-02-30").gives(WRONG_VALUE, "no date", "2026-01-01"),
        more("validFrom: 2026-02-01\nvalidTo: ¦2026-01-31").gives(WRONG_VALUE, "before validFrom"),
        edit("complexity: 0.5", "complexity: ¦1.5").gives(WRONG_VALUE, "0…1"),
        edit("complexity: 0.5", "complexity: ¦50%").gives(WRONG_VALUE, "0…1", "0.5"),
        edit("complexity: 0.5", "complexity: ¦-0.1").gives(WRONG_VALUE, "0…1"),
        edit("complexity: 0.5", "complexity: ¦1e-1").gives(WRONG_VALUE, "0…1"),
        edit("complexity: 0.5", "¦coping: 0.5").gives(UNKNOWN_KEY, "coping"),
        edit("{ complexity: 0.5 }", "¦0.5").gives(WRONG_VALUE, "minimumKnown wants keys"),
        edit("[borderline,", "¦[Borderline,").gives(BAD_NAME, "Borderline"),
        edit("[borderline, frequent-user]", "¦a").gives(WRONG_VALUE, "tags wants a list"),
        edit("frequent-user]", "¦borderline]").gives(WRONG_VALUE, "borderline stands twice"),
        edit("under-age:", "¦under_age:").gives(BAD_NAME, "stop", "end-of-life-plan"),
        edit(" out-of-scope", "¦").gives(WRONG_VALUE, "under-age wants a text"),
        edit("{ under-age: out-of-scope }", "¦[under-age]").gives(WRONG_VALUE, "stops wants keys"),
        Mistake.file("pack.yaml", "").at("pack.yaml:1:1").gives(WRONG_VALUE, "no keys"),
        Mistake.file("pack.yaml", "- a\n").at("pack.yaml:1:1").gives(WRONG_VALUE, "no keys"),
        Mistake.file("notes.txt", "hello").gives(UNEXPECTED_FILE, "hash"),
        Mistake.file("rules.dlr", "x").gives(UNEXPECTED_FILE, "check its name"),
        Mistake.file("sub/more.drl", "package base").gives(UNEXPECTED_FILE, "folder"),
        Mistake.file("cases/sub/a.yaml", "[]").gives(UNEXPECTED_FILE, "folder"),
        Mistake.file("texts/sv.yaml", "title: x").gives(UNEXPECTED_FILE, "languages"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void saysWhatIsWrongAndWhere(Mistake mistake) {
    mistake.check();
  }

  @Test
  void theBasePackHasNoFinding() {
    assertThat(PackLoader.of(BasePack.files()).diagnostics()).isEmpty();
  }

  @Test
  void onlyIdVersionAndLanguagesAreRequired() {
    Map<String, String> files = BasePack.files();
    files.put("pack.yaml", "id: base\nversion: 1\nlanguages: [en]\n");
    files.put(
        "rules.drl", BasePack.rule("ClientSituation( conditions >= 4 )", "complexity.add(15);"));
    files.put(
        "texts/en.yaml",
        BasePack.TEXTS.replaceAll(
            "(?s)rules:.*", "rules:\n  r: { professional: Many conditions }\n"));

    assertThat(PackLoader.of(files).diagnostics()).isEmpty();
  }

  @Test
  void dotFilesApprovalReadmeAndCasesAreNoFindings() {
    Map<String, String> files = BasePack.files();
    files.put(".gitignore", "x");
    files.put(".idea/rules.drl", "x");
    files.put(".hidden.drl", "x");
    files.put("approval.json", "{}");
    files.put("README.md", "# Base");
    files.put("cases/some.yaml", "[]");

    PackLoading loading = PackLoader.of(files);

    assertThat(loading.diagnostics()).isEmpty();
    assertThat(loading.orThrow().identity())
        .isEqualTo(PackLoader.of(BasePack.files()).orThrow().identity());
  }

  @Test
  void bothEndsOfTheValidityAreIncluded() {
    Manifest manifest =
        PackLoader.of(
                BasePack.with(
                    "pack.yaml",
                    BasePack.MANIFEST + "validFrom: 2026-01-01\nvalidTo: 2026-12-31\n"))
            .orThrow()
            .manifest();

    assertThat(manifest.validity().holdsOn(java.time.LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(manifest.validity().holdsOn(java.time.LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(manifest.validity().holdsOn(java.time.LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(manifest.validity().holdsOn(java.time.LocalDate.of(2027, 1, 1))).isFalse();
  }
}
