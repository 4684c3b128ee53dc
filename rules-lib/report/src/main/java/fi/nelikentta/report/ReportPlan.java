package fi.nelikentta.report;

import static fi.nelikentta.report.Sayings.say;

import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.text.WrongUsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a report is to tell.
 *
 * @param by columns to part the clients by, the first being the area
 * @param measures columns with numbers, as costs or visits, to sum
 * @param minCell the least group that is told, 1 or more; 1 hides nothing
 * @param rows whether the rows are everybody, or a random sample of a population
 */
public record ReportPlan(List<String> by, List<String> measures, int minCell, Rows rows) {
  private static final Set<ValueType> NUMBERS = Set.of(ValueType.INTEGER, ValueType.DOUBLE);

  /** Unless another is given. */
  public static final int MIN_CELL = 5;

  /** What the rows are. */
  public enum Rows {
    /** Everybody: numbers are exact, and no interval means anything. */
    CENSUS,
    /** A random sample: shares have intervals. */
    SAMPLE
  }

  /**
   * Copies the lists.
   *
   * @throws WrongUsageException if the least group is less than 1 or a column is named twice
   */
  public ReportPlan {
    by = List.copyOf(by);
    measures = List.copyOf(measures);
    if (minCell < 1) {
      throw new WrongUsageException(say("min-cell-form"), say("min-cell-hint", MIN_CELL));
    }
    List<String> all = columns(by, measures);
    for (int i = 0; i < all.size(); i++) {
      if (all.indexOf(all.get(i)) < i) {
        throw new WrongUsageException(say("column-twice", all.get(i)), say("name-once"));
      }
    }
  }

  private static List<String> columns(List<String> by, List<String> measures) {
    List<String> all = new ArrayList<>(by);
    all.addAll(measures);
    return all;
  }

  /** All columns that it looks at: those to part by, then those to sum. */
  public List<String> columns() {
    return columns(by, measures);
  }

  /**
   * Holds the plan against the pack.
   *
   * @throws WrongUsageException if a column is an attribute that is marked sensitive, or a measure
   *     one that is no number
   */
  public void check(RulePack pack) {
    for (String column : columns()) {
      pack.schema()
          .find(column)
          .filter(attribute -> attribute.isSensitive())
          .ifPresent(
              attribute -> {
                throw new WrongUsageException(
                    say("sensitive-column", attribute.name()), say("leave-column-out"));
              });
    }
    for (String measure : measures) {
      pack.schema()
          .find(measure)
          .filter(attribute -> !NUMBERS.contains(attribute.type()))
          .ifPresent(
              attribute -> {
                throw new WrongUsageException(
                    say("measure-no-number", attribute.name()), say("measure-of-numbers"));
              });
    }
  }

  /**
   * Where each column of the plan stands among those that there are.
   *
   * @throws WrongUsageException if one is not there
   */
  int[] places(List<String> header) {
    return columns().stream()
        .mapToInt(
            name -> {
              int place = header.indexOf(name);
              if (place < 0) {
                throw new WrongUsageException(
                    say("no-column", name),
                    header.isEmpty() ? say("pass-it-through", name) : Nearest.advice(name, header));
              }
              return place;
            })
        .toArray();
  }
}
