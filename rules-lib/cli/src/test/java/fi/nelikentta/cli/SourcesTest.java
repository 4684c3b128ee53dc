package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Wherever rows come from, the same is done with them. */
class SourcesTest {
  private static final String CODE = "010190-900P";
  private static final String[] COLUMNS = {"visits", "score", "alone", "health", "diagnoses"};
  private static final String[][] VALUES = {
    {"", "0", "4", "6", "51", "x"},
    {"", "4.25", "4.26", "-10", "11"},
    {"", "true", "false", "maybe"},
    {"", "good", "poor", "bad"},
    {"", "[]", "E11|I10", "I10"},
  };

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @EnumSource
  void refusesPersonalIdentityCodesAndWritesNothing(Registries source) {
    List<String> rows = source.write(cli, "clientId,visits\nx,1\n" + CODE + ",1\n");
    List<String> before = cli.files();

    Cli.Ran ran = classify(rows);

    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains("identity codes", "--ids-as-is").doesNotContain(CODE);
    assertThat(ran.err()).contains(source.countsRows() ? "2" : "line 3");
    assertThat(cli.files()).isEqualTo(before);
    assertThat(classify(rows, "--ids-as-is").code()).isZero();
    assertThat(cli.read("out.csv")).contains("\n" + CODE + ",");
  }

  @ParameterizedTest
  @EnumSource
  @DisabledOnOs(OS.WINDOWS)
  void writesPseudonymsEverywhere(Registries source) throws IOException {
    List<String> rows =
        source.write(cli, "clientId,visits\nclient-42,6\n" + CODE + ",x\nclient-42,1\n");

    Cli.Ran ran =
        classify(
            rows,
            "--pseudonymise-key",
            key(),
            "--review-sample",
            "2",
            "--review-out",
            cli.path("review.csv"));

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    String all = cli.read("out.csv") + cli.read("rejects.csv") + cli.read("review.csv");
    assertThat(all).doesNotContain("client-42", CODE);
    assertThat(cli.read("out.csv")).hasLineCount(3);
    assertThat(cli.read("out.csv").lines().skip(1).map(line -> line.split(",")[0]))
        .allMatch(id -> id.matches("[0-9a-f]{64}"))
        .containsOnly(cli.read("out.csv").lines().skip(1).findFirst().orElseThrow().split(",")[0]);
    assertThat(cli.read("rejects.csv")).containsPattern("\n[23],[0-9a-f]{64},visits,type,");
  }

