package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.batch.storage.Disk;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every single operation on files fails, once or for good: nothing is lost, nothing is torn. */
class FaultsTest {
  private static final int FILES = Integer.getInteger("nelikentta.fault.files", 3);
  private static final int ROWS = 30;

  /** A run over the fewest files does more than so many things with its own. */
  private static final int LEAST_OPERATIONS = 24;

  @TempDir Path root;

  @ParameterizedTest
  @CsvSource({"ONCE,out.csv", "FOR_GOOD,out.csv", "ONCE,out.csv.gz", "FOR_GOOD,out.ndjson"})
  void endsRightOrSaysSoAndCanGoOn(FaultyStorage.Fault fault, String out) throws IOException {
    Runs untouched = new Runs(folder("right"), out).registry(FILES, ROWS);
    untouched.run(Course.Start.ANEW, new Disk());
    Map<String, String> right = untouched.written();
    assertThat(right).containsOnlyKeys(out, out + ".run.json", "rejects.csv");

    boolean failed = true;
    int operations = 0;
    while (failed) {
      operations++;
      failed = failsAt(operations, fault, out, right);
    }
    assertThat(operations).isGreaterThan(LEAST_OPERATIONS);
  }

  /** Whether the fault came; a run that is over before has had all that there are. */
  private boolean failsAt(
      int operation, FaultyStorage.Fault fault, String out, Map<String, String> right)
      throws IOException {
    Path folder = folder("at-" + operation);
    Runs runs = new Runs(folder, out).registry(FILES, ROWS);
    FaultyStorage storage = new FaultyStorage(operation, fault);
    // Half of the runs find results of an earlier one in their place.
    String old = "old";
    if (operation % 2 == 0) {
      right.keySet().forEach(name -> runs.write(name, old));
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
    boolean failed = storage.hasFailed();
    delete(folder);
    return failed;
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

  private Path folder(String name) throws IOException {
    return Files.createDirectory(root.resolve(name));
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }
}
