package fi.nelikentta.internal.explain;

import fi.nelikentta.explain.SensitivitySearch.Outcome;
import fi.nelikentta.internal.eval.EvaluatedBasis;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes every step of every known attribute once and keeps the smallest that brings another
 * strategy, and for each rule the smallest that makes it fire. Where no step brings another
 * strategy, pairs of steps are tried.
 */
final class Search {
  private final EvaluatedBasis basis;
  private final Result result;
  private final long[] present;
  private final double[] nearness;
  private final Set<Attribute> easing = new LinkedHashSet<>();
  private @Nullable Found found;
  private Outcome outcome = Outcome.NOT_REACHED;

  /**
   * The smallest change so far.
   *
   * @param steps one for each attribute that changes
   * @param size the sum of their sizes
   * @param strategy what they bring
   */
  record Found(List<Step> steps, double size, CustomerStrategy strategy) {
    Found {
      steps = List.copyOf(steps);
    }
  }

  private Search(EvaluatedBasis basis, Result result, Trial trial) {
    this.basis = basis;
    this.result = result;
    this.present = sums(trial.fire(basis.situation()));
    this.nearness = new double[basis.chart().pack().rules().size()];
    Arrays.fill(nearness, Double.POSITIVE_INFINITY);
  }

  /** Searches from the client's situation. */
  static Search of(EvaluatedBasis basis, Result result, Trial trial) {
    Search search = new Search(basis, result, trial);
    RulePack pack = basis.chart().pack();
    Steps steps = new Steps(pack);
    double leftOut = Double.POSITIVE_INFINITY;
    List<List<Step>> taken = new ArrayList<>();
    for (Attribute attribute : pack.schema().attributes()) {
      List<Step> own = steps.of(attribute, basis.situation());
      own.forEach(step -> search.take(step, trial));
      taken.add(own);
      leftOut = Math.min(leftOut, steps.leftOut(attribute, basis.situation()));
    }
    if (result.hasStrategies()) {
      search.conclude(steps, taken, leftOut);
    }
    return search;
  }

  /** How the search for the smallest change ended. */
  Outcome outcome() {
    return outcome;
  }

  /** The smallest change that brings another strategy; null unless the outcome is found. */
  @Nullable Found found() {
    return found;
  }

  /** The smallest size of a step with which the phase 1 rule fires; infinite where none does. */
  double nearness(int rule) {
    return nearness[rule];
  }

  /** The attributes of which some step takes points away on an axis and adds none on the other. */
  Set<Attribute> easing() {
    return Collections.unmodifiableSet(easing);
  }

  /**
   * What one attribute brings is the smallest, unless a step that was left out could be smaller.
   */
  private void conclude(Steps steps, List<List<Step>> taken, double leftOut) {
    if (found == null && leftOut == Double.POSITIVE_INFINITY) {
      Pairs pairs = Pairs.of(basis, result, steps, taken);
      found = pairs.found();
      outcome = pairs.hasGivenUp() ? Outcome.GAVE_UP : found == null ? Outcome.NONE : Outcome.FOUND;
    } else if (found != null && found.size() < leftOut) {
      outcome = Outcome.FOUND;
    } else {
      found = null;
      outcome = Outcome.GAVE_UP;
    }
  }

  private void take(Step step, Trial trial) {
    Situation changed =
        basis.situation().toBuilder().setNullable(step.attribute().name(), step.to()).build();
    BitSet fired = trial.fire(changed);
    for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
      nearness[i] = Math.min(nearness[i], step.size());
    }
    long[] sums = sums(fired);
    if (sums[0] <= present[0]
        && sums[1] <= present[1]
        && sums[0] + sums[1] < present[0] + present[1]) {
      easing.add(step.attribute());
    }
    if (result.hasStrategies() && (found == null || step.size() < found.size())) {
      CustomerStrategy strategy = trial.strategy(changed, fired);
      if (strategy != null && strategy != result.strategy()) {
        found = new Found(List.of(step), step.size(), strategy);
      }
    }
  }

  /** The points of both axes, not clamped. */
  private long[] sums(BitSet fired) {
    long[] sums = new long[2];
    for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
      if (basis.chart().pack().rules().get(i).verb() instanceof Verb.Add add) {
        sums[add.axis().ordinal()] += add.points();
      }
    }
    return sums;
  }
}
