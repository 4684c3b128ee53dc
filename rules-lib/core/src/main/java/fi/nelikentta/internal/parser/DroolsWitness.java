package fi.nelikentta.internal.parser;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.rule.Place;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.List;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * Reads a file with Drools' own parser and compares: what we accept must be what Drools reads, rule
 * by rule, or the author's file would mean one thing here and another in any other Drools.
 */
final class DroolsWitness {

  private final Source source;
  private final List<Diagnostic> findings = new ArrayList<>();

  private DroolsWitness(Source source) {
    this.source = source;
  }

  /** What Drools reads otherwise; safe on any thread. */
  static List<Diagnostic> check(Source source, String packageName, List<RuleText> rules) {
    DroolsWitness witness = new DroolsWitness(source);
    witness.check(packageName, rules);
    return witness.findings;
  }

  private void check(String packageName, List<RuleText> rules) {
    try {
      DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
      PackageDescr read = parser.parse(false, source.text());
      for (DroolsError error : parser.getErrors()) {
        int line = error.getLines().length == 0 ? 0 : Math.max(error.getLines()[0], 0);
        differs(line, say("drools-cannot-read"));
      }
      if (!parser.hasErrors()) {
        compare(packageName, rules, read);
      }
    } catch (DroolsParserException | RuntimeException | StackOverflowError wrong) {
      differs(0, say("drools-fails"));
    }
  }

  private void compare(String packageName, List<RuleText> rules, PackageDescr read) {
    if (!packageName.equals(read.getName()) || hasMore(read)) {
      differs(1, say("drools-reads-more"));
    } else if (read.getRules().size() != rules.size()) {
      differs(1, say("drools-reads-others", read.getRules().size(), rules.size()));
    } else {
      for (int i = 0; i < rules.size(); i++) {
        RuleDescr other = read.getRules().get(i);
        if (!isSame(rules.get(i), other)) {
          differs(other.getLine(), say("drools-reads-otherwise"));
        }
      }
    }
  }

  private static boolean hasMore(PackageDescr read) {
    return !read.getImports().isEmpty()
        || !read.getGlobals().isEmpty()
        || !read.getFunctions().isEmpty()
        || !read.getFunctionImports().isEmpty()
        || !read.getAccumulateImports().isEmpty()
        || !read.getAttributes().isEmpty()
        || !read.getTypeDeclarations().isEmpty()
        || !read.getEnumDeclarations().isEmpty()
        || !read.getEntryPointDeclarations().isEmpty()
        || !read.getWindowDeclarations().isEmpty()
        || read.getUnit() != null;
  }

  private boolean isSame(RuleText ours, RuleDescr other) {
    if (!ours.name().equals(other.getName())
        || other.isQuery()
        || other.getParentName() != null
        || !other.getAttributes().isEmpty()
        || !other.getNamedConsequences().isEmpty()
        || !ours.verb().equals(squeezed(String.valueOf(other.getConsequence())))
        || other.getLhs().getDescrs().size() != ours.patterns().size()) {
      return false;
    }
    for (int i = 0; i < ours.patterns().size(); i++) {
      RuleText.PatternText pattern = ours.patterns().get(i);
      BaseDescr descr = other.getLhs().getDescrs().get(i);
      if (!(descr instanceof PatternDescr read)
          || !pattern.type().equals(read.getObjectType())
          || read.getIdentifier() != null
          || read.getSource() != null
          || !squeezed(source.text().substring(pattern.from(), pattern.to()))
              .equals(constraints(read))) {
        return false;
      }
    }
    return true;
  }

  private static String constraints(PatternDescr pattern) {
    List<String> expressions = new ArrayList<>();
    for (BaseDescr descr : pattern.getConstraint().getDescrs()) {
      expressions.add(
          descr instanceof ExprConstraintDescr constraint
              ? squeezed(constraint.getExpression())
              : "?");
    }
    return String.join(",", expressions);
  }

  /** The tokens without space and comments; texts keep their own. */
  private static String squeezed(String drl) {
    StringBuilder text = new StringBuilder();
    for (Token token : Lexer.tokens(drl)) {
      text.append(drl, token.start(), token.end());
    }
    return text.toString();
  }

  private void differs(int line, Message message) {
    findings.add(
        new Diagnostic(
            Code.DISAGREEMENT,
            new Place(source.path(), line, 0),
            null,
            message,
            say("write-as-guide")));
  }
}
