package fi.nelikentta.authoring.diff;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides which numbers of a report may be told. Numbers under a minimum are hidden, and as many
 * others as it takes that none of them follows from the sums that are told: neither by taking away,
 * nor through several sums together, nor because no number is less than 0.
 */
public final class Disclosure {
  private final int least;
  private final List<Long> values = new ArrayList<>();
  private final List<Rank> ranks = new ArrayList<>();
  private final List<Sum> sums = new ArrayList<>();
  private final List<List<Sum>> sumsByPlace = new ArrayList<>();
  private final BitSet hidden = new BitSet();

  /** What is told nowhere, and yet follows where readers know enough of its sums. */
  private final Map<Integer, Bounds> untold = new HashMap<>();

  /** Known to be nobody, because a whole of which they are a part is. */
  private final BitSet empty = new BitSet();

  /** How much a number is missed: those that stand first are hidden first. */
  public enum Rank {
    /** One of many in a table. */
    CELL,
    /** A sum of a table. */
    TOTAL,
    /** What everybody reads first. */
    HEADLINE
  }

  /**
   * A sum that readers know of.
   *
   * @param total the number of the whole
   * @param parts the numbers that make it up
   */
  record Sum(int total, List<Integer> parts) {}

  /**
   * Within which a reader knows a number to lie.
   *
   * @param low at least so much
   * @param high at most so much
   */
  record Bounds(long low, long high) {
    /** Nothing is known but that it is no less than 0. */
    static final Bounds NONE = new Bounds(0, Long.MAX_VALUE / 4);
  }

  /**
   * Hides numbers from 1 to below the minimum.
   *
   * @param least 1 hides nothing
   */
  public Disclosure(int least) {
    this.least = least;
  }

  /** Takes a number of a table up and gives its place. */
  public int add(long value) {
    return add(value, Rank.CELL);
  }

  /** Takes a number up and gives its place. */
  public int add(long value, Rank rank) {
    values.add(value);
    ranks.add(rank);
    sumsByPlace.add(new ArrayList<>());
    return values.size() - 1;
  }

  /**
   * Takes up a number that is told nowhere, as how many of a row are firm and stand somewhere.
   *
   * @return its place
   */
  public int addUntold(long value) {
    int place = add(value);
    untold.put(place, Bounds.NONE);
    return place;
  }

  /** The same of one that readers know to be from {@code low} to {@code high}. */
  public int addUntold(long value, long low, long high) {
    int place = add(value);
    untold.put(place, new Bounds(low, high));
    return place;
  }

  /** Says that readers know that the parts make up the whole. */
  public void sum(int total, List<Integer> parts) {
    Sum sum = new Sum(total, List.copyOf(parts));
    sums.add(sum);
    sumsByPlace.get(total).add(sum);
    sum.parts().forEach(part -> sumsByPlace.get(part).add(sum));
  }

  /** Decides; afterwards {@link #count} tells. */
  public void decide() {
    if (least == 1) {
      return;
    }
    for (int i = 0; i < values.size(); i++) {
      if (isSmall(i)) {
        hidden.set(i);
      }
    }
    if (hidden.isEmpty() && untold.isEmpty()) {
      return;
    }
    untold.keySet().forEach(hidden::set);
    for (Sum sum : sums) {
      if (values.get(sum.total()) == 0) {
        sum.parts().forEach(empty::set);
      }
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

  private boolean isSmall(int place) {
    long value = values.get(place);
    return value > 0 && value < least;
  }

  /** What is hidden of a sum must be two numbers at least, and no small group as a whole. */
  private boolean hideMore(Sum sum) {
    boolean changed = false;
    while (isWeak(sum)) {
      int next = leastMissed(List.of(sum));
      if (next < 0) {
        return changed;
      }
      hidden.set(next);
      changed = true;
    }
    return changed;
  }

  /** Of sums with parts that are told nowhere only {@link Consequences} can say. */
  private boolean isWeak(Sum sum) {
    if (sum.parts().stream().anyMatch(untold::containsKey) || untold.containsKey(sum.total())) {
      return false;
    }
    long whole = 0;
    int count = 0;
    for (int part : sum.parts()) {
      if (hidden.get(part)) {
        count++;
        whole += values.get(part);
      }
    }
    if (hidden.get(sum.total())) {
      return count == 0 && sum.parts().stream().anyMatch(part -> !empty.get(part));
    }
    return count == 1 || (whole > 0 && whole < least);
  }

  /** The number that is told in these sums and missed least; -1 where there is none. */
  private int leastMissed(List<Sum> among) {
    int found = -1;
    for (Sum sum : among) {
      for (int part : sum.parts()) {
        found = lessMissed(found, part);
      }
      found = lessMissed(found, sum.total());
    }
    return found;
  }

  private int lessMissed(int found, int place) {
    if (hidden.get(place) || empty.get(place)) {
      return found;
    }
    return found < 0 || missed().compare(place, found) < 0 ? place : found;
  }

  /** By rank; that nobody is somewhere hides little, so it comes last; the smallest first. */
  private Comparator<Integer> missed() {
    return Comparator.comparing((Integer place) -> ranks.get(place))
        .thenComparing(place -> values.get(place) == 0)
        .thenComparing(values::get);
  }

  /** Hides one more number beside each small one that follows from several sums. */
  private boolean hideWhatFollows() {
    List<Set<Integer>> following = new Consequences(hidden, untold, values, sums).found(least);
    Set<Integer> touched = new HashSet<>();
    for (Set<Integer> group : following) {
      if (group.stream().noneMatch(touched::contains)) {
        int next = besides(group);
        if (next >= 0) {
          hidden.set(next);
          touch(next, touched);
          // What follows next to it may follow from it alone, and no more.
          group.forEach(place -> touch(place, touched));
        }
      }
    }
    return !touched.isEmpty();
  }

  private void touch(int place, Set<Integer> touched) {
    for (Sum sum : sumsByPlace.get(place)) {
      touched.addAll(sum.parts());
      touched.add(sum.total());
    }
  }

  /** What is missed least in the sums of these numbers, else in those next to them, and so on. */
  private int besides(Set<Integer> group) {
    Set<Integer> reached = new HashSet<>(group);
    Set<Sum> seen = new HashSet<>();
    while (true) {
      List<Sum> near = new ArrayList<>();
      for (int place : reached) {
        for (Sum sum : sumsByPlace.get(place)) {
          if (seen.add(sum)) {
            near.add(sum);
          }
        }
      }
      int next = leastMissed(near);
      if (next >= 0 || near.isEmpty()) {
        return next;
      }
      near.forEach(sum -> reached.addAll(sum.parts()));
      near.forEach(sum -> reached.add(sum.total()));
    }
  }
}
