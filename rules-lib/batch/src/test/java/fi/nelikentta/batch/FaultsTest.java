package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.batch.storage.Disk;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every single operation on files fails, once or for good: nothing is lost, nothing is torn. */
class FaultsTest {
  private static final int FILES = Integer.getInteger("nelikentta.fault.files", 3);
  private static final int ROWS = 30;

  /** A run over the fewest files does more than so many things with its own. */
  private static final int LEAST_OPERATIONS = 24;

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({
    "ONCE,out.csv,NOTHING",
    "FOR_GOOD,out.csv,NOTHING",
    "ONCE,out.csv.gz,NOTHING",
    "FOR_GOOD,out.ndjson,NOTHING",
    "ONCE,out.parquet,NOTHING",
    "FOR_GOOD,out.parquet,NOTHING",
    "ONCE,out.csv,REPORT_AND_SAMPLE",
    "FOR_GOOD,out.csv,REPORT_AND_SAMPLE",
  })
  void endsRightOrSaysSoAndCanGoOn(FaultyStorage.Fault fault, String out, Runs.Beside beside)
      throws IOException {
    Runs untouched = runs("right", out, beside);
    untouched.run(Course.Start.ANEW, new Disk());
    Map<String, String> right = untouched.written();
    Set<String> names = new HashSet<>(Set.of(out, out + ".run.json", "rejects.csv"));
    if (beside == Runs.Beside.REPORT_AND_SAMPLE) {
      names.addAll(Set.of("report.html", "tables/a.csv", "tables/b.csv.gz", "review.csv"));
    }
    assertThat(right).containsOnlyKeys(names);

    boolean failed = true;
    int operations = 0;
    while (failed) {
      operations++;
      failed = failsAt(operations, fault, runs("at-" + operations, out, beside), right);
      delete(root.resolve("at-" + operations));
    }
    assertThat(operations).isGreaterThan(LEAST_OPERATIONS);
  }

  /** As a page or table of a command that makes nothing else. */
  @ParameterizedTest
  @EnumSource
  void aFileOfItsOwnIsWholeOrAsItWas(FaultyStorage.Fault fault) throws IOException {
    TextFile file = new TextFile(root.resolve("page.html"), "new");
    int operation = 0;
    FaultyStorage storage;
    do {
      storage = new FaultyStorage(++operation, fault);
      Files.writeString(file.path(), "old");
      try {
        file.write(storage);
        assertThat(file.path()).hasContent("new");
      } catch (FailedException told) {
        assertThat(told.getMessage()).contains("page.html", "\nTry: ");
        assertThat(Files.readString(file.path())).isIn("old", "new");
      }
      boolean removed = fault == FaultyStorage.Fault.ONCE;
      assertThat(Files.exists(root.resolve("page.html.part")) && removed).isFalse();
    } while (storage.hasFailed());
    assertThat(operation).isGreaterThan(6);
  }

  /** Whether the fault came; a run that is over before has had all that there are. */
  private static boolean failsAt(
      int operation, FaultyStorage.Fault fault, Runs runs, Map<String, String> right)
      throws IOException {
    FaultyStorage storage = new FaultyStorage(operation, fault);
    // Half of the runs find results of an earlier one in their place.
    String old = "old";
    if (operation % 2 == 0) {
      // But for a sample: people may have worked on it.
      right.keySet().stream()
          .filter(name -> !name.equals("review.csv"))
          .forEach(name -> runs.write(name, old));
    }
    try {
      runs.run(Course.Start.ANEW, storage);
    } catch (FailedException told) {
      assertThat(told.getMessage()).contains("\nTry: ");
      assertThat(told.getMessage().contains("--resume")).isEqualTo(hasCheckpoint(runs));
      runs.written()
          .forEach(
              (name, bytes) -> {
                if (right.containsKey(name)) {
                  assertThat(bytes).as("%s at %d", name, operation).isIn(old, right.get(name));
                }
              });
      goOn(runs);
    }
    assertThat(runs.written()).as("fault at %d", operation).isEqualTo(right);
    return storage.hasFailed();
  }

  private static boolean hasCheckpoint(Runs runs) throws IOException {
    // A line that is torn is none.
    return runs.hasJournal()
        && Files.readString(runs.journal()).chars().filter(c -> c == '\n').count() > 1;
  }

  /** As somebody does who reads what was told. */
  private static void goOn(Runs runs) {
    try {
      runs.run(Course.Start.RESUME, new Disk());
    } catch (WrongUsageException nothingToResume) {
      assertThat(nothingToResume.getMessage()).contains("nothing to resume");
      runs.run(Course.Start.ANEW, new Disk());
    }
  }

  private Runs runs(String name, String out, Runs.Beside beside) throws IOException {
    Path folder = root.resolve(name);
    Files.createDirectories(folder.resolve("tables"));
    return new Runs(folder, out, beside).registry(FILES, ROWS);
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
