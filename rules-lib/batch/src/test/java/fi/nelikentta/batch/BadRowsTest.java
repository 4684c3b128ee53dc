package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.batch.BatchRun.Setting;
import fi.nelikentta.batch.BatchRun.Way;
import fi.nelikentta.pack.RulePack;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One row in a hundred is bad, in every way there is; nothing else may suffer from it. */
class BadRowsTest {
  private static final String HEADER = "clientId,longTermConditions,regularMedicines,note\n";
  private static final int ROWS = Integer.getInteger("nelikentta.bad.rows", 30_000);

  @TempDir Path folder;

  /** What is wrong with a row, its code, and how it is written. */
  private enum Bad {
    FEWER("cells", "9,1,2"),
    MORE("cells", "9,1,2,a,b"),
    UTF8("utf8", "9,1,2,hyv\u0001"),
    QUOTE_OPEN("quote", "9,1,2,\"never closed"),
    QUOTE_ALONE("quote", "9,\",2,a"),
    QUOTE_BEHIND("quote", "\"9\"9,1,2,a"),
    NUL("nul", "9,1,2,a\0b"),
    BOM("bom", "\uFEFF9,1,2,a"),
    HEADER_AGAIN("header", HEADER.strip()),
    TYPE("type", "9,many,2,a"),
    RANGE("range", "9,1,4999999,a"),
    NO_ID("client-id", ",1,2,a");

    private final String code;
    private final byte[] row;

    Bad(String code, String row) {
      this.code = code;
      this.row = row.getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < this.row.length; i++) {
        this.row[i] = this.row[i] == 1 ? (byte) 0xE4 : this.row[i];
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void areAllRejectedAndTheGoodOnesAreAsWithoutThem(Way way) {
    RulePack pack = RulePack.load(Path.of("../../rules/packs/asiakkuus"));
    Random random = new Random(7);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    ByteArrayOutputStream good = new ByteArrayOutputStream();
    all.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
    good.writeBytes(HEADER.getBytes(StandardCharsets.UTF_8));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      // Rows behind a bad one tell whether it was closed off: here they are good, always.
      if (i % 100 == 50) {
        Bad bad = Bad.values()[random.nextInt(Bad.values().length)];
        expected.add((expected.size() + i + 2) + " " + bad.code);
        all.writeBytes(bad.row);
        all.writeBytes(end(random));
      }
      byte[] row = row(i, random);
      byte[] end = end(random);
      all.writeBytes(row);
      all.writeBytes(end);
      good.writeBytes(row);
      good.writeBytes(end);
    }
    all.writeBytes("8,1,2,\"to the end of the file\n".getBytes(StandardCharsets.UTF_8));
    expected.add((expected.size() + ROWS + 2) + " quote");
    Setting setting = new Setting(Dialect.PLAIN, List.of("note"), way, 2);

    BatchRun run = BatchRun.of(folder, pack, all.toByteArray(), setting);
    BatchRun without = BatchRun.of(folder, pack, good.toByteArray(), setting);

    assertThat(run.lines()).isEqualTo(expected);
    assertThat(run.proposals()).isEqualTo(without.proposals());
    assertThat(without.lines()).isEmpty();
    assertThat(run.rejects())
        .doesNotContain("hyv")
        .doesNotContain("many")
        .doesNotContain("4999999");
  }

  private static byte[] row(int number, Random random) {
    String row = number + "," + random.nextInt(9) + ",," + (random.nextInt(9) == 0 ? "ä" : "x");
    return row.getBytes(StandardCharsets.UTF_8);
  }

  /** Line ends of all kinds. */
  private static byte[] end(Random random) {
    return switch (random.nextInt(20)) {
      case 0 -> new byte[] {'\r'};
      case 1 -> new byte[] {'\r', '\n'};
      default -> new byte[] {'\n'};
    };
  }

  @Test
  void survivesAFieldOfTwentyMegabytesInAnyWay() {
    RulePack pack = RulePack.load(Path.of("../../rules/packs/asiakkuus"));
    String huge = "x".repeat(20_000_000);
    String file =
        HEADER
            + "1,1,2,a\n2,1,2,"
            + huge
            + "\n3,1,2,\""
            + huge
            + "\"\n4,1,2,\""
            + huge
            + "\n5,1,2,b\n";

    BatchRun run =
        BatchRun.of(folder, pack, file.getBytes(StandardCharsets.UTF_8), Setting.PLAIN.with(2));

    assertThat(run.lines()).containsExactly("3 size", "4 size", "5 quote");
    assertThat(run.proposals().lines().skip(1))
        .extracting(line -> line.substring(0, 1))
        .containsExactly("1", "5");
  }

  @Test
  void writesTheSameWhateverTheThreads() {
    RulePack pack = RulePack.load(Path.of("../../rules/packs/asiakkuus"));
    StringBuilder file = new StringBuilder(HEADER);
    for (int i = 0; i < 40_000; i++) {
      file.append(i)
          .append(',')
          .append(i % 9)
          .append(",,")
          .append(i % 7 == 0 ? "\"a\"\"b\"" : "note ".repeat(25))
          .append('\n');
    }
    byte[] bytes = file.toString().getBytes(StandardCharsets.UTF_8);

    BatchRun one = BatchRun.of(folder, pack, bytes, Setting.PLAIN);
    BatchRun three = BatchRun.of(folder, pack, bytes, Setting.PLAIN.with(3));

    assertThat(three.proposals()).isEqualTo(one.proposals());
    assertThat(three.result().askNext().asks()).isEqualTo(one.result().askNext().asks());
    assertThat(three.result().inputs()).isEqualTo(one.result().inputs());
  }
}
