package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingTest {
  private static final String MAPPING =
      """
      attributes:
        clientId: asiakas
        visits:
          from: kaynnit
          absent: zero
          reason: the register holds every visit
        score: { from: pisteet, factor: 0.1 }
        health:
          from: vointi
          values: { "1": good, "2": fair, "3": poor, "9": null }
        diagnoses: { from: taudit, values: { E11.9: E11, "": E11 } }
        alone:
          from: yksin
          values: { K: true, E: false }
          absent: unknown
          reason: nobody asked everybody
        planned: { constant: false }
      """
          .replace(", \"\": E11", "");

  private static final String CSV =
      "asiakas,kaynnit,pisteet,vointi,taudit,yksin\n"
          + "1,6,45,3,E11.9|I10,K\n2,,7,9,,\n3,60,abc,5,,X\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void givesWhatTheSameDataWouldGiveInOurWords() {
    cli.file(
        "ours.csv",
        "clientId,visits,score,health,diagnoses,alone,planned\n"
            + "1,6,4.5,poor,E11|I10,true,false\n2,0,0.7,,,,false\n");
    cli.classify(cli.path("ours.csv"), "--out", cli.path("expected.csv"));

    Cli.Ran ran = classify(cli.file("in.csv", CSV), MAPPING);

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(cli.read("out.csv")).isEqualTo(cli.read("expected.csv"));
    assertThat(cli.read("rejects.csv").lines().skip(1).map(MappingTest::place))
        .containsExactly(
            "4,3,visits,range", "4,3,score,type", "4,3,health,codes", "4,3,alone,type");
  }

  @Test
  void countsWhatEachRuleDid() {
    Cli.Ran ran = classify(cli.file("in.csv", CSV), MAPPING);

    assertThat(cli.read("out.csv.run.json").replaceAll("\\s+", ""))
        .contains(
            "{\"attribute\":\"visits\",\"from\":\"kaynnit\",\"reason\":\"theregisterholdseveryvisit\","
                + "\"zero\":1}",
            "{\"attribute\":\"score\",\"from\":\"pisteet\",\"factor\":2}",
            "{\"attribute\":\"health\",\"from\":\"vointi\",\"values\":2}",
            "{\"attribute\":\"diagnoses\",\"from\":\"taudit\",\"values\":1}",
            "\"values\":1,\"unknown\":1}",
            "{\"attribute\":\"planned\",\"constant\":3}");
    assertThat(ran.out()).contains("m.yaml", "visits (zero)", "planned (constant)");
  }

  @Test
  void worksWithEverySource() {
    classify(cli.file("in.csv", CSV), MAPPING);
    String expected = cli.read("out.csv");
    String rejects = places();

    cli.file("semicolons.csv", CSV.replace(",", ";").replace("45", "45,0"));
    classify(cli.path("semicolons.csv"), MAPPING, "--decimal-comma");
    assertThat(cli.read("out.csv")).as("decimal comma").isEqualTo(expected);

    String ndjson =
        "{\"asiakas\":\"1\",\"kaynnit\":6,\"pisteet\":45,\"vointi\":3,\"taudit\":[\"E11.9\",\"I10\"],"
            + "\"yksin\":\"K\"}\n{\"asiakas\":\"2\",\"kaynnit\":null,\"pisteet\":7,\"vointi\":\"9\"}\n"
            + "{\"asiakas\":\"3\",\"kaynnit\":60,\"pisteet\":\"abc\",\"vointi\":\"5\",\"yksin\":\"X\"}\n";
    classify(cli.file("in.ndjson", ndjson), MAPPING);
    assertThat(cli.read("out.csv")).as("NDJSON").isEqualTo(expected);
    assertThat(cli.read("rejects.csv").lines().skip(1).map(line -> line.split(",")[2]))
        .containsExactlyInAnyOrder("visits", "score", "health", "alone");

    DuckDbFiles.run(
        "COPY (SELECT * FROM read_csv('"
            + cli.path("in.csv")
            + "', all_varchar = true)) TO '"
            + cli.path("in.parquet")
            + "' (FORMAT parquet)");
    classify(cli.path("in.parquet"), MAPPING);
    assertThat(cli.read("out.csv")).as("Parquet").isEqualTo(expected);
    assertThat(places().replaceAll("(?m)^3,", "4,")).isEqualTo(rejects);
  }

  @Test
  void takesTypedColumnsOfAQuery() {
    cli.file("m.yaml", MAPPING);
    cli.file(
        "q.sql",
        "SELECT 1 AS asiakas, 6 AS kaynnit, 45::DECIMAL(4,1) AS pisteet, 3 AS vointi,"
            + " ['E11.9', 'I10'] AS taudit, 'K' AS yksin"
            + " UNION ALL SELECT 2, NULL, 7, 9, NULL, NULL ORDER BY 1");
    classify(cli.file("in.csv", CSV), MAPPING);
    String expected = cli.read("out.csv");

    cli.classify(
        "--sql", cli.path("q.sql"), "--mapping", cli.path("m.yaml"), "--out", cli.path("q.csv"));

    assertThat(cli.read("q.csv")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "`attributes: { visit: x }`; m.yaml:1:15: the pack has no attribute visit; did you mean visits",
        "`attributes: { visits: x, visits: y }`; m.yaml:1:26: visits stands twice; keep one",
        "`attributes: { visits: x, score: x }`; m.yaml:1:33: the column x is mapped twice, first at"
            + " m.yaml:1:23; map it once",
        "`attributes: { health: { from: x, values: { a: goood } } }`; m.yaml:1:47: health does not"
            + " take this; did you mean good",
        "`attributes: { visits: { from: x, values: { a: 99 } } }`; m.yaml:1:47: visits does not take"
            + " this: outside; Try",
        "`attributes: { health: { from: x, factor: 2 } }`; m.yaml:1:42: health is of type String;"
            + " values say what texts become",
        "`attributes: { visits: { from: x, factor: two } }`; m.yaml:1:42: this is no factor; 0.001",
        "`attributes: { visits: { from: x, factor: 0 } }`; this is no factor; 0.001",
        "`attributes: { visits: { from: x, absent: zero } }`; m.yaml:1:42: absent wants a reason;"
            + " reason:",
        "`attributes: { visits: { from: x, absent: nil, reason: r } }`; 'm.yaml:1:42: '; zero",
        "`attributes: { health: { from: x, absent: zero, reason: r } }`; has no zero; absent: unknown",
        "`attributes: { visits: { constant: 1, from: x } }`; from means nothing beside constant;"
            + " keep constant",
        "`attributes: { visits: { constant: many } }`; visits does not take this; Try",
        "`attributes: { visits: { form: x } }`; m.yaml:1:25: the key form; did you mean from",
        "`attribute: {}`; m.yaml:1:1: the key attribute; did you mean attributes",
        "`attributes: { visits: }`; visits wants the name of a column; Try",
        "`attributes: { clientId: { from: x } }`; only be taken from another column; clientId: its",
        "`attributes: { visits: &a x }`; m.yaml:1:23: tags, anchors, aliases; delete",
        "`attributes: { visits: !!str x }`; tags, anchors, aliases; delete",
        "`attributes: [ visits`; m.yaml:; Try",
        "`attributes: { visits: { from: x, values: { ' ': 1 } } }`; an empty text is no value; absent",
        "``; m.yaml:1:1; Try",
      })
  void saysWhatIsWrongWithItsPlaceAndWhatToTry(String mapping, String told, String hint) {
    Cli.Ran ran = classify(cli.file("in.csv", CSV), mapping);

    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains(told.replace("'", "")).contains(hint).contains("Try: ");
    assertThat(ran.err()).doesNotContain("in a pack", "defect");
    assertThat(cli.has("out.csv")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv"})
  void saysItInTheLanguage(String language) {
    Cli.Ran ran = classify(cli.file("in.csv", CSV), "attributes: { visit: x }", "--lang", language);

    assertThat(ran.err())
        .contains(
            language.equals("fi") ? "sääntöpaketissa ei ole tietoa visit" : "ingen uppgift visit");
  }

  @Test
  void saysWhichOfItsColumnsIsMissingOrComesTwice() {
    String mapping = "attributes: { clientId: asiakas, visits: kaynti }";

    assertThat(classify(cli.file("a.csv", "asiakas,kaynnit\n1,2\n"), mapping).err())
        .contains("the column kaynti that the mapping reads is missing", "did you mean kaynnit");
    assertThat(classify(cli.file("b.csv", "asiakas,kaynti,visits\n1,2,3\n"), mapping).err())
        .contains("the column visits stands beside the one");
    assertThat(
            classify(cli.file("c.csv", "asiakas,kaynti\n1,2\n"), mapping, "--id-column", "x").err())
        .contains("--id-column names x, and the mapping takes the id from asiakas");
  }

  @Test
  void readsTheExampleInTheFixtures() {
    Path example = Cli.FIXTURES.resolve("mapping");

    Cli.Ran ran =
        cli.run(
            "classify",
            example.resolve("foreign.csv").toString(),
            "--dialect",
            "excel-fi",
            "--mapping",
            example.resolve("foreign.yaml").toString(),
            "--pass-through",
            "kunta",
            "--out",
            cli.path("out.csv"));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("out.csv").lines().skip(1))
        .hasSize(3)
        .allMatch(line -> line.startsWith("A-"))
        .last()
        .asString()
        .endsWith(";Pietarsaari");
    assertThat(cli.read("out.csv.run.json").replaceAll("\\s+", ""))
        .contains("\"zero\":1", "\"factor\":2,\"unknown\":1", "\"constant\":3");
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(cli.classify(cli.file("in.csv", CSV), "--mapping", cli.path("no.yaml")).err())
        .contains("there is no file", "Try: --mapping");
  }

  private Cli.Ran classify(String input, String mapping, String... options) {
    List<String> args =
        new ArrayList<>(
            List.of(
                input,
                "--mapping",
                cli.file("m.yaml", mapping),
                "--out",
                cli.path("out.csv"),
                "--rejects",
                cli.path("rejects.csv")));
    args.addAll(List.of(options));
    Cli.Ran ran = cli.classify(args.toArray(new String[0]));
    return new Cli.Ran(ran.code(), ran.out(), ran.err().replace(folder + "/", ""));
  }

  private String places() {
    return String.join(
        "\n", cli.read("rejects.csv").lines().skip(1).map(MappingTest::place).toList());
  }

  private static String place(String reject) {
    return String.join(",", Arrays.copyOf(reject.split(",", -1), 4));
  }
}
