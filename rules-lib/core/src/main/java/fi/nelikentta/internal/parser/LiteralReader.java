package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.internal.load.Names;
import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.text.Message;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one literal of an attribute's type and domain. */
final class LiteralReader {
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,9}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]+\\.[0-9]+");

  private final Source source;
  private final Tokens tokens;
  private final @Nullable Schema schema;

  /** With the schema of the clients whom its literals are about; null where they are about none. */
  LiteralReader(Source source, Tokens tokens, @Nullable Schema schema) {
    this.source = source;
    this.tokens = tokens;
    this.schema = schema;
  }

  Literal read(Attribute attribute, Operator operator) {
    return switch (attribute.type()) {
      case INTEGER, DOUBLE -> number(attribute, operator);
      case BOOLEAN -> truth(attribute, operator);
      case STRING, CODES -> text(attribute, operator);
    };
  }

  private Literal number(Attribute attribute, Operator operator) {
    Token first = tokens.peek();
    boolean negative = first.is("-") && first.end() == tokens.peek(1).start();
    if (negative) {
      tokens.next();
    }
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.NUMBER) {
      throw wrong(attribute, operator, first);
    }
    boolean decimal =
        attribute.type() == ValueType.DOUBLE && DECIMAL.matcher(token.text()).matches();
    if (!decimal && !WHOLE.matcher(token.text()).matches()) {
      throw source.refuse(
          Code.LITERAL,
          token,
          say("no-such-number", Names.printable(token.text()), attribute.name()),
          meant(attribute, operator, negative ? "-" : "", token)
              .orElseGet(
                  () ->
                      attribute.type() == ValueType.INTEGER
                          ? say("write-whole-number")
                          : say("write-decimal")));
    }
    tokens.next();
    double value = Double.parseDouble(token.text()) * (negative ? -1 : 1);
    if (!decimal && (value < Integer.MIN_VALUE || value > Integer.MAX_VALUE)) {
      throw source.refuse(Code.LITERAL, token, say("beyond-int"), say("use-smaller"));
    }
    if (Double.isInfinite(value) || value < attribute.least() || value > attribute.greatest()) {
      source.find(
          Code.OUTSIDE_DOMAIN,
          source.place(first),
          say("never-this-value", attribute.name(), attribute.limits()),
          schema == null ? say("change-number") : say("change-number-or-limits"));
      return new Literal.Num(attribute.least());
    }
    if (decimal && negative && value == 0) {
      // Among many comparisons of one attribute Drools looks doubles up, and -0.0 is not found at
      // 0.
      source.find(
          Code.MINUS_ZERO, source.place(first), say("minus-zero"), say("write-zero", token.text()));
    }
    return new Literal.Num(value);
  }

  private Literal truth(Attribute attribute, Operator operator) {
    Token token = tokens.peek();
    if (!token.is("true") && !token.is("false")) {
      throw wrong(attribute, operator, token);
    }
    return new Literal.Truth(tokens.next().is("true"));
  }

  private Literal text(Attribute attribute, Operator operator) {
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.TEXT || token.text().isEmpty()) {
      throw wrong(attribute, operator, token);
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
              ? say("no-code-begins-so", attribute.name())
              : say("none-of-codes", Names.printable(token.text()), attribute.name()),
          TestReader.codes(attribute, token.text()));
    }
    return new Literal.Text(token.text());
  }

  /** What to write instead of a token of another type, where it is plain what is meant. */
  private static Optional<Message> meant(
      Attribute attribute, Operator operator, String sign, Token token) {
    return Meant.literal(attribute, token)
        .map(literal -> sign + literal)
        .map(
            literal ->
                operator.takesList()
                    ? literal
                    : attribute.name() + " " + operator.drl() + " " + literal)
        .map(drl -> say("write-it-so", drl));
  }

  /** The token is no literal of the attribute's type. */
  Source.Refused wrong(Attribute attribute, Operator operator, Token token) {
    Message hint =
        meant(attribute, operator, "", token)
            .orElseGet(
                () ->
                    switch (attribute.type()) {
                      case INTEGER -> say("write-integer");
                      case DOUBLE -> say("write-double");
                      case BOOLEAN -> say("write-boolean");
                      case STRING, CODES ->
                          attribute.domain().isClosed()
                              ? say("write-one-of", attribute.domain().codes())
                              : say("write-text");
                    });
    String name = attribute.name();
    String type = attribute.type().key();
    Message message =
        attribute.type() == ValueType.BOOLEAN
            ? say("expected-truth", name, type, token.shown())
            : say("expected-literal", name, type, token.shown());
    return source.refuse(
        Code.LITERAL,
        token,
        message,
        hint,
        schema == null ? null : Misread.find(schema, attribute, operator, token).orElse(null));
  }
}
