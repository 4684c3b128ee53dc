package fi.nelikentta.internal.parser;

import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * Looks for a client of whom it matters how a literal of another type is read: for a number, one
 * for whom the comparison of numbers and that of texts differ, as for 10 and {@code >= "4"}.
 */
final class Misread {
  private static final double TEN = 10;

  private Misread() {}

  /** Such a client; empty where the literal means nothing that the attribute could have. */
  static Optional<Situation> find(
      Schema schema, Attribute attribute, Operator operator, Token literal) {
    return Meant.literal(attribute, literal)
        .flatMap(
            meant ->
                switch (attribute.type()) {
                  case INTEGER, DOUBLE -> number(attribute, operator, meant);
                  case BOOLEAN -> Optional.of((Object) Boolean.valueOf(meant));
                  case STRING -> Optional.of((Object) meant.substring(1, meant.length() - 1));
                  case CODES -> Optional.empty();
                })
        .map(value -> Situation.of(schema, "example").setNullable(attribute.name(), value).build());
  }

  private static Optional<Object> number(Attribute attribute, Operator operator, String meant) {
    double limit = Double.parseDouble(meant);
    return DoubleStream.concat(
            DoubleStream.of(TEN, TEN * TEN, TEN - 1, limit * TEN, limit - 1)
                .filter(value -> differs(operator, value, limit)),
            DoubleStream.of(limit))
        .filter(value -> value >= attribute.least() && value <= attribute.greatest())
        .boxed()
        .map(value -> (Object) value)
        .findFirst();
  }

  private static boolean differs(Operator operator, double value, double limit) {
    int asNumbers = Double.compare(value, limit);
    int asTexts = Numbers.plain(value).compareTo(Numbers.plain(limit));
    return operator.isOrder() && Integer.signum(asNumbers) != Integer.signum(asTexts);
  }
}
