package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.internal.load.Names;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads one test: an attribute, an operator that its type takes, and literals of its domain. */
final class TestReader {
  private static final int MAX_VALUES = 2_000;

  private final Source source;
  private final Tokens tokens;
  private final Schema schema;
  private final boolean position;
  private final LiteralReader literals;

  TestReader(Source source, Tokens tokens, Schema schema, boolean position) {
    this.source = source;
    this.tokens = tokens;
    this.schema = schema;
    this.position = position;
    this.literals = new LiteralReader(source, tokens, position ? null : schema);
  }

  Condition read() {
    Token name = tokens.peek();
    if (name.kind() != Token.Kind.WORD) {
      throw source.refuse(
          Code.CONDITION, name, Tokens.expected(say("an-attribute"), name), afterComma(name));
    }
    Attribute attribute = attribute(tokens.next());
    Place place = source.place(name);
    Token start = tokens.peek();
    Operator operator = operator(attribute);
    if (tokens.peek().is("null")) {
      return nullTest(attribute, operator, start, place);
    }
    if (tokens.peek().kind() == Token.Kind.WORD
        && !tokens.peek().is("true")
        && !tokens.peek().is("false")) {
      return pair(attribute, operator, place);
    }
    takes(attribute, operator, start);
    if (operator.takesList()) {
      return new Condition.Test(attribute, operator, list(attribute), place);
    }
    Literal literal = literals.read(attribute, operator);
    return new Condition.Test(attribute, operator, List.of(literal), place);
  }

  /** How to say that what the token names is not so. */
  Message negation(Token name) {
    boolean truth =
        schema.find(name.text()).filter(it -> it.type() == ValueType.BOOLEAN).isPresent();
    return truth ? say("write-is-false", name.text()) : say("negate-with-brackets");
  }

  private Message afterComma(Token found) {
    Token before = tokens.peek(-1);
    if (before.is(",") && found.is(")")) {
      return say("delete-comma");
    }
    boolean decimal = found.kind() == Token.Kind.NUMBER && before.end() == found.start();
    return before.is(",") && decimal ? say("decimal-point") : say("attribute-on-the-left");
  }

  private Attribute attribute(Token name) {
    if (!position && source.isDoubtful(name.text())) {
      throw new Source.Refused();
    }
    if (tokens.peek().kind() == Token.Kind.CHARACTER && tokens.peek().text().equals(":")) {
      throw source.refuse(
          Code.CONDITION, name, say("name-before-colon"), say("name-attribute-itself"));
    }
    return schema
        .find(name.text())
        .orElseThrow(
            () ->
                source.refuse(
                    Code.UNKNOWN_ATTRIBUTE,
                    name,
                    say("no-attribute", Names.printable(name.text())),
                    schema.suggest(name.text())));
  }

  private Operator operator(Attribute attribute) {
    Token token = tokens.next();
    boolean not = token.is("not");
    Token word = not ? tokens.next() : token;
    if (word.is("in")) {
      return not ? Operator.NOT_IN : Operator.IN;
    }
    if (word.is("contains")) {
      return not ? Operator.NOT_CONTAINS : Operator.CONTAINS;
    }
    if (word.is("str") && !not) {
      tokens.expect("[", Code.CONDITION, say("write-starts-with"));
      tokens.expect("startsWith", Code.CONDITION, say("write-starts-with"));
      tokens.expect("]", Code.CONDITION, say("write-starts-with"));
      return Operator.STARTS_WITH;
    }
    for (Operator operator : Operator.values()) {
      if (!not && word.is(operator.drl())) {
        return operator;
      }
    }
    boolean bare = attribute.type() == ValueType.BOOLEAN;
    throw source.refuse(
        Code.OPERATOR,
        word,
        Tokens.expected(say("operator-after", attribute.name()), word),
        bare ? say("write-is-true", attribute.name()) : operators(attribute));
  }

  private Condition nullTest(Attribute attribute, Operator operator, Token start, Place place) {
    Token word = tokens.next();
    if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL) {
      throw source.refuse(
          Code.OPERATOR, start, say("null-tested-with"), say("write-not-null", attribute.name()));
    }
    if (position) {
      throw source.refuse(
          Code.OPERATOR, word, say("never-unknown", attribute.name()), say("leave-test-out"));
    }
    return new Condition.NullTest(attribute, operator, place);
  }

  private Condition pair(Attribute left, Operator operator, Place place) {
    Token name = tokens.next();
    if (schema.find(name.text()).isEmpty() && Meant.literal(left, name).isPresent()) {
      throw literals.wrong(left, operator, name);
    }
    Attribute right = attribute(name);
    if (!ConditionReader.isComparison(operator) || !ConditionReader.areComparable(left, right)) {
      throw source.refuse(
          Code.OPERATOR,
          name,
          say("not-comparable", left.name(), right.name()),
          say("comparable-pairs"));
    }
    return new Condition.Pair(left, operator, right, place);
  }

  private void takes(Attribute attribute, Operator operator, Token start) {
    if (!isTaken(attribute.type(), operator)) {
      throw source.refuse(
          Code.OPERATOR,
          start,
          say("takes-no-operator", attribute.name(), attribute.type().key(), operator.drl()),
          operators(attribute));
    }
  }

  private static boolean isTaken(ValueType type, Operator operator) {
    return switch (type) {
      case INTEGER, DOUBLE -> ConditionReader.isComparison(operator) || operator.takesList();
      case BOOLEAN -> operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
      case STRING ->
          operator == Operator.EQUAL
              || operator == Operator.NOT_EQUAL
              || operator.takesList()
              || operator == Operator.STARTS_WITH;
      case CODES -> operator == Operator.CONTAINS || operator == Operator.NOT_CONTAINS;
    };
  }

  private static Message operators(Attribute attribute) {
    List<String> names = new ArrayList<>();
    for (Operator operator : Operator.values()) {
      if (isTaken(attribute.type(), operator)) {
        names.add(operator.drl());
      }
    }
    return say("operators-of-type", attribute.type().key(), String.join(" ", names));
  }

  private List<Literal> list(Attribute attribute) {
    tokens.expect("(", Code.CONDITION, say("values-in-brackets"));
    Set<Literal> list = new LinkedHashSet<>();
    int count = 0;
    do {
      Token token = tokens.peek();
      if (++count > MAX_VALUES) {
        throw source.refuse(Code.LIMIT, token, say("list-too-long"), say("split-rule"));
      }
      if (!list.add(literals.read(attribute, Operator.IN))) {
        source.find(
            Code.TWICE_IN_LIST, source.place(token), say("value-twice"), say("leave-it-out"));
      }
    } while (tokens.take(","));
    tokens.expect(")", Code.CONDITION, say("part-values"));
    return List.copyOf(list);
  }

  /** A sentence that helps with a text that is none of the codes. */
  static Message codes(Attribute attribute, String text) {
    return Nearest.advice(text, attribute.domain().codes());
  }
}
