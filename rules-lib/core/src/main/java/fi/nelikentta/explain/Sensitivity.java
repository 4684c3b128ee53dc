package fi.nelikentta.explain;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.List;

/**
 * The smallest change of what is known that gives one strategy, and another than now: arithmetic of
 * the rules, not an effect of care. It is exact: no smaller change does so, sums of two that differ
 * by less than 1e-12 being the same. Fewer attributes are smaller; two are tried only when no
 * change of one is enough.
 *
 * <p>A number's change counts |new − old| ÷ (max − min); where a limit is not given there is no
 * scale to measure by, and it counts 1 however large it is. Another code, or another truth, counts
 * 1; in a list of codes, each code that comes or goes. Becoming known or unknown is no change. Of
 * equal ones the first by schema is taken, then the nearest value.
 *
 * <p>Its limits: three attributes are never tried. The search gives up, and says so, after
 * 2,000,000 changes of two attributes; and where a known list of codes is one of which the pack
 * names more than twelve, since then not all of its 4,096 or more changes are tried, unless what
 * was found is smaller than all that were left out.
 *
 * @param changes what changes: one attribute, or two in the order of the schema
 * @param strategy the strategy that the rules would then give
 */
public record Sensitivity(List<Change> changes, CustomerStrategy strategy) {

  /** Copies the list. */
  public Sensitivity {
    changes = List.copyOf(changes);
  }

  /** The sum of the sizes of the changes. */
  public double size() {
    return changes.stream().mapToDouble(Change::size).sum();
  }
}