  @ParameterizedTest
  @EnumSource
  void neverEvaluatesWhoIsExcludedAndKeepsIdsThatStandTwice(Registries source) {
    String list = cli.file("excluded.txt", "2\n3\n");
    List<String> rows = source.write(cli, "clientId,visits\n1,6\n2,6\n3,x\n4,1\n1,1\n");

    Cli.Ran ran = classify(rows, "--exclude", list);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ids()).containsExactly("1", "4", "1");
    assertThat(cli.read("rejects.csv")).hasLineCount(1);
    assertThat(manifest()).contains("\"excluded\":3".replace('3', '2'), "\"excludeIds\":2");
    assertThat(manifest())
        .contains(
            "\"idsSeenBefore\":{\"rows\":1,", source.countsRows() ? "\"line\":5}" : "\"line\":6}");
    assertThat(ran.out()).contains("Rows whose id stands on an earlier row, too: 1");
  }

  @ParameterizedTest
  @EnumSource
  void hidesWhereSomebodyLivesWhoHasNonDisclosure(Registries source) {
    List<String> rows =
        source.write(
            cli,
            """
            clientId,visits,area,protected
            1,1,Muurame,
            2,1,Joutsa,true
            3,1,Laukaa,false
            4,1,Keuruu,jo
            """);

    Cli.Ran ran =
        classify(
            rows,
            "--non-disclosure-column",
            "protected",
            "--pass-through",
            "area",
            "--by",
            "area",
            "--report",
            cli.path("report.html"),
            "--review-sample",
            "4",
            "--review-out",
            cli.path("review.csv"));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("out.csv").lines().map(line -> line.replaceFirst("(?:[^,]*,){13}", "")))
        .containsExactly("area,protected", "Muurame,", ",true", "Laukaa,false", ",jo");
    assertThat(cli.read("out.csv") + cli.read("review.csv") + cli.read("report.html"))
        .contains("Muurame", "Laukaa")
        .doesNotContain("Joutsa", "Keuruu");
  }

  @ParameterizedTest
  @EnumSource
  void keepsARowWhoseCellIsWrongWhereThatIsAskedFor(Registries source) {
    String csv =
        """
        clientId,visits,health,diagnoses
        1,6,bad,E11
        2,x,poor,
        ,1,poor,
        4,51,nobody,E11|
        5,1,good,
        """;
    List<String> rows = source.write(cli, csv);

    Cli.Ran ran = classify(rows, "--bad-cell", "unknown");
    String kept = cli.read("out.csv");
    List<String> rejects = places(source);
    Cli.Ran strict = classify(rows);
    List<String> strictRejects = places(source);

    assertThat(List.of(ran.code(), strict.code())).as(ran.err()).containsExactly(1, 1);
    assertThat(rejects)
        .containsExactly(
            "2,1,health,codes",
            "3,2,visits,type",
            "4,,clientId,client-id",
            "5,4,visits,range",
            "5,4,health,codes",
            "5,4,diagnoses,empty")
        .isEqualTo(strictRejects);
    assertThat(cli.read("rejects.csv")).doesNotContain("bad", "nobody");
    assertThat(ids()).containsExactly("5");
    cli.classify(
        cli.file(
            "good.csv", "clientId,visits,health,diagnoses\n1,6,,E11\n2,,poor,\n4,,,\n5,1,good,\n"),
        "--out",
        cli.path("good-out.csv"));
    assertThat(kept).isEqualTo(cli.read("good-out.csv"));
    assertThat(ran.out()).contains("Rejected: 1.");
  }

  @ParameterizedTest
  @EnumSource
  void countsWhatAMappingFilledAndChanged(Registries source) {
    String mapping =
        cli.file(
            "m.yaml",
            """
            attributes:
              clientId: asiakas
              visits: { from: kaynnit, absent: zero, reason: the register holds every visit }
              score: { from: pisteet, factor: 0.1 }
              health: { from: vointi, values: { "1": good, "3": poor, "9": null } }
              alone: { from: yksin, values: { K: true, E: false }, absent: unknown, reason: not asked }
              planned: { constant: false }
            """);
    List<String> rows =
        source.write(cli, "asiakas,kaynnit,pisteet,vointi,yksin\n1,6,45,3,K\n2,,7,9,\n3,,,1,E\n");

    Cli.Ran ran = classify(rows, "--mapping", mapping);

    assertThat(ran.code()).as(ran.err()).isZero();
    cli.classify(
        cli.file(
            "ours.csv",
            "clientId,visits,score,health,alone,planned\n"
                + "1,6,4.5,poor,true,false\n2,0,0.7,,,false\n3,0,,good,false,false\n"),
        "--out",
        cli.path("ours-out.csv"));
    assertThat(cli.read("out.csv")).isEqualTo(cli.read("ours-out.csv"));
    assertThat(manifest())
        .contains(
            "\"reason\":\"theregisterholdseveryvisit\",\"zero\":2}",
            "\"from\":\"pisteet\",\"factor\":2}",
            "\"from\":\"vointi\",\"values\":3}",
            "\"reason\":\"notasked\",\"values\":2,\"unknown\":1}",
            "{\"attribute\":\"planned\",\"constant\":3}");
  }

  @ParameterizedTest
  @EnumSource
  void writesTheSameBytesWhateverTheThreadsAndAsACsvFileWould(Registries source) {
    for (long seed = 1; seed <= 2; seed++) {
      String csv = registry(seed, 9_000);
      List<String> rows = source.write(cli, csv);
      String[] options = {
        "--bad-cell",
        seed % 2 == 0 ? "reject" : "unknown",
        "--pass-through",
        "area",
        "--allow-rejects",
        "100%"
      };

      TreeMap<String, String> one = written(rows, options, "1");
      assertThat(written(rows, options, "2")).as("%s, seed %d", source, seed).isEqualTo(one);
      assertThat(written(rows, options, "5")).as("%s, seed %d", source, seed).isEqualTo(one);
      cli.file("same.csv", csv);
      assertThat(written(List.of(cli.path("same.csv")), options, "2").get("out.csv"))
          .as("%s, seed %d", source, seed)
          .isEqualTo(one.get("out.csv"))
          .hasLineCount(1 + (int) cli.read("out.csv").lines().skip(1).count());
    }
  }

  /** Every file of a run with a review sample, by name. */
  private TreeMap<String, String> written(List<String> rows, String[] options, String threads) {
    String[] all = Arrays.copyOf(options, options.length + 6);
    System.arraycopy(
        new String[] {
          "--threads", threads, "--review-sample", "20", "--review-out", cli.path("review.csv")
        },
        0,
        all,
        options.length,
        6);
    Cli.Ran ran = classify(rows, all);
    assertThat(ran.code()).as(ran.err()).isZero();
    TreeMap<String, String> written =
        List.of("out.csv", "out.csv.run.json", "rejects.csv", "review.csv").stream()
            .collect(Collectors.toMap(name -> name, cli::read, (a, b) -> a, TreeMap::new));
    written.put("summary", ran.out());
    try {
      Files.delete(folder.resolve("review.csv"));
    } catch (IOException wrong) {
      throw new java.io.UncheckedIOException(wrong);
    }
    return written;
  }

  private static String registry(long seed, int rows) {
    Random random = new Random(seed);
    StringBuilder csv = new StringBuilder("clientId,area");
    for (String column : COLUMNS) {
      csv.append(',').append(column);
    }
    for (int row = 0; row < rows; row++) {
      csv.append("\nc").append(random.nextInt(rows)).append(",kunta ").append(random.nextInt(9));
      for (String[] values : VALUES) {
        csv.append(',').append(values[random.nextInt(values.length)]);
      }
    }
    return csv.append('\n').toString();
  }

  private Cli.Ran classify(List<String> rows, String... options) {
    String[] all = Arrays.copyOf(options, options.length + 4);
    all[options.length] = "--out";
    all[options.length + 1] = cli.path("out.csv");
    all[options.length + 2] = "--rejects";
    all[options.length + 3] = cli.path("rejects.csv");
    return cli.classify(Registries.with(rows, all));
  }

  private List<String> ids() {
    return cli.read("out.csv").lines().skip(1).map(line -> line.split(",")[0]).toList();
  }

  private String manifest() {
    return cli.read("out.csv.run.json").replaceAll("\\s+", "");
  }

  /** Where rejects are, with lines as a CSV file has them. */
  private List<String> places(Registries source) {
    return cli.read("rejects.csv")
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(
            cells ->
                Integer.parseInt(cells[0])
                    + (source.countsRows() ? 1 : 0)
                    + ","
                    + String.join(",", Arrays.copyOfRange(cells, 1, 4)))
        .toList();
  }

  private String key() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("key"),
            "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
        .toString();
  }
}
