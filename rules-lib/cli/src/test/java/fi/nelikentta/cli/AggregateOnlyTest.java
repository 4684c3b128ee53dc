package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that writes nothing of single clients, and what made results that are no file. */
class AggregateOnlyTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void writesNothingOfSingleClientsWhereNothingMayBe() {
    String in = cli.file("in.csv", "clientId,visits\n1,6\n2,many\n");

    Cli.Ran alone = cli.classify(in, "--aggregate-only", "--purpose", "statistics");

    assertThat(alone.code()).isEqualTo(1);
    assertThat(alone.out())
        .contains("--manifest FILE.json keeps it")
        .doesNotContain("--out", "--rejects");
    assertThat(cli.files()).containsExactly("in.csv");
    for (String[] rows :
        new String[][] {
          {"--out", cli.path("out.csv")},
          {"--out", "-"},
          {"--rejects", cli.path("rejects.csv")},
          {"--review-sample", "2", "--review-out", cli.path("review.csv")}
        }) {
      String[] arguments = new String[rows.length + 2];
      arguments[0] = in;
      arguments[1] = "--aggregate-only";
      System.arraycopy(rows, 0, arguments, 2, rows.length);
      Cli.Ran ran = cli.classify(arguments);

      assertThat(ran.code()).isEqualTo(2);
      assertThat(ran.err()).contains("--aggregate-only writes nothing", rows[0] + " asks for it");
      assertThat(cli.files()).containsExactly("in.csv");
    }
  }

  @Test
  void keepsWhatMadeAReportAndNothingOfSingleClients() {
    StringBuilder text = new StringBuilder("clientId,visits,health,area\n");
    for (int i = 0; i < 40; i++) {
      text.append("person-").append(i).append(",").append(i % 9).append(",poor,Muurame\n");
    }
    String in = cli.file("in.csv", text + "person-x,many,,\n");

    Cli.Ran ran =
        cli.classify(
            in,
            "--aggregate-only",
            "--purpose",
            "statistics",
            "--by",
            "area",
            "--report",
            cli.path("report.html"),
            "--tables",
            cli.path("tables"));

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(cli.files())
        .containsExactly("in.csv", "report.html", "report.html.run.json", "tables");
    assertThat(cli.read("report.html.run.json"))
        .contains("\"purpose\" : \"statistics\"", "\"detail\" : \"aggregates\"")
        .contains("\"rows\" : 41,", "\"proposals\" : 40,", "\"sha256\" : \"", "\"hash\" : \"");
    assertThat(ran.out()).contains("What made them: " + cli.path("report.html.run.json"));
    List<String> written = new ArrayList<>(new Cli(folder.resolve("tables")).files());
    assertThat(written).contains("standings.csv");
    written.replaceAll(name -> cli.read("tables/" + name));
    written.add(cli.read("report.html"));
    written.add(cli.read("report.html.run.json"));
    assertThat(written).noneMatch(page -> page.contains("person-"));
  }

  @Test
  void keepsWhatMadeResultsOfAPipeWhereAPlaceIsNamed() {
    String in = cli.file("in.csv", "clientId,visits\n1,6\n");
    cli.classify(in, "--out", cli.path("out.csv"));
    String beside = cli.read("out.csv.run.json");

    Cli.Ran none = cli.classify(in, "--out", "-");
    Cli.Ran named = cli.classify(in, "--out", "-", "--manifest", cli.path("m.json"));

    assertThat(none.err()).contains("What made them is not kept");
    assertThat(named.code()).as(named.err()).isZero();
    assertThat(cli.read("m.json")).isEqualTo(beside);
    for (String[] wrong :
        new String[][] {
          {"--out", cli.path("o.csv"), "--manifest", cli.path("m.json")},
          {"--manifest", in},
          {"--manifest", cli.path("none/m.json")},
          {"--rejects", cli.path("r.csv"), "--manifest", cli.path("r.csv")},
          {"--exclude", cli.file("e.csv", "clientId\n9\n"), "--out", cli.path("e.csv")},
          {"--report", cli.path("none/r.html"), "--out", cli.path("o.csv")},
        }) {
      Cli.Ran ran = cli.classify(Registries.with(List.of(in), wrong));
      assertThat(ran.code()).as(String.join(" ", wrong) + ran.err()).isEqualTo(2);
      assertThat(ran.err()).contains("Try: ").doesNotContain("defect");
      assertThat(cli.has("o.csv")).isFalse();
    }
    assertThat(cli.read("e.csv")).isEqualTo("clientId\n9\n");
  }
}
