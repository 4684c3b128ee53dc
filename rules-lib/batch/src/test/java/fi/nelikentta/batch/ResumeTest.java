package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.batch.storage.Disk;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {
  private static final int FILES = 8;
  private static final int ROWS = 25;

  @TempDir Path whole;
  @TempDir Path folder;
  private Runs runs;
  private Map<String, String> right;
  private RunResult uninterrupted;

  @BeforeEach
  void setUp() {
    Runs untouched = new Runs(whole, "out.csv").registry(FILES, ROWS);
    uninterrupted = untouched.run(Course.Start.ANEW, 1);
    right = untouched.written();
    runs = new Runs(folder, "out.csv").registry(FILES, ROWS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void writesTheSameBytesWhateverTheThreads(int threads) {
    RunResult result = runs.run(Course.Start.ANEW, threads);

    assertThat(runs.written()).isEqualTo(right);
    assertThat(result.askNext().asks()).isEqualTo(uninterrupted.askNext().asks());
  }

  @Test
  void writesTheSameBytesHoweverOftenItIsStopped() {
    RunResult result = null;
    Course.Start start = Course.Start.ANEW;
    for (int rows = ROWS; result == null; rows += ROWS) {
      try {
        result = runs.runUntil(start, 1 + rows / ROWS % 3, rows);
      } catch (FailedException stopped) {
        assertThat(stopped.getMessage()).matches("stopped after \\d+ rows\\.\nTry: .*--resume.*");
      }
      start = Course.Start.RESUME;
    }

    assertThat(runs.written()).isEqualTo(right);
    assertThat(result.tally().evidence()).isEqualTo(uninterrupted.tally().evidence());
    assertThat(result.tally().rows()).isEqualTo(FILES * ROWS);
    assertThat(result.askNext().asks()).isEqualTo(uninterrupted.askNext().asks());
    assertThat(result.inputs().stream().map(InputFacts::sha256))
        .isEqualTo(uninterrupted.inputs().stream().map(InputFacts::sha256).toList());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void goesBackToWhatIsSound(long seed) throws IOException {
    Random random = new Random(seed);
    interrupt();

    for (Path file : List.of(runs.journal(), runs.part(), folder.resolve("rejects.csv.part"))) {
      if (random.nextBoolean()) {
        damage(file, random);
      }
    }
    runs.run(Course.Start.RESUME, 2);

    assertThat(runs.written()).as("seed %d", seed).isEqualTo(right);
  }

  @Test
  void beginsAnewWhereAPartIsGone() throws IOException {
    interrupt();
    Files.delete(runs.part());

    runs.run(Course.Start.RESUME, 1);

    assertThat(runs.written()).isEqualTo(right);
  }

  @Test
  void neverWritesOverARunThatCanGoOn() {
    interrupt();
    assertThat(runs.files()).doesNotContain("out.csv", "out.csv.run.json", "rejects.csv");

    assertThatThrownBy(() -> runs.run(Course.Start.ANEW, 1))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageMatching(
            "out.csv.journal is left of a run that was interrupted after \\d+ rows\\.\n"
                + "Try: --resume goes on with it; to begin anew, remove out.csv.journal\\.");
    runs.run(Course.Start.RESUME, 1);

    assertThat(runs.written()).isEqualTo(right);
  }

  @Test
  void beginsAnewOnceTheJournalIsRemoved() throws IOException {
    interrupt();
    Files.delete(runs.journal());

    runs.run(Course.Start.ANEW, 1);

    assertThat(runs.written()).isEqualTo(right);
  }

  @Test
  void refusesWhatIsNotTheSameAndLosesNothing() throws IOException {
    interrupt();
    Path input = folder.resolve("in-b.ndjson");
    FileTime time = Files.getLastModifiedTime(input);
    byte[] bytes = Files.readAllBytes(input);
    byte[] other = bytes.clone();
    other[other.length / 2] ^= 1;

    Files.write(input, other);
    refuses("in-b.ndjson is not what it was");
    Files.setLastModifiedTime(input, time);
    refuses("in-b.ndjson is not what it was");
    Files.write(input, Arrays.copyOf(bytes, bytes.length - 1));
    refuses("in-b.ndjson is not what it was");
    runs.write("in-z.ndjson", "{\"clientId\":\"new\"}\n");
    refuses("it had 8 inputs, and there are 9");
    Files.delete(folder.resolve("in-z.ndjson"));
    Files.write(input, bytes);
    Files.setLastModifiedTime(input, time);
    runs.run(Course.Start.RESUME, 1);

    assertThat(runs.written()).isEqualTo(right);
  }

  @Test
  void saysThatThereIsNothingToResume() {
    refuses("there is nothing to resume: out.csv.journal is not there.\nTry: ");

    runs.run(Course.Start.ANEW, 1);
    refuses("there is nothing to resume");
  }

  @Test
  void keepsTwoRunsApart() {
    List<String> refusals = new ArrayList<>();
    runs.run(
        Course.Start.ANEW,
        1,
        new Disk(),
        Runs.OFTEN,
        told -> {
          if (refusals.isEmpty()) {
            assertThatThrownBy(() -> runs.run(Course.Start.ANEW, 1))
                .isInstanceOf(FailedException.class)
                .satisfies(refused -> refusals.add(refused.getMessage()));
          }
        },
        List.of());

    assertThat(refusals)
        .containsExactly(
            "another run is writing out.csv.journal.\n"
                + "Try: wait until it ends, or write to another file.");
    assertThat(runs.written()).isEqualTo(right);
  }

  @Test
  void showsObserversEveryRowOnceAndInOrder() {
    SeenRows all = new SeenRows();
    runs.run(Course.Start.ANEW, 3, new Disk(), Runs.OFTEN, told -> {}, List.of(all));
    SeenRows resumed = new SeenRows();
    interrupt();

    runs.run(Course.Start.RESUME, 3, new Disk(), Runs.OFTEN, told -> {}, List.of(resumed));

    assertThat(all.rows()).hasSize(FILES * ROWS).isEqualTo(resumed.rows());
    assertThat(all.rows().subList(0, 5)).containsExactly("0:1", "0:2", "0:3", "0:-4", "0:5");
    assertThat(runs.written()).isEqualTo(right);
  }

  private void interrupt() {
    assertThatThrownBy(() -> runs.runUntil(Course.Start.ANEW, 1, FILES * ROWS / 2))
        .isInstanceOf(FailedException.class);
    assertThat(runs.files()).contains("out.csv.part", "out.csv.journal", "rejects.csv.part");
  }

  private void refuses(String message) {
    assertThatThrownBy(() -> runs.run(Course.Start.RESUME, 1))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageContaining(message);
  }

  /** What a loss of power may leave: a shorter file, one with other bytes or zeros at its end. */
  private static void damage(Path file, Random random) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(3)) {
      case 0 -> Files.write(file, Arrays.copyOf(bytes, at));
      case 1 -> {
        Arrays.fill(bytes, at, bytes.length, (byte) 0);
        Files.write(file, bytes);
      }
      default -> Files.writeString(file, "torn\n", StandardOpenOption.APPEND);
    }
  }
}
