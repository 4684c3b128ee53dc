package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The population report of a file of proposals, beside that of the run that wrote it. */
class ReportCommandTest {
  private static final String SYNTHEA = Cli.FIXTURES.resolve("registry/synthea.csv").toString();
  private static final String FAULTY = Cli.FIXTURES.resolve("packs/faulty").toString();

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void start() {
    cli = new Cli(folder);
  }

  private Cli.Ran classify(String... more) {
    String[] all = new String[5 + more.length];
    System.arraycopy(
        new String[] {"classify", SYNTHEA, "--date", "2025-01-01", "--lang=en"}, 0, all, 0, 5);
    System.arraycopy(more, 0, all, 5, more.length);
    return cli.run(all);
  }

  @Test
  void aRunAndItsFileBesideTheRegistryTellTheSame() {
    Cli.Ran ran =
        classify(
            "--out",
            cli.path("p.csv"),
            "--by",
            "ageYears,employment",
            "--report",
            cli.path("run.html"),
            "--threads",
            "2");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("The report is in ");

    classify(
        "--out",
        cli.path("q.csv"),
        "--pass-through",
        "ageYears,employment",
        "--report",
        cli.path("threads.html"),
        "--threads",
        "1");
    Cli.Ran again =
        cli.run(
            "report",
            cli.path("q.csv"),
            "--input",
            SYNTHEA,
            "-o",
            cli.path("file.html"),
            "--lang=en");

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(cli.read("file.html"))
        .isEqualTo(cli.read("threads.html"))
        .contains("Age in years", ">20–29<");
    assertThat(sections(cli.read("run.html"))).isEqualTo(sections(cli.read("file.html")));
  }

  /** All but the run's own data, as the options differ. */
  private static String sections(String page) {
    return page.substring(0, page.indexOf("<h2 id=\"run\">"));
  }

  @Test
  void tellsWhatItCannotKnowFromProposalsAlone() {
    classify("--out", cli.path("p.csv"));

    cli.run("report", cli.path("p.csv"), "-o", cli.path("r.html"), "--lang=en");

    assertThat(cli.read("r.html"))
        .contains("This cannot be worked out from proposals alone", "Rejected rows: 0");
  }

  @Test
  void refusesTheProposalsOfAnotherPack() {
    classify("--out", cli.path("p.csv"));

    Cli.Ran ran =
        cli.run(
            "report", cli.path("p.csv"), "--pack", FAULTY, "-o", cli.path("r.html"), "--lang=en");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("asiakkuus 1.0.0", "Try: name with --pack");
  }

  @Test
  void refusesAnotherRegistryThanTheProposals() {
    classify("--out", cli.path("p.csv"));
    String other = cli.file("other.csv", "clientId,ageYears\nx1,40\n");

    Cli.Ran ran =
        cli.run(
            "report", cli.path("p.csv"), "--input", other, "-o", cli.path("r.html"), "--lang=en");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("p.csv:2:", "another client").doesNotContain("x1");
  }

  @ParameterizedTest
  @CsvSource({"in.csv", "in.txt", "missing.csv"})
  void refusesWhatHoldsNoProposals(String name) {
    cli.file("in.csv", "clientId,falls\n1,1\n");
    cli.file("in.txt", "clientId\n");

    Cli.Ran ran = cli.run("report", cli.path(name), "-o", cli.path("r.html"), "--lang=en");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(name, "Try: ");
  }

  /** All of what a report tells is in each, but what is unknown in NDJSON without the registry. */
  @ParameterizedTest
  @CsvSource({
    "p.csv.gz,",
    "p.ndjson,",
    "p.ndjson.gz,",
    "p.parquet,",
    "p.csv,--dialect=excel-fi",
  })
  void readsWhateverClassifyWrites(String name, @Nullable String option) throws IOException {
    classify("--out", cli.path("plain.csv"));
    cli.run("report", cli.path("plain.csv"), "-o", cli.path("plain.html"), "--lang=en");
    if (option == null) {
      classify("--out", cli.path(name));
    } else {
      String comma = Files.readString(Path.of(SYNTHEA));
      String sheet =
          cli.file("in.csv", comma.replace(',', ';').replaceAll("([0-9])\\.([0-9])", "$1,$2"));
      cli.run("classify", sheet, option, "--date=2025-01-01", "--out", cli.path(name));
    }

    Cli.Ran alone = cli.run("report", cli.path(name), "-o", cli.path("alone.html"), "--lang=en");
    Cli.Ran beside =
        cli.run(
            "report",
            cli.path(name),
            "--input",
            SYNTHEA,
            "-o",
            cli.path("beside.html"),
            "--previous",
            cli.path(name),
            "--lang=en");

    assertThat(alone.err()).isEmpty();
    assertThat(beside.err()).isEmpty();
    if (name.contains("ndjson")) {
      assertThat(cli.read("alone.html")).contains("NDJSON does not tell all that is unknown.");
    } else {
      assertThat(sections(cli.read("alone.html"))).isEqualTo(sections(cli.read("plain.html")));
    }
    assertThat(cli.read("beside.html"))
        .contains("Recorded conditions and hospital stays", "In both runs: 250.")
        .doesNotContain("NDJSON does not tell");
  }

