package fi.nelikentta.authoring.diff;

import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import java.util.LinkedHashMap;
import java.util.Map;

/** A pack of a few rules in three languages, and the same with one text replaced by another. */
final class SmallPack {
  private static final String RULE = "  @source(\"our reasoning\")\n  @supports(\"judgement\")\n";

  private final Map<String, String> files;

  private SmallPack(Map<String, String> files) {
    this.files = files;
  }

  static SmallPack plain() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "pack.yaml",
        """
        id: small
        version: 1.0.0
        languages: [en, fi, sv]
        minimumKnown: { complexity: 0.5 }
        tags: [often]
        stops: { planned: out-of-scope }
        """);
    files.put(
        "attributes.yaml",
        """
        ageYears: { type: Integer, min: 0, max: 120, unit: a }
        visits: { type: Integer, axis: complexity, min: 0, max: 50, worse: high }
        medicines: { type: Integer, axis: complexity, min: 0, max: 60 }
        health: { type: String, axis: copingDifficulty, codes: [good, fair, poor], worse: high }
        planned: { type: Boolean }
        """);
    files.put(
        "rules.drl",
        """
        package small

        """
            + rule("visits.many", "ClientSituation( visits >= 4 )", "complexity.add(30);")
            + rule(
                "medicines.many",
                "ClientSituation( medicines > 7, visits >= 1 )",
                "complexity.add(30);")
            + rule(
                "health.poor", "ClientSituation( health == \"poor\" )", "copingDifficulty.add(50);")
            + rule(
                "stop.planned", "ClientSituation( planned == true )", "verdict.refer(\"planned\");")
            + rule("tag.often", "ClientSituation( visits > 20 )", "verdict.tag(\"often\");")
            + rule(
                "s.self-care",
                "Position( complexity < 40, copingDifficulty < 40 )",
                "verdict.assign(CustomerStrategy.SELF_CARE);")
            + rule(
                "s.collaboration",
                "Position( complexity >= 40, copingDifficulty < 40 )",
                "verdict.assign(CustomerStrategy.COLLABORATION);")
            + rule(
                "s.network",
                "Position( copingDifficulty >= 40 )",
                "verdict.assign(CustomerStrategy.NETWORK);"));
    for (String language : new String[] {"en", "fi", "sv"}) {
      files.put("texts/" + language + ".yaml", texts(language));
    }
    return new SmallPack(files);
  }

  static String rule(String name, String when, String then) {
    return "rule \"" + name + "\"\n" + RULE + "when\n  " + when + "\nthen\n  " + then + "\nend\n\n";
  }

  private static String texts(String language) {
    String many =
        Map.of("en", "At least 4 visits", "fi", "Vähintään 4 käyntiä", "sv", "Minst 4 besök")
            .getOrDefault(language, "");
    return """
        title: Small
        strategies:
          SELF_CARE: { name: Self-care }
          COLLABORATION: { name: Collaboration }
          NETWORK: { name: Network }
          COMMUNITY: { name: Community }
        attributes:
          ageYears: { label: Age }
          visits: { label: Visits }
          medicines: { label: Medicines }
          health: { label: Health }
          planned: { label: Planned }
        rules:
          visits.many: { professional: MANY }
          medicines.many: { professional: Many medicines }
          health.poor: { professional: Poor health }
          stop.planned: { professional: A plan is there }
          tag.often: { professional: Comes often }
          s.self-care: { professional: Simple and easy }
          s.collaboration: { professional: Complex and easy }
          s.network: { professional: Hard }
        tags: { often: Comes often }
        stops: { planned: { name: Planned } }
        """
        .replace("MANY", many);
  }

  /** The same with a piece of one file replaced wherever it stands. */
  SmallPack with(String file, String from, String to) {
    Map<String, String> changed = new LinkedHashMap<>(files);
    String text = changed.getOrDefault(file, "");
    if (!text.contains(from)) {
      throw new IllegalArgumentException(file + " does not hold " + from);
    }
    changed.put(file, text.replace(from, to));
    return new SmallPack(changed);
  }

  /** The same with the piece replaced in the texts of every language. */
  SmallPack withTexts(String from, String to) {
    SmallPack changed = this;
    for (String language : new String[] {"en", "fi", "sv"}) {
      changed = changed.with("texts/" + language + ".yaml", from, to);
    }
    return changed;
  }

  RulePack load() {
    return PackLoader.of(files).orThrow();
  }
}
