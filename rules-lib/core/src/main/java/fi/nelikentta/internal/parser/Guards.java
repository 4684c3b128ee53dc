package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.text.Message;
import java.util.HashSet;
import java.util.Set;

/**
 * Sees to it that no form over an unknown attribute matches or throws by accident: Drools is
 * two-valued, so negative forms need the attribute to be known where they are evaluated.
 */
final class Guards {
  private final Source source;

  private final Unguarded people;

  private Guards(Source source, Unguarded people) {
    this.source = source;
    this.people = people;
  }

  static void check(Condition condition, Schema schema, Source source) {
    new Guards(source, new Unguarded(schema, condition)).check(condition, Set.of());
  }

  private void check(Condition condition, Set<Attribute> guarded) {
    if (condition instanceof Condition.All all) {
      Set<Attribute> known = new HashSet<>(guarded);
      for (Condition part : all.parts()) {
        check(part, known);
        addKnownAfter(part, known);
      }
    } else if (condition instanceof Condition.Any any) {
      Set<Attribute> known = new HashSet<>(guarded);
      for (Condition part : any.parts()) {
        check(part, known);
        addKnownBeside(part, known);
      }
    } else if (condition instanceof Condition.Not not) {
      Set<Attribute> named = new HashSet<>();
      not.part()
          .attributes(
              attribute -> {
                if (!guarded.contains(attribute) && named.add(attribute)) {
                  unguarded(condition, attribute, say("unguarded", "!( … )", attribute.name()));
                }
              });
      if (named.isEmpty()) {
        check(not.part(), guarded);
      }
    } else if (condition instanceof Condition.Test test) {
      if (test.operator().needsGuard() && !guarded.contains(test.attribute())) {
        Attribute attribute = test.attribute();
        unguarded(condition, attribute, say("unguarded", test.operator().drl(), attribute.name()));
      }
    } else if (condition instanceof Condition.Pair pair) {
      for (Attribute attribute : new Attribute[] {pair.left(), pair.right()}) {
        if (!guarded.contains(attribute)) {
          unguarded(condition, attribute, say("unguarded-pair", attribute.name()));
        }
      }
    }
  }

  /** What is known to the right of a conjunct that holds. */
  private static void addKnownAfter(Condition part, Set<Attribute> known) {
    if (part instanceof Condition.NullTest test && test.operator() == Operator.NOT_EQUAL) {
      known.add(test.attribute());
    } else if (part instanceof Condition.All all) {
      all.parts().forEach(inner -> addKnownAfter(inner, known));
    }
  }

  /** What is known to the right of a disjunct that does not hold; brackets around || end it. */
  private static void addKnownBeside(Condition part, Set<Attribute> known) {
    if (part instanceof Condition.NullTest test && test.operator() == Operator.EQUAL) {
      known.add(test.attribute());
    }
  }

  private void unguarded(Condition condition, Attribute attribute, Message message) {
    source.find(
        Code.UNGUARDED,
        condition.place(),
        message,
        say("write-guard", attribute.name()),
        people.find(condition, attribute).orElse(null));
  }
}
