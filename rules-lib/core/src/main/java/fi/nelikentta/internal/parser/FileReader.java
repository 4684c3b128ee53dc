package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.Names;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Manifest;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Grounds;
import fi.nelikentta.rule.Place;
import fi.nelikentta.rule.PositionSchema;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Supports;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.rule.When;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one DRL file: the package line and rules, nothing else. It is an allow-list; what it reads
 * must also be what Drools' own parser reads, which {@link DroolsWitness} sees to.
 */
final class FileReader {
  private static final List<String> ANNOTATIONS =
      List.of("source", "supports", "nonMonotonic", "bothCount");

  private static final List<String> PATTERNS = List.of("ClientSituation", "Position");

  private final Source source;
  private final Findings findings;
  private final Tokens tokens;
  private final Schema schema;
  private final VerbReader verbs;
  private final Witnessing witnessing;
  private @Nullable String packageName;
  private Place packagePlace;
  private boolean lost;

  FileReader(
      PackFile file, Manifest manifest, Schema schema, Witnessing witnessing, Findings findings) {
    this.source = new Source(file, findings);
    this.findings = findings;
    this.tokens = new Tokens(source);
    this.schema = schema;
    this.witnessing = witnessing;
    this.verbs = new VerbReader(source, tokens, manifest.codes());
    this.packagePlace = source.place(tokens.peek());
  }

  /** The rules that could be read. */
  List<Rule> read() {
    List<Rule> rules = new ArrayList<>();
    List<RuleText> read = new ArrayList<>();
    try {
      packageLine();
    } catch (Source.Refused refused) {
      // Rules are read all the same: all mistakes come at once.
      if (!tokens.peek().is("rule")) {
        tokens.skipToNextRule();
      }
    }
    while (!tokens.atEnd()) {
      source.enter(null);
      try {
        rules.add(rule(read));
      } catch (Source.Refused refused) {
        findings.lostRule();
        lost = true;
        tokens.skipToNextRule();
      }
    }
    source.enter(null);
    if (packageName != null && !lost && !findings.hasErrorsIn(source.path())) {
      witnessing.begin(source, packageName, read);
    }
    return rules;
  }

  /** The package that the file names; null where it could not be read. */
  @Nullable String packageName() {
    return packageName;
  }

  /** Where the file names it. */
  Place packagePlace() {
    return packagePlace;
  }

  private void packageLine() {
    tokens.expect("package", Code.PACKAGE, say("begin-with-package"));
    packagePlace = source.place(tokens.peek());
    int start = tokens.peek().start();
    StringBuilder name = new StringBuilder();
    do {
      name.append(name.isEmpty() ? "" : ".");
      Token word =
          tokens.expect(Token.Kind.WORD, say("a-name"), Code.PACKAGE, say("write-package-as"));
      name.append(word.text());
      // Drools may end the name where something else than its letters and points comes.
      if (word.end() - start != name.length()) {
        throw source.refuse(Code.PACKAGE, word, say("package-in-parts"), say("write-package-as"));
      }
    } while (tokens.take("."));
    tokens.take(";");
    if (!Names.isPackage(name.toString())) {
      source.find(
          Code.PACKAGE,
          packagePlace,
          say("no-package-name", Names.printable(name.toString())),
          say("package-form"));
      return;
    }
    packageName = name.toString();
  }

  private Rule rule(List<RuleText> read) {
    Token start = tokens.peek();
    if (!start.is("rule")) {
      tokens.next();
      throw source.refuse(
          start.kind() == Token.Kind.WORD ? Code.NOT_ALLOWED : Code.SYNTAX,
          start,
          Tokens.expected(say("a-rule"), start),
          say("only-package-and-rules"));
    }
    tokens.next();
    Token name =
        tokens.expect(Token.Kind.TEXT, say("a-rule-name"), Code.SYNTAX, say("write-rule-name"));
    if (!Names.isCode(name.text())) {
      source.find(
          Code.BAD_NAME,
          source.place(name),
          say("no-rule-name", Names.printable(name.text())),
          say("name-form"));
    }
    source.enter(Names.printable(name.text()));
    Grounds grounds = annotations(name);
    List<RuleText.PatternText> patterns = new ArrayList<>();
    When when = when(patterns);
    Verb verb = verbs.read(when.position() != null);
    tokens.expect("end", Code.VERB, say("close-with-end"));
    if (!Names.isCode(name.text())) {
      // Its texts are looked for under the right name.
      throw new Source.Refused();
    }
    read.add(new RuleText(name.text(), patterns, verbs.text()));
    return new Rule(name.text(), when, verb, grounds, source.place(start));
  }

