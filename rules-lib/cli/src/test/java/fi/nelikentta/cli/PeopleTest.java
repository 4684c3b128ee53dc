package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run owes to the people in its registry. Their codes here are nobody's for good. */
class PeopleTest {
  private static final String CODE = "010190-900P";
  private static final String KEY =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  /** HMAC-SHA-256 of client-42 by the key, as OpenSSL makes it. */
  private static final String CLIENT_42 =
      "d592e4d0be55a04fed5fd58774966fbd6499f19927db89168990114f0e4fc87d";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void refusesPersonalIdentityCodesAndWritesNothing() {
    String late = "clientId,visits\n" + "x,1\n".repeat(20_000) + CODE + ",1\n";
    for (String text : List.of("clientId,visits\n" + CODE + ",1\n", late)) {
      for (String threads : new String[] {"1", "3"}) {
        Cli.Ran ran =
            cli.classify(
                cli.file("in.csv", text),
                "--out",
                cli.path("out.csv"),
                "--rejects",
                cli.path("rejects.csv"),
                "--threads",
                threads);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
            .contains("clientId are Finnish personal identity codes")
            .contains("line " + text.lines().count())
            .contains("--pseudonymise-key FILE", "--ids-as-is")
            .doesNotContain(CODE);
        assertThat(cli.files()).containsExactly("in.csv");
      }
    }
  }

  @Test
  void refusesThemInRowsThatAreWrongAndInJsonToo() {
    String wrong = cli.file("in.csv", "clientId,visits\n" + CODE + ",many\n");
    String json = cli.file("in.ndjson", "{\"clientId\":\"" + CODE + "\"}\n");

    assertThat(cli.classify(wrong, "--rejects", cli.path("rejects.csv")).code()).isEqualTo(2);
    assertThat(cli.has("rejects.csv")).isFalse();
    assertThat(cli.classify(json).code()).isEqualTo(2);
  }

  @Test
  void refusesThemInFinnishAndSwedish() {
    String in = cli.file("in.csv", "clientId\n" + CODE + "\n");

    assertThat(cli.run("classify", in, "--lang", "fi").err())
        .contains("henkilötunnuksia", "rivillä 2", "Kokeile: --pseudonymise-key FILE");
    assertThat(cli.run("classify", in, "--lang", "sv").err())
        .contains("personbeteckningar", "rad 2");
  }

  @Test
  void keepsThemWhereThatIsAskedFor() {
    assertThat(cli.proposals("clientId,visits\n" + CODE + ",1\n", "--ids-as-is"))
        .contains("\n" + CODE + ",ASSIGNED");
    assertThat(cli.read("out.csv.run.json")).contains("\"ids\" : \"as-is\"");
  }

