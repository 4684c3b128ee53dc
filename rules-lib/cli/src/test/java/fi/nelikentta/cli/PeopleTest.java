package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run owes to the people in its registry: who is left out, what for, and what is hidden. */
class PeopleTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
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

  /** With observers or pseudonyms rows go one by one, else in columns, and quoted ones apart. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "--pass-through note",
        "--pass-through area,note --threads 1",
        "--pseudonymise-key KEY --pass-through note",
        "--pseudonymise-key KEY --by note --review-sample 2 --review-out REVIEW",
        "--by note --report REPORT"
      })
  void carriesNoPersonalIdentityCodeBesideTheIds(String options) throws IOException {
    String[] all =
        options
            .replace("KEY", key())
            .replace("REVIEW", cli.path("review.csv"))
            .replace("REPORT", cli.path("report.html"))
            .split(" ");

    for (String cell : new String[] {"131052-308T", "\"131052-308t \"", "\"131052-308T\n\""}) {
      String text = "clientId,visits,area,note\n1,6,a,b\n2,6,a," + cell + "\n";
      String in = cli.file("in.csv", text);
      List<String> arguments =
          new ArrayList<>(List.of(in, "--ignore-unknown-columns", "--out", cli.path("out.csv")));
      arguments.addAll(Arrays.asList(all));

      Cli.Ran ran = cli.classify(arguments.toArray(new String[0]));

      assertThat(ran.code()).as(ran.err()).isEqualTo(2);
      assertThat(ran.err())
          .contains("cells of the column note are Finnish personal identity codes", "in line 3")
          .contains("--pass-through")
          .doesNotContain("308");
      assertThat(cli.has("out.csv")).isFalse();
    }
  }

  @Test
  void carriesThemWhereItIsToldTo() {
    assertThat(
            cli.proposals(
                "clientId,visits,note\n1,6,131052-308T\n", "--pass-through", "note", "--ids-as-is"))
        .endsWith(",131052-308T\n");
  }

  private String key() throws IOException {
    String key = cli.file("key", "0123456789abcdef".repeat(4) + "\n");
    Files.setPosixFilePermissions(Path.of(key), PosixFilePermissions.fromString("rw-------"));
    return key;
  }
}
