package fi.nelikentta.report;

import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a report needs of a pack, by numbers. Immutable and safe to share among threads. */
final class PackFacts {
  private final RulePack pack;
  private final List<Adding> adding = new ArrayList<>();
  private final Map<String, Integer> addingByName = new HashMap<>();
  private final List<String> stops;
  private final List<String> stopKinds;
  private final Set<String> sensitiveStops = new LinkedHashSet<>();
  private final int[] topics = new int[Axis.values().length];
  private final int[] onAxes;
  private final Known known;
  private final Decision decision;

  PackFacts(RulePack pack) {
    this.pack = pack;
    for (Rule rule : pack.rules()) {
      boolean sensitive = rule.looksAt().stream().anyMatch(Attribute::isSensitive);
      if (rule.verb() instanceof Verb.Add add) {
        addingByName.put(rule.name(), adding.size());
        adding.add(Adding.of(rule, add));
      } else if (rule.verb() instanceof Verb.Refer refer && sensitive) {
        sensitiveStops.add(refer.code());
      }
    }
    this.stops = pack.manifest().codes().stops();
    this.stopKinds =
        List.copyOf(new LinkedHashSet<>(pack.manifest().codes().kindByStop().values()));
    for (Axis axis : Axis.values()) {
      topics[axis.ordinal()] = pack.schema().topics(axis).size();
    }
    this.onAxes =
        pack.schema().attributes().stream()
            .filter(one -> one.axis() != null)
            .mapToInt(Attribute::index)
            .toArray();
    this.known = new Known(pack);
    this.decision = new Decision(pack, topics);
  }

  RulePack pack() {
    return pack;
  }

  /** The rules that give points, in the author's order. */
  List<Adding> adding() {
    return adding;
  }

  /** The place of a rule in {@link #adding()}; -1 where it gives no points. */
  int adding(String rule) {
    return addingByName.getOrDefault(rule, -1);
  }

  /** The stops, in the author's order. */
  List<String> stops() {
    return stops;
  }

  /** The kinds of stops, in the order in which the author first names them. */
  List<String> stopKinds() {
    return stopKinds;
  }

  /** The place of the stop's kind in {@link #stopKinds()}. */
  int kindOf(int stop) {
    return stopKinds.indexOf(pack.manifest().codes().kindByStop().get(stops.get(stop)));
  }

  /** Whether a rule with that stop looks at an attribute that is marked sensitive. */
  boolean isSensitiveStop(int stop) {
    return sensitiveStops.contains(stops.get(stop));
  }

  /** How many topics the axis has. */
  int topics(Axis axis) {
    return topics[axis.ordinal()];
  }

  /** How many topics of the axis a share means that was rounded to four decimals. */
  int topics(Axis axis, double share) {
    return (int) Math.rint(share * topics(axis));
  }

  /** The unknown attributes that have an axis, by their places in the schema. */
  int[] unknown(Situation situation) {
    return Arrays.stream(onAxes).filter(one -> !situation.isKnown(one)).toArray();
  }

  /** The place in the schema of an attribute that has an axis; -1 where that is none. */
  int onAxis(String name) {
    return pack.schema()
        .find(name)
        .filter(attribute -> attribute.axis() != null)
        .map(Attribute::index)
        .orElse(-1);
  }

  /** Whether as much is known as the pack asks for. */
  boolean isEnough(int complexityKnown, int difficultyKnown) {
    return known.isEnough(Axis.COMPLEXITY, complexityKnown)
        && known.isEnough(Axis.COPING_DIFFICULTY, difficultyKnown);
  }

  /** What the rules of phase 2 give at a point. */
  Decision decision() {
    return decision;
  }
}
