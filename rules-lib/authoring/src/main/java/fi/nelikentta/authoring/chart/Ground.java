package fi.nelikentta.authoring.chart;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What the rules of phase 2 give at a point of the chart. Points of one ground make a region.
 *
 * @param always the strategies that they give there whatever else is known of the client
 * @param sometimes those that some clients get there and others do not
 * @param dependsOn what it takes besides the points; empty exactly when {@code sometimes} is
 */
public record Ground(
    Set<CustomerStrategy> always, Set<CustomerStrategy> sometimes, Set<Dependence> dependsOn) {

  /** What besides the points decides. */
  public enum Dependence {
    /** The client's situation. */
    SITUATION,
    /** How much of an axis is known. */
    KNOWN_SHARE
  }

  /** How a region answers. */
  public enum Kind {
    /** One strategy, for everybody. */
    ONE,
    /** It depends on more than the points. */
    DEPENDS,
    /** Different strategies for everybody: the rules contradict each other. */
    CONFLICT,
    /** No strategy for anybody. */
    GAP
  }

  /** Copies the sets, in the order of the strategies. */
  public Ground {
    always = ordered(always, CustomerStrategy.class);
    sometimes = ordered(sometimes, CustomerStrategy.class);
    dependsOn = ordered(dependsOn, Dependence.class);
  }

  /** How a region of this ground answers. */
  public Kind kind() {
    if (!sometimes.isEmpty()) {
      return Kind.DEPENDS;
    }
    return always.isEmpty() ? Kind.GAP : always.size() == 1 ? Kind.ONE : Kind.CONFLICT;
  }

  /** All strategies that anybody gets there. */
  public Set<CustomerStrategy> strategies() {
    EnumSet<CustomerStrategy> all = EnumSet.noneOf(CustomerStrategy.class);
    all.addAll(always);
    all.addAll(sometimes);
    return Collections.unmodifiableSet(all);
  }

  private static <E extends Enum<E>> Set<E> ordered(Set<E> set, Class<E> type) {
    EnumSet<E> copy = EnumSet.noneOf(type);
    copy.addAll(set);
    return Collections.unmodifiableSet(copy);
  }
}
