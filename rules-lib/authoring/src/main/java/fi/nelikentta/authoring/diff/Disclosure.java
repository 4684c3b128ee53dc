package fi.nelikentta.authoring.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Decides which numbers of a report may be told. Numbers under a minimum are hidden, and as many
 * others as it takes that none of them follows from the sums that are told: neither by taking away,
 * nor through several sums together.
 */
public final class Disclosure {
  /**
   * A sum that readers know of.
   *
   * @param total the number of the whole
   * @param parts the numbers that make it up
   */
  private record Sum(int total, List<Integer> parts) {}

  private final int least;
  private final Kept kept;
  private final List<Long> values = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final BitSet hidden = new BitSet();

  /** What is kept as long as anything else can be hidden. */
  public enum Kept {
    /** That nobody is somewhere. */
    ZEROS,
    /** The sums: for whoever reads them first. */
    TOTALS
  }

  /**
   * Hides numbers from 1 to below the minimum, and keeps zeros.
   *
   * @param least 1 hides nothing
   */
  public Disclosure(int least) {
    this(least, Kept.ZEROS);
  }

  /**
   * Hides numbers from 1 to below the minimum.
   *
   * @param least 1 hides nothing
   */
  public Disclosure(int least, Kept kept) {
    this.least = least;
    this.kept = kept;
  }

  /** Takes a number up and gives its place. */
  public int add(long value) {
    values.add(value);
    return values.size() - 1;
  }

  /** Says that readers know that the parts make up the whole. */
  public void sum(int total, List<Integer> parts) {
    sums.add(new Sum(total, List.copyOf(parts)));
  }

  /** Decides; afterwards {@link #count} tells. */
  public void decide() {
    for (int i = 0; i < values.size(); i++) {
      if (isSmall(values.get(i))) {
        hidden.set(i);
      }
    }
    if (hidden.isEmpty()) {
      return;
    }
    boolean again = true;
    while (again) {
      again = false;
      for (Sum sum : sums) {
        again |= hideMore(sum);
      }
      if (!again) {
        again = hideWhatFollows();
      }
    }
  }

  /** The number, if it may be told. */
  public Count count(int place) {
    return hidden.get(place) ? Count.HIDDEN : Count.of(values.get(place));
  }

  /** The number itself. */
  public long value(int place) {
    return values.get(place);
  }

  private boolean isSmall(long value) {
    return value > 0 && value < least;
  }

  /** What is hidden of a sum must be two numbers at least, and no small group as a whole. */
  private boolean hideMore(Sum sum) {
    boolean changed = false;
    while (isWeak(sum)) {
      int next = smallestShown(sum);
      if (next < 0) {
        return changed;
      }
      hidden.set(next);
      changed = true;
    }
    return changed;
  }

  private boolean isWeak(Sum sum) {
    long whole = 0;
    int count = 0;
    for (int part : sum.parts()) {
      if (hidden.get(part)) {
        count++;
        whole += values.get(part);
      }
    }
    if (hidden.get(sum.total())) {
      return count == 0;
    }
    return count == 1 || (count > 1 && whole < least);
  }

  /**
   * The smallest number above 0 of the sum that is told; the whole last; -1 where there is none.
   */
  private int smallestShown(Sum sum) {
    int found = -1;
    for (int part : sum.parts()) {
      boolean fits = !hidden.get(part) && values.get(part) > 0;
      if (fits && (found < 0 || values.get(part) < values.get(found))) {
        found = part;
      }
    }
    if (found < 0 && kept == Kept.TOTALS) {
      found = sum.parts().stream().filter(part -> !hidden.get(part)).findFirst().orElse(-1);
    }
    return found < 0 && !hidden.get(sum.total()) ? sum.total() : found;
  }

  /** Hides one more number beside each that follows from several sums. */
  private boolean hideWhatFollows() {
    boolean changed = false;
    for (int place : new Consequences(hidden, equations()).found(values, least)) {
      for (Sum sum : sums) {
        if (sum.total() == place || sum.parts().contains(place)) {
          int next = smallestShown(sum);
          if (next >= 0) {
            hidden.set(next);
            changed = true;
            break;
          }
        }
      }
    }
    return changed;
  }

  private List<int[]> equations() {
    List<int[]> equations = new ArrayList<>();
    for (Sum sum : sums) {
      int[] equation = new int[values.size()];
      equation[sum.total()]--;
      sum.parts().forEach(part -> equation[part]++);
      equations.add(equation);
    }
    return equations;
  }
}
