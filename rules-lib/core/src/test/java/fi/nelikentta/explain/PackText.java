package fi.nelikentta.explain;

import fi.nelikentta.Proposal;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A small pack, written down in a test. Texts are made up from the names where none is given. */
public final class PackText {
  /** The quadrants with the boundary 40 on both axes. */
  private static final Map<String, String> QUADRANTS =
      Map.of(
          "SELF_CARE", "complexity < 40, copingDifficulty < 40",
          "COLLABORATION", "complexity >= 40, copingDifficulty < 40",
          "NETWORK", "complexity >= 40, copingDifficulty >= 40",
          "COMMUNITY", "complexity < 40, copingDifficulty >= 40");

  private final List<String> languages;
  private final StringBuilder manifest = new StringBuilder();
  private final StringBuilder attributes = new StringBuilder();
  private final StringBuilder drl = new StringBuilder("package small\n");
  private final StringBuilder texts = new StringBuilder();
  private final Map<String, String> labels = new LinkedHashMap<>();
  private final Map<String, String> rules = new LinkedHashMap<>();

  /** A pack with texts in the languages; all of them say the same. */
  public PackText(String... languages) {
    this.languages = List.of(languages);
  }

  /** More lines of pack.yaml. */
  public PackText manifest(String lines) {
    manifest.append(lines).append('\n');
    return this;
  }

  /** An attribute with its texts, as {@code label: "…"}. */
  public PackText attribute(String name, String definition, String text) {
    attributes.append(name).append(": { ").append(definition).append(" }\n");
    labels.put(name, text);
    return this;
  }

  /** A rule with its texts, as {@code professional: "…"}. */
  public PackText rule(String name, String when, String then, String text) {
    drl.append("rule \"").append(name).append("\" @source(\"a\") @supports(\"judgement\")\n");
    drl.append("when ").append(when).append(" then ").append(then).append(" end\n");
    rules.put(name, text);
    return this;
  }

  /** A rule that says its name. */
  public PackText rule(String name, String when, String then) {
    return rule(name, when, then, "professional: \"Professional " + name + "\"");
  }

  /** A rule for each quadrant of the chart, with boundaries of 40. */
  public PackText quadrants() {
    QUADRANTS.forEach(
        (strategy, position) ->
            rule(
                "strategy." + strategy.toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
                "Position( " + position + " )",
                "verdict.assign(CustomerStrategy." + strategy + ");"));
    return this;
  }

  /** More lines of each language's texts. */
  public PackText texts(String lines) {
    texts.append(lines).append('\n');
    return this;
  }

  /** The pack. */
  public RulePack load() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(
        "pack.yaml",
        "id: small\nversion: 1.0.0\nlanguages: ["
            + String.join(", ", languages)
            + "]\n"
            + manifest);
    files.put("attributes.yaml", attributes.toString());
    files.put("rules.drl", drl.toString());
    List<String> lines = new ArrayList<>();
    lines.add("title: Small pack");
    if (!texts.toString().contains("strategies:")) {
      lines.add("strategies:");
      for (String strategy : List.of("SELF_CARE", "COLLABORATION", "NETWORK", "COMMUNITY")) {
        lines.add("  " + strategy + ": { name: Name-" + strategy + " }");
      }
    }
    lines.add("attributes:");
    labels.forEach((name, text) -> lines.add("  " + name + ": { " + text + " }"));
    lines.add("rules:");
    rules.forEach((name, text) -> lines.add("  " + name + ": { " + text + " }"));
    lines.add(texts.toString());
    for (String language : languages) {
      files.put("texts/" + language + ".yaml", String.join("\n", lines));
    }
    return PackLoader.of(files).orThrow();
  }

  /** The proposal for the situation on a day of 2026. */
  public static Proposal evaluate(RulePack pack, Situation situation) {
    Chart chart = new Chart(pack);
    return chart.evaluate(situation, LocalDate.of(2026, 11, 22), chart.interpret());
  }
}
