package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run whose rows are all written is not over before its report and its sample are there. */
class ReportSafetyTest {
  private static final int ROWS = 2_000;

  @TempDir Path folder;
  private Cli cli;
  private String registry = "";

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
    StringBuilder rows = new StringBuilder("clientId,visits,alone,health,area\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append('c').append(i).append(',').append(i * 7 % 20).append(',').append(i % 2);
      rows.append(i % 3 == 0 ? ",poor,Joutsa\n" : ",good,Kemi\n");
    }
    registry = cli.file("in.csv", rows.toString());
  }

  private List<String> classify(String to, String... more) throws IOException {
    Path into = Files.createDirectories(folder.resolve(to));
    return Stream.concat(
            Stream.of(
                "classify",
                registry,
                "--pack=" + Cli.TINY,
                "--lang=en",
                "--date=2026-11-22",
                "--by=area",
                "--pass-through=area",
                "--out=" + into.resolve("out.csv"),
                "--report=" + into.resolve("r.html"),
                "--tables=" + into.resolve("tables"),
                "--review-sample=40"),
            Stream.of(more))
        .toList();
  }

  /** All files by name; those of a child's streams aside. */
  private Map<String, String> written(String to) throws IOException {
    Path into = folder.resolve(to);
    try (Stream<Path> files = Files.walk(into)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".txt"))
          .collect(
              Collectors.toMap(
                  file -> into.relativize(file).toString(),
                  file -> cli.read(folder.relativize(file).toString()),
                  (one, other) -> one,
                  TreeMap::new));
    }
  }

  private Map<String, String> right() throws IOException {
    Cli.Ran whole = cli.run(classify("whole").toArray(new String[0]));
    assertThat(whole.code()).as(whole.err()).isZero();
    Map<String, String> right = written("whole");
    assertThat(right)
        .containsKeys(
            "out.csv", "out.csv.run.json", "out.csv.review.csv", "r.html", "tables/by-area.csv")
        .allSatisfy((name, text) -> assertThat(name).doesNotEndWith(".part"));
    return right;
  }

  /** From the last row to the first file in its place. */
  @ParameterizedTest
  @CsvSource({"out.csv.part,true", "r.html.part,false", "r.html,false"})
  void isMadeAgainAfterAKillAtTheEnd(String file, boolean isSlowFromThere) throws Exception {
    Map<String, String> right = right();
    Child child = Child.start(folder, classify("killed"));

    boolean running =
        child.waitFor(
            folder.resolve("killed").resolve(file),
            file.startsWith("out") ? right.get("out.csv").length() : 1);
    child.kill();

    boolean unfinished = Files.exists(folder.resolve("killed/out.csv.journal"));
    if (isSlowFromThere) {
      assertThat(running && unfinished).as(child.err()).isTrue();
      assertThat(folder.resolve("killed/out.csv.review.csv")).doesNotExist();
    }
    if (unfinished) {
      Cli.Ran resumed = cli.run(classify("killed", "--resume").toArray(new String[0]));
      assertThat(resumed.code()).as(resumed.err()).isZero();
      assertThat(resumed.out()).contains("The report is in ", "out.csv.review.csv (40 of ");
    }
    assertThat(written("killed")).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"r.html", "tables/by-area.csv", "out.csv.review.csv"})
  void saysWhatCouldNotBeWrittenAndGoesOn(String file) throws IOException {
    Map<String, String> right = right();
    List<String> command = classify("blocked");
    Path inTheWay = Files.createDirectories(folder.resolve("blocked/" + file + ".part"));

    Cli.Ran failed = cli.run(command.toArray(new String[0]));
    boolean hasRows = Files.exists(folder.resolve("blocked/out.csv"));
    Files.delete(inTheWay);
    Cli.Ran resumed = cli.run(classify("blocked", "--resume").toArray(new String[0]));

    assertThat(failed.code()).isEqualTo(3);
    assertThat(failed.err()).contains(file, "--resume").doesNotContain("Exception:");
    assertThat(hasRows).isFalse();
    assertThat(resumed.code()).as(resumed.err()).isZero();
    assertThat(written("blocked")).isEqualTo(right);
  }

  @Test
  void goesOnOnlyWithTheReportThatWasPromised() throws IOException {
    List<String> command = classify("blocked");
    Path inTheWay = Files.createDirectories(folder.resolve("blocked/r.html.part"));
    cli.run(command.toArray(new String[0]));
    Files.delete(inTheWay);

    Cli.Ran without =
        cli.run(
            classify("blocked", "--resume").stream()
                .filter(one -> !one.startsWith("--report") && !one.startsWith("--tables"))
                .toArray(String[]::new));

    assertThat(without.code()).isEqualTo(2);
    assertThat(without.err())
        .startsWith("cannot be resumed, other options: beside (")
        .contains("r.html + tables");
  }

  @Test
  void leavesASampleAloneThatSomebodyPutThereMeanwhile() throws IOException {
    List<String> command = classify("blocked");
    Path inTheWay = Files.createDirectories(folder.resolve("blocked/r.html.part"));
    cli.run(command.toArray(new String[0]));
    Files.delete(inTheWay);
    cli.file("blocked/out.csv.review.csv", "decisions\n");

    Cli.Ran refused = cli.run(classify("blocked", "--resume").toArray(new String[0]));
    String kept = cli.read("blocked/out.csv.review.csv");
    Files.delete(folder.resolve("blocked/out.csv.review.csv"));
    Cli.Ran resumed = cli.run(classify("blocked", "--resume").toArray(new String[0]));

    assertThat(refused.code()).isEqualTo(3);
    assertThat(refused.err()).contains("out.csv.review.csv is there already", "--resume");
    assertThat(kept).isEqualTo("decisions\n");
    assertThat(resumed.code()).as(resumed.err()).isZero();
  }
}