  @ParameterizedTest
  @CsvSource({"p.csv", "p.csv.gz", "p.ndjson", "p.ndjson.gz", "p.parquet"})
  void refusesProposalsThatAreCutOff(String name) throws IOException {
    classify("--out", cli.path(name));
    byte[] whole = Files.readAllBytes(folder.resolve(name));
    Files.write(folder.resolve(name), Arrays.copyOf(whole, whole.length * 2 / 3));

    Cli.Ran ran = cli.run("report", cli.path(name), "-o", cli.path("r.html"), "--lang=en");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains(name, "Try: ").doesNotContain("Exception");
    assertThat(folder.resolve("r.html")).doesNotExist();
  }

  @Test
  void missesProposalsAtTheEndByTheManifest() throws IOException {
    classify("--out", cli.path("p.csv"));
    List<String> lines = Files.readAllLines(folder.resolve("p.csv"));
    Files.write(folder.resolve("p.csv"), lines.subList(0, 100));

    Cli.Ran ran = cli.run("report", cli.path("p.csv"), "-o", cli.path("r.html"), "--lang=en");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("holds 99 proposals", "tells of 250");
  }

  @Test
  void refusesNdjsonOfAnotherPackWithoutAManifest() throws IOException {
    classify("--out", cli.path("p.ndjson"));
    Files.delete(folder.resolve("p.ndjson.run.json"));

    Cli.Ran ran =
        cli.run(
            "report",
            cli.path("p.ndjson"),
            "--pack",
            FAULTY,
            "-o",
            cli.path("r.html"),
            "--lang=en");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("p.ndjson:1:", "another rule pack", "Try: name with --pack");
  }

  @Test
  void namesTheDayThatNothingElseSays() throws IOException {
    classify("--out", cli.path("p.csv"));
    Files.delete(folder.resolve("p.csv.run.json"));

    assertThat(report("p.csv").code()).isZero();
    assertThat(cli.read("r.html")).contains(">250 proposals</p>");
    assertThat(report("p.csv", "--date", "2025-01-01").code()).isZero();
    assertThat(cli.read("r.html"))
        .contains("250 proposals, as of 2025-01-01", "There is no run manifest");
  }

  @Test
  void namesTheDayThatNdjsonSaysItself() throws IOException {
    classify("--out", cli.path("p.ndjson"));
    Files.delete(folder.resolve("p.ndjson.run.json"));

    assertThat(report("p.ndjson").code()).isZero();
    assertThat(cli.read("r.html")).contains("250 proposals, as of 2025-01-01");
  }

  @ParameterizedTest
  @CsvSource({"p.csv, true", "p.ndjson, true", "p.ndjson, false"})
  void refusesAnotherDayThanThatOfTheProposals(String name, boolean manifest) throws IOException {
    classify("--out", cli.path(name));
    if (!manifest) {
      Files.delete(folder.resolve(name + ".run.json"));
    }

    Cli.Ran ran = report(name, "--date", "2024-12-31");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .contains("the proposals are of 2025-01-01, not of 2024-12-31", "Try: leave --date out");
    assertThat(report(name, "--date", "2025-01-01").code()).isZero();
  }

  @Test
  void refusesProposalsOfSeveralDays() throws IOException {
    classify("--out", cli.path("p.ndjson"));
    Files.delete(folder.resolve("p.ndjson.run.json"));
    List<String> lines = cli.read("p.ndjson").lines().toList();
    String other = lines.get(1).replace("\"date\":\"2025-01-01\"", "\"date\":\"2025-01-02\"");
    cli.file("p.ndjson", lines.get(0) + "\n" + other + "\n");

    Cli.Ran ran = report("p.ndjson");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("p.ndjson:2: the proposal is of 2025-01-02", "of 2025-01-01");
  }

  @Test
  void saysInTheSummaryThatAColumnHasNothingToSum() {
    String text = "clientId,ageYears,area,costs\n1,40,north,3\n2,50,south,4\n";
    Cli.Ran run =
        cli.run(
            "classify",
            cli.file("in.csv", text),
            "--lang=en",
            "--out",
            cli.path("p.csv"),
            "--pass-through=area,costs",
            "--report",
            cli.path("run.html"),
            "--measure=area,costs");
    Cli.Ran again = report("p.csv", "--measure", "area,costs");

    for (Cli.Ran ran : List.of(run, again)) {
      assertThat(ran.code()).as(ran.err()).isZero();
      assertThat(ran.out())
          .contains("The column area has a number in no row")
          .doesNotContain("column costs");
    }
  }

  private Cli.Ran report(String name, String... more) {
    List<String> all =
        new ArrayList<>(
            List.of("report", cli.path(name), "-o", cli.path("r.html"), "--lang", "en"));
    all.addAll(Arrays.asList(more));
    return cli.run(all.toArray(new String[0]));
  }
}
