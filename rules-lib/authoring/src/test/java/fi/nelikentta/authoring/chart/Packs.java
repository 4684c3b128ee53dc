package fi.nelikentta.authoring.chart;

import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import java.util.LinkedHashMap;
import java.util.Map;

/** Packs of two attributes whose rules of phase 2 a test writes itself. */
final class Packs {
  private Packs() {}

  /** A pack with these rules: each a name, its pattern and its verb. */
  static RulePack of(String... rules) {
    StringBuilder drl = new StringBuilder("package fi.nelikentta.test\n");
    StringBuilder texts = new StringBuilder();
    for (int i = 0; i < rules.length; i += 3) {
      drl.append("rule \"")
          .append(rules[i])
          .append("\" @source(\"own\") @supports(\"judgement\") when ")
          .append(rules[i + 1])
          .append(" then ")
          .append(rules[i + 2])
          .append("; end\n");
      texts.append("  ").append(rules[i]).append(": { professional: \"x\" }\n");
    }
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "pack.yaml",
        "id: test\nversion: 1.0.0\nlanguages: [en]\ntags: [near, edge]\nstops: { stop: urgent }\n");
    files.put(
        "attributes.yaml",
        "falls: { type: Integer, axis: complexity, min: 0, max: 100 }\n"
            + "worry: { type: Integer, axis: copingDifficulty, min: 0, max: 100 }\n"
            + "pain: { type: Integer, axis: copingDifficulty, min: 0, max: 100 }\n");
    files.put("rules.drl", drl.toString());
    files.put(
        "texts/en.yaml",
        "title: \"Test <pack>\"\n"
            + "strategies:\n"
            + "  SELF_CARE: { name: \"Own\" }\n"
            + "  COLLABORATION: { name: \"Together\" }\n"
            + "  NETWORK: { name: \"Net\" }\n"
            + "  COMMUNITY: { name: \"Near\" }\n"
            + "attributes:\n"
            + "  falls: { label: \"Falls\" }\n  worry: { label: \"Worry\" }\n"
            + "  pain: { label: \"Pain\" }\n"
            + "tags: { near: \"Near an edge\", edge: \"On the edge\" }\n"
            + "stops: { stop: { name: \"Stop\" } }\n"
            + "rules:\n"
            + texts);
    return PackLoader.of(files).orThrow();
  }

  static String assign(String strategy) {
    return "verdict.assign(CustomerStrategy." + strategy + ")";
  }
}
