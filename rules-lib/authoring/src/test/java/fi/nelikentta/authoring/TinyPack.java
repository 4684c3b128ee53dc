package fi.nelikentta.authoring;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A pack of a few attributes and rules in a folder, with the texts that it needs. */
public final class TinyPack {
  private static final Pattern RULE = Pattern.compile("rule \"([^\"]+)\"");
  private static final Pattern ATTRIBUTE = Pattern.compile("(?m)^(\\w+):");
  private static final Pattern BODY = Pattern.compile("(?m)^(\\S+) \\| (.*) \\| (.*)$");

  private final Path folder;

  private TinyPack(Path folder) {
    this.folder = folder;
  }

  /**
   * A pack in the folder.
   *
   * @param attributes the attributes, as in {@code attributes.yaml}
   * @param rules a line a rule: {@code name | patterns | verb}
   */
  public static TinyPack in(Path folder, String attributes, String rules) {
    TinyPack pack = new TinyPack(folder);
    StringBuilder drl = new StringBuilder("package tiny.pack\n");
    BODY.matcher(rules)
        .results()
        .forEach(
            rule ->
                drl.append(
                        "rule \"%s\" @source(\"own\") @supports(\"judgement\")\n"
                            .formatted(rule.group(1)))
                    .append("when %s\nthen %s; end\n".formatted(rule.group(2), rule.group(3))));
    pack.write(
        "pack.yaml",
        """
        id: tiny
        version: 1.0.0
        languages: [en]
        tags: [one, two]
        stops: { halt: urgent, wait: urgent }
        """);
    pack.write("attributes.yaml", attributes);
    pack.write("rules.drl", drl.toString());
    pack.write(
        "texts/en.yaml",
        """
        title: Tiny
        strategies:
          SELF_CARE: { name: Self-care }
          COLLABORATION: { name: Collaboration }
          NETWORK: { name: Network }
          COMMUNITY: { name: Community }
        tags: { one: One, two: Two }
        stops: { halt: { name: Halt }, wait: { name: Wait } }
        """
            + "attributes:\n"
            + lines(ATTRIBUTE, attributes, "  %s: { label: %1$s }\n")
            + "rules:\n"
            + lines(RULE, drl.toString(), "  %s: { professional: %1$s }\n"));
    return pack;
  }

  private static String lines(Pattern pattern, String text, String line) {
    StringBuilder lines = new StringBuilder();
    for (MatchResult found : pattern.matcher(text).results().toList()) {
      lines.append(line.replace("%1$s", "%s").formatted(found.group(1), found.group(1)));
    }
    return lines.toString();
  }

  /** The same pack with these cases. */
  public TinyPack cases(String yaml) {
    write("cases/cases.yaml", yaml);
    return this;
  }

  /** The pack, loaded. */
  public RulePack load() {
    return RulePack.load(folder);
  }

  /** What its cases give. */
  public static List<CaseResult> run(RulePack pack, Path folder) {
    CaseSuite suite = CaseSuite.read(pack, folder);
    if (!suite.diagnostics().isEmpty()) {
      throw new IllegalStateException(suite.diagnostics().toString());
    }
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      return suite.run(engine, suite.defaultDate());
    }
  }

  private void write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