  private Grounds annotations(Token name) {
    Map<String, String> values = new HashMap<>();
    Place supportsPlace = source.place(name);
    while (tokens.take("@")) {
      Token key =
          tokens.expect(
              Token.Kind.WORD,
              say("annotation-name"),
              Code.ANNOTATION,
              say("write-annotation", "source"));
      String shown = Names.printable(key.text());
      tokens.expect("(", Code.ANNOTATION, say("write-annotation", shown));
      Token value =
          tokens.expect(
              Token.Kind.TEXT,
              say("annotation-text"),
              Code.ANNOTATION,
              say("write-annotation-escaped", shown));
      tokens.expect(")", Code.ANNOTATION, say("annotation-takes-one-text"));
      if (!ANNOTATIONS.contains(key.text())) {
        source.find(
            Code.ANNOTATION,
            source.place(key),
            say("no-annotation", shown),
            Nearest.advice(key.text(), ANNOTATIONS));
      } else if (value.text().isBlank()) {
        source.find(
            Code.ANNOTATION,
            source.place(value),
            say("annotation-empty", key.text()),
            say("say-in-words"));
      } else if (values.put(key.text(), value.text()) != null) {
        source.find(
            Code.ANNOTATION,
            source.place(key),
            say("annotation-twice", key.text()),
            say("keep-one-of-two"));
      }
      if (key.text().equals("supports")) {
        supportsPlace = source.place(value);
      }
    }
    String cited = required(values, "source", name, say("cite"));
    String key = required(values, "supports", name, say("supports-values"));
    Supports supports = Supports.find(key).orElse(null);
    if (supports == null && !key.isEmpty()) {
      source.find(
          Code.ANNOTATION,
          supportsPlace,
          say("no-supports", Names.printable(key)),
          Nearest.advice(key, List.of("threshold", "direction", "item", "judgement")));
    }
    return new Grounds(
        cited,
        supports == null ? Supports.JUDGEMENT : supports,
        values.get("nonMonotonic"),
        values.get("bothCount"));
  }

  private String required(Map<String, String> values, String key, Token name, Message hint) {
    String value = values.get(key);
    if (value == null) {
      source.find(Code.ANNOTATION, source.place(name), say("annotation-missing", key), hint);
      return "";
    }
    return value;
  }

  private When when(List<RuleText.PatternText> patterns) {
    Token start = tokens.peek();
    if (start.kind() == Token.Kind.WORD && !start.is("when")) {
      throw source.refuse(
          Code.NOT_ALLOWED,
          start,
          Tokens.expected(Message.verbatim("\"when\""), start),
          say("rule-parts-no-attributes"));
    }
    tokens.expect("when", Code.SYNTAX, say("rule-parts"));
    Condition situation = null;
    Condition position = null;
    while (!tokens.peek().is("then")) {
      Token type = tokens.peek();
      boolean isPosition = type.is("Position");
      if (!isPosition && !type.is("ClientSituation")) {
        throw source.refuse(
            Code.PATTERN,
            type,
            Tokens.expected(say("pattern-or-then"), type),
            Nearest.find(type.text(), PATTERNS)
                .map(near -> say("write-pattern", near))
                .orElseGet(() -> say("patterns-of-a-rule")));
      }
      if ((isPosition ? position : situation) != null) {
        throw source.refuse(
            Code.PATTERN, type, say("second-pattern", type.text()), say("join-with-commas"));
      }
      tokens.next();
      Schema fields = isPosition ? PositionSchema.SCHEMA : schema;
      ConditionReader reader = new ConditionReader(source, tokens, fields, isPosition);
      Condition condition = reader.pattern();
      patterns.add(new RuleText.PatternText(type.text(), reader.from(), reader.to()));
      if (isPosition) {
        position = condition;
      } else {
        Guards.check(condition, schema, source);
        situation = condition;
      }
    }
    if (situation == null && position == null) {
      throw source.refuse(Code.PATTERN, tokens.peek(), say("no-pattern"), say("write-situation"));
    }
    tokens.expect("then", Code.SYNTAX, say("close-with-then"));
    return new When(situation, position);
  }
}
