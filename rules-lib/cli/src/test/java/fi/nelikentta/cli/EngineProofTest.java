package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.drools.Proof;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.Severity;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A proof tells what was tried, and no more than that. */
class EngineProofTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|ALL|4,000 combinations (all there are) and 1,000,000 random",
        "en|PAIRS_AND_RULES|4,000 combinations (all pairs of attributes, each rule's own) and",
        "en|SAMPLED|where there are more than 2,000, only 2,000 at random) and 1,000,000 random",
        "fi|SAMPLED|; jos niitä on yli 2\u00a0000, vain 2\u00a0000 satunnaista) ja 1\u00a0000\u00a0000 satun",
        "sv|SAMPLED|; där de är fler än 2\u00a0000, bara 2\u00a0000 slumpvis valda) och 1\u00a0000\u00a0000 sl",
      })
  void saysWhichCombinationsWereTried(String language, Proof.Completeness complete, String said) {
    EngineProof proof = new EngineProof(new Proof(4_000, 1_000_000, complete, List.of()));

    assertThat(proof.text(Locale.forLanguageTag(language))).contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|Drools cannot build these rules|Not proven: that every engine",
        "fi|Drools ei pysty kääntämään näitä sääntöjä|Ei todistettu: että kaikki moottorit",
        "sv|Drools kan inte bygga dessa regler|Inte bevisat: att alla motorer",
      })
  void saysClearlyThatAnEngineCannotBeBuilt(String language, String what, String verdict) {
    PackLoading loading = PackLoader.load(Path.of(Commands.FAULTY));
    Locale locale = Locale.forLanguageTag(language);

    EngineProof proof =
        EngineProof.of(
            loading.orThrow(),
            pack -> {
              throw new IllegalStateException("Drools does not compile the rules: [a0.java:7]");
            });

    assertThat(proof.addTo(loading).diagnostics())
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.code()).isEqualTo(Code.ENGINE_NOT_BUILT);
              assertThat(found.severity()).isEqualTo(Severity.ERROR);
              assertThat(found.text(locale)).startsWith("NK702 pack.yaml: " + what);
              assertThat(found.text(locale)).doesNotContain("Exception", "a0.java");
            });
    assertThat(proof.text(locale)).startsWith(verdict);
  }
}
