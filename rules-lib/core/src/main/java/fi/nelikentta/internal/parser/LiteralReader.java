package fi.nelikentta.internal.parser;

import fi.nelikentta.internal.load.Names;
import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.util.regex.Pattern;

/** Reads one literal of an attribute's type and domain. */
final class LiteralReader {
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+");

  private final Source source;
  private final Tokens tokens;

  LiteralReader(Source source, Tokens tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  Literal read(Attribute attribute, Operator operator) {
    return switch (attribute.type()) {
      case INTEGER, DOUBLE -> number(attribute);
      case BOOLEAN -> truth(attribute);
      case STRING, CODES -> text(attribute, operator);
    };
  }

  private Literal number(Attribute attribute) {
    Token first = tokens.peek();
    boolean negative = first.is("-") && first.end() == tokens.peek(1).start();
    if (negative) {
      tokens.next();
    }
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.NUMBER) {
      throw wrong(attribute, first);
    }
    boolean decimal =
        attribute.type() == ValueType.DOUBLE && DECIMAL.matcher(token.text()).matches();
    if (!decimal && !WHOLE.matcher(token.text()).matches()) {
      throw source.refuse(
          Code.LITERAL,
          token,
          Names.printable(token.text()) + " is no number that " + attribute.name() + " takes",
          attribute.type() == ValueType.INTEGER
              ? "write a whole number in digits, without leading zero."
              : "write digits, or digits, a point and digits.");
    }
    tokens.next();
    double value = Double.parseDouble(token.text()) * (negative ? -1 : 1);
    if (!decimal && (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE)) {
      throw source.refuse(
          Code.LITERAL, token, "a whole number beyond int range", "use a smaller one.");
    }
    if (Double.isInfinite(value) || value < attribute.least() || value > attribute.greatest()) {
      source.find(
          Code.OUTSIDE_DOMAIN,
          source.place(first),
          attribute.name() + " never has this value: it takes " + attribute.range(),
          "change the number here, or min and max in attributes.yaml.");
      return new Literal.Num(attribute.least());
    }
    return new Literal.Num(value);
  }

  private Literal truth(Attribute attribute) {
    Token token = tokens.peek();
    if (!token.is("true") && !token.is("false")) {
      throw wrong(attribute, token);
    }
    return new Literal.Truth(tokens.next().is("true"));
  }

  private Literal text(Attribute attribute, Operator operator) {
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.TEXT || token.text().isEmpty()) {
      throw wrong(attribute, token);
    }
    tokens.next();
    if (!attribute.domain().isClosed()) {
      return new Literal.Text(token.text());
    }
    boolean prefix = operator == Operator.STARTS_WITH;
    boolean known =
        attribute.domain().codes().stream()
            .anyMatch(code -> prefix ? code.startsWith(token.text()) : code.equals(token.text()));
    if (!known) {
      source.find(
          Code.OUTSIDE_DOMAIN,
          source.place(token),
          prefix
              ? "no code of " + attribute.name() + " begins so"
              : Names.printable(token.text()) + " is none of the codes of " + attribute.name(),
          TestReader.codes(attribute, token.text()));
    }
    return new Literal.Text(token.text());
  }

  private Source.Refused wrong(Attribute attribute, Token token) {
    String hint =
        switch (attribute.type()) {
          case INTEGER -> "write a whole number without quotes, as 4 or -4.";
          case DOUBLE -> "write a number without quotes, as 4 or 4.5.";
          case BOOLEAN -> "write true or false, without quotes.";
          case STRING, CODES -> "write a text that is not empty in double quotes.";
        };
    String what = attribute.type() == ValueType.BOOLEAN ? "true or false" : "a literal";
    return source.refuse(
        Code.LITERAL,
        token,
        Tokens.expected(
            what + " of " + attribute.name() + " (" + attribute.type().key() + ")", token),
        hint);
  }
}
