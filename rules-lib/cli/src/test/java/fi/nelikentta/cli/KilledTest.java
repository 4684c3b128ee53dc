package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A process is killed at any time and again: nobody is lost and nobody is there twice. */
class KilledTest {
  private static final int ROWS = Integer.getInteger("nelikentta.kill.rows", 150_000);
  private static final int KILLS = Integer.getInteger("nelikentta.kills", 5);
  private static final long SEED = Long.getLong("nelikentta.kill.seed", 20_261_122L);
  private static final String[] HEALTH = {"good", "fair", "poor", "", "wrong"};

  @TempDir Path folder;

  /** Where the rows come from. */
  private enum Rows {
    OF_A_FILE,
    OF_A_QUERY
  }

  @ParameterizedTest
  @EnumSource
  void givesTheSameBytesAsARunThatNobodyKilled(Rows rows) throws Exception {
    Path input = rows == Rows.OF_A_FILE ? registry() : query(registry());
    Path whole = Files.createDirectory(folder.resolve("whole"));
    assertThat(Child.start(whole, classify(input, whole, 2)).end()).isEqualTo(1);
    long size = Files.size(whole.resolve("out.csv"));
    Path often = Files.createDirectory(folder.resolve("often"));
    Path part = often.resolve("out.csv.part");
    Path journal = often.resolve("out.csv.journal");
    Random random = new Random(SEED);

    int killed = 0;
    while (killed < KILLS) {
      List<String> command = classify(input, often, 1 + random.nextInt(3));
      if (Files.exists(journal)) {
        command.add("--resume");
      }
      long from = part.toFile().length();
      Child child = Child.start(often, command);
      // Each time a part of what is left, so that there is something to kill in the end too.
      double share = random.nextDouble() * 2 / (KILLS - killed + 1);
      if (child.waitFor(part, from + (long) ((size - from) * share) + 1)) {
        child.kill();
        killed++;
      } else {
        // It was quicker than the kill.
        assertThat(child.end()).as(child.err()).isEqualTo(1);
        Files.delete(often.resolve("out.csv"));
      }
    }
    List<String> last = classify(input, often, 2);
    if (Files.exists(journal)) {
      last.add("--resume");
    }
    Child child = Child.start(often, last);
    assertThat(child.end()).as(child.err()).isEqualTo(1);

    for (String name : List.of("out.csv", "rejects.csv", "out.csv.run.json")) {
      assertThat(Files.mismatch(often.resolve(name), whole.resolve(name)))
          .as("%s, seed %d", name, SEED)
          .isEqualTo(-1);
    }
    assertThat(rows(whole.resolve("out.csv")) + rows(whole.resolve("rejects.csv"))).isEqualTo(ROWS);
    assertThat(Files.exists(part) || Files.exists(journal)).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void stopsCleanlyWhenItIsAskedToAndGoesOn() throws Exception {
    Path input = registry();
    byte[] bytes = Files.readAllBytes(input);
    Path out = folder.resolve("out.csv");
    Child child = Child.start(folder, classify(Path.of("-"), folder, 2));

    // Half of it is there at once; the rest comes only after it is asked to stop.
    try (OutputStream in = child.in()) {
      in.write(bytes, 0, bytes.length / 2);
      in.flush();
      child.waitFor(folder.resolve("out.csv.part"), 1);
      child.terminate();
      in.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
    } catch (IOException ended) {
      assertThat(child.end()).isNotZero();
    }
    int code = child.end();

    assertThat(code).as(child.err()).isEqualTo(143);
    assertThat(child.err())
        .containsPattern("^stopped after \\d+ rows\\.\nTry: the same command with --resume");
    assertThat(out).doesNotExist();
    List<String> resume = classify(input, folder, 2);
    Cli cli = new Cli(folder).pipe(new String(bytes, StandardCharsets.UTF_8));
    resume.set(resume.indexOf(input.toString()), "-");
    resume.add("--resume");
    List<String> other = new ArrayList<>(resume);
    other.addAll(List.of("--null", "x"));
    assertThat(cli.run(other.toArray(new String[0])).err())
        .startsWith("cannot be resumed, other options: null ([] → [x]).\nTry: ");
    assertThat(cli.run(resume.toArray(new String[0])).code()).isEqualTo(1);
    assertThat(rows(out) + rows(folder.resolve("rejects.csv"))).isEqualTo(ROWS);
  }

  private Path query(Path registry) throws IOException {
    String sql = "SELECT * FROM read_csv('" + registry + "', all_varchar = true)";
    return Files.writeString(folder.resolve("q.sql"), sql);
  }

  private static List<String> classify(Path input, Path folder, int threads) {
    return new ArrayList<>(
        List.of(
            "classify",
            (input.toString().endsWith(".sql") ? "--sql=" : "") + input,
            "--pack",
            Cli.TINY.toString(),
            "--date",
            "2026-11-22",
            "--out",
            folder.resolve("out.csv").toString(),
            "--rejects",
            folder.resolve("rejects.csv").toString(),
            "--threads",
            Integer.toString(threads)));
  }

  private Path registry() throws IOException {
    Path file = folder.resolve("in.csv");
    Random random = new Random(SEED);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      writer.write("clientId,visits,score,alone,health\n");
      for (int row = 0; row < ROWS; row++) {
        String visits = random.nextInt(4) == 0 ? "" : String.valueOf(random.nextInt(20));
        String health = HEALTH[random.nextInt(100) == 0 ? 4 : random.nextInt(4)];
        writer.write("c" + row + "," + visits + ",," + random.nextInt(2) + "," + health + "\n");
      }
    }
    return file;
  }

  private static long rows(Path file) throws IOException {
    try (var lines = Files.lines(file)) {
      return lines.count() - 1;
    }
  }
}
