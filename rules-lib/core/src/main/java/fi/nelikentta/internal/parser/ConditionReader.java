package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the conditions of one pattern by recursive descent. What it does not read is not in the
 * language.
 */
final class ConditionReader {
  private static final int MAX_DEPTH = 60;
  private static final int MAX_TESTS = 2_000;

  private final Source source;
  private final Tokens tokens;
  private final TestReader tests;
  private int from;
  private int to;
  private int depth;
  private int count;

  ConditionReader(Source source, Tokens tokens, Schema schema, boolean position) {
    this.source = source;
    this.tokens = tokens;
    this.tests = new TestReader(source, tokens, schema, position);
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The conditions of the pattern whose type has just been read. */
  Condition pattern() {
    Token open = tokens.expect("(", Code.PATTERN, say("brackets-after-type"));
    from = open.end();
    List<Condition> parts = new ArrayList<>();
    Place place = source.place(tokens.peek());
    if (!tokens.peek().is(")")) {
      do {
        parts.add(any());
      } while (tokens.take(","));
    }
    to = tokens.peek().start();
    close();
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, place);
  }

  private void close() {
    Token token = tokens.peek();
    if (!token.is(")")) {
      throw source.refuse(
          Code.CONDITION,
          token,
          Tokens.expected(say("comma-and-or-close"), token),
          token.kind() == Token.Kind.WORD ? say("part-conditions") : say("condition-form"));
    }
    tokens.next();
  }

  private Condition any() {
    Place place = source.place(tokens.peek());
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (tokens.take("||"));
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts, place);
  }

  private Condition all() {
    Place place = source.place(tokens.peek());
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(one());
    } while (tokens.take("&&"));
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts, place);
  }

  private Condition one() {
    Token token = tokens.peek();
    if (++count > MAX_TESTS || depth > MAX_DEPTH) {
      throw source.refuse(Code.LIMIT, token, say("condition-too-long"), say("split-rule"));
    }
    if (token.is("!")) {
      tokens.next();
      tokens.expect("(", Code.CONDITION, tests.negation(tokens.peek()));
      return new Condition.Not(bracket(), source.place(token));
    }
    if (token.is("(")) {
      tokens.next();
      return bracket();
    }
    return tests.read();
  }

  private Condition bracket() {
    depth++;
    Condition condition = any();
    if (tokens.peek().is(",")) {
      throw source.refuse(
          Code.CONDITION, tokens.peek(), say("comma-in-brackets"), say("write-and"));
    }
    close();
    depth--;
    return condition;
  }

  /** Whether the operator may compare two attributes. */
  static boolean isComparison(Operator operator) {
    return operator == Operator.EQUAL || operator == Operator.NOT_EQUAL || operator.isOrder();
  }

  /** Whether the two may be compared with each other. */
  static boolean areComparable(Attribute left, Attribute right) {
    return left.type().isNumber() && left.type() == right.type() && !left.equals(right);
  }
}
