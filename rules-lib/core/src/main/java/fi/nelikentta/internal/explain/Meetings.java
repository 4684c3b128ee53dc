package fi.nelikentta.internal.explain;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The steps that two numbers can take together that some condition compares with each other: to the
 * nearest values of each region that their cells and the line on which they meet cut the plane
 * into. Over a region the least sum lies where a number stays, at the end of a cell, or where the
 * numbers meet, so trying these is enough. Both numbers are of one type.
 */
final class Meetings {
  private static final Comparator<Meeting> NEAREST =
      Comparator.comparingDouble(Meeting::size)
          .thenComparingDouble(meeting -> meeting.first().distance())
          .thenComparingDouble(meeting -> meeting.second().distance());

  private final ValueType type;
  private final double first;
  private final double second;
  private final List<Cell> firstCells;
  private final List<Cell> secondCells;

  /**
   * A step of each number.
   *
   * @param first of the first by schema
   * @param second of the other
   */
  record Meeting(Step first, Step second) {
    double size() {
      return first.size() + second.size();
    }
  }

  Meetings(Steps steps, Attribute one, Attribute other, Situation situation) {
    this.type = one.type();
    this.first = number(one, situation);
    this.second = number(other, situation);
    this.firstCells = steps.cells(one, situation, other);
    this.secondCells = steps.cells(other, situation, one);
  }

  /** How many regions there are at most. */
  long regions() {
    return 3L * firstCells.size() * secondCells.size();
  }

  /** The steps to all regions that need both numbers to change, nearest first. */
  List<Meeting> nearest() {
    List<Meeting> meetings = new ArrayList<>();
    for (Cell one : firstCells) {
      for (Cell other : secondCells) {
        for (int order = -1; order <= 1; order++) {
          Meeting meeting = nearest(one, other, order);
          if (meeting != null) {
            meetings.add(meeting);
          }
        }
      }
    }
    meetings.sort(NEAREST);
    return meetings;
  }

  /** Null where the region is empty, or one number alone reaches it. */
  private @Nullable Meeting nearest(Cell one, Cell other, int order) {
    double nearFirst = one.nearest(first);
    double nearSecond = other.nearest(second);
    if ((int) Math.signum(nearFirst - nearSecond) == order) {
      return both(meeting(one, nearFirst, other, nearSecond));
    }
    if (one.last() < other.first() || one.first() > other.last()) {
      return null;
    }
    Meeting best = null;
    for (double value : values(one, first, other, second)) {
      Cell beside = beside(other, value, -order);
      best = nearer(best, one, value, beside, beside == null ? 0 : beside.nearest(second));
    }
    for (double value : values(other, second, one, first)) {
      Cell beside = beside(one, value, order);
      best = nearer(best, beside, beside == null ? 0 : beside.nearest(first), other, value);
    }
    return best == null ? null : both(best);
  }

  private static @Nullable Meeting both(Meeting meeting) {
    return meeting.first().distance() == 0 || meeting.second().distance() == 0 ? null : meeting;
  }

  private Meeting meeting(Cell one, double value, Cell other, double otherValue) {
    return new Meeting(
        Cell.step(one.attribute(), first, value), Cell.step(other.attribute(), second, otherValue));
  }

  private @Nullable Meeting nearer(
      @Nullable Meeting best,
      @Nullable Cell one,
      double value,
      @Nullable Cell other,
      double otherValue) {
    if (one == null || other == null) {
      return best;
    }
    Meeting meeting = meeting(one, value, other, otherValue);
    return best == null || NEAREST.compare(meeting, best) < 0 ? meeting : best;
  }

  /** The values of the cell at which the least sum may lie. */
  private Set<Double> values(Cell cell, double present, Cell other, double otherPresent) {
    Set<Double> values = new TreeSet<>(List.of(cell.first(), cell.last(), present));
    for (double met : new double[] {other.first(), other.last(), otherPresent}) {
      values.add(met);
      values.add(Cell.before(type, met));
      values.add(Cell.after(type, met));
    }
    values.removeIf(value -> !cell.holds(value));
    return values;
  }

  /** What of the cell is below the value, at it or above it, by order; null for nothing. */
  private @Nullable Cell beside(Cell cell, double value, int order) {
    double least = order < 0 ? cell.first() : order == 0 ? value : Cell.after(type, value);
    double greatest = order > 0 ? cell.last() : order == 0 ? value : Cell.before(type, value);
    least = Math.max(least, cell.first());
    greatest = Math.min(greatest, cell.last());
    return least <= greatest ? new Cell(cell.attribute(), least, greatest) : null;
  }

  private static double number(Attribute attribute, Situation situation) {
    return ((Number) situation.find(attribute).orElseThrow()).doubleValue();
  }
}
