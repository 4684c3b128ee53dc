package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would run foreign code in Drools is refused before Drools sees it. */
class InjectionTest {
  private static final String RULE = BasePack.rule("ClientSituation()", "complexity.add(1);");

  /** A backslash followed by u, which no source of ours may hold as it is. */
  private static final String U = "\\" + "u";

  static Stream<String> files() {
    return Stream.of(
        RULE.replace("\"r\"", "'x\"+System.exit(1)+\"'"),
        RULE.replace("\"r\"", "\"x\\\"+System.exit(1)+\\\"\""),
        RULE.replace("\"r\"", "\"x" + U + "0022+System.exit(1)+" + U + "0022\""),
        RULE.replace("ours", "x" + U + "0022+System.exit(1)+" + U + "0022"),
        RULE.replace("add(1);", "add(1); // " + U + "000aSystem.exit(1);"),
        RULE.replace("add(1);", "add(1); /* " + U + "002a" + U + "002fSystem.exit(1); */"),
        "// " + U + "000a\n" + RULE,
        RULE.replace("add(1);", "add(1); System.exit(1);"),
        RULE.replace("add(1);", "add(System.identityHashCode(\"\"));"),
        RULE.replace("complexity.add(1);", "drools.halt();"),
        RULE.replace("complexity.add(1);", "Runtime.getRuntime().exec(\"id\");"),
        RULE.replace("rule \"r\"", "import java.lang.Runtime\nrule \"r\""),
        RULE.replace("rule \"r\"", "import static java.lang.System.exit\nrule \"r\""),
        RULE.replace("rule \"r\"", "import function java.lang.System.exit\nrule \"r\""),
        RULE.replace("rule \"r\"", "function int f() { System.exit(1); }\nrule \"r\""),
        RULE.replace("rule \"r\"", "global java.lang.Runtime x\nrule \"r\""),
        RULE.replace("rule \"r\"", "declare X\n  y : int = System.exit(1)\nend\nrule \"r\""),
        RULE.replace("rule \"r\"", "declare enum X A(1) end\nrule \"r\""),
        RULE.replace("when", "dialect \"mvel\"\nwhen"),
        RULE.replace("when", "salience ( System.exit(1) )\nwhen"),
        RULE.replace("when", "enabled ( System.exit(1) )\nwhen"),
        RULE.replace("when", "timer (int: 1s)\nwhen"),
        RULE.replace("@source", "@java.lang.Deprecated"),
        RULE.replace("@source", "@propertyReactive"),
        RULE.replace("(\"ours\")", "(System.exit(1))"));
  }

  static Stream<String> conditions() {
    return Stream.of(
        "eval( System.exit(1) == null )",
        "note == ( System.getenv(\"PATH\") )",
        "note == System.getenv(\"PATH\")",
        "conditions == new java.util.Random().nextInt()",
        "conditions in ( f(), 1 )",
        "note matches \"(a+)+$\"",
        "illnesses[0] == \"cancer\"",
        "this.class.name == \"x\"",
        "note == \"" + U + "0022+foo()+" + U + "0022\"",
        "note == 'x\"+foo()+\"'",
        "note == \"x\\\"+foo()+\\\"\" + foo()",
        "$x : conditions, note == $x",
        "note#String.length > 1",
        "conditions > 1 from foo()");
  }

  @ParameterizedTest
  @MethodSource("files")
  void noFileBringsCode(String file) {
    PackLoading loading = PackLoader.of(BasePack.with("more.drl", file));

    assertThat(loading.find()).isEmpty();
    assertThat(loading.diagnostics())
        .anyMatch(
            one ->
                one.place().file().equals("more.drl")
                    && one.severity() == Severity.ERROR
                    && !one.hint().isBlank());
  }

  @ParameterizedTest
  @MethodSource("conditions")
  void noConditionBringsCode(String condition) {
    assertThat(BasePack.ofCondition(condition))
        .anyMatch(
            one ->
                one.place().file().equals("more.drl")
                    && one.place().line() > 0
                    && one.severity() == Severity.ERROR);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x : Integer = f()", "x; y", "x\\ny", "x y", "x)", "X", "x$", "x_y", ""})
  void noAttributeNameBringsCode(String name) {
    PackLoading loading =
        PackLoader.of(
            BasePack.with(
                "attributes.yaml", BasePack.ATTRIBUTES + "\"" + name + "\": { type: Integer }\n"));

    assertThat(loading.diagnostics()).anyMatch(one -> one.code() == Code.BAD_NAME);
  }

  @Test
  void quotesInAnOpenTextStayInTheText() {
    Map<String, String> files =
        BasePack.withRule(
            "ClientSituation( note == \"x\\\"+System.exit(1)+\\\"\" )", "complexity.add(1);");
    files.put("texts/en.yaml", BasePack.TEXTS.replace("rules:", "rules:\n  r: {professional: R}"));

    RulePack pack = PackLoader.of(files).orThrow();

    assertThat(fi.nelikentta.internal.print.DrlPrinter.rules(pack))
        .contains("note == \"x\\\"+System.exit(1)+\\\"\"");
  }
}
