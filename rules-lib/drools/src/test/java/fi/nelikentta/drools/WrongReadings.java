package fi.nelikentta.drools;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.rule.When;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Rules read with one thing wrong. */
final class WrongReadings {
  private WrongReadings() {}

  /** The rule with one thing wrong in what it asks or says, in each way. */
  static List<Rule> of(Rule rule) {
    When when = rule.when();
    List<Rule> wrong = new ArrayList<>();
    if (when.situation() != null) {
      of(when.situation())
          .forEach(one -> wrong.add(with(rule, new When(one, when.position()), rule.verb())));
    }
    if (when.position() != null) {
      of(when.position())
          .forEach(one -> wrong.add(with(rule, new When(when.situation(), one), rule.verb())));
    }
    wrong.add(with(rule, when, wrong(rule.verb())));
    return wrong;
  }

  private static Rule with(Rule rule, When when, Verb verb) {
    return new Rule(rule.name(), when, verb, rule.grounds(), rule.place());
  }

  private static Verb wrong(Verb verb) {
    if (verb instanceof Verb.Add add) {
      return new Verb.Add(add.axis(), -add.points());
    }
    if (verb instanceof Verb.Assign assign) {
      CustomerStrategy[] all = CustomerStrategy.values();
      return new Verb.Assign(all[(assign.strategy().ordinal() + 1) % all.length]);
    }
    return verb instanceof Verb.Tag ? new Verb.Tag("other-tag") : new Verb.Refer("other-stop");
  }

  /** What a compiler that has one thing wrong would make of the condition. */
  static List<Condition> of(Condition condition) {
    List<Condition> wrong = new ArrayList<>();
    if (condition instanceof Condition.All all && !all.parts().isEmpty()) {
      wrong.add(new Condition.Any(all.parts(), all.place()));
      for (int i = 0; i < all.parts().size(); i++) {
        int at = i;
        of(all.parts().get(i)).stream()
            .filter(part -> !(part instanceof Condition.NullTest))
            .forEach(
                part -> wrong.add(new Condition.All(with(all.parts(), at, part), all.place())));
      }
    } else if (condition instanceof Condition.Any any) {
      wrong.add(new Condition.All(any.parts(), any.place()));
      for (int i = 0; i < any.parts().size(); i++) {
        int at = i;
        of(any.parts().get(i))
            .forEach(
                part -> wrong.add(new Condition.Any(with(any.parts(), at, part), any.place())));
      }
    } else if (condition instanceof Condition.Not not) {
      wrong.add(not.part());
    } else if (condition instanceof Condition.NullTest test) {
      wrong.add(
          new Condition.NullTest(
              test.attribute(),
              test.operator() == Operator.EQUAL ? Operator.NOT_EQUAL : Operator.EQUAL,
              test.place()));
    } else if (condition instanceof Condition.Pair pair) {
      wrong.add(
          new Condition.Pair(pair.left(), other(pair.operator()), pair.right(), pair.place()));
    } else if (condition instanceof Condition.Test test) {
      wrong.add(
          new Condition.Test(
              test.attribute(), other(test.operator()), test.literals(), test.place()));
      shifted(test).ifPresent(wrong::add);
    }
    return wrong;
  }

  private static List<Condition> with(List<Condition> parts, int at, Condition part) {
    List<Condition> changed = new ArrayList<>(parts);
    changed.set(at, part);
    return changed;
  }

  private static Operator other(Operator operator) {
    return switch (operator) {
      case EQUAL -> Operator.NOT_EQUAL;
      case NOT_EQUAL -> Operator.EQUAL;
      case LESS -> Operator.LESS_OR_EQUAL;
      case LESS_OR_EQUAL -> Operator.LESS;
      case GREATER -> Operator.GREATER_OR_EQUAL;
      case GREATER_OR_EQUAL -> Operator.GREATER;
      case IN -> Operator.NOT_IN;
      case NOT_IN -> Operator.IN;
      case STARTS_WITH -> Operator.EQUAL;
      case CONTAINS -> Operator.NOT_CONTAINS;
      case NOT_CONTAINS -> Operator.CONTAINS;
    };
  }

  /** The same test off by one: a limit, or a value left out of a list. */
  private static Optional<Condition> shifted(Condition.Test test) {
    UnaryOperator<Literal> shift =
        literal ->
            literal instanceof Literal.Num number ? new Literal.Num(number.value() + 1) : literal;
    List<Literal> literals =
        test.literals().size() > 1
            ? test.literals().subList(1, test.literals().size())
            : test.literals().stream().map(shift).toList();
    return literals.equals(test.literals())
        ? Optional.empty()
        : Optional.of(
            new Condition.Test(test.attribute(), test.operator(), literals, test.place()));
  }
}
