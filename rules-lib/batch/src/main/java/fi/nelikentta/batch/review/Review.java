package fi.nelikentta.batch.review;

import java.util.List;
import java.util.Optional;

/**
 * What people decided about a sample of rows that nobody would otherwise have looked at.
 *
 * @param rows how many rows nobody would have looked at, also of groups that none was drawn of
 * @param strata the groups that rows were drawn of, in the order of their names
 */
public record Review(long rows, List<Stratum> strata) {
  /** Copies the list. */
  public Review {
    strata = List.copyOf(strata);
  }

  /**
   * A group of rows.
   *
   * @param name outcome, strategy and what else rows were drawn apart by
   * @param rows how many there are
   * @param drawn how many of them were given to people
   * @param reviewed how many of these have a decision
   * @param wrong how many of these were wrongly left out
   */
  public record Stratum(String name, long rows, int drawn, int reviewed, int wrong) {
    /** The rate of the group; empty while nothing of it is reviewed. */
    public Optional<Rate> findRate() {
      if (reviewed == 0) {
        return Optional.empty();
      }
      double share = (double) wrong / reviewed;
      return Optional.of(reviewed >= rows ? Rate.exact(share) : Rate.of(share, reviewed));
    }
  }

  /** How many rows are in groups that none was drawn of: of these nothing can be told. */
  public long undrawn() {
    return rows - strata.stream().mapToLong(Stratum::rows).sum();
  }

  /** How many rows are in groups of which something is reviewed: the rate speaks of these. */
  public long covered() {
    return strata.stream().filter(one -> one.reviewed() > 0).mapToLong(Stratum::rows).sum();
  }

  public int drawn() {
    return strata.stream().mapToInt(Stratum::drawn).sum();
  }

  public int reviewed() {
    return strata.stream().mapToInt(Stratum::reviewed).sum();
  }

  public int wrong() {
    return strata.stream().mapToInt(Stratum::wrong).sum();
  }

  /**
   * The rate of those wrongly left out among the rows that are covered: the rates of the groups,
   * weighted by their rows. Its interval is Wilson's for a sample of the effective size, the
   * smaller of two: that which the weights leave, and that which gives the variance of the
   * stratified estimate. Empty while nothing is reviewed.
   */
  public Optional<Rate> findRate() {
    double all = covered();
    if (all == 0) {
      return Optional.empty();
    }
    double share = 0;
    double unevenness = 0;
    double variance = 0;
    boolean whole = true;
    for (Stratum one : strata) {
      if (one.reviewed() == 0) {
        continue;
      }
      double weight = one.rows() / all;
      double rate = (double) one.wrong() / one.reviewed();
      share += weight * rate;
      unevenness += weight * weight / one.reviewed();
      variance += weight * weight * rate * (1 - rate) / one.reviewed();
      whole &= one.reviewed() >= one.rows();
    }
    if (whole) {
      return Optional.of(Rate.exact(share));
    }
    double size = 1 / unevenness;
    if (variance > 0) {
      size = Math.min(size, share * (1 - share) / variance);
    }
    return Optional.of(Rate.of(share, size));
  }
}
