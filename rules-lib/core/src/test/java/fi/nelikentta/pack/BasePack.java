package fi.nelikentta.pack;

import fi.nelikentta.rule.Rule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A compact pack without any finding; tests break it by one edit each. */
public final class BasePack {
  public static final String MANIFEST =
      """
      id: base
      version: 1.0.0
      languages: [en]
      minimumKnown: { complexity: 0.5 }
      tags: [borderline, frequent-user]
      stops: { under-age: out-of-scope }
      """;

  public static final String ATTRIBUTES =
      """
      ageYears: { type: Integer, min: 0, max: 130, unit: a }
      conditions: { type: Integer, axis: complexity, topic: illness, min: 0, max: 60, worse: high }
      conditionsAssessed: { type: Integer, axis: complexity, topic: illness, from: professional }
      score: { type: Double, axis: copingDifficulty, min: -5, max: 100.5 }
      other: { type: Double }
      alone: { type: Boolean, from: client, changeable: true }
      health: { type: String, codes: [good, fair, poor], worse: high, sensitive: true }
      note: { type: String }
      illnesses: { type: Codes, codes: [dementia, cancer] }
      marks: { type: Codes }
      """;

  public static final String RULES =
      """
      // The rules of the base pack.
      package base

      rule "complexity.conditions"
        @source("a book")
        @supports("threshold")
      when
        ClientSituation( conditions >= 4 )
      then
        complexity.add(15);
      end

      rule "stop.under-age"
        @source("a law")
        @supports("direction")
      when
        ClientSituation( ageYears < 18 )
      then
        verdict.refer("under-age");
      end

      rule "strategy.self-care"
        @source("a chart")
        @supports("judgement")
      when
        Position( complexity < 40 )
      then
        verdict.assign(CustomerStrategy.SELF_CARE);
      end

      rule "tag.borderline"
        @source("ours")
        @supports("item")
      when
        Position( complexity in ( 39, 40 ) )
        ClientSituation()
      then
        verdict.tag("borderline");
      end
      """;

  public static final String TEXTS =
      """
      title: Base
      strategies:
        SELF_CARE: { name: Self-care }
        COLLABORATION: { name: Collaboration }
        NETWORK: { name: Network }
        COMMUNITY: { name: Community }
      attributes:
        ageYears: { label: Age }
        conditions: { label: Conditions }
        conditionsAssessed: { label: Conditions as assessed }
        score: { label: Score }
        other: { label: Other score }
        alone: { label: Lives alone }
        health: { label: Health, codes: { good: Good } }
        note: { label: Note }
        illnesses: { label: Illnesses }
        marks: { label: Marks }
      rules:
        complexity.conditions: { professional: Many conditions }
        stop.under-age: { professional: A child }
        strategy.self-care: { professional: Simple and easy }
        tag.borderline: { professional: Near the boundary }
      tags:
        borderline: Near the boundary
        frequent-user: Uses much
      stops:
        under-age: { name: Under age }
      """;

  private BasePack() {}

  /** The files, which may be changed. */
  public static Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put("pack.yaml", MANIFEST);
    files.put("attributes.yaml", ATTRIBUTES);
    files.put("rules.drl", RULES);
    files.put("texts/en.yaml", TEXTS);
    return files;
  }

  /** The files, one of which is another. */
  public static Map<String, String> with(String path, String text) {
    Map<String, String> files = files();
    files.put(path, text);
    return files;
  }

  /** The files with one more rule, "r", in more.drl. */
  public static Map<String, String> withRule(String left, String right) {
    return with("more.drl", rule(left, right));
  }

  /** A file with the rule "r". */
  public static String rule(String left, String right) {
    return """
    package base
    rule "r"
      @source("ours")
      @supports("judgement")
    when
      %s
    then
      %s
    end
    """
        .formatted(left, right);
  }

  /** What loading says of the condition, as the only one of a rule. */
  public static List<Diagnostic> ofCondition(String condition) {
    return loadCondition(condition).diagnostics();
  }

  /** The rule that has the condition. */
  public static Rule ruleOf(String condition) {
    List<Rule> rules = loadCondition(condition).orThrow().rules();
    return rules.stream().filter(rule -> rule.name().equals("r")).findFirst().orElseThrow();
  }

  private static PackLoading loadCondition(String condition) {
    Map<String, String> files =
        withRule("ClientSituation( " + condition + " )", "complexity.add(1);");
    files.put("texts/en.yaml", TEXTS.replace("rules:", "rules:\n  r: { professional: R }"));
    return PackLoader.of(files);
  }
}
