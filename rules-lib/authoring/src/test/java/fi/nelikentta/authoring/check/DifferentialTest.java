package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Position;
import fi.nelikentta.fixtures.PackGenerator;
import fi.nelikentta.fixtures.PackShape;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.internal.eval.RuleRun;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Worse;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The proof against trying every situation, over seeded random packs of small domains. */
class DifferentialTest {
  private static final int SEEDS = 300;
  private static final long MOST = 6_000;

  private final Map<String, Integer> seen = new HashMap<>();

  @Test
  void theVerdictsAreThoseOfTryingEverything() {
    PackGenerator generator = new PackGenerator(PackShape.SMALL);
    int tried = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      RulePack pack = generator.pack(seed);
      Everything everything = new Everything(pack);
      if (everything.count() <= MOST) {
        compare("seed " + seed, pack, everything);
        tried++;
      }
    }
    assertThat(tried).isGreaterThan(SEEDS / 2);
    assertThat(seen.keySet())
        .contains(
            "gap",
            "overlap",
            "never",
            "always",
            "same",
            "within",
            "redundant",
            "strategy",
            "tag",
            "behind",
            "opposite",
            "lowers",
            "vain");
  }

  /** What every situation gets. */
  private static final class Tried {
    final RulePack pack;
    final List<Situation> situations;

    /** By rule: the situations in which its condition on the client holds. */
    final Map<String, BitSet> holds = new HashMap<>();

    /** By rule: the situations in which it fires before any stop, or in phase 2. */
    final Map<String, BitSet> fires = new HashMap<>();

    final BitSet stopped = new BitSet();
    final BitSet phase2 = new BitSet();
    final List<Position> positions = new ArrayList<>();

    Tried(RulePack pack, List<Situation> situations) {
      this.pack = pack;
      this.situations = situations;
      Chart chart = new Chart(pack);
      for (Rule rule : pack.rules()) {
        holds.put(rule.name(), new BitSet());
        fires.put(rule.name(), new BitSet());
      }
      Map<String, Node> nodes = new HashMap<>();
      for (Rule rule : pack.rules()) {
        if (rule.when().situation() != null) {
          nodes.put(rule.name(), Node.of(rule.when().situation()));
        }
      }
      try (RuleRun run = chart.interpret()) {
        for (int i = 0; i < situations.size(); i++) {
          Situation situation = situations.get(i);
          BitSet fired = (BitSet) run.fireSituation(situation).clone();
          Position position = chart.position(situation, fired);
          positions.add(position);
          for (Rule rule : pack.rules()) {
            Node node = nodes.get(rule.name());
            holds.get(rule.name()).set(i, node == null || node.holds(situation));
          }
          boolean stop =
              fired.stream().anyMatch(r -> pack.rules().get(r).verb() instanceof Verb.Refer);
          stopped.set(i, stop);
          if (!stop && chart.isEnoughKnown(situation)) {
            phase2.set(i);
            fired.or(run.firePosition(position));
          }
          for (int r = fired.nextSetBit(0); r >= 0; r = fired.nextSetBit(r + 1)) {
            fires.get(pack.rules().get(r).name()).set(i);
          }
        }
      }
    }

    BitSet fires(Rule rule) {
      return fires.get(rule.name());
    }

    /** Whether the first is a part of the second. */
    static boolean isWithin(BitSet first, BitSet second) {
      BitSet outside = (BitSet) first.clone();
      outside.andNot(second);
      return outside.isEmpty();
    }

    boolean isNever(Rule rule) {
      return fires(rule).isEmpty();
    }
  }

  private void compare(String where, RulePack pack, Everything everything) {
    Tried tried = new Tried(pack, everything.situations());
    PackProof proof = PackProof.of(pack);
    List<Finding> findings = new ArrayList<>();
    proof.findings().forEach(finding -> flatten(finding, findings));
    Model model = new Model(pack);

    assertThat(findings).as(where).noneMatch(found -> found.code() == FindingCode.NOT_DECIDED);
    reached(where, tried, model);
    coverage(where, tried, proof, findings);
    firing(where, tried, findings);
    sameness(where, tried, findings);
    codes(where, tried, findings);
    directions(where, tried, findings);
    vain(where, tried, findings);
  }

  private static void flatten(Finding finding, List<Finding> all) {
    all.add(finding);
    finding.implied().forEach(implied -> flatten(implied, all));
  }

  private void count(String what, boolean found) {
    if (found) {
      seen.merge(what, 1, Integer::sum);
    }
  }

  private static Set<String> rules(List<Finding> findings, FindingCode... codes) {
    Set<FindingCode> wanted = Set.of(codes);
    return findings.stream()
        .filter(found -> wanted.contains(found.code()) && found.site().rule() != null)
        .map(found -> found.site().rule())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void reached(String where, Tried tried, Model model) {
    BitSet points = new BitSet();
    for (int i = tried.phase2.nextSetBit(0); i >= 0; i = tried.phase2.nextSetBit(i + 1)) {
      Position at = tried.positions.get(i);
      points.set(ChartPoints.index(at.complexity(), at.copingDifficulty()));
    }
    assertThat(model.strategies().points()).as(where + ": points").isEqualTo(points);
  }

  private void coverage(String where, Tried tried, PackProof proof, List<Finding> findings) {
    List<Rule> assigning =
        tried.pack.rules().stream().filter(rule -> rule.verb() instanceof Verb.Assign).toList();
    BitSet assigned = new BitSet();
    assigning.forEach(rule -> assigned.or(tried.fires(rule)));
    boolean gap = !Tried.isWithin(tried.phase2, assigned);
    Set<String> overlaps = new TreeSet<>();
    for (int j = 0; j < assigning.size(); j++) {
      for (int i = 0; i < j; i++) {
        if (!assigning.get(i).verb().equals(assigning.get(j).verb())
            && tried.fires(assigning.get(i)).intersects(tried.fires(assigning.get(j)))) {
          overlaps.add(assigning.get(j).name() + " " + assigning.get(i).name());
        }
      }
    }
    count("gap", gap);
    count("overlap", !overlaps.isEmpty());
    assertThat(findings.stream().anyMatch(found -> found.code() == FindingCode.GAP))
        .as(where + ": gap")
        .isEqualTo(gap);
    assertThat(
            findings.stream()
                .filter(found -> found.code() == FindingCode.OVERLAP)
                .map(found -> found.site().rule() + " " + found.message().arguments().get(2))
                .collect(Collectors.toSet()))
        .as(where + ": overlaps")
        .isEqualTo(overlaps);
    assertThat(proof.result() == PackProof.Result.PROVEN)
        .as(where + ": proven")
        .isEqualTo(!gap && overlaps.isEmpty());
  }

  private void firing(String where, Tried tried, List<Finding> findings) {
    Set<String> never = new TreeSet<>();
    Set<String> always = new TreeSet<>();
    Set<String> behind = new TreeSet<>();
    int all = tried.situations.size();
    boolean allStopped = tried.stopped.cardinality() == all;
    count("stopped", allStopped);
    for (Rule rule : tried.pack.rules()) {
      BitSet fires = tried.fires(rule);
      if (rule.isPhase2() ? fires.isEmpty() && !allStopped : fires.isEmpty()) {
        never.add(rule.name());
      } else if (!isEmpty(rule)
          && (rule.isPhase2()
              ? !allStopped && fires.equals(tried.phase2)
              : fires.cardinality() == all)) {
        always.add(rule.name());
      } else if (!rule.isPhase2()
          && !isEmpty(rule)
          && !(rule.verb() instanceof Verb.Refer)
          && !allStopped
          && Tried.isWithin(fires, tried.stopped)) {
        behind.add(rule.name());
      }
    }
    count("never", !never.isEmpty());
    count("always", !always.isEmpty());
    count("behind", !behind.isEmpty());
    assertThat(rules(findings, FindingCode.NEVER_FIRES)).as(where + ": never").isEqualTo(never);
    assertThat(rules(findings, FindingCode.ALWAYS_FIRES)).as(where + ": always").isEqualTo(always);
    assertThat(rules(findings, FindingCode.BEHIND_STOP)).as(where + ": behind").isEqualTo(behind);
    assertThat(findings.stream().anyMatch(found -> found.code() == FindingCode.ALL_STOPPED))
        .as(where + ": all stopped")
        .isEqualTo(allStopped);
  }

  private static boolean isEmpty(Rule rule) {
    return (rule.when().situation() == null || noTests(rule.when().situation()))
        && (rule.when().position() == null || noTests(rule.when().position()));
  }

  private static boolean noTests(fi.nelikentta.rule.Condition condition) {
    List<Object> leaves = new ArrayList<>();
    condition.leaves(leaves::add);
    return leaves.isEmpty();
  }

  /** Of the rules of phase 1, whose conditions are all that matters. */
  private void sameness(String where, Tried tried, List<Finding> findings) {
    List<Rule> alive = tried.pack.rules().stream().filter(rule -> !tried.isNever(rule)).toList();
    Set<String> marked =
        rules(findings, FindingCode.SUBSUMED, FindingCode.SAME_TWICE, FindingCode.REDUNDANT);
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
        boolean found = rules(findings, FindingCode.SAME_TWICE).contains(rule.name());
        count("same", found);
        assertThat(found).as(where + ": same twice " + rule.name()).isEqualTo(sameAsEarlier);
      } else if (!rule.isPhase2()) {
        count("within", within);
        if (within) {
          assertThat(marked).as(where + ": within").contains(rule.name());
        } else if (marked.contains(rule.name())) {
          count("redundant", true);
          assertThat(Tried.isWithin(tried.holds.get(rule.name()), others))
              .as(where + ": redundant " + rule.name())
              .isTrue();
        }
      } else {
        redundantInPhase2(where, tried, rule, alive, marked);
      }
    }
    count("opposite", !opposite.isEmpty());
    assertThat(rules(findings, FindingCode.OPPOSITE)).as(where + ": opposite").isEqualTo(opposite);
  }

  /** What is marked changes nothing when it goes; what changes nothing leaves somebody marked. */
  private void redundantInPhase2(
      String where, Tried tried, Rule rule, List<Rule> alive, Set<String> marked) {
    BitSet others = new BitSet();
    boolean othersMarked = false;
    for (Rule other : alive) {
      if (!other.name().equals(rule.name()) && other.verb().equals(rule.verb())) {
        others.or(tried.fires(other));
        othersMarked |= marked.contains(other.name());
      }
    }
    boolean covered = Tried.isWithin(tried.fires(rule), others);
    count("redundant", covered);
    if (marked.contains(rule.name())) {
      assertThat(covered).as(where + ": marked " + rule.name()).isTrue();
    } else if (covered) {
      assertThat(othersMarked).as(where + ": not marked " + rule.name()).isTrue();
    }
  }

  private void codes(String where, Tried tried, List<Finding> findings) {
    Set<String> unreached = new TreeSet<>();
    Set<String> reached = new TreeSet<>();
    for (fi.nelikentta.rule.CustomerStrategy strategy :
        fi.nelikentta.rule.CustomerStrategy.values()) {
      unreached.add(strategy.name());
    }
    unreached.addAll(tried.pack.manifest().codes().tags());
    unreached.addAll(tried.pack.manifest().codes().stops());
    for (Rule rule : tried.pack.rules()) {
      if (!tried.isNever(rule)) {
        if (rule.verb() instanceof Verb.Assign assign) {
          reached.add(assign.strategy().name());
        } else if (rule.verb() instanceof Verb.Tag tag) {
          reached.add(tag.code());
        } else if (rule.verb() instanceof Verb.Refer stop) {
          reached.add(stop.code());
        }
      }
    }
    unreached.removeAll(reached);
    count("strategy", unreached.stream().anyMatch(name -> name.matches("[A-Z_]+")));
    count(
        "tag",
        unreached.stream().anyMatch(name -> tried.pack.manifest().codes().tags().contains(name)));
    assertThat(
            findings.stream()
                .filter(
                    found ->
                        Set.of(
                                FindingCode.UNREACHED_STRATEGY,
                                FindingCode.UNREACHED_TAG,
                                FindingCode.UNREACHED_STOP)
                            .contains(found.code()))
                .map(found -> (String) found.message().arguments().get(0))
                .collect(Collectors.toSet()))
        .as(where + ": unreached")
        .isEqualTo(unreached);
  }

  /** Attributes of which a worse value lowers a score, all else being equal. */
  private void directions(String where, Tried tried, List<Finding> findings) {
    Everything everything = new Everything(tried.pack);
    Map<Situation, Integer> index = new HashMap<>();
    for (int i = 0; i < tried.situations.size(); i++) {
      index.put(tried.situations.get(i), i);
    }
    Set<String> lowers = new TreeSet<>();
    for (Attribute attribute : tried.pack.schema().attributes()) {
      boolean ordered = attribute.type().isNumber() || attribute.isCoded();
      Worse worse = attribute.meaning().worse();
      if (!ordered || worse == Worse.NONE) {
        continue;
      }
      List<Object> values = everything.values(attribute);
      for (Situation before : tried.situations) {
        int at = before.find(attribute).map(values::indexOf).orElse(-1);
        int next = worse == Worse.HIGH ? at + 1 : at - 1;
        if (at < 0 || next < 0 || next >= values.size()) {
          continue;
        }
        Situation after =
            before.toBuilder().setNullable(attribute.name(), values.get(next)).build();
        for (Axis axis : Axis.values()) {
          if (change(tried, index.get(before), index.get(after), axis) < 0) {
            lowers.add(attribute.name() + " " + axis.key());
          }
        }
      }
    }
    count("lowers", !lowers.isEmpty());
    assertThat(
            findings.stream()
                .filter(found -> found.message().key().equals("worse-lowers"))
                .map(
                    found ->
                        found.message().arguments().get(0)
                            + " "
                            + found.message().arguments().get(3))
                .collect(Collectors.toSet()))
        .as(where + ": worse lowers")
        .isEqualTo(lowers);
  }

  /** By how much the score changes, falls that have a reason left out. */
  private static int change(Tried tried, int before, int after, Axis axis) {
    int change = 0;
    for (Rule rule : tried.pack.rules()) {
      if (rule.verb() instanceof Verb.Add add && add.axis() == axis) {
        BitSet holds = tried.holds.get(rule.name());
        int one = (holds.get(after) ? add.points() : 0) - (holds.get(before) ? add.points() : 0);
        change += rule.grounds().nonMonotonic() == null ? one : Math.max(0, one);
      }
    }
    return change;
  }

  private static int sum(Tried tried, int situation, Axis axis) {
    int sum = 0;
    for (Rule rule : tried.pack.rules()) {
      if (rule.verb() instanceof Verb.Add add
          && add.axis() == axis
          && tried.holds.get(rule.name()).get(situation)) {
        sum += add.points();
      }
    }
    return sum;
  }

  /** Rules whose points are always lost beyond the ends of the axis. */
  private void vain(String where, Tried tried, List<Finding> findings) {
    Set<String> vain = new TreeSet<>();
    for (Rule rule : tried.pack.rules()) {
      if (rule.verb() instanceof Verb.Add add && !tried.isNever(rule)) {
        boolean counts = false;
        BitSet holds = tried.holds.get(rule.name());
        for (int i = holds.nextSetBit(0); i >= 0; i = holds.nextSetBit(i + 1)) {
          int sum = sum(tried, i, add.axis());
          counts |= Bound.clamp(sum) != Bound.clamp((long) sum - add.points());
        }
        if (!counts) {
          vain.add(rule.name());
        }
      }
    }
    count("vain", !vain.isEmpty());
    assertThat(
            findings.stream()
                .filter(found -> found.message().key().equals("redundant.points"))
                .map(found -> found.site().rule())
                .collect(Collectors.toSet()))
        .as(where + ": in vain")
        .isEqualTo(vain);
  }
}
