package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Rules that say the same, the opposite or nothing new. */
final class SamenessVerdicts {
  private SamenessVerdicts() {}

  /** Of the rules of phase 1, whose conditions are all that matters. */
  static void compare(Trial trial) {
    Tried tried = trial.tried();
    List<Rule> alive = tried.pack.rules().stream().filter(rule -> !tried.isNever(rule)).toList();
    Set<String> marked =
        trial.rules(FindingCode.SUBSUMED, FindingCode.SAME_TWICE, FindingCode.REDUNDANT);
    Set<String> opposite = new TreeSet<>();
    for (Rule rule : alive) {
      BitSet others = new BitSet();
      boolean within = false;
      boolean sameAsEarlier = false;
      for (Rule other : alive) {
        if (other.name().equals(rule.name())) {
          continue;
        }
        boolean earlier = tried.pack.rules().indexOf(other) < tried.pack.rules().indexOf(rule);
        BitSet mine = tried.holds.get(rule.name());
        BitSet its = tried.holds.get(other.name());
        if (rule.verb() instanceof Verb.Add one && other.verb() instanceof Verb.Add two) {
          if (one.axis() == two.axis() && one.points() > 0 == two.points() > 0) {
            sameAsEarlier |=
                earlier && mine.equals(its) && mine.cardinality() < tried.situations.size();
          } else if (one.axis() == two.axis()
              && earlier
              && rule.grounds().nonMonotonic() == null
              && other.grounds().nonMonotonic() == null
              && mine.cardinality() < tried.situations.size()
              && its.cardinality() < tried.situations.size()
              && (Tried.isWithin(mine, its) || Tried.isWithin(its, mine))) {
            opposite.add(rule.name());
          }
        } else if (rule.verb().equals(other.verb()) && !rule.isPhase2() && !other.isPhase2()) {
          within |= Tried.isWithin(mine, its) && (earlier || !mine.equals(its));
          others.or(its);
        }
      }
      if (rule.verb() instanceof Verb.Add) {
        boolean found = trial.rules(FindingCode.SAME_TWICE).contains(rule.name());
        trial.count("same", found);
        assertThat(found)
            .as(trial.where() + ": same twice " + rule.name())
            .isEqualTo(sameAsEarlier);
      } else if (!rule.isPhase2()) {
        trial.count("within", within);
        if (within) {
          assertThat(marked).as(trial.where() + ": within").contains(rule.name());
        } else if (marked.contains(rule.name())) {
          trial.count("redundant", true);
          assertThat(Tried.isWithin(tried.holds.get(rule.name()), others))
              .as(trial.where() + ": redundant " + rule.name())
              .isTrue();
        }
      } else {
        redundantInPhase2(trial, rule, alive, marked);
      }
    }
    trial.count("opposite", !opposite.isEmpty());
    assertThat(trial.rules(FindingCode.OPPOSITE))
        .as(trial.where() + ": opposite")
        .isEqualTo(opposite);
  }

  /** What is marked changes nothing when it goes; what changes nothing leaves somebody marked. */
  private static void redundantInPhase2(
      Trial trial, Rule rule, List<Rule> alive, Set<String> marked) {
    Tried tried = trial.tried();
    BitSet others = new BitSet();
    boolean othersMarked = false;
    for (Rule other : alive) {
      if (!other.name().equals(rule.name()) && other.verb().equals(rule.verb())) {
        others.or(tried.fires(other));
        othersMarked |= marked.contains(other.name());
      }
    }
    boolean covered = Tried.isWithin(tried.fires(rule), others);
    trial.count("redundant", covered);
    if (marked.contains(rule.name())) {
      assertThat(covered).as(trial.where() + ": marked " + rule.name()).isTrue();
    } else if (covered) {
      assertThat(othersMarked).as(trial.where() + ": not marked " + rule.name()).isTrue();
    }
  }
}
