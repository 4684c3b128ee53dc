package fi.nelikentta.authoring.diff;

import fi.nelikentta.Proposal;
import fi.nelikentta.rule.CustomerStrategy;
import java.util.Locale;
import java.util.Optional;

/** Where a pack leaves a client: one of the strategies, or why there is none. */
public enum Standing {
  /** Assigned. */
  SELF_CARE,
  /** Assigned. */
  COLLABORATION,
  /** Assigned. */
  NETWORK,
  /** Assigned. */
  COMMUNITY,
  /** Undetermined: the known share of an axis is below the minimum. */
  TOO_LITTLE_KNOWN,
  /** Undetermined: no rule gives a strategy. */
  NO_RULE,
  /** A stop. */
  REFERRED,
  /** Different strategies by different rules. */
  CONFLICTING,
  /** The pack does not read the client's row: a value is outside what it takes. */
  REJECTED;

  /** Where the proposal leaves its client. */
  public static Standing of(Proposal proposal) {
    return proposal.match(
        assigned -> of(assigned.strategy()),
        undetermined ->
            undetermined.reason() == Proposal.Reason.NO_RULE ? NO_RULE : TOO_LITTLE_KNOWN,
        referred -> REFERRED,
        conflicting -> CONFLICTING);
  }

  static Standing of(CustomerStrategy strategy) {
    return valueOf(strategy.name());
  }

  /** The strategy, where it is one. */
  public Optional<CustomerStrategy> findStrategy() {
    return ordinal() < CustomerStrategy.values().length
        ? Optional.of(CustomerStrategy.values()[ordinal()])
        : Optional.empty();
  }

  /** The name in JSON and in words. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
