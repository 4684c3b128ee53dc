package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that nobody would otherwise look at, for people to look at, and what they decide. */
class ReviewSampleTest {
  private static final int ROWS = 9_000;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  /** Of nine rows two are picked, two have a stop, and five get self-care. */
  private String registry() {
    StringBuilder rows = new StringBuilder("clientId,visits,alone,health,planned,area\n");
    for (int i = 0; i < ROWS; i++) {
      String cells =
          switch (i % 9) {
            case 0 -> "6,0,poor,0";
            case 1 -> "6,0,good,0";
            case 2, 3 -> "1,0,good,1";
            default -> "1,0,good,0";
          };
      String area = i % 2 == 0 ? "Äänekoski" : "Joutsa";
      rows.append("c").append(i).append(',').append(cells).append(',').append(area).append('\n');
    }
    return cli.file("in.csv", rows.toString());
  }

  private Cli.Ran draw(String... options) {
    folder.resolve("out.csv.review.csv").toFile().delete();
    List<String> all = new ArrayList<>(List.of(registry(), "--out", cli.path("out.csv")));
    all.addAll(Arrays.asList(options));
    Cli.Ran ran = cli.classify(all.toArray(new String[0]));
    assertThat(ran.code()).as(ran.err()).isZero();
    return ran;
  }

