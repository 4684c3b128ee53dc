package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Clients are counted where they stand in columns, or one by one where a run needs rows: by either
 * way a report tells the same.
 */
class ReportWaysTest {
  private static final String SYNTHEA = Cli.FIXTURES.resolve("registry/synthea.csv").toString();

  @TempDir private Path folder;

  private Path tables(String name, String... more) {
    Cli cli = new Cli(folder);
    List<String> command =
        Stream.concat(
                Stream.of(
                    "classify",
                    SYNTHEA,
                    "--date=2025-01-01",
                    "--by=ageYears,housingSituation,employment",
                    "--measure=contacts12Months",
                    "--min-cell=1",
                    "--report=" + cli.path(name + ".html"),
                    "--tables=" + cli.path(name)),
                Stream.of(more))
            .toList();
    Cli.Ran ran = cli.run(command.toArray(String[]::new));
    assertThat(ran.code()).as(ran.err()).isZero();
    return folder.resolve(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ndjson", "parquet"})
  void bothWaysTellTheSame(String format) throws IOException {
    Path earlier = folder.resolve("earlier.csv");
    Cli cli = new Cli(folder);
    cli.run("classify", SYNTHEA, "--date=2024-01-01", "--out=" + earlier);
    List<String> compared = List.of("--previous=" + earlier, "--previous-input=" + SYNTHEA);

    Path columns = tables("columns", with(compared, "--out=" + cli.path("p.csv")));
    Path rows = tables("rows", with(compared, "--out=" + cli.path("p." + format)));

    assertSame(columns, rows);
  }

  @Test
  void anotherEngineAndThreadsTellTheSame() throws IOException {
    assertSame(tables("columns", "--threads=2"), tables("rows", "--engine=drools", "--threads=1"));
  }

  private static String[] with(List<String> some, String more) {
    return Stream.concat(some.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static void assertSame(Path some, Path others) throws IOException {
    List<Path> files;
    try (Stream<Path> list = Files.list(some)) {
      // The run's own data name the engine.
      files = list.filter(file -> !file.endsWith("run.csv")).sorted().toList();
    }
    assertThat(files).hasSizeGreaterThan(10);
    for (Path file : files) {
      assertThat(others.resolve(file.getFileName())).hasSameTextualContentAs(file);
    }
  }
}
