package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongUsageTest {
  private static final String GOOD = "clientId,visits\n1,2\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void saysTheVersion() {
    assertThat(cli.run("--version").out()).matches("nelikentta \\d+\\.\\d+\\.\\d+\\S*\\n");
  }

  @Test
  void helpsWithExitCodeZero() {
    assertThat(cli.run("--help").code()).isZero();
    assertThat(cli.run("--help").out()).contains("classify").contains("wrong usage");
    assertThat(cli.run("classify", "--help").out())
        .contains("--allow-rejects")
        .contains("Without --out only the summary is printed")
        .satisfies(text -> assertThat(text.lines()).allMatch(line -> line.length() <= 100));
  }

  @Test
  void knowsEachCommandOfTheHelpByItsName() {
    String help = cli.run("--help").out();
    for (String name : List.of("classify", "explain", "check", "test", "schema", "new")) {
      assertThat(help).contains("\n  " + name + " ");
      assertThat(cli.run(name, "--help").out()).startsWith("Usage: nelikentta " + name + " ");
    }
  }

  @Test
  void asksWhichCommand() {
    usage(cli.run(), "which command?", "Try: nelikentta --help");
  }

  @Test
  void suggestsACommandAndAnOption() {
    usage(cli.run("clasify"), "clasify", "Try: classify, ");
    usage(cli.classify(good(), "--rejcts", "x.csv"), "--rejcts", "Try: --rejects, ");
    usage(cli.classify(good(), "--zzz"), "--zzz", "Try: ");
  }

  @Test
  void needsAnInput() {
    usage(cli.classify(), "INPUT", "nelikentta classify --help");
  }

  @Test
  void namesAMissingFileAFolderAndAnUnknownEnding() {
    usage(cli.classify(cli.path("none.csv")), "there is no file", "check its name");
    usage(cli.classify(folder.toString()), "is a folder", "name the files");
    usage(cli.classify(cli.file("in.xlsx", "x")), "tells no format", ".ndjson");
    usage(cli.classify(good(), "--out", cli.path("out.txt")), "tells no format", ".csv");
  }

  @Test
  void namesAPackThatIsNotThere() {
    usage(
        cli.run("classify", good(), "--pack", "asiakas"), "there is no pack asiakas", "asiakkuus");
    usage(cli.run("classify", good(), "--pack", ""), "name of the pack is empty", "pack.yaml");
  }

  @Test
  void listsAllFindingsOfAWrongPackAndWritesNothing() throws Exception {
    Path pack = java.nio.file.Files.createDirectory(folder.resolve("pack"));
    java.nio.file.Files.writeString(pack.resolve("pack.yaml"), "id: x\n");

    Cli.Ran ran =
        cli.run("classify", good(), "--pack", pack.toString(), "--out", cli.path("out.csv"));

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err())
        .contains("NK105 pack.yaml", "languages is missing", "version is missing")
        .doesNotContain("Exception");
    assertThat(ran.out()).isEmpty();
    assertThat(cli.has("out.csv")).isFalse();
  }

  @Test
  void refusesADateOutsideThePackAndOneThatIsNone() {
    usage(
        cli.classify(good(), "--date", "2025-12-31"),
        "is valid from 2026-01-01 to 2026-12-31, not on 2025-12-31",
        "--date");
    usage(cli.classify(good(), "--date", "2026-02-30"), "2026-02-30 is no date", "2026-11-22");
    usage(cli.classify(good(), "--date", "22.11.2026"), "is no date", "2026-11-22");
  }

  @Test
  void refusesUnknownColumnsWithTheNearestNames() {
    Cli.Ran ran = cli.classify(cli.file("in.csv", "clientId,vists,area\n1,2,3\n"));

    usage(ran, "the pack has no attributes vists, area", "did you mean visits by vists?");
    assertThat(ran.err()).contains("--pass-through").contains("--ignore-unknown-columns");
  }

  @Test
  void refusesAColumnTwice() {
    usage(
        cli.classify(cli.file("in.csv", "clientId,visits,visits\n1,2,3\n")),
        "the column visits stands twice, as column 2 and 3",
        "leave one of them out");
    usage(
        cli.classify(
            cli.file("in.csv", "clientId,visits,x,x\n1,2,3,4\n"), "--ignore-unknown-columns"),
        "the column x stands twice",
        "leave one");
  }

  @Test
  void refusesAMissingIdColumnAndSuggestsOne() {
    usage(
        cli.classify(cli.file("in.csv", "clientID,visits\n1,2\n")),
        "the id column clientId is missing",
        "--id-column clientID");
    usage(
        cli.classify(good(), "--id-column", "visits"),
        "--id-column visits is an attribute of the pack",
        "opaque id");
  }

  @Test
  void refusesPassedThroughColumnsThatAreMissingTwiceOrOurs() {
    usage(
        cli.classify(good(), "--pass-through", "visit"),
        "the column visit to pass through is missing",
        "did you mean visits?");
    usage(cli.classify(good(), "--pass-through", "firm"), "firm cannot be passed", "rename");
    usage(cli.classify(good(), "--pass-through", "visits,visits"), "visits cannot be", "once");
    usage(
        cli.classify(good(), "--pass-through", "visits", "--out", cli.path("out.ndjson")),
        "needs a CSV output",
        ".csv");
  }

  @Test
  void tellsAllThatIsWrongWithAHeaderAtOnce() {
    Cli.Ran ran =
        cli.classify(
            cli.file("in.csv", "clientId,visits,visits,what\n1,2,3,4\n"), "--pass-through", "area");

    assertThat(ran.err()).contains("twice").contains("no attribute what").contains("area to pass");
  }

  @Test
  void neverRepeatsAFirstLineThatIsNoHeader() {
    Cli.Ran ran = cli.classify(cli.file("in.csv", "131052-308T,4\n2,5\n"));

    usage(ran, "names neither the id column nor any attribute", "header row");
    assertThat(ran.err()).doesNotContain("131052");
  }

  @Test
  void refusesAnEmptyFile() {
    usage(cli.classify(cli.file("in.csv", "")), "is empty: there is no header row", "schema");
    usage(cli.classify(cli.file("in.csv", "\n\n")), "is empty", "header row");
  }

  @Test
  void checksEveryHeaderBeforeAnythingIsWritten() {
    Cli.Ran ran =
        cli.classify(good(), cli.file("b.csv", "clientId,x\n1,2\n"), "--out", cli.path("out.csv"));

    usage(ran, "b.csv: the pack has no attribute x", "--pass-through");
    assertThat(cli.files()).containsExactly("b.csv", "good.csv");
  }

  @Test
  void refusesToWriteOverWhatIsReadOrWritten() {
    String in = good();
    usage(cli.classify(in, "--out", in), "is read, so it cannot be written", "another file");
    usage(cli.classify(in, "--rejects", in), "is read", "another file");
    usage(
        cli.classify(in, "--out", cli.path("o.csv"), "--rejects", cli.path("./o.csv")),
        "name the same file",
        "two files");
    usage(
        cli.classify(in, "--out", cli.path("o.csv"), "--rejects", cli.path("o.csv.run.json")),
        "in which the run of --out is described",
        "another name than o.csv.run.json");
    usage(cli.classify(in, "--rejects", "-"), "takes a file, not a pipe", "--rejects rejects.csv");
    usage(cli.classify(in, "--out", cli.path("none/o.csv")), "does not exist", "make it");
    usage(cli.classify("-", "-"), "- stands twice", "once");
  }

  @Test
  void refusesABrokenQuoteInAListOfNames() {
    usage(cli.classify(good(), "--pass-through", "\"a,b"), "quote", "--pass-through");
  }

  @Test
  void takesAnEmptyListForNone() {
    assertThat(cli.classify(good(), "--null", "").code()).isZero();
  }

  @Test
  void refusesOddValuesOfOptions() {
    usage(cli.classify(good(), "--delimiter", "::"), "takes one character", "';'");
    usage(cli.classify(good(), "--delimiter", "\""), "no quote", "';'");
    usage(cli.classify(good(), "--allow-rejects", "some"), "not some", "0.5%");
    usage(cli.classify(good(), "--max-rejects", "-1"), "below 0", "0 or more");
    usage(cli.classify(good(), "--max-rejects", "x"), "--max-rejects", "--help");
    usage(cli.classify(good(), "--engine", "drool"), "no engine drool", "did you mean drools?");
    usage(
        cli.classify(good(), "--progress", "loud"), "--progress", "Try: choose one of auto, json");
    usage(cli.classify(good(), "--seed", "5"), "--seed", "--review-sample 200");
    usage(cli.classify(""), "the name of a file is empty", ".csv");
    usage(cli.run("report", good()), "--out is missing", "nelikentta report --help");
    usage(cli.classify(good(), "--out"), "--out needs a value", "--help");
    usage(cli.classify(good(), "--by", "visit"), "no column visit, which an option", "visits");
    usage(
        cli.classify(good(), "--report", cli.path("r.html"), "--tables", cli.path("good.csv")),
        "good.csv is no folder",
        "--tables");
    usage(cli.classify(good(), "--lang", "de"), "no words in de", "en, fi, sv");
  }

  private String good() {
    return cli.file("good.csv", GOOD);
  }

  private static void usage(Cli.Ran ran, String message, String hint) {
    assertThat(ran.err()).contains(message).contains(hint).doesNotContain("\tat ");
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void asksOnceForAnIdColumnOfAnotherName() {
    Cli.Ran ran = cli.classify(cli.file("in.csv", "clientId,visits\n1,1\n"), "--id-column", "nope");

    usage(ran, "the id column nope is missing", "Try: did you mean --id-column clientId?");
    assertThat(ran.err()).doesNotContain("attribute");
  }

  @Test
  void namesOneUnknownColumnAndSeveralAsWhatTheyAre() {
    usage(
        cli.classify(cli.file("in.csv", "clientId,visits,area\n1,1,x\n")),
        "the pack has no attribute area.",
        "--pass-through");
    usage(
        cli.classify(cli.file("in.csv", "clientId,visits,area,cost\n1,1,x,2\n")),
        "the pack has no attributes area, cost.",
        "--pass-through");
  }

  @Test
  void namesWhatThereIsWhereThereIsOne() {
    usage(cli.classify(good(), "--dialect", "excel"), "no dialect excel", "Try: excel-fi,");
    assertThat(cli.classify(good(), "--dialect", "excel").err()).doesNotContain("choose one of");
  }

  @Test
  void saysInWordsWhyAFileCannotBeWritten() {
    cli.file("tables", "");
    Cli.Ran ran =
        cli.classify(good(), "--report", cli.path("r.html"), "--tables", cli.path("tables/none"));

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("cannot be written (").doesNotContain("Exception");
  }
}
