package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Position;
import fi.nelikentta.fixtures.PackGenerator;
import fi.nelikentta.fixtures.PackShape;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  private void compare(String where, RulePack pack, Everything everything) {
    Tried tried = new Tried(pack, everything.situations());
    PackProof proof = PackProof.of(pack);
    Trial trial = Trial.of(where, tried, proof, seen);
    Model model = new Model(pack);

    assertThat(trial.findings())
        .as(where)
        .noneMatch(found -> found.code() == FindingCode.NOT_DECIDED);
    reached(trial, model);
    coverage(trial, proof);
    firing(trial);
    codes(trial);
    SamenessVerdicts.compare(trial);
    ScoreVerdicts.directions(trial);
    ScoreVerdicts.vain(trial);
  }

  private static void reached(Trial trial, Model model) {
    Tried tried = trial.tried();
    BitSet points = new BitSet();
    for (int i = tried.phase2.nextSetBit(0); i >= 0; i = tried.phase2.nextSetBit(i + 1)) {
      Position at = tried.positions.get(i);
      points.set(ChartPoints.index(at.complexity(), at.copingDifficulty()));
    }
    assertThat(model.strategies().points()).as(trial.where() + ": points").isEqualTo(points);
  }

  private static void coverage(Trial trial, PackProof proof) {
    Tried tried = trial.tried();
    List<Rule> assigning =
        tried.pack.rules().stream().filter(rule -> rule.verb() instanceof Verb.Assign).toList();
    BitSet assigned = new BitSet();
    assigning.forEach(rule -> assigned.or(tried.fires(rule)));
    boolean gap = !Tried.isWithin(tried.phase2, assigned);
    Set<Set<String>> overlaps = new HashSet<>();
    for (int j = 0; j < assigning.size(); j++) {
      for (int i = 0; i < j; i++) {
        if (!assigning.get(i).verb().equals(assigning.get(j).verb())
            && tried.fires(assigning.get(i)).intersects(tried.fires(assigning.get(j)))) {
          overlaps.add(Set.of(assigning.get(j).name(), assigning.get(i).name()));
        }
      }
    }
    trial.count("gap", gap);
    trial.count("overlap", !overlaps.isEmpty());
    assertThat(trial.findings().stream().anyMatch(found -> found.code() == FindingCode.GAP))
        .as(trial.where() + ": gap")
        .isEqualTo(gap);
    assertThat(
            trial.findings().stream()
                .filter(found -> found.code() == FindingCode.OVERLAP)
                .map(
                    found ->
                        Set.of(
                            Objects.toString(found.site().rule()),
                            found.message().arguments().get(2).toString()))
                .collect(Collectors.toSet()))
        .as(trial.where() + ": overlaps")
        .isEqualTo(overlaps);
    assertThat(proof.result() == PackProof.Result.PROVEN)
        .as(trial.where() + ": proven")
        .isEqualTo(!gap && overlaps.isEmpty());
  }

  private static void firing(Trial trial) {
    Tried tried = trial.tried();
    Set<String> never = new TreeSet<>();
    Set<String> always = new TreeSet<>();
    Set<String> behind = new TreeSet<>();
    int all = tried.situations.size();
    boolean allStopped = tried.stopped.cardinality() == all;
    trial.count("stopped", allStopped);
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
    trial.count("never", !never.isEmpty());
    trial.count("always", !always.isEmpty());
    trial.count("behind", !behind.isEmpty());
    assertThat(trial.rules(FindingCode.NEVER_FIRES)).as(trial.where() + ": never").isEqualTo(never);
    assertThat(trial.rules(FindingCode.ALWAYS_FIRES))
        .as(trial.where() + ": always")
        .isEqualTo(always);
    assertThat(trial.rules(FindingCode.BEHIND_STOP))
        .as(trial.where() + ": behind")
        .isEqualTo(behind);
    assertThat(trial.findings().stream().anyMatch(found -> found.code() == FindingCode.ALL_STOPPED))
        .as(trial.where() + ": all stopped")
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

  private static void codes(Trial trial) {
    Tried tried = trial.tried();
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
    trial.count("strategy", unreached.stream().anyMatch(name -> name.matches("[A-Z_]+")));
    trial.count(
        "tag",
        unreached.stream().anyMatch(name -> tried.pack.manifest().codes().tags().contains(name)));
    assertThat(
            trial.findings().stream()
                .filter(
                    found ->
                        Set.of(
                                FindingCode.UNREACHED_STRATEGY,
                                FindingCode.UNREACHED_TAG,
                                FindingCode.UNREACHED_STOP)
                            .contains(found.code()))
                .map(found -> found.message().arguments().get(0).toString())
                .collect(Collectors.toSet()))
        .as(trial.where() + ": unreached")
        .isEqualTo(unreached);
  }
}
