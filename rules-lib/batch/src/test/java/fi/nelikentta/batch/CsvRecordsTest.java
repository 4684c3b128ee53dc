package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRecordsTest {
  /** A record with its line. */
  private record Found(long line, List<String> cells) {}

  @ParameterizedTest
  @ValueSource(strings = {",", "§"})
  void findsTheRecordsThatAnotherReaderFinds(String delimiter) {
    String[] letters = {
      delimiter, delimiter, "\"", "\"", "\n", "\r", "\r\n", " ", "a", "ä", "\"\""
    };
    int compared = 0;
    for (long seed = 0; seed < 40_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(14); i >= 0; i--) {
        text.append(letters[random.nextInt(letters.length)]);
      }
      List<Found> others = others(text.toString(), delimiter.charAt(0));
      if (!others.isEmpty()) {
        compared++;
        assertThat(found(text.toString(), delimiter.charAt(0)))
            .as("seed " + seed + ": " + text)
            .isEqualTo(others);
      }
    }
    assertThat(compared).isGreaterThan(5_000);
  }

  /** What the other reader finds; empty where it finds a mistake. */
  private static List<Found> others(String text, char delimiter) {
    List<Found> found = new ArrayList<>();
    try {
      for (CsvRecord record :
          CsvReader.builder()
              .fieldSeparator(delimiter)
              .commentStrategy(CommentStrategy.NONE)
              .skipEmptyLines(true)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(text)) {
        found.add(new Found(record.getStartingLineNumber(), record.getFields()));
      }
    } catch (CsvParseException mistake) {
      return List.of();
    }
    return found;
  }

  private static List<Found> found(String text, char delimiter) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CsvRecords records = new CsvRecords(delimiter, new boolean[0]);
    records.over(bytes, 0, bytes.length, 1, true);
    List<Found> found = new ArrayList<>();
    while (records.next()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < records.cells(); i++) {
        cells.add(records.text(i));
      }
      found.add(new Found(records.line(), cells));
    }
    return found;
  }

  @Test
  void goesOnBehindABrokenQuoteOnTheNextLine() {
    assertThat(shapes("1,2\n\"3,4\n5,6\n", 2))
        .containsExactly("1 WHOLE 2", "2 NEVER_CLOSED 0", "3 WHOLE 2");
    assertThat(shapes("1,2\n\"3\"x,4\n5,6\n", 2))
        .containsExactly("1 WHOLE 2", "2 AFTER_QUOTE 0", "3 WHOLE 2");
    assertThat(shapes("1,2\n\"3,4\n5,\"6\n7,8", 2))
        .containsExactly("1 WHOLE 2", "2 NEVER_CLOSED 0", "3 NEVER_CLOSED 1", "4 WHOLE 2");
  }

  @Test
  void takesRowsBackThatAStrayQuoteSwallowed() {
    assertThat(shapes("1,\",3\n2,\",4\n5,6,7\n", 3))
        .containsExactly("1 NEVER_CLOSED 3", "2 NEVER_CLOSED 1", "3 WHOLE 3");
  }

  @Test
  void keepsARecordOfSeveralLinesTogetherWhateverElseIsWrongWithIt() {
    assertThat(shapes("\"a\",\"one\ntwo\"\n1,2,3\n", 3)).containsExactly("1 WHOLE 2", "3 WHOLE 3");
  }

  private static List<String> shapes(String text, int columns) {
    boolean[] singleLine = new boolean[columns];
    java.util.Arrays.fill(singleLine, true);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    CsvRecords records = new CsvRecords(',', singleLine);
    records.over(bytes, 0, bytes.length, 1, true);
    List<String> shapes = new ArrayList<>();
    while (records.next()) {
      shapes.add(records.line() + " " + records.shape() + " " + records.cells());
    }
    return shapes;
  }
}
