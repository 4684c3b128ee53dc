package fi.nelikentta.jmh;

import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Packs of any size, made by seed: rules of one, two or three whole numbers, four that assign. */
final class GrowthPack {
  private static final int GREATEST = 40;

  private GrowthPack() {}

  /**
   * A pack of that size: rules and attributes, as {@code 300x100}; all attributes hang together.
   */
  static RulePack of(String size) {
    int by = size.indexOf('x');
    int attributes = Integer.parseInt(size.substring(by + 1));
    return of(Integer.parseInt(size.substring(0, by)), attributes, attributes);
  }

  /** Rules name attributes of one group, so that groups have nothing to do with each other. */
  static RulePack of(int rules, int attributes, int group) {
    SplittableRandom random = new SplittableRandom(rules * 1_000L + attributes);
    StringBuilder dictionary = new StringBuilder();
    StringBuilder drl = new StringBuilder("package growth.pack" + rules + "\n");
    StringBuilder texts = new StringBuilder("title: x\nstrategies:\n");
    for (String strategy : List.of("SELF_CARE", "COLLABORATION", "NETWORK", "COMMUNITY")) {
      texts.append("  ").append(strategy).append(": { name: x }\n");
    }
    texts.append("attributes:\n");
    for (int i = 0; i < attributes; i++) {
      String axis = i % 2 == 0 ? "complexity" : "copingDifficulty";
      dictionary.append("n" + i + ": { type: Integer, axis: " + axis + ", min: 0, max: 40 }\n");
      texts.append("  n" + i + ": { label: x }\n");
    }
    texts.append("rules:\n");
    for (int i = 0; i < rules - 4; i++) {
      List<String> parts = new ArrayList<>();
      int first = random.nextInt(attributes);
      for (int k = 0; k <= random.nextInt(3); k++) {
        String sign = random.nextBoolean() ? " >= " : " < ";
        int start = first - first % group;
        parts.add(
            "n"
                + (start + (first - start + k) % group)
                + sign
                + (1 + random.nextInt(GREATEST - 1)));
      }
      rule(
          drl,
          texts,
          "r" + i,
          "ClientSituation( " + String.join(", ", parts) + " )",
          (i % 2 == 0 ? "complexity" : "copingDifficulty") + ".add(" + (1 + i % 5) + ");");
    }
    int half = 0;
    for (String strategy : List.of("SELF_CARE", "COLLABORATION", "COMMUNITY", "NETWORK")) {
      String c = (half & 1) == 0 ? "complexity < 40" : "complexity >= 40";
      String d = (half & 2) == 0 ? "copingDifficulty < 40" : "copingDifficulty >= 40";
      rule(
          drl,
          texts,
          "assign" + half,
          "Position( " + c + ", " + d + " )",
          "verdict.assign(CustomerStrategy." + strategy + ");");
      half++;
    }
    return PackLoader.of(
            Map.of(
                "pack.yaml", "id: growth\nversion: 1.0.0\nlanguages: [en]\n",
                "attributes.yaml", dictionary.toString(),
                "rules.drl", drl.toString(),
                "texts/en.yaml", texts.toString()))
        .orThrow();
  }

  private static void rule(
      StringBuilder drl, StringBuilder texts, String name, String when, String then) {
    drl.append("rule \"" + name + "\" @source(\"made\") @supports(\"item\")\nwhen ");
    drl.append(when).append(" then ").append(then).append(" end\n");
    texts.append("  " + name + ": { professional: x }\n");
  }

  /** Complete clients, by seed. */
  static List<Situation> clients(RulePack pack, int count) {
    SplittableRandom random = new SplittableRandom(count);
    List<Situation> clients = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Situation.Builder builder = pack.situation("c" + i);
      for (Attribute attribute : pack.schema().attributes()) {
        builder.tryNumber(attribute, random.nextInt(GREATEST + 1));
      }
      clients.add(builder.build());
    }
    return clients;
  }
}
