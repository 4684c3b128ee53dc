package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.drools.Proof;
import fi.nelikentta.drools.Prover;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Place;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Whether every engine gives the same answers for a pack.
 *
 * @param proof what was tried and what differed; null where an engine could not be built
 */
record EngineProof(@Nullable Proof proof) {
  /** The same situations each time, so that a difference can be looked at again. */
  private static final long SEED = 20261122;

  private static final Place PACK = new Place("pack.yaml", 0, 0);

  static EngineProof of(RulePack pack) {
    return of(pack, Prover::new);
  }

  /** With a prover that is built so. */
  static EngineProof of(RulePack pack, Function<RulePack, Prover> build) {
    Prover built;
    try {
      built = build.apply(pack);
    } catch (RuntimeException | StackOverflowError | LinkageError notBuilt) {
      // What Drools says of code that it made itself helps no author.
      return new EngineProof(null);
    }
    try (Prover prover = built) {
      long random = Long.getLong("nelikentta.proof", Prover.FULL);
      return new EngineProof(prover.prove(random, SEED));
    }
  }

  /** The findings of the loading, and each difference as another. */
  PackLoading addTo(PackLoading loading) {
    List<Diagnostic> diagnostics = new ArrayList<>(loading.diagnostics());
    if (proof == null) {
      diagnostics.add(
          new Diagnostic(
              Code.ENGINE_NOT_BUILT, PACK, null, say("engine-not-built"), say("report-unbuilt")));
      return loading.withDiagnostics(diagnostics);
    }
    for (Proof.Difference difference : proof.differences()) {
      diagnostics.add(
          new Diagnostic(
              Code.ENGINES_DIFFER,
              PACK,
              null,
              say(
                  "engines-differ-situation",
                  difference.engine().toString(),
                  difference.values().toString(),
                  difference.expected().toString(),
                  difference.got().toString()),
              say("report-library")));
    }
    return loading.withDiagnostics(diagnostics);
  }

  String text(Locale locale) {
    if (proof == null) {
      return say("nothing-tried").in(locale) + "\n" + say("not-proven-right").in(locale) + "\n";
    }
    Words words = Words.beside(Terminal.class, locale.getLanguage());
    String combinations = words.number(proof.combinations());
    String random = words.number(proof.random());
    String sample = words.number(Prover.SAMPLE);
    Message tried =
        switch (proof.complete()) {
          case ALL -> say("proof-of-all", combinations, random);
          case PAIRS_AND_RULES -> say("proof-of-pairs", combinations, random);
          case SAMPLED -> say("proof-of-samples", combinations, random, sample);
        };
    Message verdict =
        proof.holds() ? say("proven-engines", tried) : say("not-proven-engines", tried);
    return verdict.in(locale) + "\n" + say("not-proven-right").in(locale) + "\n";
  }
}
