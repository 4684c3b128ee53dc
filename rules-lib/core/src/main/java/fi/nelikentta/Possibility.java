package fi.nelikentta;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.Optional;

/** What a proposal could be: one of the four strategies, or a referral. */
public enum Possibility {
  /** Simple, and coping is easy. */
  SELF_CARE,
  /** Complex, and coping is easy. */
  COLLABORATION,
  /** Complex, and coping is hard. */
  NETWORK,
  /** Simple, and coping is hard. */
  COMMUNITY,
  /** A stop. */
  REFERRED;

  /** The possibility of being assigned the strategy. */
  public static Possibility of(CustomerStrategy strategy) {
    return valueOf(strategy.name());
  }

  /** The strategy; empty for a referral. */
  public Optional<CustomerStrategy> findStrategy() {
    return this == REFERRED ? Optional.empty() : Optional.of(CustomerStrategy.valueOf(name()));
  }
}
