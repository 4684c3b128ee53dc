package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.batch.Allowance;
import fi.nelikentta.batch.BulkRead;
import fi.nelikentta.batch.Classification;
import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.Course;
import fi.nelikentta.batch.Dialect;
import fi.nelikentta.batch.Formulas;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.JdbcDatabase;
import fi.nelikentta.batch.Output;
import fi.nelikentta.batch.Progress;
import fi.nelikentta.batch.Query;
import fi.nelikentta.batch.Request;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.CellReader.DecimalMark;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether rows come as CSV or one by one, the bytes of the results are the same. */
class PostgresWaysTest {
  private static final String EVERYTHING =
      """
      CREATE TYPE mood AS ENUM ('good', 'fair', 'poor', 'bad');
      CREATE DOMAIN small AS int CHECK (value < 100000);
      CREATE TABLE odd (n serial, whole int, huge bigint, tiny smallint, exact numeric, fine numeric(9,2),
        wide float8, narrow float4, truth bool, text text, fixed char(8), mood mood, small small,
        codes text[], names varchar(9)[], numbers int[], id uuid);
      INSERT INTO odd (whole, huge, tiny, exact, fine, wide, narrow, truth, text, fixed, mood, small, codes, names,
        numbers, id) SELECT
          (ARRAY[0, 1, 6, 50, 51, -1, NULL])[1 + n % 7],
          (ARRAY[5, 9007199254740993, -9223372036854775808, NULL])[1 + n % 4],
          (ARRAY[0, 1, 2, NULL])[1 + n % 4],
          (ARRAY['0', '4.50', '-0', '4.2500000000000000001', '1e-20', '3.0', 'NaN', '12345678901234567890', NULL]::numeric[])[1 + n % 9],
          (ARRAY[0, 4.25, 4.26, -10, 9.99, NULL])[1 + n % 6],
          (ARRAY['0', '-0', '1e300', '-1e-300', 'NaN', 'Infinity', '-Infinity', '0.1', '0.30000000000000004', '3', '1e15', '4.250000000000001', NULL]::float8[])[1 + n % 13],
          (ARRAY['0', '4.3', '0.1', '1e30', 'NaN', '7', NULL]::float4[])[1 + n % 7],
          (ARRAY[true, false, NULL])[1 + n % 3],
          (ARRAY['poor', 'good', ' fair ', '', ' ', 'NULL', '\\N', '\\.', 'bad', 'true', 'kyllä', '1', '0', '4.5', 'a,b', 'E11|I10', '[]',
            '=1+1', '@x', 'say "no"', E'two\\nlines', E'a\\r\\nb', E'1,2,3\\n4,5,6', E'\\uFEFFx', 'ä;ö', E'\\tpoor', 'c9', NULL])[1 + n % 28],
          (ARRAY['poor', 'good', '', NULL])[1 + n % 4],
          (ARRAY['good', 'fair', 'poor', 'bad', NULL]::mood[])[1 + n % 5],
          (ARRAY[1, 7, 60, NULL])[1 + n % 4],
          (ARRAY['{}', '{E11}', '{E11,I10}', '{NULL}', '{E11,NULL}', '{"NULL"}', '{NULLX}', '{""}', '{" E11 "}', '{"a,b"}', '{"a|b"}',
            '{"a\\"b"}', '{"a\\\\b"}', '{"{E11}"}', '[0:1]={E11,I10}', '{ä}', '{E11,E11}', NULL])[1 + n % 18]::text[],
          (ARRAY['{}', '{E11}', '{I10,E11}', NULL])[1 + n % 4]::varchar(9)[],
          (ARRAY['{}', '{1}', '{1,2}', '{NULL,3}', NULL])[1 + n % 5]::int[],
          md5(n::text)::uuid
        FROM generate_series(1, 6000) n""";

  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  private static PostgresServer server;

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    server = new PostgresServer();
    server.execute(EVERYTHING);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** Each type as each attribute that takes it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "whole AS visits, wide AS score, truth AS alone, text AS health, codes AS diagnoses",
        "huge AS visits, narrow AS score, text AS alone, mood AS health, names AS diagnoses",
        "tiny AS visits, exact AS score, whole AS alone, fixed AS health, numbers AS diagnoses",
        "wide AS visits, fine AS score, truth AS planned, truth AS alone, text AS diagnoses",
        "exact AS visits, whole AS score, truth AS health, text AS remark, id AS note",
        "narrow AS visits, text AS score, text AS planned, truth AS remark, text AS note",
        "text AS visits, small AS score, truth AS alone, exact AS remark, codes AS junk",
        "small AS visits, truth AS note, exact AS junk, truth AS alone",
        "fine AS visits, 1 AS planned, whole AS \"Junk\", text AS remark, truth AS alone",
      })
  void giveTheSameOfAllTypes(String columns) throws IOException {
    sameOf(columns, Dialect.PLAIN, List.of());
    sameOf(columns, Dialect.PLAIN.with(Dialect.BadCell.UNKNOWN), List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text AS note, truth AS alone, wide AS junk",
        "wide AS note, truth AS junk, truth AS alone",
        "codes AS note, exact AS junk, truth AS alone",
        "narrow AS note, mood AS junk, whole AS visits",
      })
  void passTheSameThrough(String columns) throws IOException {
    sameOf(columns, Dialect.PLAIN, List.of("note", "junk"));
  }

  @Test
  void passAttributesThrough() throws IOException {
    String columns = "truth AS alone, codes AS diagnoses, wide AS score, whole AS visits";

    sameOf(columns, Dialect.PLAIN, List.of("alone", "diagnoses", "score"));
  }

  @Test
  void takeTheSameTextsForUnknown() throws IOException {
    Dialect dialect = new Dialect(null, DecimalMark.POINT, Set.of("poor", "true", "0", "E11"));

    sameOf("text AS health, truth AS alone, whole AS visits", dialect, List.of());
  }

  /** What only the driver reads rightly is left to it, and queries that cannot stand in another. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT n AS clientId, now()::date AS note, whole AS visits FROM odd ORDER BY n",
        "SELECT n AS clientId, 12::money AS note, whole AS visits FROM odd ORDER BY n",
        "SELECT n AS clientId, whole AS visits, 1 AS note FROM odd ORDER BY n; -- all",
        "SELECT n::text AS clientId FROM odd ORDER BY n",
      })
  void leaveTheRestToTheDriver(String sql) throws IOException {
    List<String> passed = sql.contains("note") ? List.of("note") : List.of();

    same(sql, Dialect.PLAIN, passed, false);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT text AS clientId, whole AS visits FROM odd ORDER BY n -- all;",
        "SELECT truth AS clientId, whole AS visits FROM odd ORDER BY n ; ",
        "SELECT wide AS clientId, whole AS visits FROM odd ORDER BY n /* all */",
        "WITH few AS (SELECT * FROM odd LIMIT 3) SELECT id AS clientId, whole AS visits FROM few",
        "SELECT n AS clientId, whole AS visits FROM odd WHERE n < 0",
        "VALUES (1, 2)",
      })
  void takeQueriesAsTheyAreWritten(String sql) throws IOException {
    String named =
        sql.startsWith("VALUES") ? "SELECT * FROM (" + sql + ") v (clientId, visits)" : sql;

    same(named, Dialect.PLAIN, List.of(), true);
  }

  private void sameOf(String columns, Dialect dialect, List<String> passed) throws IOException {
    same("SELECT n AS clientId, " + columns + " FROM odd ORDER BY n", dialect, passed, true);
  }

  private void same(String sql, Dialect dialect, List<String> passed, boolean isFast)
      throws IOException {
    AtomicInteger copies = new AtomicInteger();
    BulkRead copy = new PostgresCopy();
    List<String> fast =
        run(
            sql,
            (connection, select) -> {
              InputStream rows = copy.rows(connection, select);
              copies.incrementAndGet();
              return rows;
            },
            dialect,
            passed);

    List<String> slow = run(sql, null, dialect, passed);

    assertThat(fast).as(sql).isEqualTo(slow);
    assertThat(copies).as(sql).hasValue(isFast ? 1 : 0);
  }

  /** Proposals, rejects and what was counted. */
  private List<String> run(
      String sql, @Nullable BulkRead bulk, Dialect dialect, List<String> passed)
      throws IOException {
    Properties credentials = new Properties();
    credentials.setProperty("user", "postgres");
    Path file = Files.writeString(folder.resolve("q.sql"), sql);
    Path out = folder.resolve("out.csv");
    Path rejects = folder.resolve("rejects.csv");
    JdbcDatabase database = new JdbcDatabase(server.url(), credentials, bulk);
    try (StrategyEngine engine = StrategyEngine.create(RulePack.load(Cli.TINY))) {
      Request request =
          new Request(
              List.of(InputFile.of(Query.of(file.toString(), database))),
              new ColumnChoice(ColumnChoice.CLIENT_ID, passed, ColumnChoice.Unknown.IGNORED),
              dialect,
              Output.of(out.toString(), rejects.toString(), Formulas.MARKED),
              Allowance.NONE,
              "compiled",
              new Course(2, Course.Start.ANEW),
              "test");
      new Classification(
              request,
              engine,
              DATE,
              List.of(),
              List.of(),
              InputStream.nullInputStream(),
              new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
              new Unheard())
          .run();
      return List.of(
          Files.readString(out),
          Files.readString(rejects),
          Files.readString(folder.resolve("out.csv.run.json")));
    }
  }

  /** Whom nobody tells how far a run is. */
  private static final class Unheard implements Progress {
    @Override
    public void begin(Stand stand) {}

    @Override
    public void at(Stand stand) {}

    @Override
    public void end() {}
  }
}
