package fi.nelikentta.authoring.diff;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds which changes move a client, by laying them over the old pack alone and together. A rule is
 * always asked with the client as its own pack reads it. Immutable and safe to share among threads.
 */
final class Attribution {
  /** So many combinations are tried for a client: all of 13 changes. */
  static final int BUDGET = 1 << 13;

  /**
   * A rule that differs.
   *
   * @param change the change's place among the differences
   * @param old null where it came
   * @param now null where it went
   */
  private record Step(int change, @Nullable Lowered old, @Nullable Lowered now) {
    boolean isPhase2() {
      return Stream.of(old, now).anyMatch(rule -> rule != null && rule.isPhase2());
    }

    boolean canMove() {
      return Stream.of(old, now).anyMatch(rule -> rule != null && rule.canMove());
    }
  }

  private final List<Lowered> common = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();
  private final KnownTopics topics;

  Attribution(PackDiff diff) {
    RulePack before = diff.before();
    RulePack after = diff.after();
    Map<String, Lowered> now = lowered(after);
    Map<String, Lowered> old = lowered(before);
    boolean looksAtShares =
        Stream.concat(old.values().stream(), now.values().stream())
            .anyMatch(Lowered::looksAtShares);
    for (int i = 0; i < diff.changes().size(); i++) {
      Change change = diff.changes().get(i);
      if (change.subject() == Change.Subject.RULE && change.weight() == Weight.PROPOSALS) {
        boolean came = change.kind() == Change.Kind.ADDED;
        boolean went = change.kind() == Change.Kind.REMOVED;
        Step step =
            new Step(
                i, came ? null : old.get(change.name()), went ? null : now.remove(change.name()));
        if (step.canMove()) {
          steps.add(step);
        }
      }
    }
    now.values().stream().filter(Lowered::canMove).forEach(common::add);
    this.topics = new KnownTopics(diff, looksAtShares);
  }

  private static Map<String, Lowered> lowered(RulePack pack) {
    Map<String, Lowered> byName = new HashMap<>();
    for (Rule rule : pack.rules()) {
      byName.put(rule.name(), new Lowered(rule));
    }
    return byName;
  }

  /** What moves the client from one place to the other, not worked out yet. */
  Likeness likeness(Situation before, Situation after, Move move) {
    return new Likeness(new Client(before, after), move);
  }

  /** A client's move, and what its cause hangs on. */
  static final class Likeness {
    private final Client client;
    private final Move move;

    private Likeness(Client client, Move move) {
      this.client = client;
      this.move = move;
    }

    /** Equal for clients that have the same cause. */
    List<Object> key() {
      return client.key(move);
    }

    Cause cause() {
      return client.cause(move);
    }
  }

  /** Where the client is left when these changes are laid over the old pack. */
  Standing standing(Situation before, Situation after, Set<Integer> applied) {
    return new Client(before, after).standing(applied);
  }

  /** The changes of which {@link #standing} can depend for the client. */
  Set<Integer> relevant(Situation before, Situation after) {
    return new Client(before, after).relevant;
  }

  /** One client: what fires whatever is applied, and what hangs on it. */
  private final class Client {
    private final Set<Integer> relevant = new TreeSet<>();
    private final long[] sums = new long[2];
    private final List<Lowered> assigning = new ArrayList<>();
    private final List<Step> stepsNow = new ArrayList<>();
    private final Map<Lowered, Boolean> fires = new HashMap<>();
    private final KnownTopics.Client known;
    private int stops;

    Client(Situation before, Situation after) {
      this.known = topics.of(before, after);
      for (Lowered rule : common) {
        if (rule.holds(after)) {
          if (rule.isPhase2()) {
            assigning.add(rule);
          } else {
            stops += add(rule, sums);
          }
        }
      }
      for (Step step : steps) {
        boolean was = step.old() != null && step.old().holds(before);
        boolean is = step.now() != null && step.now().holds(after);
        boolean alike = was && is && !step.isPhase2() && isAlike(step.old(), step.now());
        if (alike && step.now() != null) {
          stops += add(step.now(), sums);
        } else if (was || is) {
          put(step.old(), was);
          put(step.now(), is);
          stepsNow.add(step);
          relevant.add(step.change());
        }
      }
      relevant.addAll(known.relevant());
    }

    List<Object> key(Move move) {
      return List.of(
          move, sums[0], sums[1], stops, List.copyOf(assigning), Map.copyOf(fires), known.key());
    }

    private void put(@Nullable Lowered rule, boolean holds) {
      if (rule != null) {
        fires.put(rule, holds);
      }
    }

    private static boolean isAlike(@Nullable Lowered old, @Nullable Lowered now) {
      return old != null && now != null && old.verb().equals(now.verb());
    }

    /** Adds the points of a fired rule of phase 1; 1 where it is a stop. */
    private static int add(Lowered rule, long[] sums) {
      if (rule.verb() instanceof Verb.Add add) {
        sums[add.axis().ordinal()] += add.points();
      }
      return rule.verb() instanceof Verb.Refer ? 1 : 0;
    }

    Standing standing(Set<Integer> applied) {
      long[] points = sums.clone();
      int stopped = stops;
      List<Lowered> asking = new ArrayList<>(assigning);
      for (Step step : stepsNow) {
        Lowered rule = applied.contains(step.change()) ? step.now() : step.old();
        if (rule != null && Boolean.TRUE.equals(fires.get(rule))) {
          if (rule.isPhase2()) {
            asking.add(rule);
          } else {
            stopped += add(rule, points);
          }
        }
      }
      if (stopped > 0) {
        return Standing.REFERRED;
      }
      double[] shares = known.shares(applied);
      if (shares == null) {
        return Standing.TOO_LITTLE_KNOWN;
      }
      Spot spot = Spot.of(points, shares);
      Standing found = Standing.NO_RULE;
      for (Lowered rule : asking) {
        if (rule.verb() instanceof Verb.Assign assign && rule.holdsAt(spot)) {
          Standing one = Standing.of(assign.strategy());
          if (found != Standing.NO_RULE && found != one) {
            return Standing.CONFLICTING;
          }
          found = one;
        }
      }
      return found;
    }

    Cause cause(Move move) {
      SmallestSets combinations =
          new SmallestSets(
              List.copyOf(relevant), BUDGET, applied -> standing(applied) == move.to());
      return combinations.smallest();
    }
  }
}
