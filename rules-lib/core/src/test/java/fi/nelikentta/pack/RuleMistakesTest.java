package fi.nelikentta.pack;

import static fi.nelikentta.pack.Code.ANNOTATION;
import static fi.nelikentta.pack.Code.BAD_NAME;
import static fi.nelikentta.pack.Code.DUPLICATE_RULE;
import static fi.nelikentta.pack.Code.NOT_ALLOWED;
import static fi.nelikentta.pack.Code.PACKAGE;
import static fi.nelikentta.pack.Code.PATTERN;
import static fi.nelikentta.pack.Code.PHASE;
import static fi.nelikentta.pack.Code.SYNTAX;
import static fi.nelikentta.pack.Code.UNKNOWN_CODE;
import static fi.nelikentta.pack.Code.VERB;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RuleMistakesTest {
  private static final String RULE = BasePack.rule("ClientSituation()", "complexity.add(1);");

  /** The rule "r" with one text replaced by another. */
  private static Mistake rule(String from, String to) {
    return Mistake.file("more.drl", RULE.replace(from, to));
  }

  /** A file that begins otherwise. */
  private static Mistake head(String head) {
    return rule("package base\n", head);
  }

  static Stream<Mistake> files() {
    return Stream.of(
        Mistake.file("more.drl", "¦").gives(PACKAGE, "end of the file", "begin the file"),
        Mistake.file("more.drl", "// only this¦").gives(PACKAGE, "end of the file"),
        head("¦").gives(PACKAGE, "\"rule\"", "as package my.pack"),
        head("package ¦\"base\"\n").gives(PACKAGE, "a name"),
        head("package ¦Base\n").gives(PACKAGE, "Base is a name", "lower-case"),
        head("package ¦base.class\n").gives(PACKAGE, "no keyword"),
        head("package some.\n¦base\n").gives(PACKAGE, "a line end", "the package as my.pack"),
        head("package some.\t¦base\n").gives(PACKAGE, "within the name"),
        head("package ¦java.util\n").gives(PACKAGE, "not allowed"),
        head("package ¦fi.nelikentta\n").gives(PACKAGE, "not allowed"),
        head("// A comment.\n\npackage other\n")
            .at("rules.drl:2:9")
            .gives(PACKAGE, "than other", "package other"),
        head("package base\n¦import java.util.List\n").gives(NOT_ALLOWED, "import", "nothing else"),
        head("package base\n¦global Integer x\n").gives(NOT_ALLOWED, "global"),
        head("package base\n¦function void f() {}\n").gives(NOT_ALLOWED, "function"),
        head("package base\n¦query \"q\" end\n").gives(NOT_ALLOWED, "query"),
        head("package base\n¦declare Client end\n").gives(NOT_ALLOWED, "declare"),
        head("package base\n¦dialect \"java\"\n").gives(NOT_ALLOWED, "dialect"),
        head("package base\n¦unit Some\n").gives(NOT_ALLOWED, "unit"),
        head("package base\n¦package base\n").gives(NOT_ALLOWED, "package"),
        head("package base\n¦# an old comment\n").gives(SYNTAX, "\"#\""),
        head("package base\n¦/* never ends\n").gives(SYNTAX, "a comment that never ends"),
        rule("rule \"r\"", "rule ¦r").gives(SYNTAX, "name in quotes"),
        rule("rule \"r\"", "rule ¦'r'").gives(SYNTAX, "name in quotes"),
        rule("rule \"r\"", "rule ¦“r”").gives(SYNTAX, "“ (U+201C)", "keyboard"),
        rule("rule \"r\"", "rule ¦\"r").gives(SYNTAX, "a quote that never ends"),
        rule("rule \"r\"", "rule ¦\"My rule\"").gives(BAD_NAME, "My rule", "lower-case"),
        rule("rule \"r\"", "rule ¦\"a_b\"").gives(BAD_NAME, "a_b"),
        rule("rule \"r\"", "rule ¦\"\"").gives(BAD_NAME, "lower-case"),
        rule("rule \"r\"", "rule \"r\" ¦extends \"stop.under-age\"").gives(NOT_ALLOWED, "extends"),
        rule("when", "¦salience 10\nwhen").gives(NOT_ALLOWED, "salience", "no attributes"),
        rule("when", "¦no-loop true\nwhen").gives(NOT_ALLOWED, "no"),
        rule("when", "¦enabled false\nwhen").gives(NOT_ALLOWED, "enabled"),
        rule("when", "¦date-effective \"1-JAN-2026\"\nwhen").gives(NOT_ALLOWED, "date"),
        rule("when", "¦agenda-group \"g\"\nwhen").gives(NOT_ALLOWED, "agenda"),
        rule("when", "¦dialect \"mvel\"\nwhen").gives(NOT_ALLOWED, "dialect"),
        rule("when\n  ", "¦").gives(NOT_ALLOWED, "ClientSituation"),
        rule("then", "¦complexity.add(1); then").gives(PATTERN, "complexity"),
        rule("end", "¦rule \"s\" when").gives(VERB, "found \"rule\"", "close it with end"),
        rule("end\n", "").at("more.drl:9:1").gives(VERB, "end of the file"),
        rule("\"r\"", "\"stop.under-age\"")
            .at("rules.drl:13:1")
            .gives(DUPLICATE_RULE, "more.drl:2:1", "another name"),
        rule("end\n", "end\n\n¦" + RULE.substring(13)).gives(DUPLICATE_RULE, "more.drl:2:1"));
  }

  static Stream<Mistake> annotations() {
    return Stream.of(
        rule("  @source(\"ours\")\n", "")
            .at("more.drl:2:6")
            .gives(ANNOTATION, "@source", "write @source("),
        rule("  @supports(\"judgement\")\n", "")
            .at("more.drl:2:6")
            .gives(ANNOTATION, "@supports is missing", "threshold"),
        rule("@source(\"ours\")", "@source(\"ours\") @¦source(\"more\")")
            .gives(ANNOTATION, "@source stands twice"),
        rule("\"ours\"", "¦\" \"").gives(ANNOTATION, "@source is empty"),
        rule("@source", "@¦sorce").gives(ANNOTATION, "sorce", "did you mean source?"),
        rule("\"judgement\"", "¦\"judgment\"").gives(ANNOTATION, "did you mean judgement?"),
        rule("\"judgement\"", "¦\"proof\"").gives(ANNOTATION, "proof", "threshold, direction"),
        rule("(\"ours\")\n  @supp", "\n  ¦@supp").gives(ANNOTATION, "@source"),
        rule("\"ours\"", "¦ours").gives(ANNOTATION, "one text in double quotes"),
        rule("\"ours\"", "¦'ours'").gives(ANNOTATION, "one text in double quotes"),
        rule("\"ours\"", "\"ours\"¦, \"b\"").gives(ANNOTATION, "takes one text"),
        rule("\"ours\"", "¦value = \"ours\"").gives(ANNOTATION, "one text in double quotes"),
        rule("\"ours\"", "¦\"a\\nb\"").gives(ANNOTATION, "escapes neither"),
        rule("\"ours\"", "¦\"a\nb\"").gives(ANNOTATION, "a quote that never ends"));
  }

  static Stream<Mistake> patterns() {
    return Stream.of(
        Mistake.left("¦").at("more.drl:7:1").gives(PATTERN, "no pattern"),
        Mistake.left("¦$c : ClientSituation()").gives(PATTERN, "$c"),
        Mistake.left("¦not ClientSituation()").gives(PATTERN, "not"),
        Mistake.left("¦exists ClientSituation()").gives(PATTERN, "exists"),
        Mistake.left("¦forall( ClientSituation() )").gives(PATTERN, "forall"),
        Mistake.left("¦eval( true )").gives(PATTERN, "eval"),
        Mistake.left("¦( ClientSituation() )").gives(PATTERN, "("),
        Mistake.left("¦Client()").gives(PATTERN, "Client", "one ClientSituation"),
        Mistake.left("ClientSituation() ¦or Position()").gives(PATTERN, "or"),
        Mistake.left("ClientSituation() ¦and Position()").gives(PATTERN, "and"),
        Mistake.left("ClientSituation() ¦|| Position()").gives(PATTERN, "||"),
        Mistake.left("ClientSituation()¦;").gives(PATTERN, ";", "only space"),
        Mistake.left("ClientSituation() ¦ClientSituation()").gives(PATTERN, "second"),
        Mistake.left("ClientSituation() ¦from other").gives(PATTERN, "from"),
        Mistake.left("ClientSituation ¦{ }").gives(PATTERN, "\"(\""),
        Mistake.left("ClientSituation¦").at("more.drl:7:1").gives(PATTERN, "\"(\""),
        Mistake.left("ClientSituation() ¦over window:length(1)").gives(PATTERN, "over"),
        Mistake.left("Position()").at("more.drl:8:3").gives(PHASE, "before there is a position"));
  }

  static Stream<Mistake> verbs() {
    return Stream.of(
        Mistake.right("").at("more.drl:9:1").gives(VERB, "a verb", "complexity.add(n)"),
        Mistake.right("¦System.exit(0);").gives(VERB, "System", "complexity.add(n)"),
        Mistake.right("¦{ complexity.add(1); }").gives(VERB, "a verb"),
        Mistake.right("¦coping.add(1);").gives(VERB, "coping"),
        Mistake.right("complexity¦->add(1);").gives(VERB, "\".\""),
        Mistake.right("complexity.¦subtract(1);").gives(VERB, "\"add\""),
        Mistake.right("complexity.add(¦);").gives(VERB, "a whole number", "15 or -5"),
        Mistake.right("complexity.add(¦0);").gives(VERB, "-1000…1000", "not 0"),
        Mistake.right("complexity.add(¦1001);").gives(VERB, "-1000…1000"),
        Mistake.right("complexity.add(-¦1001);").gives(VERB, "-1000…1000"),
        Mistake.right("complexity.add(¦99999999999);").gives(VERB, "-1000…1000"),
        Mistake.right("complexity.add(¦1.5);").gives(VERB, "whole numbers"),
        Mistake.right("complexity.add(¦1e2);").gives(VERB, "whole numbers"),
        Mistake.right("complexity.add(¦010);").gives(VERB, "whole numbers"),
        Mistake.right("complexity.add(¦+5);").gives(VERB, "a whole number"),
        Mistake.right("complexity.add(¦\"5\");").gives(VERB, "a whole number"),
        Mistake.right("complexity.add(¦ageYears);").gives(VERB, "a whole number"),
        Mistake.right("complexity.add(1 ¦+ 1);").gives(VERB, "\")\""),
        Mistake.right("complexity.add(1)¦").at("more.drl:9:1").gives(VERB, "\";\"", "semicolon"),
        Mistake.right("complexity.add(1); ¦complexity.add(2);").gives(VERB, "one verb"),
        Mistake.right("complexity.add(1);¦;").gives(VERB, "one verb"),
        Mistake.right("verdict.¦flag(\"x\");").gives(VERB, "verdict has no flag", "refer"),
        Mistake.right("verdict.¦tagg(\"x\");").gives(VERB, "did you mean tag?"),
        Mistake.right("verdict.tag(¦borderline);").gives(VERB, "code in double quotes"),
        Mistake.right("verdict.tag(¦\"borderlin\");")
            .gives(UNKNOWN_CODE, "no tag borderlin", "did you mean borderline?"),
        Mistake.right("verdict.refer(¦\"underage\");")
            .gives(UNKNOWN_CODE, "no stop underage", "did you mean under-age?"),
        Mistake.right("verdict.refer(¦\"borderline\");")
            .gives(UNKNOWN_CODE, "no stop", "under-age"),
        Mistake.right("¦verdict.assign(CustomerStrategy.NETWORK);")
            .gives(PHASE, "by position", "Position()"),
        Mistake.right("verdict.assign(¦\"NETWORK\");").gives(VERB, "CustomerStrategy.NETWORK"),
        Mistake.right("verdict.assign(¦NETWORK);").gives(VERB, "CustomerStrategy.NETWORK"),
        Mistake.right("verdict.assign(CustomerStrategy.¦NETWRK);")
            .gives(VERB, "NETWRK", "did you mean NETWORK?"),
        Mistake.right("verdict.assign(CustomerStrategy.¦LEARNING);").gives(VERB, "SELF_CARE"));
  }

  @ParameterizedTest
  @MethodSource({"files", "annotations", "patterns", "verbs"})
  void saysWhatIsWrongAndWhere(Mistake mistake) {
    mistake.check();
  }
}