  @Test
  void anIdThatOnlyLooksLikeACodeIsNone() {
    assertThat(cli.proposals("clientId,visits\n010190-900Q,1\n")).contains("010190-900Q");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesPseudonymsEverywhere() throws IOException {
    String text = "clientId,visits\nclient-42,6\n" + CODE + ",1\nclient-42,many\nclient-42,1\n";

    String proposals =
        cli.proposals(text, "--pseudonymise-key", key(), "--rejects", cli.path("rejects.csv"));

    assertThat(proposals.lines().map(line -> line.split(",")[0]).toList())
        .hasSize(4)
        .contains(CLIENT_42)
        .allMatch(id -> id.equals("clientId") || id.matches("[0-9a-f]{64}"));
    assertThat(cli.read("rejects.csv")).contains("4," + CLIENT_42 + ",visits,type");
    assertThat(cli.read("out.csv.run.json"))
        .contains("\"ids\" : \"pseudonyms\"", "\"pseudonymKey\" : \"")
        .contains("\"idsSeenBefore\" : {\n    \"rows\" : 1,")
        .doesNotContain(KEY);
    cli.classify(cli.path("in.csv"), "--out", cli.path("o.ndjson"), "--pseudonymise-key", key());
    assertThat(proposals + cli.read("rejects.csv") + cli.read("o.ndjson"))
        .doesNotContain("client-42", CODE);
    assertThat(cli.read("o.ndjson")).contains("\"clientId\":\"" + CLIENT_42 + "\"");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theTwoWaysToKeepIdsExcludeEachOther() throws IOException {
    Cli.Ran ran =
        cli.classify(
            cli.file("in.csv", "clientId\n1\n"), "--pseudonymise-key", key(), "--ids-as-is");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("exclude each other");
  }

  @Test
  void neverEvaluatesWhoIsExcludedWhateverElseIsWrongWithTheirRows() {
    String list = cli.file("excluded.txt", "2\n3\n77\n");
    String text = "clientId,visits\n1,6\n2,6\n3,many\n4,many\n2,1\n";
    String in = cli.file("in.csv", text);

    Cli.Ran ran =
        cli.classify(
            in,
            "--exclude",
            list,
            "--out",
            cli.path("out.csv"),
            "--rejects",
            cli.path("rejects.csv"));

    assertThat(cli.read("out.csv").lines().skip(1)).singleElement().asString().startsWith("1,");
    assertThat(cli.read("rejects.csv").lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("5,4,visits,type");
    assertThat(ran.out())
        .contains("Rows read: 5. Proposals: 1. Rejected: 1.")
        .contains("Rows of excluded clients, not evaluated: 3 (ids in the list: 3).");
    assertThat(cli.read("out.csv.run.json"))
        .contains("\"rows\" : 5,\n  \"excluded\" : 3,", "\"excludeIds\" : 3");
  }

  @Test
  void saysWhenNoExcludedIdIsThere() {
    String list = cli.file("excluded.csv", "clientId,why\n0002,asked\n");

    assertThat(cli.classify(cli.file("in.csv", "clientId\n2\n"), "--exclude", list).out())
        .contains("No excluded id is in the registry. Are they written there in the same way?");
  }

  @Test
  void keepsAndPrintsThePurposeOrSaysThatNoneWasTold() {
    String in = cli.file("in.csv", "clientId,visits,health\n1,6,poor\n");

    assertThat(cli.classify(in, "--out", cli.path("out.csv")).out()).contains("Purpose: not told.");
    assertThat(cli.read("out.csv.run.json")).contains("\"purpose\" : \"not-told\"");
    assertThat(cli.classify(in, "--out", cli.path("out.csv"), "--purpose", "care").out())
        .contains("Purpose: care.")
        .doesNotContain("--review-sample");
    assertThat(cli.read("out.csv.run.json")).contains("\"purpose\" : \"care\"");
    assertThat(cli.classify(in, "--out", cli.path("out.csv"), "--purpose", "statistics").out())
        .contains("Purpose: statistics.", "--aggregate-only writes none");
    assertThat(cli.classify(in, "--purpose", "fun").code()).isEqualTo(2);
  }

  @Test
  void remindsOfThoseWhomNobodySees() {
    String in = cli.file("in.csv", "clientId,visits,health\n1,6,poor\n2,1,good\n3,,\n");

    assertThat(cli.classify(in, "--purpose", "care").out())
        .contains("Proposals that lead to no contact: 2.");
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

  @Test
  void hidesWhereSomebodyLivesWhoHasNonDisclosure() {
    String text =
        """
        clientId,visits,area,cost,protected
        1,6,Jyväskylä,10,
        2,6,Äänekoski,20,kyllä
        3,1,Muurame,30,0
        4,1,Laukaa,40,T
        5,1,Keuruu,50,ei
        """;

    assertThat(
            cli.proposals(
                    text,
                    "--pass-through",
                    "area",
                    "--ignore-unknown-columns",
                    "--non-disclosure-column",
                    "protected")
                .lines()
                .map(line -> line.replaceFirst("(?:[^,]*,){13}", "")))
        .containsExactly("area,protected", "Jyväskylä,", ",kyllä", "Muurame,0", ",T", "Keuruu,ei");
    assertThat(cli.read("out.csv.run.json")).contains("\"nonDisclosureColumn\" : \"protected\"");
    assertThat(cli.classify(cli.path("in.csv"), "--non-disclosure-column", "none").code())
        .isEqualTo(2);
  }

  @Test
  void tellsItNowhereElseEither() {
    String in =
        cli.file(
            "in.ndjson",
            """
            {"clientId":"1","visits":1,"area":"Joutsa","remark":"Joutsa","protected":true}
            {"clientId":"2","visits":1,"area":"Muurame","remark":"Muurame","protected":false}
            """);

    Cli.Ran ran =
        cli.classify(
            in,
            "--non-disclosure-column",
            "protected",
            "--by",
            "area,remark",
            "--review-sample",
            "2",
            "--review-out",
            cli.path("review.csv"));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("review.csv"))
        .contains("area Muurame, remark Muurame")
        .doesNotContain("Joutsa");
  }

  @Test
  void countsRowsWhoseIdStoodBeforeAndKeepsThem() {
    String one = cli.file("one.csv", "clientId,visits\na,1\nb,1\na,2\n");
    String two = cli.file("two.csv", "clientId,visits\nc,1\nb,many\nb,1\n");

    Cli.Ran ran = cli.classify(one, two, "--out", cli.path("out.csv"));

    assertThat(cli.read("out.csv").lines()).hasSize(6);
    assertThat(ran.out().replace(folder.toString(), "DIR"))
        .contains("Rows whose id stands on an earlier row, too: 2 (line DIR/one.csv:4,")
        .contains("DIR/two.csv:4). All were kept.");
    assertThat(cli.classify(one).out()).contains("too: 1 (line 4). All were kept.");
    assertThat(cli.classify(cli.file("in.csv", "clientId\n1\n2\n")).out())
        .doesNotContain("earlier row");
  }

  private String key() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
        .toString();
  }
}
