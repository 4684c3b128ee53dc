package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the proof does at its limits, and what its examples are good for. */
class LimitsTest {
  @TempDir Path temp;

  /** So many attributes in one knot that not every sum can be reached. */
  private static RulePack knot(String collaboration) {
    Map<String, String> files = Planted.base();
    StringBuilder attributes = new StringBuilder(files.get("attributes.yaml"));
    StringBuilder texts = new StringBuilder();
    StringBuilder rules = new StringBuilder();
    StringBuilder ruleTexts = new StringBuilder();
    int size = 16;
    for (int i = 0; i < size; i++) {
      attributes.append("n" + i + ": { type: Integer, axis: complexity, min: 0, max: 9 }\n");
      texts.append("  n" + i + ": { label: N" + i + " }\n");
      for (int j = i + 1; j < size; j++) {
        String name = "knot." + i + "." + j;
        rules.append("rule \"" + name + "\" @source(\"a book\") @supports(\"item\")\n");
        rules.append("when ClientSituation( n" + i + " >= " + (1 + j % 9));
        rules.append(", n" + j + " < " + (1 + i % 9) + " )\n");
        rules.append("then complexity.add(" + 2 * (1 + (i * j) % 7) + "); end\n");
        ruleTexts.append("  " + name + ": { professional: \"" + name + "\" }\n");
      }
    }
    files.put("attributes.yaml", attributes.toString());
    files.put(
        "rules.drl",
        files.get("rules.drl").replace("complexity >= 40, copingDifficulty < 40", collaboration)
            + rules);
    for (String language : new String[] {"en", "fi"}) {
      files.computeIfPresent(
          "texts/" + language + ".yaml",
          (key, text) -> text.replace("\nrules:\n", "\n" + texts + "rules:\n" + ruleTexts));
    }
    return PackLoader.of(files).orThrow();
  }

  @Test
  void provesByTheBoundWhereNotEverySumCanBeReached() {
    PackProof proof = PackProof.of(knot("complexity >= 40, copingDifficulty < 40"));

    assertThat(proof.result()).isEqualTo(PackProof.Result.PROVEN);
    assertThat(proof.facts().axes().get(0).exactness()).isEqualTo(Facts.Exactness.BOUND);
  }

  @Test
  void findsARealGapWhereNotEverySumCanBeReached() {
    PackProof proof = PackProof.of(knot("complexity >= 60, copingDifficulty < 40"));

    assertThat(proof.result()).isEqualTo(PackProof.Result.MISTAKEN);
    assertThat(proof.findings()).anyMatch(found -> found.code() == FindingCode.GAP);
  }

  @Test
  void saysWhatIsCertainWhereItCannotDecide() {
    // All points are even: nobody gets to 41, which only a count of every sum can show.
    PackProof proof =
        PackProof.of(knot("complexity >= 40, complexity != 41, copingDifficulty < 40"));

    assertThat(proof.result()).isEqualTo(PackProof.Result.NOT_DECIDED);
    assertThat(proof.findings())
        .filteredOn(found -> found.message().key().equals("not-decided.coverage"))
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.message().arguments())
                    .containsExactly("0…100", "0…70", GroupSearch.WAYS));
    assertThat(ProofText.of(proof, "en").conclusion()).startsWith("Not decided: ");
    for (String language : new String[] {"en", "fi", "sv"}) {
      assertThat(proof.findings())
          .map(ProofText.of(proof, language)::message)
          .anyMatch(message -> message.contains(" " + GroupSearch.WAYS + " "));
    }
  }

  @Test
  void theCaseOfAGapFailsUntilTheGapIsMended() throws IOException {
    Map<String, String> files = Planted.base();
    String gap =
        files
            .get("rules.drl")
            .replace(
                "complexity < 40, copingDifficulty < 40", "complexity < 30, copingDifficulty < 40");
    files.put("rules.drl", gap);
    Finding finding = PackProof.of(PackLoader.of(files).orThrow()).findings().get(0);
    files.put("cases/from-check.yaml", finding.example().toCase("from-check") + "\n");

    assertThat(passes(files, "gap")).isFalse();
    files.put("rules.drl", Planted.base().get("rules.drl"));
    assertThat(passes(files, "mended")).isTrue();
  }

  private boolean passes(Map<String, String> files, String name) throws IOException {
    Path folder = temp.resolve(name);
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    RulePack pack = RulePack.load(folder);
    CaseSuite suite = CaseSuite.read(pack, folder);
    assertThat(suite.diagnostics()).isEmpty();
    return suite.run(StrategyEngine.create(pack), suite.defaultDate()).stream()
        .allMatch(CaseResult::isPassed);
  }
}
