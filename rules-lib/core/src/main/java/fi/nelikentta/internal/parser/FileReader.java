package fi.nelikentta.internal.parser;

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
    tokens.expect("package", Code.PACKAGE, "begin the file with package, as package my.pack.");
    packagePlace = source.place(tokens.peek());
    StringBuilder name = new StringBuilder();
    do {
      name.append(name.isEmpty() ? "" : ".");
      name.append(
          tokens
              .expect(Token.Kind.WORD, "a name", Code.PACKAGE, "write the package as my.pack.")
              .text());
    } while (tokens.take("."));
    tokens.take(";");
    if (!Names.isPackage(name.toString())) {
      source.find(
          Code.PACKAGE,
          packagePlace,
          Names.printable(name.toString()) + " is a name that is not allowed for a package",
          "use lower-case words parted by points, no keyword, no package of Java or Drools.");
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
          Tokens.expected("a rule", start),
          "a file holds its package line and rules, nothing else.");
    }
    tokens.next();
    Token name =
        tokens.expect(
            Token.Kind.TEXT, "the rule's name in quotes", Code.SYNTAX, "write rule \"my.rule\".");
    if (!Names.isCode(name.text())) {
      source.find(
          Code.BAD_NAME,
          source.place(name),
          Names.printable(name.text()) + " cannot name a rule",
          "use lower-case letters and digits, parted by . or -.");
    }
    source.enter(Names.printable(name.text()));
    Grounds grounds = annotations(name);
    List<RuleText.PatternText> patterns = new ArrayList<>();
    When when = when(patterns);
    Verb verb = verbs.read(when.position() != null);
    tokens.expect("end", Code.VERB, "a rule has one verb; close it with end.");
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
              Token.Kind.WORD, "an annotation's name", Code.ANNOTATION, "write @source(\"…\").");
      String shown = "@" + Names.printable(key.text());
      tokens.expect("(", Code.ANNOTATION, "write " + shown + "(\"…\").");
      Token value =
          tokens.expect(
              Token.Kind.TEXT,
              "one text in double quotes",
              Code.ANNOTATION,
              "write " + shown + "(\"…\"); escape \" and \\ with a backslash.");
      tokens.expect(")", Code.ANNOTATION, "an annotation takes one text.");
      if (!ANNOTATIONS.contains(key.text())) {
        source.find(
            Code.ANNOTATION,
            source.place(key),
            "no annotation is called " + Names.printable(key.text()),
            Nearest.hint(key.text(), ANNOTATIONS));
      } else if (value.text().isBlank()) {
        source.find(
            Code.ANNOTATION,
            source.place(value),
            "@" + key.text() + " is empty",
            "say it in words.");
      } else if (values.put(key.text(), value.text()) != null) {
        source.find(
            Code.ANNOTATION,
            source.place(key),
            "@" + key.text() + " stands twice",
            "keep one of the two.");
      }
      if (key.text().equals("supports")) {
        supportsPlace = source.place(value);
      }
    }
    String cited = required(values, "source", name, "cite what the rule rests on.");
    String key = required(values, "supports", name, "threshold, direction, item or judgement.");
    Supports supports = Supports.find(key).orElse(null);
    if (supports == null && !key.isEmpty()) {
      source.find(
          Code.ANNOTATION,
          supportsPlace,
          Names.printable(key) + " is nothing that a source supports",
          Nearest.hint(key, List.of("threshold", "direction", "item", "judgement")));
    }
    return new Grounds(
        cited,
        supports == null ? Supports.JUDGEMENT : supports,
        values.get("nonMonotonic"),
        values.get("bothCount"));
  }

  private String required(Map<String, String> values, String key, Token name, String hint) {
    String value = values.get(key);
    if (value == null) {
      source.find(Code.ANNOTATION, source.place(name), "@" + key + " is missing", hint);
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
          Tokens.expected("\"when\"", start),
          "a rule has a name, annotations, when, then and end; no attributes.");
    }
    tokens.expect("when", Code.SYNTAX, "a rule has a name, annotations, when, then and end.");
    Condition situation = null;
    Condition position = null;
    while (!tokens.peek().is("then")) {
      Token type = tokens.peek();
      boolean isPosition = type.is("Position");
      if (!isPosition && !type.is("ClientSituation")) {
        throw source.refuse(
            Code.PATTERN,
            type,
            Tokens.expected("ClientSituation( … ), Position( … ) or then", type),
            "a rule has one ClientSituation, one Position, or both, with only space between.");
      }
      if ((isPosition ? position : situation) != null) {
        throw source.refuse(
            Code.PATTERN,
            type,
            "a second " + type.text(),
            "join the conditions in one with commas.");
      }
      tokens.next();
      Schema fields = isPosition ? PositionSchema.SCHEMA : schema;
      ConditionReader reader = new ConditionReader(source, tokens, fields, isPosition);
      Condition condition = reader.pattern();
      patterns.add(new RuleText.PatternText(type.text(), reader.from(), reader.to()));
      if (isPosition) {
        position = condition;
      } else {
        Guards.check(condition, source);
        situation = condition;
      }
    }
    if (situation == null && position == null) {
      throw source.refuse(
          Code.PATTERN, tokens.peek(), "the rule has no pattern", "write ClientSituation( … ).");
    }
    tokens.expect("then", Code.SYNTAX, "close the conditions with then.");
    return new When(situation, position);
  }
}
