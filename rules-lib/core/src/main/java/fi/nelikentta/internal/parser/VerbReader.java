package fi.nelikentta.internal.parser;

import fi.nelikentta.internal.load.Names;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Manifest;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the right-hand side of a rule: one verb with one literal. */
final class VerbReader {
  private static final int MAX_POINTS = 1_000;
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]*");
  private static final String VERBS =
      "write complexity.add(n); copingDifficulty.add(n); verdict.refer(\"stop\");"
          + " verdict.assign(CustomerStrategy.NETWORK); or verdict.tag(\"tag\");";

  private final Source source;
  private final Tokens tokens;
  private final Manifest.Codes codes;
  private String text = "";

  VerbReader(Source source, Tokens tokens, Manifest.Codes codes) {
    this.source = source;
    this.tokens = tokens;
    this.codes = codes;
  }

  /** The verb that was read last, without space. */
  String text() {
    return text;
  }

  Verb read(boolean phase2) {
    Token subject = tokens.peek();
    Verb verb;
    if (Axis.find(subject.text()).isPresent() && subject.kind() == Token.Kind.WORD) {
      verb = add(Axis.find(tokens.next().text()).get());
    } else if (subject.is("verdict")) {
      tokens.next();
      verb = verdict();
    } else {
      throw source.refuse(Code.VERB, subject, Tokens.expected("a verb", subject), VERBS);
    }
    tokens.expect(";", Code.VERB, "close the verb with a semicolon.");
    if (phase2 && !(verb instanceof Verb.Assign) && !(verb instanceof Verb.Tag)) {
      source.find(
          Code.PHASE,
          source.place(subject),
          "points and stops come before there is a position",
          "take the Position pattern out.");
    } else if (!phase2 && verb instanceof Verb.Assign) {
      source.find(
          Code.PHASE,
          source.place(subject),
          "a strategy is assigned by position",
          "add a Position( … ) pattern; Position() always matches.");
    }
    return verb;
  }

  private Verb add(Axis axis) {
    tokens.expect(".", Code.VERB, VERBS);
    tokens.expect("add", Code.VERB, VERBS);
    tokens.expect("(", Code.VERB, VERBS);
    boolean negative = tokens.peek().is("-") && tokens.peek().end() == tokens.peek(1).start();
    if (negative) {
      tokens.next();
    }
    Token number =
        tokens.expect(Token.Kind.NUMBER, "a whole number", Code.VERB, "write points as 15 or -5.");
    if (!WHOLE.matcher(number.text()).matches()) {
      throw source.refuse(
          Code.VERB, number, "points are whole numbers", "write digits only, as 15 or -5.");
    }
    // More digits than any int has are far beyond the greatest number of points.
    boolean small = number.text().length() < 10;
    int points = (small ? Integer.parseInt(number.text()) : 0) * (negative ? -1 : 1);
    if (points == 0 || Math.abs(points) > MAX_POINTS) {
      source.find(
          Code.VERB,
          source.place(number),
          "points are -1000…1000, and not 0",
          "the axis ends at 0 and 100 anyway.");
    }
    tokens.expect(")", Code.VERB, "a verb takes one literal.");
    text = axis.key() + ".add(" + (negative ? "-" : "") + number.text() + ");";
    return new Verb.Add(axis, points);
  }

  private Verb verdict() {
    tokens.expect(".", Code.VERB, VERBS);
    Token verb = tokens.expect(Token.Kind.WORD, "a verb", Code.VERB, VERBS);
    List<String> verbs = List.of("refer", "assign", "tag");
    if (!verbs.contains(verb.text())) {
      throw source.refuse(
          Code.VERB, verb, "verdict has no " + verb.text(), Nearest.hint(verb.text(), verbs));
    }
    tokens.expect("(", Code.VERB, VERBS);
    Verb read;
    if (verb.text().equals("assign")) {
      read = assign();
    } else {
      Token code = tokens.expect(Token.Kind.TEXT, "a code in double quotes", Code.VERB, VERBS);
      boolean stop = verb.text().equals("refer");
      List<String> known = stop ? codes.stops() : codes.tags();
      if (!known.contains(code.text())) {
        source.find(
            Code.UNKNOWN_CODE,
            source.place(code),
            "pack.yaml lists no " + (stop ? "stop " : "tag ") + Names.printable(code.text()),
            Nearest.hint(code.text(), known));
      }
      text = "verdict." + verb.text() + "(\"" + code.text() + "\");";
      read = stop ? new Verb.Refer(code.text()) : new Verb.Tag(code.text());
    }
    tokens.expect(")", Code.VERB, "a verb takes one literal.");
    return read;
  }

  private Verb assign() {
    String hint = "write verdict.assign(CustomerStrategy.NETWORK);";
    tokens.expect("CustomerStrategy", Code.VERB, hint);
    tokens.expect(".", Code.VERB, hint);
    Token name = tokens.expect(Token.Kind.WORD, "a strategy", Code.VERB, hint);
    List<String> names =
        new ArrayList<>(Arrays.stream(CustomerStrategy.values()).map(Enum::name).toList());
    if (!names.contains(name.text())) {
      throw source.refuse(
          Code.VERB,
          name,
          "no strategy is called " + name.text(),
          Nearest.hint(name.text(), names));
    }
    text = "verdict.assign(CustomerStrategy." + name.text() + ");";
    return new Verb.Assign(CustomerStrategy.valueOf(name.text()));
  }
}
