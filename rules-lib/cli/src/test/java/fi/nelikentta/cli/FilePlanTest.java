package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.report.PopulationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No file is written over that a command reads, or writes for something else. */
class FilePlanTest {
  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void start() throws IOException {
    cli = new Cli(folder);
    Path registry = Cli.FIXTURES.resolve("registry/synthea.csv");
    for (String name : List.of("a.csv", "run.csv", "b.csv")) {
      Files.copy(registry, folder.resolve(name));
    }
    Files.writeString(folder.resolve("q.sql"), "SELECT * FROM '" + folder + "/a.csv'");
    Files.writeString(
        folder.resolve("all.sql"), "SELECT * FROM read_csv(\"" + folder + "/*.csv\")");
    assertThat(cli.run("classify", cli.path("a.csv"), "--out=" + cli.path("p.csv")).code())
        .isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "classify $a.csv --out=$a.csv",
        "classify $a.csv --out=$o.csv --rejects=$o.csv.part",
        "classify $a.csv --out=$o.csv --rejects=$o.csv.journal",
        "classify $a.csv --out=$o.csv --rejects=$o.csv.run.json",
        "classify $a.csv --out=$r.csv.part.csv --rejects=$r.csv.part.csv",
        "classify $a.csv --out=$o.csv --review-sample=5 --review-out=$o.csv.part",
        "classify $a.csv --out=$o.csv --review-sample=5 --review-out=$o.csv.journal",
        "classify $a.csv --out=$p.csv --report=$r.html --previous=$p.csv",
        "classify $a.csv --report=$r.html --previous=$p.csv --previous-input=$b.csv --rejects=$b.csv",
        "classify $a.csv --report=$r.html --rejects=$r.html",
        "classify $run.csv --report=$r.html --tables=$",
        "classify $a.csv --report=$r.html --tables=$ --rejects=$tags.csv",
        "classify $a.csv --out=$by-area.csv --report=$r.html --tables=$",
        "classify --sql=$q.sql --out=$a.csv",
        "classify --sql=$all.sql --out=$b.csv",
        "report $p.csv -o $p.csv --input=$a.csv",
        "report $run.csv -o $r.html --tables=$",
      })
  void refusesBeforeAnythingIsDone(String command) throws IOException {
    TreeMap<String, String> before = files();
    String[] words =
        Arrays.stream(command.split(" "))
            .map(word -> word.replace("$", folder + "/"))
            .toArray(String[]::new);

    Cli.Ran ran = cli.run(words);

    assertThat(ran.code()).as(ran.err()).isEqualTo(2);
    assertThat(ran.err()).contains("Try: ");
    assertThat(files()).isEqualTo(before);
  }

  private TreeMap<String, String> files() throws IOException {
    TreeMap<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.put(file.toString(), Files.readString(file));
      }
    }
    return all;
  }

  @Test
  void everyTableHasANameThatIsKeptFree() throws IOException {
    String[] report = {
      "classify",
      cli.path("a.csv"),
      "--report=" + cli.path("r.html"),
      "--previous=" + cli.path("p.csv"),
      "--previous-input=" + cli.path("b.csv"),
      "--by=ageYears,employment",
      "--measure=contacts12Months",
      "--tables=" + cli.path("tables"),
      "--lang=en"
    };
    assertThat(cli.run(report).out()).doesNotContain("another report");
    try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
      assertThat(files.map(file -> file.getFileName().toString()).toList())
          .hasSizeGreaterThan(10)
          .allMatch(PopulationReport::mayBeTable);
    }

    Files.writeString(folder.resolve("tables/by-county.csv"), "earlier");
    Files.writeString(folder.resolve("tables/mine.csv"), "mine");

    assertThat(cli.run(report).out())
        .contains("also holds tables of another report: by-county.csv. Do not publish");
  }
}
