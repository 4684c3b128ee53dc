package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlFilesTest {
  private static final String CSV =
      "clientId,visits,score,alone,health,diagnoses\n"
          + "1,6,4.5,true,poor,E11|I10\n2,3,,false,,[]\n3,99,0,,poor,I10\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
    cli.file("in.csv", CSV);
    cli.file("more.json", "[{\"clientId\": \"1\", \"kunta\": \"Äänekoski\"}]");
  }

  @Test
  void classifiesWhatAQueryOverFilesReturns() {
    Cli.Ran ran =
        sql(
            """
            SELECT i.*, m.kunta FROM '%s/in.csv' i
            LEFT JOIN read_json('%s/more.json') m ON i.clientId = m.clientId ORDER BY clientId;
            -- the rest is a comment
            """,
            "--pass-through",
            "kunta",
            "--out",
            cli.path("out.csv"),
            "--rejects",
            cli.path("rejects.csv"));

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(cli.read("out.csv").lines().map(line -> line.replaceAll(",.*,", "…")))
        .containsExactly("clientId…kunta", "1…Äänekoski", "2…");
    assertThat(cli.read("rejects.csv")).contains("\n3,3,visits,range,");
    assertThat(cli.read("out.csv.run.json")).contains("\"database\" : \"DuckDB\"", "q.sql");
  }

  @Test
  void givesTheSameThroughCsvParquetAndSql() {
    cli.classify(cli.path("in.csv"), "--out", cli.path("csv.csv"));
    sql("SELECT * FROM read_csv('%s/in.csv', all_varchar = true)", "--out", cli.path("sql.csv"));
    cli.classify(cli.path("in.csv"), "--out", cli.path("p.parquet"));
    sql(
        """
        SELECT clientId, outcome, strategy, complexity, copingDifficulty, complexityKnown,
          copingDifficultyKnown, firm, len(possible) possible, evidence[1] evidence
        FROM '%s/p.parquet'\
        """,
        "--id-column", "clientId", "--ignore-unknown-columns", "--pass-through", "possible");

    assertThat(cli.read("sql.csv")).isEqualTo(cli.read("csv.csv"));
    assertThat(cli.files()).contains("p.parquet", "p.parquet.run.json");
    assertThat(cli.files()).noneMatch(name -> name.contains(".part") || name.contains("journal"));
  }

  @Test
  void readsAndWritesParquet() {
    cli.file("nested.sql", "");
    String parquet = cli.path("registry.parquet");
    DuckDbFiles.run(
        "COPY (SELECT clientId::VARCHAR AS clientId, visits, score, alone, health,"
            + " string_split(nullif(diagnoses, '[]'), '|') AS diagnoses FROM '"
            + cli.path("in.csv")
            + "') TO '"
            + parquet
            + "' (FORMAT parquet)");

    Cli.Ran ran =
        cli.classify(
            parquet,
            "--pass-through",
            "health",
            "--out",
            cli.path("out.parquet"),
            "--rejects",
            cli.path("rejects.csv"));

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(
            DuckDbFiles.rows(
                "SELECT typeof(evidence), typeof(firm), typeof(complexityKnown), clientId,"
                    + " strategy, len(evidence), missing, health FROM '"
                    + cli.path("out.parquet")
                    + "'"))
        .containsExactly(
            "VARCHAR[] BOOLEAN DOUBLE 1 NETWORK 5 [] poor",
            "VARCHAR[] BOOLEAN DOUBLE 2 SELF_CARE 0 [score, health, diagnoses] null");
    assertThat(cli.read("rejects.csv")).contains("\n3,3,visits,range,");
    assertThat(cli.read("out.parquet.run.json")).contains("\"format\" : \"parquet\"", "sha256");
  }

  @Test
  void saysThatAFileIsNoParquet() {
    Cli.Ran none = cli.classify(cli.file("none.parquet", "text"), "--out", cli.path("out.csv"));

    assertThat(none.code()).isEqualTo(3);
    assertThat(none.err())
        .contains("none.parquet cannot be read as a Parquet file", "Try: fetch it")
        .doesNotContain("query");
    assertThat(cli.has("out.csv")).isFalse();
    assertThat(cli.has("out.csv.part")).isFalse();
  }

  @Test
  void goesOnWhereOnlyTheParquetFileCouldNotBeMade() throws IOException {
    cli.file("many.csv", "clientId,visits\n" + "1,2\n".repeat(50_000));
    String[] args = {cli.path("many.csv"), "--out", cli.path("out.parquet")};
    // DuckDB cannot write a file where a folder is.
    Path inTheWay = Files.createDirectory(folder.resolve("out.parquet.part"));
    Files.createFile(inTheWay.resolve("file"));

    Cli.Ran failed = cli.classify(args);
    List<String> left = cli.files();
    Files.delete(inTheWay.resolve("file"));
    Files.delete(inTheWay);
    Cli.Ran resumed = cli.classify(Registries.with(List.of(args), "--resume"));

    assertThat(failed.code()).as(failed.err()).isEqualTo(3);
    assertThat(failed.err()).contains("out.parquet", "--resume").doesNotContain("mend the query");
    assertThat(left).contains("out.parquet.journal");
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(DuckDbFiles.rows("SELECT count(*) FROM '" + cli.path("out.parquet") + "'"))
        .containsExactly("50000");
    assertThat(cli.files()).noneMatch(name -> name.contains(".part") || name.contains("journal"));
  }

  @Test
  void readsSeveralParquetFilesOfAGlobInTheOrderOfTheirNames() {
    for (int i = 1; i <= 3; i++) {
      DuckDbFiles.run(
          "COPY (SELECT '"
              + i
              + "' AS clientId, 1 AS visits) TO '"
              + cli.path("r" + i + ".parquet")
              + "' (FORMAT parquet)");
    }

    cli.classify(cli.path("r*.parquet"), "--out", cli.path("out.csv"));

    assertThat(cli.read("out.csv").lines().skip(1).map(line -> line.substring(0, 1)))
        .containsExactly("1", "2", "3");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "INSTALL httpfs; q.sql holds something else than one query",
        "LOAD httpfs; q.sql holds something else than one query",
        "ATTACH 'http://localhost:1/x.db' AS x; q.sql holds something else than one query",
        "COPY (SELECT 1) TO '%s/made.csv'; q.sql holds something else than one query",
        "CREATE TABLE x AS SELECT 1 AS clientId; q.sql holds something else than one query",
        "SET memory_limit = '99GB'; q.sql holds something else than one query",
        "|SELECT 1 AS clientId; INSTALL httpfs|; q.sql holds something else than one query",
        "|INSTALL httpfs; SELECT 1 AS clientId|; q.sql holds something else than one query",
        "SELECT * FROM 'http://localhost:1/x.csv'; q.sql names a file on a network",
        "SELECT * FROM read_parquet('https://localhost:1/x.parquet'); q.sql names a file on a"
            + " network",
        "SELECT * FROM 's3://bucket/x.parquet'; q.sql names a file on a network",
      })
  void fetchesNothingAndWritesNothing(String sql, String told) {
    Cli.Ran ran = sql(sql, "--out", cli.path("out.csv"));

    assertThat(ran.code()).isBetween(2, 3);
    assertThat(ran.err()).contains(told, "Try: ").doesNotContain("defect");
    assertThat(cli.files()).containsExactly("in.csv", "more.json", "q.sql");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SELEC 1; q.sql:1:1: syntax error; 2",
        "SELECT * FROM nowhere; Table with name nowhere does not exist; 3",
        "SELECT * FROM 'nowhere.csv'; No files found; 3",
        "SELECT visit FROM '%s/in.csv'; visit; 3",
        "SELECT clientId, DATE '1950-01-01' AS visits FROM '%s/in.csv'; no dates; 2",
        "SELECT clientId, {'a': 1} AS visits FROM '%s/in.csv'; cast it; 2",
        "SELECT CAST('secret' AS INTEGER) AS visits; q.sql:1: a value cannot be cast; 3",
        "SELECT CAST(clientId || 'secret' AS INTEGER) AS visits FROM '%s/in.csv'; cannot be cast;"
            + " 3",
        "SELECT clientId::DATE AS visits FROM '%s/in.csv'; of the column clientId cannot be cast;"
            + " 3",
        "SELECT sqrt(-1) AS visits; gives up (Out of Range Error); 3",
        "FROM read_parquet('%s/in.csv'); in.csv that it reads is no Parquet file; 3",
      })
  void saysWhatIsWrongWithAQuery(String sql, String told, int code) {
    Cli.Ran ran = sql(sql, "--out", cli.path("out.csv"));

    assertThat(ran.err()).contains(told, "Try: ").doesNotContain("defect");
    assertThat(ran.code()).isEqualTo(code);
    assertThat(cli.has("out.csv")).isFalse();
  }

  @Test
  void repeatsNoValueOfAFileThatCannotBeRead() {
    cli.file("odd.csv", "clientId,visits\n1,2\n2,010190-123A\n".repeat(30_000));

    Cli.Ran ran =
        sql(
            "SELECT * FROM read_csv('%s/odd.csv', columns = {'clientId': 'VARCHAR', 'visits':"
                + " 'INT'}, header = true)");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("q.sql: line 3 of a CSV file").doesNotContain("010190");
  }

  @Test
  void refusesAQueryBesideAFile() {
    Cli.Ran ran =
        sql("SELECT 1 AS clientId, 1 AS visits", cli.path("in.csv"), "--out", cli.path("o.csv"));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("Try: ");
  }

  @Test
  void needsNoMemoryForItsRows() throws IOException {
    sql(
        "SELECT range AS clientId, range % 50 AS visits FROM range(300000)",
        "--out", cli.path("o.csv"));

    assertThat(cli.read("o.csv").lines().count()).isEqualTo(300_001);
    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left.filter(path -> path.getFileName().toString().startsWith("nelikentta")))
          .allMatch(path -> !Files.exists(path.resolve("spill")));
    }
  }

  @Test
  void readsAFileOfDuckDbAndChangesNothing() {
    String file = cli.path("kept.db");
    DuckDbFiles.run(file, "CREATE TABLE clients AS SELECT 'a' AS clientId, 6 AS visits");
    String url = "jdbc:duckdb:" + file;
    String[] queries = {
      "DELETE FROM clients",
      "COPY clients TO '" + cli.path("made.csv") + "'",
      "SELECT * FROM 'http://localhost:1/x.csv'",
      "SELECT 1; DROP TABLE clients",
    };

    Cli.Ran read = jdbc(url, "SELECT * FROM clients");
    for (String query : queries) {
      Cli.Ran ran = jdbc(url, query);
      assertThat(ran.code()).as(query + ran.err()).isBetween(2, 3);
      assertThat(ran.err()).contains("Try: ").doesNotContain("defect");
    }

    assertThat(read.code()).as(read.err()).isZero();
    assertThat(cli.read("out.csv")).contains("\na,ASSIGNED,");
    assertThat(cli.read("out.csv.run.json")).contains("\"database\" : \"" + url + "\"");
    assertThat(DuckDbFiles.rows(file, "SELECT * FROM clients")).containsExactly("a 6");
    assertThat(cli.has("made.csv")).isFalse();
    assertThat(jdbc(url + "x", "SELECT 1").err()).contains("there is no file", "kept.dbx", "Try: ");
  }

  private Cli.Ran jdbc(String url, String query) {
    return cli.classify(
        "--jdbc", url, "--query", cli.file("q.sql", query), "--out", cli.path("out.csv"));
  }

  @Test
  void writesIntoATableOfDuckDb() {
    String url = "jdbc:duckdb:" + cli.path("kept.db") + "#proposals";
    cli.classify(cli.path("in.csv"), "--out", url);
    Cli.Ran again = cli.classify(cli.path("in.csv"), "--out", url);

    assertThat(again.code()).as(again.err()).isEqualTo(1);
    assertThat(
            DuckDbFiles.rows(
                cli.path("kept.db"),
                "SELECT clientid, strategy, possible, evaluationdate FROM proposals ORDER BY 1"))
        .containsExactly(
            "1 NETWORK [NETWORK, REFERRED] 2026-11-22",
            "2 SELF_CARE [SELF_CARE, COMMUNITY, REFERRED] 2026-11-22");
  }

  private Cli.Ran sql(String text, String... options) {
    try {
      Files.deleteIfExists(folder.resolve("q.sql"));
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
    List<String> args =
        new ArrayList<>(List.of("--sql", cli.file("q.sql", text.replace("%s", folder.toString()))));
    args.addAll(Arrays.asList(options));
    return cli.classify(args.toArray(new String[0]));
  }
}
