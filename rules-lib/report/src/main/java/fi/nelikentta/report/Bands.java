package fi.nelikentta.report;

import fi.nelikentta.report.Breakdown.Cells;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a breakdown: values as they are; whole numbers of more than a dozen values, as ages
 * in years, in bands of a round width; and beyond a hundred rows the least frequent ones together.
 */
final class Bands {
  /** As many rows are told one by one. */
  static final int ROWS = 100;

  /** The value of the row that holds the others. */
  static final String OTHERS = "\u0000";

  private static final int PLAIN = 12;

  private Bands() {}

  static Map<String, Cells> of(Map<String, Cells> cells) {
    return few(areNumbers(cells) ? banded(cells) : cells);
  }

  private static boolean areNumbers(Map<String, Cells> cells) {
    return cells.size() > PLAIN
        && cells.keySet().stream().allMatch(value -> value.matches("[0-9]{0,9}"));
  }

  private static Map<String, Cells> banded(Map<String, Cells> cells) {
    long greatest =
        cells.keySet().stream()
            .filter(value -> !value.isEmpty())
            .mapToLong(Long::parseLong)
            .max()
            .orElse(0);
    long width = width(greatest);
    Map<String, Cells> banded = new TreeMap<>(ByNumberThenName.ORDER);
    cells.forEach(
        (value, some) -> {
          String band = value;
          if (!value.isEmpty()) {
            long from = Long.parseLong(value) / width * width;
            band = from + "–" + (from + width - 1);
          }
          banded.computeIfAbsent(band, unseen -> new Cells()).join(some);
        });
    return banded;
  }

  /** The least of 5, 10, 20, 50, 100, … with which there are at most a dozen bands. */
  private static long width(long greatest) {
    long ten = 1;
    while (true) {
      for (long times : new long[] {5, 10, 20}) {
        if (greatest / (times * ten) < PLAIN) {
          return times * ten;
        }
      }
      ten *= 10;
    }
  }

  private static Map<String, Cells> few(Map<String, Cells> cells) {
    if (cells.size() <= ROWS) {
      return cells;
    }
    Map<String, Cells> few = new LinkedHashMap<>();
    long limit =
        cells.values().stream()
            .map(Cells::all)
            .sorted((a, b) -> Long.compare(b, a))
            .toList()
            .get(ROWS - 1);
    Cells others = new Cells();
    cells.forEach(
        (value, some) -> {
          if (some.all() > limit) {
            few.put(value, some);
          } else {
            others.join(some);
          }
        });
    few.put(OTHERS, others);
    return few;
  }
}
