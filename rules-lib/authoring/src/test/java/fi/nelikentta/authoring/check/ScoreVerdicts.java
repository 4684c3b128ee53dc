package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.internal.eval.Extent;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Worse;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What worse values and single rules do to the scores. */
final class ScoreVerdicts {
  private ScoreVerdicts() {}

  /** Attributes of which a worse value lowers a score, all else being equal. */
  static void directions(Trial trial) {
    Tried tried = trial.tried();
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
    trial.count("lowers", !lowers.isEmpty());
    assertThat(
            trial.findings().stream()
                .filter(found -> found.message().key().equals("worse-lowers"))
                .map(
                    found ->
                        found.message().arguments().get(0)
                            + " "
                            + found.message().arguments().get(3))
                .collect(Collectors.toSet()))
        .as(trial.where() + ": worse lowers")
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
  static void vain(Trial trial) {
    Tried tried = trial.tried();
    Set<String> vain = new TreeSet<>();
    for (Rule rule : tried.pack.rules()) {
      if (rule.verb() instanceof Verb.Add add && !tried.isNever(rule)) {
        boolean counts = false;
        BitSet holds = tried.holds.get(rule.name());
        for (int i = holds.nextSetBit(0); i >= 0; i = holds.nextSetBit(i + 1)) {
          int sum = sum(tried, i, add.axis());
          counts |= Extent.clamp(sum) != Extent.clamp((long) sum - add.points());
        }
        if (!counts) {
          vain.add(rule.name());
        }
      }
    }
    trial.count("vain", !vain.isEmpty());
    assertThat(
            trial.findings().stream()
                .filter(found -> found.message().key().equals("redundant.points"))
                .map(found -> found.site().rule())
                .collect(Collectors.toSet()))
        .as(trial.where() + ": in vain")
        .isEqualTo(vain);
  }
}
