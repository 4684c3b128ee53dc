package fi.nelikentta.authoring.mutation;

import fi.nelikentta.Position;
import fi.nelikentta.authoring.space.Reachable;
import fi.nelikentta.authoring.space.Scales;
import fi.nelikentta.authoring.space.Values;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Makes clients whose points lie at the thresholds of phase 2 and beside them. */
final class BoundaryClients {
  private static final int MOST = 100;

  private final RulePack pack;
  private final Contender contender;
  private final Values values;

  BoundaryClients(RulePack pack, Contender contender, Values values) {
    this.pack = pack;
    this.contender = contender;
    this.values = values;
  }

  /** At most a hundred clients. */
  List<Situation> make() {
    Reachable complexity = Reachable.on(Axis.COMPLEXITY, pack);
    Reachable difficulty = Reachable.on(Axis.COPING_DIFFICULTY, pack);
    List<Situation> clients = new ArrayList<>();
    for (int x : wanted(PositionSchema.COMPLEXITY, complexity)) {
      for (int y : wanted(PositionSchema.COPING_DIFFICULTY, difficulty)) {
        Map<Attribute, Object> known = new LinkedHashMap<>(complexity.find(x).orElse(Map.of()));
        known.putAll(difficulty.find(y).orElse(Map.of()));
        if (clients.size() < MOST) {
          clients.add(enoughKnown(Reachable.situation(pack, known)));
        }
      }
    }
    return clients;
  }

  /** The thresholds of an axis and what stands beside them, as far as the pack can reach them. */
  private NavigableSet<Integer> wanted(Attribute points, Reachable reachable) {
    NavigableSet<Integer> all = reachable.points();
    NavigableSet<Integer> wanted = new TreeSet<>();
    Scales scales = new Scales(pack);
    for (Rule rule : pack.rules()) {
      Condition position = rule.when().position();
      if (position != null) {
        position.leaves(
            leaf -> {
              if (leaf instanceof Condition.Test test && test.attribute().equals(points)) {
                for (Literal literal : test.literals()) {
                  double limit = ((Literal.Num) literal).value();
                  scales.of(points).below(limit).ifPresent(value -> wanted.add((int) value));
                  scales.of(points).above(limit).ifPresent(value -> wanted.add((int) value));
                  wanted.add((int) limit);
                }
              }
            });
      }
    }
    wanted.retainAll(all);
    return wanted.isEmpty() ? new TreeSet<>(List.of(all.first())) : wanted;
  }

  /** The client, of whom so much more is told, without a point more or less, that rules go on. */
  private Situation enoughKnown(Situation client) {
    Situation enough = client;
    for (Attribute attribute : pack.schema().attributes()) {
      Answer present = contender.answer(enough);
      if (present.isEnoughKnown()) {
        return enough;
      }
      if (attribute.axis() != null && !enough.isKnown(attribute.index())) {
        enough = told(enough, attribute, present.position());
      }
    }
    return enough;
  }

  private Situation told(Situation client, Attribute attribute, Position position) {
    for (Object value : values.of(attribute)) {
      Situation more = client.toBuilder().setNullable(attribute.name(), value).build();
      Position moved = contender.answer(more).position();
      if (moved.complexity() == position.complexity()
          && moved.copingDifficulty() == position.copingDifficulty()) {
        return more;
      }
    }
    return client;
  }
}
