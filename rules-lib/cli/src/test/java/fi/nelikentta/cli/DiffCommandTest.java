package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffCommandTest {
  private static final String OLD = Commands.TOP.resolve("rules/packs/asiakkuus").toString();
  private static final String SYNTHEA =
      Commands.TOP.resolve("fixtures/registry/synthea.csv").toString();

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void begin() {
    cli = new Cli(folder);
  }

  @Test
  void tellsTheChangeAndWhomItMovesAmongInventedPeople() {
    String changed =
        pack("complexity-need.drl", "longTermConditions >= 4", "longTermConditions >= 3");

    Cli.Ran ran = cli.run("diff", OLD, changed, "--lang", "en");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .contains(
            "Limit: Number of long-term conditions: at least 4 → at least 3",
            "250 invented residents",
            "Clients: 250. In another place: ",
            "change 1 alone (complexity.need.long-term-conditions.many)",
            "By Age in years",
            "By area",
            "Hampshire",
            "Of the 12 invented people")
        .doesNotContain("..");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fi; Mikä muuttui; Mitä se tekee; Kukaan ei päädy eri paikkaan.",
        "sv; Vad har ändrats; Vad det gör; Ingen hamnar på en annan plats.",
        "en; What changed; What it does; Nobody comes to another place."
      })
  void speaksThreeLanguages(String language, String changed, String does, String nobody) {
    String other = pack("complexity-need.drl", "add(4)", "add(3)");

    assertThat(cli.run("diff", OLD, other, "--lang", language).out())
        .contains(changed, does, nobody);
  }

  @Test
  void saysThatOnlyLayoutDiffers() {
    String other = pack("stops.drl", "package ", "// Looked at again.\npackage ");

    Cli.Ran ran = cli.run("diff", OLD, other, "--lang", "en");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("Nothing changed: only comments, layout or order.")
        .doesNotContain("What it does");
    assertThat(cli.run("diff", OLD, OLD, "--lang", "en").out())
        .contains("The two packs hold the same files.");
  }

  @Test
  void hidesSmallNumbersOfARegistry() {
    String changed =
        pack("complexity-need.drl", "longTermConditions >= 4", "longTermConditions >= 3");

    Cli.Ran ran = cli.run("diff", OLD, changed, "--on", SYNTHEA, "--lang", "en");
    Cli.Ran all = cli.run("diff", OLD, changed, "--on", SYNTHEA, "--lang", "en", "--min-cell", "1");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("Clients: 250. How many come to another place is not told.", "“..” is a number")
        .contains("Clients: synthea.csv, evaluated for 2026-11-22.", "both a map and a diff")
        .doesNotContain(Cli.FIXTURES.toString());
    assertThat(all.out())
        .contains("Self-care → Collaboration: 1\n")
        .doesNotContain("both a map and a diff");
  }

  @Test
  void countsByAnotherColumnOfTheRegistry() {
    StringBuilder registry = new StringBuilder("clientId,ageYears,longTermConditions,area\n");
    for (int i = 0; i < 20; i++) {
      registry.append("c").append(i).append(",50,3,").append(i < 8 ? "North" : "South\u0020");
      registry.append('\n');
    }
    registry.append("x,50,3,Alone\n");
    String changed =
        pack("pack.yaml", "minimumKnown: { complexity: 0.4 }", "minimumKnown: { complexity: 0 }");

    Cli.Ran ran =
        cli.run(
            "diff",
            OLD,
            changed,
            "--on",
            cli.file("r.csv", registry.toString()),
            "--by",
            "area",
            "--lang",
            "en");

    assertThat(ran.out())
        .contains(
            "No proposal: too little known → Self-care: 21",
            "21  change 1 alone (minimumKnown.complexity)",
            "By area")
        .doesNotContain("Alone");
  }

  @Test
  void readsARowByEachPacksOwnAttribute() {
    String changed =
        pack(
            "attributes.yaml",
            "ageYears: { type: Integer, from: record, min: 0, max: 130",
            "ageYears: { type: Integer, from: record, min: 0, max: 100");
    StringBuilder registry = new StringBuilder("{\"clientId\":\"a\",\"ageYears\":50}\n");
    for (int i = 0; i < 9; i++) {
      registry.append("{\"clientId\":\"b").append(i).append("\",\"ageYears\":101}\n");
    }

    Cli.Ran ran =
        cli.run(
            "diff",
            OLD,
            changed,
            "--on",
            cli.file("r.ndjson", registry.toString()),
            "--min-cell",
            "1",
            "--lang",
            "en");

    assertThat(ran.out()).contains("→ Row not read: 9", "9  change 1 alone (ageYears)");
  }

  @Test
  void takesColumnsThatOnlyOneOfThePacksHas() {
    Cli.Ran unread = cli.run("diff", OLD, Cli.TINY.toString(), "--on", SYNTHEA, "--lang", "en");
    Cli.Ran refused =
        cli.run("diff", OLD, OLD, "--on", cli.file("r.csv", "clientId,ageYears,extra\na,1,2\n"));

    assertThat(unread.code()).as(unread.err()).isZero();
    assertThat(unread.out())
        .contains("Only the new pack asks for: visits", "Only the old pack asks for: ageYears");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("no attribute extra");
  }

  @Test
  void writesJsonWithWhatTextTells() {
    String changed =
        pack("complexity-need.drl", "longTermConditions >= 4", "longTermConditions >= 3");

    Cli.Ran ran = cli.run("diff", OLD, changed, "--format", "json");

    assertThat(ran.out())
        .startsWith("{\n  \"schema\" : 1,")
        .contains(
            "\"aspect\" : \"threshold\"",
            "\"from\" : \"longTermConditions >= 4\"",
            "\"to\" : \"longTermConditions >= 3\"",
            "\"people\" : \"invented\"",
            "\"from\" : \"SELF_CARE\"")
        .doesNotContain("null");
  }

  @Test
  void writesAPageThatNeedsNothingBesideIt() {
    String changed =
        pack("complexity-need.drl", "longTermConditions >= 4", "longTermConditions >= 3");

    Cli.Ran ran = cli.run("diff", OLD, changed, "--report", cli.path("d.html"), "--lang", "fi");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("d.html"))
        .contains(
            "<html lang=\"fi\">",
            "default-src &#39;none&#39;",
            "<h2>Mikä muuttui</h2>",
            "vähintään 4 → vähintään 3",
            "muutos 1 yksin (complexity.need.long-term-conditions.many)")
        .containsOnlyOnce("Ehdotus koskee palvelujen järjestämistä.")
        .containsOnlyOnce("Samassa paikassa ")
        .doesNotContain("http://", "https://", "<script");
  }

  @Test
  void evaluatesAPackOnADayOnWhichItHolds() {
    String changed = pack("pack.yaml", "version: 1.0.0", "version: 2.0.0\nvalidFrom: 2027-01-01");

    Cli.Ran ran =
        cli.run(
            "diff",
            changed,
            pack("complexity-need.drl", "add(4)", "add(3)"),
            "--lang",
            "en",
            "--date",
            "2026-06-01");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("The old pack is not valid on 2026-06-01. It was evaluated as of 2027-01-01");
  }

  @Test
  void refusesWhatItCannotDo() {
    assertThat(refused("--on", "-")).contains("is a pipe");
    assertThat(refused("--on", cli.path("none.csv"))).contains("there is no file");
    assertThat(refused("--by", "phq9Score")).contains("is sensitive");
    assertThat(refused("--by", "municipality")).contains("is no attribute");
    assertThat(refused("--min-cell", "0")).contains("below 1");
    assertThat(refused("--report", cli.path("d.pdf"))).contains("tells no format");
  }

  @Test
  void failsOnAPackWithErrors() {
    Cli.Ran ran = cli.run("diff", OLD, pack("stops.drl", "rule ", "rul "));

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("has errors", "stops.drl", "Try: ");
    assertThat(ran.out()).isEmpty();
  }

  private String refused(String... options) {
    Cli.Ran ran =
        cli.run(
            Stream.concat(Stream.of("diff", OLD, OLD), Stream.of(options)).toArray(String[]::new));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Try: ");
    return ran.err();
  }

  /** A copy of the reference pack with a piece of one file replaced. */
  private String pack(String file, String from, String to) {
    try {
      Path copy = Files.createTempDirectory(folder, "pack");
      Path old = Path.of(OLD);
      List<Path> files;
      try (Stream<Path> all = Files.walk(old)) {
        files = all.filter(Files::isRegularFile).toList();
      }
      for (Path one : files) {
        Path target = copy.resolve(old.relativize(one).toString());
        Files.createDirectories(target.getParent());
        Files.copy(one, target);
      }
      Path target = copy.resolve(file);
      String text = Files.readString(target);
      assertThat(text).contains(from);
      Files.writeString(target, text.replace(from, to));
      return copy.toString();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
