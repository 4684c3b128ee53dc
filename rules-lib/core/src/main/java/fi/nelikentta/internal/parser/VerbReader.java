package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.internal.load.Names;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Manifest;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the right-hand side of a rule: one verb with one literal. */
final class VerbReader {
  private static final int MAX_POINTS = 1_000;
  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]*");
  private static final Message VERBS = say("verbs");

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
      throw source.refuse(Code.VERB, subject, Tokens.expected(say("a-verb"), subject), VERBS);
    }
    tokens.expect(";", Code.VERB, say("close-verb"));
    if (phase2 && !(verb instanceof Verb.Assign) && !(verb instanceof Verb.Tag)) {
      source.find(
          Code.PHASE,
          source.place(subject),
          say("points-before-position"),
          say("take-position-out"));
    } else if (!phase2 && verb instanceof Verb.Assign) {
      source.find(
          Code.PHASE, source.place(subject), say("strategy-by-position"), say("add-position"));
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
        tokens.expect(Token.Kind.NUMBER, say("a-whole-number"), Code.VERB, say("write-points-as"));
    if (!WHOLE.matcher(number.text()).matches()) {
      throw source.refuse(Code.VERB, number, say("points-whole"), say("write-points-in-digits"));
    }
    // More digits than any int has are far beyond the greatest number of points.
    boolean small = number.text().length() < 10;
    int points = (small ? Integer.parseInt(number.text()) : 0) * (negative ? -1 : 1);
    if (points == 0 || Math.abs(points) > MAX_POINTS) {
      source.find(Code.VERB, source.place(number), say("points-range"), say("axis-ends"));
    }
    tokens.expect(")", Code.VERB, say("verb-takes-one"));
    text = axis.key() + ".add(" + (negative ? "-" : "") + number.text() + ");";
    return new Verb.Add(axis, points);
  }

  private Verb verdict() {
    tokens.expect(".", Code.VERB, VERBS);
    Token verb = tokens.expect(Token.Kind.WORD, say("a-verb"), Code.VERB, VERBS);
    List<String> verbs = List.of("refer", "assign", "tag");
    if (!verbs.contains(verb.text())) {
      throw source.refuse(
          Code.VERB, verb, say("verdict-has-no", verb.text()), Nearest.advice(verb.text(), verbs));
    }
    tokens.expect("(", Code.VERB, VERBS);
    Verb read;
    if (verb.text().equals("assign")) {
      read = assign();
    } else {
      Token code = tokens.expect(Token.Kind.TEXT, say("code-in-quotes"), Code.VERB, VERBS);
      boolean stop = verb.text().equals("refer");
      List<String> known = stop ? codes.stops() : codes.tags();
      if (!known.contains(code.text())) {
        source.find(
            Code.UNKNOWN_CODE,
            source.place(code),
            stop
                ? say("no-stop-listed", Names.printable(code.text()))
                : say("no-tag-listed", Names.printable(code.text())),
            Nearest.advice(code.text(), known));
      }
      text = "verdict." + verb.text() + "(\"" + code.text() + "\");";
      read = stop ? new Verb.Refer(code.text()) : new Verb.Tag(code.text());
    }
    tokens.expect(")", Code.VERB, say("verb-takes-one"));
    return read;
  }

  private Verb assign() {
    Message hint = say("write-assign");
    tokens.expect("CustomerStrategy", Code.VERB, hint);
    tokens.expect(".", Code.VERB, hint);
    Token name = tokens.expect(Token.Kind.WORD, say("a-strategy"), Code.VERB, hint);
    List<String> names =
        new ArrayList<>(Arrays.stream(CustomerStrategy.values()).map(Enum::name).toList());
    if (!names.contains(name.text())) {
      throw source.refuse(
          Code.VERB, name, say("no-strategy", name.text()), Nearest.advice(name.text(), names));
    }
    text = "verdict.assign(CustomerStrategy." + name.text() + ");";
    return new Verb.Assign(CustomerStrategy.valueOf(name.text()));
  }
}
