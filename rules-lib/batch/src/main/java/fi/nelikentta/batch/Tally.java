package fi.nelikentta.batch;

import fi.nelikentta.Evidence;
import fi.nelikentta.Outcome;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts a run. What it holds does not grow with the number of rows. */
public final class Tally {
  /**
   * How many proposals of a kind there are.
   *
   * @param all how many
   * @param firm how many of them nothing unknown could change
   */
  public record Count(long all, long firm) {
    static final Count NONE = new Count(0, 0);

    Count plus(boolean isFirm) {
      return new Count(all + 1, firm + (isFirm ? 1 : 0));
    }
  }

  private final RulePack pack;
  private final Map<Outcome, Count> outcomes = new EnumMap<>(Outcome.class);
  private final Map<CustomerStrategy, Count> strategies = new EnumMap<>(CustomerStrategy.class);
  private final Map<Proposal.Reason, Count> reasons = new EnumMap<>(Proposal.Reason.class);
  private final Map<String, Long> stops = new HashMap<>();
  private final Map<String, Long> stopKinds = new TreeMap<>();
  private final Map<Possibility, Long> otherwise = new EnumMap<>(Possibility.class);
  private final Map<String, Long> evidence = new HashMap<>();
  private final Map<String, Long> rejects = new TreeMap<>();
  private long proposals;
  private long firm;
  private long rejectedRows;
  private long rejectedCells;

  Tally(RulePack pack) {
    this.pack = pack;
  }

  void add(Proposal proposal) {
    boolean isFirm = proposal.isFirm();
    proposals++;
    firm += isFirm ? 1 : 0;
    outcomes.merge(proposal.outcome(), Count.NONE.plus(isFirm), (old, one) -> old.plus(isFirm));
    if (proposal instanceof Proposal.Assigned assigned) {
      strategies.merge(
          assigned.strategy(), Count.NONE.plus(isFirm), (old, one) -> old.plus(isFirm));
    } else if (proposal instanceof Proposal.Undetermined undetermined) {
      reasons.merge(undetermined.reason(), Count.NONE.plus(isFirm), (old, one) -> old.plus(isFirm));
    } else if (proposal instanceof Proposal.Referred referred) {
      referred.stops().forEach(stop -> stops.merge(stop, 1L, Long::sum));
      Map<String, String> kinds = pack.manifest().codes().kindByStop();
      referred.stops().stream()
          .map(stop -> kinds.getOrDefault(stop, stop))
          .distinct()
          .forEach(kind -> stopKinds.merge(kind, 1L, Long::sum));
    }
    if (!isFirm) {
      Set<Possibility> now = now(proposal);
      for (Possibility possibility : proposal.possible()) {
        if (!now.contains(possibility)) {
          otherwise.merge(possibility, 1L, Long::sum);
        }
      }
    }
    for (Evidence one : proposal.evidence()) {
      evidence.merge(one.rule(), 1L, Long::sum);
    }
  }

  /** What the proposal is as things are known. */
  private static Set<Possibility> now(Proposal proposal) {
    Set<Possibility> now = EnumSet.noneOf(Possibility.class);
    if (proposal instanceof Proposal.Assigned assigned) {
      now.add(Possibility.of(assigned.strategy()));
    } else if (proposal instanceof Proposal.Conflicting conflicting) {
      conflicting.strategies().forEach(strategy -> now.add(Possibility.of(strategy)));
    } else if (proposal instanceof Proposal.Referred) {
      now.add(Possibility.REFERRED);
    }
    return now;
  }

  void add(Row rejected) {
    rejectedRows++;
    rejectedCells += rejected.wrong().size();
    for (Row.WrongCell wrong : rejected.wrong()) {
      rejects.merge(wrong.column() + "\t" + wrong.code(), 1L, Long::sum);
    }
  }

  public long rows() {
    return proposals + rejectedRows;
  }

  public long proposals() {
    return proposals;
  }

  public long firm() {
    return firm;
  }

  public long open() {
    return proposals - firm;
  }

  public long rejectedRows() {
    return rejectedRows;
  }

  public long rejectedCells() {
    return rejectedCells;
  }

  public Count count(Outcome outcome) {
    return outcomes.getOrDefault(outcome, Count.NONE);
  }

  public Count count(CustomerStrategy strategy) {
    return strategies.getOrDefault(strategy, Count.NONE);
  }

  public Count count(Proposal.Reason reason) {
    return reasons.getOrDefault(reason, Count.NONE);
  }

  /** How many referred ones have the stop; one may have several. */
  public long stop(String stop) {
    return stops.getOrDefault(stop, 0L);
  }

  /** How many referred ones have a stop of the kind, by kind. */
  public Map<String, Long> stopKinds() {
    return Collections.unmodifiableMap(stopKinds);
  }

  /** How many open ones could be this beside what is proposed. */
  public long otherwise(Possibility possibility) {
    return otherwise.getOrDefault(possibility, 0L);
  }

  /** How many proposals the rule gave points to, by rule. */
  public Map<String, Long> evidence() {
    return Collections.unmodifiableMap(evidence);
  }

  /** How many cells were wrong, by column, a tab, and code. */
  public Map<String, Long> rejects() {
    return Collections.unmodifiableMap(rejects);
  }
}
