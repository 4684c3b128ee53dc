package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DossierCommandTest {
  private static final Path PACKS = Cli.FIXTURES.resolve("packs");
  private static final String REFERENCE =
      Cli.FIXTURES.resolve("../rules/packs/asiakkuus").normalize().toString();

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void start() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @CsvSource({
    "fi,Kommentit,Todistus,Lähteet lajeittain",
    "sv,Kommentarer,Bevis,Källor efter slag",
    "en,Comments,Proof,Sources by kind"
  })
  void holdsEveryTextAndSourceOfThePack(String language, String comments, String proof, String by) {
    Cli.Ran ran = cli.run("dossier", REFERENCE, "-o", cli.path("dossier.html"), "--lang", language);

    assertThat(ran.code()).as(ran.err()).isZero();
    String html = plain(cli.read("dossier.html"));
    assertThat(html).contains(comments, ">" + proof + "<", ">" + by + "<", "<svg");
    RulePack pack = RulePack.load(Path.of(REFERENCE));
    Texts texts = pack.texts(Locale.forLanguageTag(language));
    for (Attribute attribute : pack.schema().attributes()) {
      assertThat(html).contains(texts.label(attribute.name()), attribute.name());
      attribute
          .domain()
          .codes()
          .forEach(code -> assertThat(html).contains(texts.code(attribute.name(), code)));
    }
    for (Rule rule : pack.rules()) {
      assertThat(html)
          .contains(rule.name(), texts.professional(rule.name()), rule.grounds().source());
      Texts.RuleTexts said = texts.rules().get(rule.name());
      if (said != null && said.client() != null) {
        assertThat(html).contains(said.client());
      }
    }
    texts.strategies().values().forEach(told -> assertThat(html).contains(told.name()));
    texts.overlays().stops().values().forEach(stop -> assertThat(html).contains(stop.name()));
  }

  @Test
  void saysInWhichLanguageTheReadmeIs() {
    cli.run("dossier", REFERENCE, "-o", cli.path("dossier.html"), "--lang", "fi");

    assertThat(cli.read("dossier.html"))
        .contains("<html lang=\"fi\">")
        .contains("<div lang=\"en\">\n<p>It places")
        .contains("<div lang=\"en\">SNEE segmentation");
  }

  @Test
  void addsThePointsOfOneAttributeUp() {
    cli.run("dossier", REFERENCE, "-o", cli.path("dossier.html"), "--lang", "en");

    assertThat(plain(cli.read("dossier.html")))
        .containsPattern("Number of long-term conditions</th><td>2 → \\+10; 4 → \\+25");
  }

  @Test
  void saysWhatIsFoundInAFaultyPackAndStillWritesIt() {
    Cli.Ran ran =
        cli.run(
            "dossier",
            PACKS.resolve("faulty").toString(),
            "-o",
            cli.path("d.html"),
            "--lang",
            "en");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("d.html")).contains("What was found", "Contradiction: ");
    assertThat(ran.err()).contains("errors in the pack: 2; ", "Try: nelikentta check ");
  }

  @Test
  void saysWhichCaseIsNotAsExpectedAndEndsInFindings() throws IOException {
    cli.run("new", cli.path("my-pack"));
    Files.writeString(
        folder.resolve("my-pack/cases/wrong.yaml"),
        "- id: never-so\n  expect: { outcome: CONFLICTING }\n");

    Cli.Ran ran = cli.run("dossier", cli.path("my-pack"), "-o", cli.path("d.html"), "--lang", "en");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(cli.read("d.html")).contains("never-so (cases/wrong.yaml:1");
    assertThat(ran.err())
        .contains(
            "cases that do not come out as expected: 1; the page names them.",
            "Try: nelikentta test " + cli.path("my-pack"));
  }

  @Test
  void tellsOfAMistakeInTheCasesAndStillWrites() throws IOException {
    cli.run("new", cli.path("my-pack"));
    Files.writeString(folder.resolve("my-pack/cases/wrong.yaml"), "- expect: { outcome: LATER }\n");

    Cli.Ran ran = cli.run("dossier", cli.path("my-pack"), "-o", cli.path("d.html"), "--lang", "en");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("cases/wrong.yaml");
    assertThat(cli.has("d.html")).isTrue();
  }

  @Test
  void tellsWhatHasChangedSince() {
    Cli.Ran ran =
        cli.run(
            "dossier",
            REFERENCE,
            "-o",
            cli.path("d.html"),
            "--lang",
            "en",
            "--since",
            PACKS.resolve("county").toString());

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("d.html")).contains("What has changed", "Before: ");
  }

  @Test
  void readsABundledPackWithItsReadme() {
    Cli.Ran ran = cli.run("dossier", "asiakkuus", "-o", cli.path("d.html"), "--lang", "fi");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("d.html")).contains("README.md");
  }

  @Test
  void refusesAnotherEnding() {
    assertThat(cli.run("dossier", "asiakkuus", "-o", cli.path("d.pdf")).code()).isEqualTo(2);
    assertThat(cli.files()).isEmpty();
  }

  private static String plain(String html) {
    return html.replace("&#34;", "\"")
        .replace("&#39;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
  }
}
