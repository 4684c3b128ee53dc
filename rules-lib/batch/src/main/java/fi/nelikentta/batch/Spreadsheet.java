package fi.nelikentta.batch;

import fi.nelikentta.situation.CellReader.DecimalMark;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * The CSV of a Finnish spreadsheet: semicolon, decimal comma, Windows-1252 or UTF-8.
 *
 * @param text the input's bytes as UTF-8
 * @param dialect how its cells are written
 * @param recognised whether it is one
 */
record Spreadsheet(InputStream text, Dialect dialect, Recognised recognised) {
  private static final int SAMPLE = 1 << 16;
  private static final Pattern COMMA = Pattern.compile("-?[0-9]+,[0-9]+");
  private static final Pattern POINT = Pattern.compile("-?[0-9]+\\.[0-9]+");

  /** Letters that a Finnish text has beyond ASCII, as Windows-1252 writes them. */
  private static final String LETTERS = "\u00E4\u00F6\u00E5\u00C4\u00D6\u00C5";

  /**
   * Looks at the beginning of a CSV input. Read as a spreadsheet's is what was asked to be, and
   * what no other program can have written: semicolons, CRLF, and names in Windows-1252.
   */
  static Spreadsheet of(InputStream bytes, Dialect asked) throws IOException {
    BufferedInputStream in = new BufferedInputStream(bytes, SAMPLE);
    in.mark(SAMPLE);
    byte[] sample = sample(in);
    in.reset();
    String latin = new String(sample, StandardCharsets.ISO_8859_1);
    boolean semicolons = isParted(latin, asked);
    boolean asOne = asked.form() == CsvForm.EXCEL_FI;
    boolean windows = isWindows(sample, latin);
    if (asOne || (semicolons && windows && asked.isPlain() && latin.contains("\r\n"))) {
      DecimalMark mark = semicolons ? DecimalMark.COMMA : asked.mark();
      Dialect dialect =
          new Dialect(asked.delimiter(), mark, asked.nulls(), asked.form(), asked.badCell());
      Recognised recognised = semicolons ? Recognised.READ : Recognised.ENCODING;
      return new Spreadsheet(new Windows1252Stream(in), dialect, recognised);
    }
    boolean likely =
        semicolons && (windows || (asked.mark() == DecimalMark.POINT && hasCommas(latin)));
    return new Spreadsheet(in, asked, likely ? Recognised.LIKELY : Recognised.NONE);
  }

  /** What can be read of the beginning; what cannot is told when the reading comes to it. */
  private static byte[] sample(InputStream in) {
    byte[] sample = new byte[SAMPLE - 1];
    int size = 0;
    try {
      int count = in.read(sample);
      while (count > 0) {
        size += count;
        count = in.read(sample, size, sample.length - size);
      }
    } catch (IOException toldLater) {
      return Arrays.copyOf(sample, size);
    }
    return Arrays.copyOf(sample, size);
  }

  private static boolean isParted(String latin, Dialect asked) {
    if (asked.delimiter() != null) {
      return asked.delimiter() == ';';
    }
    String header = latin.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    long semicolons = count(header, ';');
    return semicolons > count(header, ',') && semicolons >= count(header, '\t');
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }

  /** Whether it is no UTF-8 and reads as Finnish in Windows-1252. */
  private static boolean isWindows(byte[] sample, String latin) {
    boolean letters = false;
    for (int i = 0; i < sample.length; i++) {
      if (sample[i] < 0) {
        if (Utf8.length(sample, i, sample.length) > 0) {
          return false;
        }
        letters |= LETTERS.indexOf(latin.charAt(i)) >= 0;
      }
    }
    return letters;
  }

  /** Whether numbers have a comma, and none has a point. */
  private static boolean hasCommas(String latin) {
    boolean commas = false;
    for (String cell : latin.split("[;\"\r\n]+", -1)) {
      String text = cell.trim();
      if (POINT.matcher(text).matches()) {
        return false;
      }
      commas |= COMMA.matcher(text).matches();
    }
    return commas;
  }
}
