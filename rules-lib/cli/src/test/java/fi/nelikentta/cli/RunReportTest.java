package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The population report of a run. */
class RunReportTest {
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
  void writesItsTablesAsCsv() {
    classify("--report", cli.path("r.html"), "--tables", cli.path("tables"));

    assertThat(cli.read("tables/standings.csv"))
        .startsWith("Result,Clients,Share,Firm,Open,At least,At most\n")
        .contains("Self-care,189,0.756,0,189,0,189\n", "All,250,1,54,196,,\n");
    assertThat(cli.read("tables/stops.csv")).contains("Outside the scope of the rules,,54\n");
  }

  @Test
  void tellsRejectedCellsOfARun() {
    String registry = cli.file("in.csv", "clientId,falls\n1,1\n2,quux\n3,2\n4,1\n5,9\n6,7\n");

    Cli.Ran ran =
        cli.run(
            "classify", registry, "--pack", FAULTY, "--report", cli.path("r.html"), "--lang=en");

    assertThat(ran.code()).isEqualTo(1);
    assertThat(cli.read("r.html"))
        .contains(
            "The numbers cover 5 of 6 rows; rejected 1.",
            "Rejected rows: 1. Rows read: 6.",
            "wrong type")
        .doesNotContain("quux");
  }

  @Test
  void tellsOfRowsThatAreKeptThoughACellIsWrong() {
    String registry = cli.file("in.csv", "clientId,falls\n1,1\n2,quux\n3,2\n4,1\n5,9\n6,7\n");

    Cli.Ran ran =
        cli.run(
            "classify",
            registry,
            "--pack",
            FAULTY,
            "--bad-cell",
            "unknown",
            "--report",
            cli.path("r.html"),
            "--lang=en");

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(cli.read("r.html"))
        .contains(
            "Rejected rows: 0. Rows read: 6.",
            "Rows kept though a cell of them is wrong and counts as unknown: 1.",
            "Check the rows whose wrong cells count as unknown: 1.")
        .doesNotContain("quux");
  }

  @Test
  void tellsOfExcludedClientsByTheirNumberAlone() {
    String registry = cli.file("in.csv", "clientId,falls\n1,1\n2,0\n3,2\n4,1\n5,9\nk77,7\n");
    String list = cli.file("no.txt", "k77\nk88\n");

    Cli.Ran ran =
        cli.run(
            "classify",
            registry,
            "--pack",
            FAULTY,
            "--exclude",
            list,
            "--report",
            cli.path("r.html"),
            "--tables",
            cli.path("t"),
            "--lang=en");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("r.html"))
        .contains("The numbers cover 5 of 6 rows; excluded 1.")
        .doesNotContain("k77", "k88");
    assertThat(cli.read("t/run.csv"))
        .contains(
            "\"Rows of excluded clients, not evaluated\",1\n",
            "Rows whose id stands on an earlier row too (all were kept),0\n",
            "Ids in the list of excluded clients,2\n",
            "Engine,compiled\n");
  }

  @Test
  void namesAreasOfWhichTooFewOpenProposalsWereTried() {
    StringBuilder rows =
        new StringBuilder("clientId,visits,score,alone,health,planned,diagnoses,area\n");
    for (int i = 0; i < 20; i++) {
      rows.append("a").append(i).append(",,,,,,,Kemi\n");
      rows.append("b").append(i).append(",6,1.5,1,poor,0,[],Joutsa\n");
    }

    Cli.Ran ran =
        cli.classify(
            cli.file("in.csv", rows.toString()),
            "--by",
            "area",
            "--report",
            cli.path("r.html"),
            "--lang=en");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("r.html")).contains("Too few open proposals were tried of: Joutsa.");
  }

  @Test
  void givesIntervalsOfASample() {
    classify("--report", cli.path("r.html"), "--sample", "--tables", cli.path("t"));

    assertThat(cli.read("t/standings.csv")).contains("Self-care,189,0.756,0,189,0.699");
    assertThat(cli.read("r.html")).contains("95 per cent confidence interval");
  }

  @Test
  void sumsMeasuresByStrategy() {
    classify(
        "--report", cli.path("r.html"), "--measure", "contacts12Months", "--tables", cli.path("t"));

    assertThat(cli.read("t/measure-contacts12months.csv"))
        .contains("Self-care,189,")
        .contains("All,250,");
  }

  @ParameterizedTest
  @CsvSource({"--measure,costs", "--min-cell,10", "--tables,t"})
  void refusesOptionsThatOnlyAReportUses(String option, String value) {
    Cli.Ran ran = classify(option, value);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("need a report", option, "Try: --report report.html");
    assertThat(cli.files()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--by,phq9Score,sensitive",
    "--by,nowhere,nowhere",
    "--min-cell,0,--min-cell",
    "--measure,employment,no number",
  })
  void refusesWhatCannotBeToldBeforeAnythingIsRead(String option, String value, String said) {
    Cli.Ran ran = classify("--report", cli.path("r.html"), option, value);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(said, "Try: ");
    assertThat(folder.resolve("r.html")).doesNotExist();
  }

  @Test
  void tellsOfARunThatKeepsNoRows() throws IOException {
    classify(
        "--aggregate-only",
        "--by",
        "employment",
        "--measure",
        "contacts12Months",
        "--report",
        cli.path("r.html"),
        "--tables",
        cli.path("t"));
    classify(
        "--out",
        cli.path("p.csv"),
        "--by",
        "employment",
        "--measure",
        "contacts12Months",
        "--report",
        cli.path("s.html"),
        "--tables",
        cli.path("u"));

    assertThat(sections(cli.read("r.html"))).isEqualTo(sections(cli.read("s.html")));
    for (String table :
        List.of("standings", "by-employment", "measure-contacts12months", "ask-one")) {
      assertThat(cli.read("t/" + table + ".csv")).isEqualTo(cli.read("u/" + table + ".csv"));
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> one.toString().contains("/t/")).toList()) {
        assertThat(Files.readString(file)).doesNotContain("s0001");
      }
    }
    assertThat(cli.read("r.html")).doesNotContain("s0001");
  }

  @Test
  void tellsWhatMovedClientsSinceAnEarlierRun() {
    cli.run(
        "classify",
        SYNTHEA,
        "--pack",
        Cli.FIXTURES.resolve("packs/county").toString(),
        "--ignore-unknown-columns",
        "--date",
        "2025-01-01",
        "--out",
        cli.path("old.csv"));

    classify(
        "--report",
        cli.path("r.html"),
        "--previous",
        cli.path("old.csv"),
        "--previous-input",
        SYNTHEA,
        "--min-cell",
        "1",
        "--tables",
        cli.path("t"));

    assertThat(cli.read("r.html")).contains("In both runs: 250.", "New: 0. Gone: 0.");
    assertThat(cli.read("t/changes-steps.csv"))
        .contains("values,0,0\n", "what is known,0,0\n", "could not be told apart,0,0\n")
        .doesNotContain("rules,0,0\n");
  }

  /** All but the run's own data, as the options differ. */
  private static String sections(String page) {
    return page.substring(0, page.indexOf("<h2 id=\"run\">"));
  }
}