  private List<List<String>> drawn() {
    return cli.read("out.csv.review.csv")
        .lines()
        .skip(1)
        .map(line -> Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)))
        .toList();
  }

  @Test
  void drawsInProportionOfThoseWhomNobodyPicks() {
    Cli.Ran ran = draw("--ignore-unknown-columns", "--review-sample", "70");

    assertThat(cli.read("out.csv.review.csv"))
        .startsWith(
            "stratum,stratumRows,stratumSample,allRows,allSample,clientId,outcome,strategy,")
        .contains(",reason,leftOutWrongly,comment\n");
    Map<String, Integer> counts = new TreeMap<>();
    drawn().forEach(row -> counts.merge(String.join(" / ", row.subList(0, 5)), 1, Integer::sum));
    assertThat(counts)
        .isEqualTo(
            Map.of(
                "ASSIGNED SELF_CARE / 5000 / 50 / 7000 / 70",
                50,
                "REFERRED / 2000 / 20 / 7000 / 70",
                20));
    assertThat(ran.out()).contains("out.csv.review.csv (70 of 7,000 rows that nobody");
    assertThat(cli.read("out.csv.run.json")).contains("\"reviewSample\" : 70,");
  }

  @Test
  void drawsApartByColumnsAndAttributes() {
    draw("--by", "area,visits", "--pass-through", "area", "--review-sample", "70");

    Set<String> strata = new HashSet<>();
    drawn().forEach(row -> strata.add(row.get(0).replace("\"", "")));
    assertThat(strata)
        .containsExactlyInAnyOrder(
            "ASSIGNED SELF_CARE, area Joutsa, visits 0–19",
            "ASSIGNED SELF_CARE, area Äänekoski, visits 0–19",
            "REFERRED, area Joutsa, visits 0–19",
            "REFERRED, area Äänekoski, visits 0–19");
    assertThat(drawn()).allMatch(row -> row.get(0).contains(row.get(18)));
  }

  @Test
  void whoIsDrawnDependsOnTheSeedAndOnNothingElse() {
    draw("--ignore-unknown-columns", "--review-sample", "40", "--threads", "1");
    String one = cli.read("out.csv.review.csv");
    draw("--ignore-unknown-columns", "--review-sample", "40", "--threads", "3");
    String three = cli.read("out.csv.review.csv");
    draw("--ignore-unknown-columns", "--review-sample", "40", "--seed", "7");
    String other = cli.read("out.csv.review.csv");

    assertThat(three).isEqualTo(one);
    assertThat(other).isNotEqualTo(one);
    assertThat(other.lines()).hasSameSizeAs(one.lines().toList());
  }

  @Test
  void everyRowHasTheSameChance() {
    int firstHalf = 0;
    for (int seed = 0; seed < 10; seed++) {
      draw("--ignore-unknown-columns", "--review-sample", "200", "--seed", "" + seed);
      for (List<String> row : drawn()) {
        firstHalf += Integer.parseInt(row.get(5).substring(1)) < ROWS / 2 ? 1 : 0;
      }
    }
    assertThat(firstHalf).isBetween(900, 1_100);
  }

  @Test
  void whoIsPickedIsTheOrganisationsToSay() {
    draw("--ignore-unknown-columns", "--review-sample", "30", "--picked", "NETWORK");

    assertThat(drawn()).anyMatch(row -> row.get(0).equals("ASSIGNED COLLABORATION"));
    assertThat(drawn()).noneMatch(row -> row.get(0).equals("ASSIGNED NETWORK"));
  }

  @Test
  void saysWhatIsWrongWithTheOptions() {
    String in = cli.file("in.csv", "clientId,visits\n1,1\n");

    wrong("nothing tells where", in, "--review-sample", "3");
    wrong("nothing tells where", in, "--review-sample", "3", "--out", "-");
    wrong("1 to 2000 rows", in, "--review-sample", "0", "--review-out", cli.path("r.csv"));
    wrong("how rows for review are drawn", in, "--review-out", cli.path("r.csv"));
    wrong(
        "--picked does not take", in, "--review-sample", "3", "--picked", "ALL", "--out", "o.csv");
    wrong("area", in, "--review-sample", "3", "--by", "area", "--review-out", cli.path("r.csv"));
  }

  @Test
  void neverWritesOverDecisionsOrResults() {
    String in = cli.file("in.csv", "clientId,visits\n1,1\n");
    cli.file("out.csv.review.csv", "decisions");

    wrong("may hold decisions", in, "--review-sample", "3", "--out", cli.path("out.csv"));
    assertThat(cli.read("out.csv.review.csv")).isEqualTo("decisions");
    assertThat(cli.has("out.csv")).isFalse();
    String out = cli.path("o.csv");
    wrong("written by this run", in, "--review-sample", "3", "--out", out, "--review-out", out);
    wrong("there is no folder", in, "--review-sample", "3", "--review-out", cli.path("no/r.csv"));
  }

  private void wrong(String message, String... arguments) {
    Cli.Ran ran = cli.classify(arguments);
    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains(message);
    assertThat(cli.has("r.csv")).isFalse();
  }

  @Test
  void decisionsGiveTheRateOfThoseWronglyLeftOut() {
    draw("--ignore-unknown-columns", "--review-sample", "70");
    StringBuilder filled = new StringBuilder();
    int n = 0;
    for (String line : cli.read("out.csv.review.csv").lines().toList()) {
      String decision = n == 0 ? "" : n % 10 == 0 ? "KYLLÄ" : n % 7 == 1 ? "" : "ei";
      filled
          .append(
              n == 0 ? line : line.substring(0, line.length() - 1) + decision + ",\"miksi; näin\"")
          .append('\n');
      n++;
    }

    Cli.Ran ran = cli.run("review", cli.file("review.csv", filled.toString()));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(oneLine(ran.out()))
        .startsWith(
            "Rows that nobody would otherwise have looked at: 7,000. Drawn for review: 70."
                + " Reviewed:")
        .contains("were wrongly left out; in 95 samples of 100", "Still without a decision: 9.")
        .containsPattern("ASSIGNED SELF_CARE +5,000 +\\d+ +\\d+ +\\d+\\.\\d%");
    assertThat(cli.run("review", cli.path("review.csv"), "--lang", "fi").out())
        .contains("jäi virheellisesti ulkopuolelle", "Väli on Wilsonin");
    assertThat(cli.run("review", cli.path("review.csv"), "--lang", "sv").out())
        .contains("felaktigt utelämnade");
  }

  private static String oneLine(String text) {
    return text.replace("\n  ", " ");
  }

  @Test
  void readsWhatASpreadsheetMadeOfTheFile() {
    String text =
        "clientId;leftOutWrongly;stratumSample;stratum;stratumRows;allSample;allRows\r\n"
            + "1;kyllä;2;REFERRED, area Äänekoski;50;2;60\r\n"
            + "2;ei;2;REFERRED, area Äänekoski;50;2;60\r\n;;;;;;\r\n";
    String semicolons = cli.file("review.csv", text.getBytes(Charset.forName("windows-1252")));
    String tabs = cli.file("tabs.csv", "\uFEFF" + text.replace(';', '\t'));

    for (String file : new String[] {semicolons, tabs}) {
      assertThat(oneLine(cli.run("review", file).out()))
          .contains("Drawn for review: 2. Reviewed: 2. Wrongly left out: 1.", "Äänekoski");
    }
  }

  @Test
  void saysWhatIsWrongWithDecisionsAndWhere() {
    String header = "stratum,stratumRows,stratumSample,allRows,allSample,clientId,leftOutWrongly\n";

    unreadable("no rows for review", "");
    unreadable("no column leftOutWrongly", "stratum,stratumRows,stratumSample,allRows,allSample\n");
    unreadable("line 2: leftOutWrongly is neither", header + "R,9,2,12,2,1,secret\n");
    unreadable("line 3: stratumRows", header + "R,9,2,12,2,1,\nR,8,2,12,2,2,\n");
    unreadable("line 2: stratumRows", header + "R,many,2,12,2,1,\n");
    unreadable("line 3: stratumRows", header + "R,9,2,12,2,1,\nR,9,2,13,2,2,\n");
    unreadable(
        "line 4: there are more decisions",
        header + "R,9,2,12,2,1,no\nR,9,2,12,2,1,no\nR,9,2,12,2,3,no\n");
    assertThat(cli.run("review", cli.path("none.csv")).err()).contains("there is no file");
  }

  @Test
  void noticesThatLinesAreMissing() {
    String header = "stratum,stratumRows,stratumSample,allRows,allSample,clientId,leftOutWrongly\n";

    unreadable(
        "must hold the 3 rows that were drawn, and holds 2",
        header + "R,9,2,12,3,1,no\nR,9,2,12,3,2,no\n");
    unreadable("do not add up", header + "R,9,2,12,3,1,no\nR,9,2,12,3,2,no\nR,9,2,12,3,3,\n");
    unreadable("do not add up", header + "R,9,1,8,1,1,no\n");
  }

  @Test
  void saysOfWhichRowsItSpeaksAndOfWhichItCannot() {
    draw("--by", "area", "--review-sample", "2");
    String filled = cli.read("out.csv.review.csv").replace(",,\n", ",no,\n");
    String file = cli.file("review.csv", filled);

    assertThat(cli.read("out.csv.review.csv").lines()).hasSize(3);
    assertThat(oneLine(cli.run("review", file, "--lang", "en").out()))
        .contains("otherwise have looked at: 7,000. Drawn for review: 2. Reviewed: 2.")
        .contains("Of the 5,000 rows that this speaks of, 0.0% were wrongly left out")
        .contains("Of the other 2,000 of all 7,000 rows it says nothing")
        .contains("Of these, 2,000 are in groups that no row was drawn of");
  }

  private void unreadable(String message, String text) {
    Cli.Ran ran = cli.run("review", cli.file("review.csv", text));
    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(message, "Try: ").doesNotContain("secret");
  }
}
