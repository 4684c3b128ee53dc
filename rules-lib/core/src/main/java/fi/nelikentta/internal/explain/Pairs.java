package fi.nelikentta.internal.explain;

import fi.nelikentta.internal.compile.CellTrial;
import fi.nelikentta.internal.compile.CellTrial.Change;
import fi.nelikentta.internal.eval.EvaluatedBasis;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes two steps at once, of every two known attributes, and keeps the smallest sum that brings
 * another strategy. What cannot be smaller than the best so far is passed by; couples of attributes
 * that could be smallest come first, so that the best is found early.
 */
final class Pairs {
  /** So many changes are tried before the search gives up. */
  private static final int EVALUATIONS = 2_000_000;

  /** Finding the nearest values of a region is as much work as trying so many changes. */
  private static final int REGION = 10;

  /** Sums of sizes that are nearer to each other are equal: rounding must not choose. */
  private static final double SAME = 1e-12;

  private final EvaluatedBasis basis;
  private final Result result;
  private final CellTrial trial;
  private final List<Couple> couples = new ArrayList<>();
  private long left = EVALUATIONS;
  private Search.@Nullable Found found;

  /** The place of the couple that the best is of. */
  private int place;

  /** A step and what it makes of the client. */
  private record Move(Step step, Change change) {
    double size() {
      return step.size();
    }
  }

  /**
   * Two attributes.
   *
   * @param place the place among all couples, by schema
   * @param least no change of the two is smaller
   * @param first the moves of the first by schema, nearest first
   * @param second the moves of the other
   * @param meetings where conditions compare the two: the steps of both, instead of moves
   */
  private record Couple(
      int place,
      double least,
      List<Move> first,
      List<Move> second,
      List<Meetings.Meeting> meetings) {}

  private Pairs(EvaluatedBasis basis, Result result) {
    this.basis = basis;
    this.result = result;
    this.trial = new CellTrial(basis.chart(), basis.situation());
  }

  /** Searches, given the steps of each attribute in the order of the schema. */
  static Pairs of(EvaluatedBasis basis, Result result, Steps steps, List<List<Step>> taken) {
    Pairs pairs = new Pairs(basis, result);
    pairs.collect(steps, taken.stream().map(pairs::moves).toList());
    pairs.couples.sort(Comparator.comparingDouble(Couple::least));
    for (Couple couple : pairs.couples) {
      if (pairs.hasGivenUp() || !pairs.isSmall(couple.least, couple)) {
        continue;
      }
      pairs.search(couple);
    }
    return pairs;
  }

  /** The smallest change; null where there is none, or the search gave up. */
  Search.@Nullable Found found() {
    return hasGivenUp() ? null : found;
  }

  /** Whether there was too much to try. */
  boolean hasGivenUp() {
    return left < 0;
  }

  private List<Move> moves(List<Step> steps) {
    return steps.stream()
        .map(step -> new Move(step, trial.change(with(step).build())))
        .filter(move -> !move.change().isNothing())
        .toList();
  }

  private void collect(Steps steps, List<List<Move>> moves) {
    List<Attribute> attributes = basis.chart().pack().schema().attributes();
    int at = 0;
    for (int i = 0; i < attributes.size(); i++) {
      for (int j = i + 1; j < attributes.size(); j++) {
        if (steps.arePartners(attributes.get(i), attributes.get(j))) {
          meet(at++, steps, attributes.get(i), attributes.get(j));
        } else if (!moves.get(i).isEmpty() && !moves.get(j).isEmpty()) {
          double least = moves.get(i).get(0).size() + moves.get(j).get(0).size();
          couples.add(new Couple(at++, least, moves.get(i), moves.get(j), List.of()));
        }
      }
    }
  }

  private void meet(int at, Steps steps, Attribute one, Attribute other) {
    Situation situation = basis.situation();
    if (!situation.isKnown(one.index()) || !situation.isKnown(other.index()) || hasGivenUp()) {
      return;
    }
    Meetings meetings = new Meetings(steps, one, other, situation);
    left -= meetings.regions() * REGION;
    if (!hasGivenUp()) {
      List<Meetings.Meeting> nearest = meetings.nearest();
      if (!nearest.isEmpty()) {
        couples.add(new Couple(at, nearest.get(0).size(), List.of(), List.of(), nearest));
      }
    }
  }

  private void search(Couple couple) {
    for (Meetings.Meeting meeting : couple.meetings) {
      if (!isSmall(meeting.size(), couple) || --left < 0) {
        return;
      }
      Situation both =
          with(meeting.first())
              .setNullable(meeting.second().attribute().name(), meeting.second().to())
              .build();
      keep(couple, meeting.first(), meeting.second(), trial.strategy(trial.change(both)));
    }
    for (Move first : couple.first) {
      if (!isSmall(first.size() + couple.second.get(0).size(), couple)) {
        return;
      }
      for (Move second : couple.second) {
        if (!isSmall(first.size() + second.size(), couple)) {
          break;
        }
        if (--left < 0) {
          return;
        }
        keep(couple, first.step, second.step, trial.strategy(first.change, second.change));
      }
    }
  }

  /** Whether a change of that size would be better than the best so far. */
  private boolean isSmall(double size, Couple couple) {
    return found == null
        || size < found.size() - SAME
        || (size < found.size() + SAME && couple.place < place);
  }

  private void keep(Couple couple, Step first, Step second, @Nullable CustomerStrategy strategy) {
    if (strategy != null && strategy != result.strategy()) {
      found = new Search.Found(List.of(first, second), first.size() + second.size(), strategy);
      place = couple.place;
    }
  }

  private Situation.Builder with(Step step) {
    return basis.situation().toBuilder().setNullable(step.attribute().name(), step.to());
  }
}
