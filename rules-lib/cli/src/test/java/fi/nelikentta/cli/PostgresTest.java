package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresTest {
  private static PostgresServer server;

  @TempDir Path folder;
  private Cli cli;

  @BeforeAll
  static void start() {
    server = new PostgresServer();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
    server.execute("DROP SCHEMA public CASCADE");
    server.execute("CREATE SCHEMA public");
    server.execute(
        """
        CREATE TABLE clients (id bigint, visits int, score numeric(6,2), alone boolean,
          health text, diagnoses text[], born date, area varchar(20))""");
    server.execute(
        """
        INSERT INTO clients VALUES
          (1, 6, 4.5, true, 'poor', '{E11,I10}', '1950-03-01', 'Etelä'),
          (2, 3, NULL, false, ' ', '{}', '1990-01-01', '=Pohjoinen'),
          (3, 99, 0, NULL, 'bad', '{I10,NULL}', NULL, NULL),
          (4, NULL, NULL, NULL, NULL, NULL, NULL, NULL)""");
  }

  private static final String ALL =
      """
      SELECT id AS clientId, visits, score, alone, health, diagnoses, area
      FROM clients ORDER BY id""";

  @Test
  void readsColumnsByTheirTypesAndChecksThemAsCsv() {
    Cli.Ran ran =
        classify(
            ALL, "--pass-through", "area", "--out", cli.path("out.csv"), "--rejects", rejects());

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(cli.read("out.csv").lines().skip(1))
        .containsExactly(
            "1,ASSIGNED,NETWORK,70,70,1,1,false,NETWORK|REFERRED,,complexity.visits|"
                + "complexity.diagnosis|complexity.score|coping.health|coping.alone,,,Etelä",
            "2,ASSIGNED,SELF_CARE,0,0,0.6667,0.5,false,SELF_CARE|COMMUNITY|REFERRED,,,"
                + "score|health,,'=Pohjoinen",
            cli.read("out.csv").lines().skip(3).findFirst().orElseThrow());
    assertThat(cli.read("rejects.csv").lines().skip(1).map(PostgresTest::place))
        .containsExactly("3,3,visits,range", "3,3,health,codes", "3,3,diagnoses,empty");
    assertThat(cli.read("rejects.csv")).doesNotContain("99", "bad");
  }

  @Test
  void givesTheSameAsTheSameRowsInCsv() {
    String csv =
        "clientId,visits,score,alone,health,diagnoses,area\n"
            + "1,6,4.5,true,poor,E11|I10,Etelä\n2,3,,false, ,[],=Pohjoinen\n"
            + "3,99,0,,bad,I10|,\n4,,,,,,\n";
    classify(ALL, "--pass-through", "area", "--out", cli.path("q.csv"), "--rejects", rejects());
    String rejects = cli.read("rejects.csv");

    cli.classify(
        cli.file("in.csv", csv),
        "--pass-through",
        "area",
        "--out",
        cli.path("c.csv"),
        "--rejects",
        cli.path("c-rejects.csv"));

    assertThat(cli.read("q.csv")).isEqualTo(cli.read("c.csv"));
    assertThat(rejects.replaceAll("(?m)^3,", "4,")).isEqualTo(cli.read("c-rejects.csv"));
  }

  @Test
  void tellsNobodyThePassword() {
    Cli.Ran ran = classify(ALL, "--ignore-unknown-columns", "--out", cli.path("out.csv"));

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(cli.read("out.csv.run.json"))
        .contains("\"database\" : \"" + server.url() + "\"", "\"format\" : \"query\"")
        .doesNotContain("not-asked-for");
    assertThat(ran.out() + ran.err()).doesNotContain("not-asked-for");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://localhost/db?user=u&password=secret1",
        "jdbc:postgresql://u:secret1@localhost/db",
        "jdbc:postgresql://localhost/db?sslpassword=secret1",
        "jdbc:sqlserver://localhost;user=u;password=secret1",
        "jdbc:oracle:thin:u/secret1@//localhost:1521/db",
      })
  void refusesAUrlWithAPasswordWithoutRepeatingIt(String url) {
    Cli.Ran read =
        cli.classify("--jdbc", url, "--query", cli.file("q.sql", ALL), "--out", cli.path("o.csv"));
    Cli.Ran write = cli.classify(cli.file("in.csv", "clientId\n1\n"), "--out", url + "#t");

    assertThat(List.of(read.code(), write.code())).containsExactly(2, 2);
    assertThat(read.err()).contains("NELIKENTTA_JDBC_PASSWORD").doesNotContain("secret1");
    assertThat(write.err()).doesNotContain("secret1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SELECT id AS clientId, born AS visits FROM clients; no dates: compute a number; 2",
        "SELECT id AS clientId, diagnoses AS visits FROM clients; choose one of the list; 2",
        "SELECT id AS clientId, alone AS visits FROM clients; case when; 2",
        "SELECT id AS clientId, point(1,2) AS visits FROM clients; cast it in the query; 2",
        "SELECT id AS clientId, visits AS visit FROM clients; did you mean visits; 2",
        "SELECT id AS client, visits FROM clients; the id column clientId is missing; 2",
        "SELECT 1 AS clientId, 1 AS visits, 2 AS Visits; stands twice; 2",
        "SELECT id AS clientId FROM client; q.sql:1:28: relation \"client\" does not exist; 3",
        "SELEC 1; q.sql:1:1: syntax error; 3",
        "DELETE FROM clients; would change something; 3",
        "SELECT 1 / 0 AS clientId; the database gives up (22012); 3",
      })
  void saysWhatIsWrongWithAQuery(String sql, String told, int code) {
    Cli.Ran ran = classify(sql, "--out", cli.path("out.csv"));

    assertThat(ran.err()).contains(told).contains("Try: ").doesNotContain("defect");
    assertThat(ran.code()).isEqualTo(code);
    assertThat(cli.files()).containsExactly("q.sql");
    assertThat(server.rows("SELECT count(*) FROM clients")).containsExactly("4");
  }

  @Test
  void failsInTheMiddleWithoutAValueOfAPerson() {
    server.execute("INSERT INTO clients SELECT 100 + n, 1 FROM generate_series(1, 20000) n");
    server.execute("INSERT INTO clients VALUES (99999, 1, 1, true, 'hetu-010190-123A')");

    Cli.Ran ran =
        classify(
            "SELECT id AS clientId, CASE WHEN id = 99999 THEN health::int ELSE visits END AS visits"
                + " FROM clients",
            "--out",
            cli.path("out.csv"));

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("stops after", "22P02").doesNotContain("hetu");
    assertThat(cli.files()).containsExactly("q.sql");
  }

  @Test
  void goesOnAfterTheConnectionBrokeIfTheRowsAreTheSame() {
    server.execute("INSERT INTO clients SELECT 100 + n, n % 9 FROM generate_series(1, 300000) n");
    server.execute("CREATE TABLE fate AS SELECT false AS ends");
    String query =
        """
        SELECT id AS clientId, CASE WHEN id = 290000 AND (SELECT ends FROM fate)
          THEN pg_terminate_backend(pg_backend_pid())::int ELSE visits END AS visits
        FROM clients WHERE id > 100 ORDER BY id""";
    String[] options = {"--out", cli.path("out.csv"), "--rejects", rejects()};
    classify(query, options);
    String whole = cli.read("out.csv");
    String manifest = cli.read("out.csv.run.json");
    server.execute("UPDATE fate SET ends = true");

    Cli.Ran broken = classify(query, options);
    List<String> left = cli.files();
    server.execute("UPDATE fate SET ends = false; UPDATE clients SET visits = 7 WHERE id = 101");
    Cli.Ran other =
        classify(query, "--out", cli.path("out.csv"), "--rejects", rejects(), "--resume");
    server.execute("UPDATE clients SET visits = 1 WHERE id = 101");
    Cli.Ran otherQuery =
        classify(query + ", 2", "--out", cli.path("out.csv"), "--rejects", rejects(), "--resume");
    Cli.Ran ran = classify(query, "--out", cli.path("out.csv"), "--rejects", rejects(), "--resume");

    assertThat(broken.code()).isEqualTo(3);
    assertThat(broken.err()).contains("stops after", "--resume", "what was written is kept");
    assertThat(left).contains("out.csv.part", "out.csv.journal");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("does not return the first", "ORDER BY");
    assertThat(otherQuery.err()).contains("cannot be resumed, other options: query (");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("out.csv")).isEqualTo(whole);
    assertThat(cli.read("out.csv.run.json")).isEqualTo(manifest);
    assertThat(cli.files()).doesNotContain("out.csv.part", "out.csv.journal");
  }

  @Test
  void saysWhoCannotBeReached() {
    Cli.Ran nobody =
        cli.classify(
            "--jdbc",
            "jdbc:postgresql://localhost:1/db",
            "--query",
            cli.file("q.sql", ALL),
            "--out",
            cli.path("out.csv"));

    assertThat(nobody.code()).isEqualTo(3);
    assertThat(nobody.err()).contains("cannot be reached", "Try: check host");
  }

  @Test
  void keepsARowForEachClientAndDate() {
    into("public.proposals", "2026-01-01");
    Cli.Ran again = into("public.proposals", "2026-01-01");
    into("public.proposals", "2026-02-01");

    assertThat(again.code()).as(again.err()).isEqualTo(1);
    assertThat(again.out()).contains("#public.proposals");
    assertThat(
            server.rows(
                """
                SELECT clientid, evaluationdate, outcome, strategy, complexity, complexityknown,
                  firm, possible, missing, area
                FROM proposals WHERE clientid IN ('1', '2') ORDER BY evaluationdate, clientid"""))
        .containsExactly(
            "1 2026-01-01 ASSIGNED NETWORK 70 1 f {NETWORK,REFERRED} {} Etelä",
            "2 2026-01-01 ASSIGNED SELF_CARE 0 0.6667 f {SELF_CARE,COMMUNITY,REFERRED}"
                + " {score,health} =Pohjoinen",
            "1 2026-02-01 ASSIGNED NETWORK 70 1 f {NETWORK,REFERRED} {} Etelä",
            "2 2026-02-01 ASSIGNED SELF_CARE 0 0.6667 f {SELF_CARE,COMMUNITY,REFERRED}"
                + " {score,health} =Pohjoinen");
    assertThat(server.rows("SELECT DISTINCT split_part(pack, ' ', 1) FROM proposals"))
        .containsExactly("tiny");
  }

  @Test
  void keepsTheLastRowOfAnIdThatStandsTwice() {
    String csv = "clientId,visits\n7,6\n8,1\n7,1\n";

    Cli.Ran ran = out(cli.file("in.csv", csv), server.url() + "#p");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(server.rows("SELECT clientid, complexity FROM p ORDER BY 1"))
        .containsExactly("7 0", "8 0");
  }

  @Test
  void keepsTheLastRowOfAnIdFarBehindAndAddsTheRest() {
    String csv = visits(0, 200_000) + "5,6\n" + visits(200_000, 400_000).substring(HEADER.length());

    Cli.Ran ran = out(cli.file("in.csv", csv), server.url() + "#p");
    Cli.Ran more = out(cli.file("more.csv", visits(390_000, 600_000)), server.url() + "#p");

    assertThat(List.of(ran.code(), more.code())).containsExactly(0, 0);
    assertThat(server.rows("SELECT count(*), count(DISTINCT clientid), sum(complexity) FROM p"))
        .containsExactly("600000 600000 40");
    assertThat(server.rows("SELECT complexity FROM p WHERE clientid = '5'")).containsExactly("40");
  }

  @Test
  void letsTwoWriteTheSameAtOnce() {
    String csv = cli.file("in.csv", visits(0, 150_000));
    out(cli.file("one.csv", visits(0, 1)), server.url() + "#p");
    CompletableFuture<Cli.Ran> other =
        CompletableFuture.supplyAsync(() -> out(csv, server.url() + "#p"));

    Cli.Ran ran = out(csv, server.url() + "#p");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(other.join().code()).as(other.join().err()).isZero();
    assertThat(server.rows("SELECT count(*), count(DISTINCT clientid) FROM p"))
        .containsExactly("150000 150000");
  }

  private static final String HEADER = "clientId,visits\n";

  private static String visits(int from, int to) {
    StringBuilder csv = new StringBuilder(HEADER);
    for (int i = from; i < to; i++) {
      csv.append(i).append(",1\n");
    }
    return csv.toString();
  }

  @Test
  void holdsATableThatIsThereAgainstWhatItMustHave() {
    server.execute("CREATE TABLE other (clientid text)");
    into("keyless", "2026-01-01");
    server.execute("ALTER TABLE keyless DROP CONSTRAINT keyless_pkey");
    String csv = cli.file("in.csv", "clientId,visits\n7,6\n");

    assertThat(out(csv, server.url() + "#other").err()).contains("other is there and lacks");
    assertThat(out(csv, server.url() + "#keyless").err()).contains("no primary or unique key");
    assertThat(out(csv, server.url() + "#nowhere.t").code()).isEqualTo(3);
    assertThat(out(csv, server.url()).err()).contains("names a database and no table");
    assertThat(out(csv, "jdbc:mysql://localhost/db#t").err()).contains("PostgreSQL and DuckDB");
  }

  @Test
  void leavesWhatItWroteWhenItFailsInTheMiddleAndMayBeRunAgain() {
    StringBuilder csv = new StringBuilder("clientId,visits\n");
    for (int i = 0; i < 200_000; i++) {
      csv.append(i).append(",1\n");
    }
    String whole = cli.file("whole.csv", csv.toString());
    into("p", "2026-11-22");
    server.execute("DELETE FROM p");
    server.execute("ALTER TABLE p ADD CONSTRAINT few CHECK (clientid <> '150000')");

    Cli.Ran stopped = out(whole, server.url() + "#p", "--rejects", rejects());
    long written = Long.parseLong(server.rows("SELECT count(*) FROM p").get(0));
    server.execute("ALTER TABLE p DROP CONSTRAINT few");
    Cli.Ran again = out(whole, server.url() + "#p");

    assertThat(stopped.code()).isEqualTo(3);
    assertThat(stopped.err())
        .contains("what was written stays", "may be run again", "23514")
        .doesNotContain("150000");
    assertThat(written).isGreaterThan(1_000).isLessThan(150_001);
    assertThat(again.code()).as(again.err()).isZero();
    assertThat(server.rows("SELECT count(*), count(DISTINCT clientid) FROM p"))
        .containsExactly("200000 200000");
  }

  @Test
  void takesThePasswordFromAFileAndTheUserFromTheUrl() {
    List<String> args =
        List.of(
            "--jdbc",
            server.url() + "?user=postgres",
            "--jdbc-password-file",
            cli.file("password", "anything\n"),
            "--query",
            cli.file("q.sql", ALL),
            "--ignore-unknown-columns");

    assertThat(cli.classify(args.toArray(new String[0])).code()).isEqualTo(1);
  }

  private Cli.Ran classify(String sql, String... options) {
    List<String> args =
        new ArrayList<>(List.of("--jdbc", server.url(), "--query", cli.file("q.sql", sql)));
    args.addAll(Arrays.asList(options));
    return run(args);
  }

  private Cli.Ran into(String table, String date) {
    return classify(
        ALL, "--pass-through", "area", "--date", date, "--out", server.url() + "#" + table);
  }

  private Cli.Ran out(String input, String out, String... options) {
    List<String> args = new ArrayList<>(List.of(input, "--out", out));
    args.addAll(Arrays.asList(options));
    return run(args);
  }

  private Cli.Ran run(List<String> args) {
    List<String> all = new ArrayList<>(List.of("classify", "--pack", Cli.TINY.toString()));
    all.addAll(args);
    Map<String, String> environment = new HashMap<>(server.environment());
    return cli.run(environment, all.toArray(new String[0]));
  }

  private String rejects() {
    return cli.path("rejects.csv");
  }

  private static String place(String reject) {
    return String.join(",", Arrays.copyOf(reject.split(",", -1), 4));
  }
}
