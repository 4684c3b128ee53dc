package com.example.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.EngineKind;
import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.fixtures.ChangedPacks;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a pack may hold any text, code in it stays a text, in every engine. */
class InertTextsTest {
  private static final Path CORPUS = Path.of("../../fixtures/packs/hostile");
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @TempDir Path temp;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"+hostile.Canary.sing()+\"",
        "\\\"+hostile.Canary.sing()+\\\"",
        "\"); hostile.Canary.sing(); (\"",
        "*/ hostile.Canary.sing(); /*",
        "// hostile.Canary.sing();",
        "${hostile.Canary.sing()}",
        "@{hostile.Canary.sing()}",
        "%s%n%x",
        "{0}",
        "</script><script>alert(1)</script>",
        "then hostile.Canary.sing(); end rule",
        "\\",
        "\\\\",
        "\"\"\"",
        "ä\u2028\u2029\u00a0😀"
      })
  void aTextThatLooksLikeCodeIsComparedAndShown(String text) throws IOException {
    try (Canaries canaries = new Canaries()) {
      canaries.listen(() -> runs(text));
      canaries.areSilent(temp);
    }
  }

  private static void runs(String text) {
    String escaped = text.replace("\\", "\\\\").replace("\"", "\\\"");
    Map<String, String> files;
    try {
      files = ChangedPacks.base(CORPUS);
    } catch (IOException wrong) {
      throw new AssertionError(wrong);
    }
    files.put(
        "rules.drl",
        files
            .get("rules.drl")
            .replace("@source(\"ours\")", "@source(\"" + escaped + "\")")
            .replace("age >= 75", "note == \"" + escaped + "\""));
    files.put(
        "texts/en.yaml",
        files.get("texts/en.yaml").replace("Old age", "'" + text.replace("'", "''") + "'"));
    RulePack pack = PackLoader.of(files).orThrow();
    Situation situation = pack.situation("1").set("note", text).set("age", 80).build();

    for (EngineKind kind : EngineKind.values()) {
      try (StrategyEngine engine = StrategyEngine.create(pack, kind)) {
        Proposal proposal = engine.evaluate(situation, DAY);

        assertThat(proposal.complexity()).isEqualTo(5);
        assertThat(proposal.explain(Locale.ENGLISH).toString()).contains(text);
      }
    }
  }
}
