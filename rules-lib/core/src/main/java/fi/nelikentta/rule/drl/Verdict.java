package fi.nelikentta.rule.drl;

import fi.nelikentta.rule.CustomerStrategy;

/**
 * What {@code verdict} is on the right-hand side of a rule, for those who run a pack's DRL in a
 * Drools of their own.
 */
public interface Verdict {
  /** Stops: something has been recorded that comes before a strategy. */
  void refer(String stop);

  /** Assigns the strategy. */
  void assign(CustomerStrategy strategy);

  /** Adds an overlay. */
  void tag(String tag);
}
