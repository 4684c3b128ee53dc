package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.NumberWords.Edge;
import fi.nelikentta.authoring.check.NumberWords.Named;
import fi.nelikentta.internal.eval.Judgement;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/** Looks for a client of whom a rule's text, read as its condition, says something else. */
final class MisledClient {
  private MisledClient() {}

  /** Such a client; empty where the numbers alone make none. */
  static Optional<Situation> find(RulePack pack, Rule rule, Limit limit, Named named) {
    @Nullable Condition asked = rule.when().situation();
    Condition.Test test = limit.test();
    Attribute attribute = test.attribute();
    boolean ofClient = pack.schema().find(attribute.name()).filter(attribute::equals).isPresent();
    if (asked == null || !ofClient || test.literals().size() != 1 || limit.isLonger(named)) {
      return Optional.empty();
    }
    Condition told = asked.with(test, told(test, named));
    double other = named.number();
    double between = (limit.number() + other) / 2;
    DoubleStream values =
        attribute.type() == ValueType.INTEGER
            ? DoubleStream.of(
                Math.min(limit.number(), other),
                Math.max(limit.number(), other),
                Math.min(limit.number(), other) + 1)
            : DoubleStream.of(between, other, limit.number());
    return values
        .filter(value -> attribute.type() == ValueType.DOUBLE || value == Math.rint(value))
        .filter(value -> value >= attribute.least() && value <= attribute.greatest())
        .mapToObj(value -> pack.situation("example").set(attribute.name(), value).build())
        .filter(client -> Judgement.holds(asked, client) != Judgement.holds(told, client))
        .findFirst();
  }

  /** The test with the number of the text, which parts the values where the text says. */
  private static Condition told(Condition.Test test, Named named) {
    double number = named.number();
    boolean past = named.edge() == Edge.PAST;
    boolean from = named.edge() == Edge.FROM;
    boolean whole = test.attribute().type() == ValueType.INTEGER;
    double limit =
        switch (test.operator()) {
          case GREATER_OR_EQUAL, LESS -> past && whole ? number + 1 : number;
          case GREATER, LESS_OR_EQUAL -> from && whole ? number - 1 : number;
          default -> number;
        };
    return new Condition.Test(
        test.attribute(), test.operator(), List.of(new Literal.Num(limit)), test.place());
  }
}
