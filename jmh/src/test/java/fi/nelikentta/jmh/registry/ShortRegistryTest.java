package fi.nelikentta.jmh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Short forms of {@code run.sh} and {@code report.sh}, which look at answers and not at time. */
class ShortRegistryTest {
  private static final int ROWS = 20_000;

  /** A page does not grow with its clients, but what to ask of each takes its time. */
  private static final int OF_REPORT = 4_000;

  private static final long SEED = 20_261_122L;
  private static final Path PACK = Path.of("../rules/packs/asiakkuus");
  private static final long MOST_BYTES = 5_000_000;

  @TempDir Path folder;
  private Path registry = Path.of("");

  private void registry(RegistryGenerator.Columns columns, int rows) throws IOException {
    registry = folder.resolve("registry.csv");
    RegistryGenerator.write(RulePack.load(PACK), rows, SEED, columns, registry);
  }

  @Test
  void givesTheAnswersOfDuckDbWhateverThreadsAndMemory()
      throws IOException, SQLException, InterruptedException {
    registry(RegistryGenerator.Columns.ATTRIBUTES, ROWS);
    Path theirs = folder.resolve("duckdb.csv");
    DuckDb.run(Files.readString(Path.of("registry/asiakkuus.sql")), registry, theirs, "2");
    Compared compared = new Compared();

    Path two = classify("two.csv", "-Xmx1g", "--threads=2");
    compared.add(two, theirs);

    assertThat(compared.rows()).isEqualTo(ROWS);
    assertThat(classify("one.csv", "-Xmx1g", "--threads=1")).hasSameBinaryContentAs(two);
    assertThat(classify("small.csv", "-Xmx256m", "--threads=2")).hasSameBinaryContentAs(two);
  }

  @Test
  void makesAPageThatIsNotTooLargeInTheSamePass() throws IOException, InterruptedException {
    registry(RegistryGenerator.Columns.WITH_BACKGROUND, OF_REPORT);
    Path page = folder.resolve("report.html");

    Path proposals =
        classify(
            "out.csv",
            "-Xmx1g",
            "--threads=2",
            "--by=area,ageBand,sex",
            "--measure=costs",
            "--report=" + page);

    assertThat(proposals).content().hasLineCount(OF_REPORT + 1);
    assertThat(page).content().contains("4,000").endsWith("</html>\n");
    assertThat(Files.size(page)).isLessThan(MOST_BYTES);
  }

  @Test
  void unpacksDuckDbSoThatItRunsWithoutItsJar() throws IOException, InterruptedException {
    UnpackedDuckDb unpacked = UnpackedDuckDb.in(folder.resolve("duckdb"));
    Path sql = Files.writeString(folder.resolve("q.sql"), "COPY (SELECT 7 AS n) TO '{output}'");
    Path out = folder.resolve("n.csv");

    run(
        unpacked.classPath(),
        "-Djava.library.path=" + unpacked.libraries(),
        "fi.nelikentta.jmh.registry.DuckDb",
        List.of(sql.toString(), registry.toString(), out.toString(), "1"));

    assertThat(out).hasContent("n\n7\n");
    assertThat(unpacked.classPath()).doesNotContain("duckdb_jdbc");
  }

  private Path classify(String name, String memory, String... more)
      throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "classify",
                registry.toString(),
                "--pack=" + PACK,
                "--ignore-unknown-columns",
                "--lang=en",
                "--date=2026-11-22",
                "--out=" + out));
    arguments.addAll(List.of(more));
    run(System.getProperty("java.class.path"), memory, "fi.nelikentta.cli.Nelikentta", arguments);
    return out;
  }

  /** Fails where the process does. */
  private static void run(String classPath, String option, String main, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-cp",
                classPath,
                main));
    command.addAll(arguments);
    Timed.run(command, Map.of());
  }
}
