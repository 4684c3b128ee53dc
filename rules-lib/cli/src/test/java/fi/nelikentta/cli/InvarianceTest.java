package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Order of columns, delimiter, quotes, spaces and line ends say nothing about anybody. */
class InvarianceTest {
  private static final List<String> COLUMNS =
      List.of("clientId", "visits", "score", "alone", "health", "planned", "remark", "diagnoses");
  private static final String[][] VALUES = {
    {"a", "b;c", "d\"e", "f,g", "h\ti"},
    {"", "0", "4", "5", "6.0", "20", "51", "x"},
    {"", "4.25", "4.26", "-10", "1e1", "11"},
    {"", "true", "EI", "maybe"},
    {"", "good", "poor", "bad"},
    {"", "no", "no", "ja"},
    {"", "it \"is\"", "one\ntwo", "1;2,3\t4"},
    {"", "[]", "E11|I10", "I10", "|"},
  };

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void givesTheSameProposals(long seed) {
    Random random = new Random(seed);
    List<List<String>> rows = new ArrayList<>();
    for (int r = 0; r < 60; r++) {
      List<String> row = new ArrayList<>();
      for (String[] values : VALUES) {
        row.add(values[random.nextInt(values.length)]);
      }
      rows.add(row);
    }
    List<Integer> asTheyAre = new ArrayList<>();
    for (int i = 0; i < COLUMNS.size(); i++) {
      asTheyAre.add(i);
    }
    List<Integer> shuffled = new ArrayList<>(asTheyAre);
    Collections.shuffle(shuffled, random);
    Cli cli = new Cli(folder);

    String expected =
        cli.proposals(text(rows, asTheyAre, ',', "\n", null), "--allow-rejects", "100%");
    String actual =
        cli.proposals(
            text(rows, shuffled, ",;\t".charAt(random.nextInt(3)), "\r\n", random),
            "--allow-rejects",
            "100%");

    assertThat(actual).as("seed %d", seed).isEqualTo(expected);
    assertThat(expected.lines().count()).isGreaterThan(5);
  }

  private static String text(
      List<List<String>> rows,
      List<Integer> order,
      char delimiter,
      String end,
      @org.jspecify.annotations.Nullable Random random) {
    StringBuilder text = new StringBuilder();
    line(text, COLUMNS, order, delimiter, end, random);
    rows.forEach(row -> line(text, row, order, delimiter, end, random));
    return text.toString();
  }

  private static void line(
      StringBuilder text,
      List<String> cells,
      List<Integer> order,
      char delimiter,
      String end,
      @org.jspecify.annotations.Nullable Random random) {
    String between = "";
    for (int column : order) {
      String cell = cells.get(column);
      boolean needed = cell.matches("(?s).*[,;\t\"\n].*");
      boolean padded = random != null && random.nextInt(4) == 0;
      String inner = padded ? " " + cell + " " : cell;
      boolean quoted = needed || (random != null && random.nextBoolean());
      text.append(between).append(quoted ? "\"" + inner.replace("\"", "\"\"") + "\"" : inner);
      between = String.valueOf(delimiter);
    }
    text.append(end);
  }
}
