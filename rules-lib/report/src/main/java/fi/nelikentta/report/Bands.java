package fi.nelikentta.report;

import static fi.nelikentta.report.StandingFigures.place;

import fi.nelikentta.report.Breakdown.Cells;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rows of a breakdown: values as they are; whole numbers of more than a dozen values, as ages
 * in years, in bands of a round width; and the least frequent ones together where they are too few
 * or too many.
 */
final class Bands {
  /** As many rows are told one by one. */
  static final int ROWS = 100;

  /** The value of the row that holds the others. */
  static final String OTHERS = "\u0000";

  private static final int PLAIN = 12;

  private Bands() {}

  static Map<String, Cells> of(Map<String, Cells> cells, int minCell) {
    return few(areNumbers(cells) ? banded(cells) : cells, minCell);
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

  /**
   * With the least frequent values together: those beyond the rows, those of too few, and as many
   * more as it takes that all of them are enough. Of few, even that nobody stands somewhere would
   * say where they do.
   */
  private static Map<String, Cells> few(Map<String, Cells> cells, int minCell) {
    List<String> order = new ArrayList<>(cells.keySet());
    order.sort(Comparator.comparingLong(value -> -place(cells, value).all()));
    Cells others = new Cells();
    while (!order.isEmpty()
        && (order.size() > ROWS
            || place(cells, order.get(order.size() - 1)).all() < minCell
            || (others.all() > 0 && (others.all() < minCell || order.size() == ROWS)))) {
      others.join(place(cells, order.remove(order.size() - 1)));
    }
    Map<String, Cells> few = new LinkedHashMap<>(cells);
    few.keySet().retainAll(order);
    if (others.all() > 0) {
      few.put(OTHERS, others);
    }
    return few;
  }
}
