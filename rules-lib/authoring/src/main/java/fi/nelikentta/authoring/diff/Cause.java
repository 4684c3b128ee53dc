package fi.nelikentta.authoring.diff;

import java.util.List;

/**
 * What moves a client: the smallest sets of changes each of which, laid over the old pack alone,
 * already gives what the new pack gives. One set of one change moves alone; one set of several
 * moves only together; of several sets each is enough.
 *
 * @param sets the changes, by their place among the differences of the packs; smaller sets first;
 *     empty where none was found within the budget
 * @param search whether larger sets may be missing
 */
public record Cause(List<List<Integer>> sets, Search search) {

  /** How far sets were looked for. */
  public enum Search {
    /** All sets of changes that could matter for the client were tried. */
    WHOLE,
    /** There were too many; the smaller ones were tried. */
    BOUNDED
  }

  /** Copies the sets. */
  public Cause {
    sets = sets.stream().map(List::copyOf).toList();
  }

  /** Whether no set was found within the budget. */
  public boolean isUndecided() {
    return sets.isEmpty();
  }

  /** Whether one change moves the client, and no other set of changes does. */
  public boolean isAlone() {
    return sets.size() == 1 && sets.get(0).size() == 1;
  }

  /** Whether it takes several changes. */
  public boolean isJoint() {
    return !sets.isEmpty() && sets.get(0).size() > 1;
  }
}
