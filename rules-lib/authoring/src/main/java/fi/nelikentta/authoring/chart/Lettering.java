package fi.nelikentta.authoring.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide texts are at most. A picture cannot know the reader's typeface, so the widths are those
 * of a wide bold one (DejaVu Sans Bold); others need less.
 */
public final class Lettering {
  private static final double OTHER = 1.15;
  private static final double ACCENTED = 0.78;
  private static final int LAST_ASCII = 0x7e;
  private static final int LAST_LATIN = 0x24f;

  /** By character from the space on, in thousandths of the size. */
  private static final int[] WIDTHS = {
    348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 580, 1000, 774, 762, 734, 830, 683,
    683, 821, 837, 372, 372, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
    724, 725, 457, 365, 457, 838, 500, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
    343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838
  };

  private Lettering() {}

  /** The greatest width of a text in letters of that size. */
  public static double width(String text, double size) {
    return text.codePoints().mapToDouble(Lettering::width).sum() * size;
  }

  private static double width(int letter) {
    if (letter >= ' ' && letter <= LAST_ASCII) {
      return WIDTHS[letter - ' '] / 1000.0;
    }
    if (letter == '–') {
      return 0.5;
    }
    return letter <= LAST_LATIN ? (Character.isUpperCase(letter) ? 0.86 : ACCENTED) : OTHER;
  }

  /** Whether each word of the text fits into the width. */
  static boolean fits(String text, double size, double width) {
    for (String word : text.split(" ", -1)) {
      if (width(word, size) > width) {
        return false;
      }
    }
    return true;
  }

  /** Lines of whole words; a word that fits into no line is parted. */
  public static List<String> wrap(String text, double size, double width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (width(longer, size) <= width) {
        line = new StringBuilder(longer);
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line.toString());
      }
      line = new StringBuilder();
      for (int letter : word.codePoints().toArray()) {
        if (!line.isEmpty() && width(line + Character.toString(letter), size) > width) {
          lines.add(line.toString());
          line = new StringBuilder();
        }
        line.appendCodePoint(letter);
      }
    }
    if (!line.isEmpty()) {
      lines.add(line.toString());
    }
    return lines;
  }
}
