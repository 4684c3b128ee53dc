package fi.nelikentta.authoring.diff;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.rule.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Changes some rules of a pack at random: points, thresholds, strategies, and whole rules. */
final class Mutations {
  private final Random random;

  Mutations(long seed) {
    this.random = new Random(seed);
  }

  RulePack of(RulePack pack, int many) {
    List<Rule> rules = new ArrayList<>(pack.rules());
    for (int i = 0; i < many; i++) {
      int at = random.nextInt(rules.size());
      Rule rule = rules.get(at);
      switch (random.nextInt(4)) {
        case 0 -> {
          if (rules.size() > 1) {
            rules.remove(at);
          }
        }
        case 1 -> rules.add(at, renamed(rule, rule.name() + ".copy" + i));
        case 2 -> rules.set(at, with(rule, rule.when(), verb(rule.verb())));
        default -> rules.set(at, with(rule, shifted(rule.when()), rule.verb()));
      }
    }
    return pack.withRules(rules);
  }

  private static Rule renamed(Rule rule, String name) {
    return new Rule(name, rule.when(), rule.verb(), rule.grounds(), rule.place());
  }

  private static Rule with(Rule rule, When when, Verb verb) {
    return new Rule(rule.name(), when, verb, rule.grounds(), rule.place());
  }

  private Verb verb(Verb verb) {
    if (verb instanceof Verb.Add add) {
      return new Verb.Add(add.axis(), add.points() == 60 ? 5 : 60);
    }
    if (verb instanceof Verb.Assign) {
      return new Verb.Assign(CustomerStrategy.values()[random.nextInt(4)]);
    }
    return verb;
  }

  private static When shifted(When when) {
    return new When(shifted(when.situation()), shifted(when.position()));
  }

  private static @Nullable Condition shifted(@Nullable Condition condition) {
    if (condition instanceof Condition.All all) {
      List<Condition> parts = all.parts().stream().<Condition>map(Mutations::shifted).toList();
      return new Condition.All(parts, all.place());
    }
    if (condition instanceof Condition.Any any) {
      List<Condition> parts = any.parts().stream().<Condition>map(Mutations::shifted).toList();
      return new Condition.Any(parts, any.place());
    }
    if (condition instanceof Condition.Test test
        && test.literals().size() == 1
        && test.literals().get(0) instanceof Literal.Num number
        && number.value() + 1 <= test.attribute().greatest()) {
      return new Condition.Test(
          test.attribute(),
          test.operator(),
          List.of(new Literal.Num(number.value() + 1)),
          test.place());
    }
    return condition;
  }
}
