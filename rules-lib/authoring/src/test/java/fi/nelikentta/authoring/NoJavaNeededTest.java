package fi.nelikentta.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An author adds to the reference pack with a text editor alone. */
class NoJavaNeededTest {
  private static final Path REFERENCE = Path.of("..", "..", "rules", "packs", "asiakkuus");

  private static final Map<String, String> LABELS =
      Map.of(
          "fi", "Asunnottomuus, viikkoja", "sv", "Bostadslöshet, veckor", "en", "Weeks homeless");

  @TempDir Path temp;

  @Test
  void aNewAttributeRuleTextAndCaseAreTextEditsOnly() throws IOException {
    Path folder = temp.resolve("asiakkuus-plus");
    NewPack.copy(REFERENCE, folder);
    append(
        folder.resolve("attributes.yaml"),
        "weeksHomeless: { type: Integer, axis: copingDifficulty, topic: homelessness, from: record,"
            + " min: 0, max: 5200, unit: wk, worse: high, changeable: true }\n");
    append(
        folder.resolve("coping-difficulty-home.drl"),
        """

        rule "coping-difficulty.need.homeless"
          @source("Four weeks without a home is more than a gap between two flats; the number is ours")
          @supports("judgement")
        when
          ClientSituation( weeksHomeless >= 4 )
        then
          copingDifficulty.add(60);
        end
        """);
    for (Map.Entry<String, String> label : LABELS.entrySet()) {
      Path texts = folder.resolve("texts/" + label.getKey() + ".yaml");
      edit(texts, "\nattributes:\n", "  weeksHomeless: { label: \"" + label.getValue() + "\" }\n");
      edit(
          texts,
          "\nrules:\n",
          "  coping-difficulty.need.homeless: { professional: \""
              + label.getValue()
              + ": 4+\" }\n");
    }
    Files.writeString(
        folder.resolve("cases/homeless.yaml"),
        """
        - id: homeless-fires
          given: { weeksHomeless: 4 }
          expect: { copingDifficulty: 60, evidence: [coping-difficulty.need.homeless] }
        - id: homeless-just-misses
          given: { weeksHomeless: 3 }
          expect: { copingDifficulty: 0, evidence: [] }
        """);

    PackLoading loading = PackLoader.load(folder);
    assertThat(loading.diagnostics()).isEmpty();
    RulePack pack = loading.orThrow();
    CaseSuite suite = CaseSuite.read(pack, folder);
    assertThat(suite.diagnostics()).isEmpty();
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      assertThat(suite.run(engine, suite.defaultDate()))
          .filteredOn(result -> result.tested().id().startsWith("homeless"))
          .hasSize(2)
          .allMatch(CaseResult::isPassed);
      Situation situation = pack.situation("42").set("weeksHomeless", 30).build();
      Proposal proposal = engine.evaluate(situation, LocalDate.of(2026, 11, 22));
      assertThat(proposal.evidence())
          .extracting(one -> one.rule())
          .containsExactly("coping-difficulty.need.homeless");
    }
    assertThat(SituationSchema.csvHeader(pack)).endsWith(",weeksHomeless");
    assertThat(SituationSchema.jsonSchema(pack, Locale.forLanguageTag("fi")))
        .contains("\"title\" : \"Asunnottomuus, viikkoja\"");
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private static void edit(Path file, String after, String insert) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(after);
    Files.writeString(file, text.replace(after, after + insert));
  }
}
