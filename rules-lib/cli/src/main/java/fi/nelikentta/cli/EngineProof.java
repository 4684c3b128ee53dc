package fi.nelikentta.cli;

import fi.nelikentta.drools.Proof;
import fi.nelikentta.drools.Prover;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Whether every engine gives the same answers for a pack.
 *
 * @param proof what was tried and what differed
 */
record EngineProof(Proof proof) {
  /** The same situations each time, so that a difference can be looked at again. */
  private static final long SEED = 20261122;

  static EngineProof of(RulePack pack) {
    try (Prover prover = new Prover(pack)) {
      long random = Long.getLong("nelikentta.proof", Prover.FULL);
      return new EngineProof(prover.prove(random, SEED));
    }
  }

  /** The findings of the loading, and each difference as another. */
  PackLoading addTo(PackLoading loading) {
    List<Diagnostic> diagnostics = new ArrayList<>(loading.diagnostics());
    for (Proof.Difference difference : proof.differences()) {
      diagnostics.add(
          new Diagnostic(
              Code.ENGINES_DIFFER,
              new Place("pack.yaml", 0, 0),
              null,
              difference.engine()
                  + " differs for the made-up situation "
                  + difference.values()
                  + ": expected "
                  + difference.expected()
                  + ", got "
                  + difference.got(),
              "report the pack: this is a fault of the library; --engine drools holds until then."));
    }
    return new PackLoading(loading.source(), loading.pack(), diagnostics);
  }

  String text() {
    String tried =
        String.format(
            Locale.ROOT,
            "%,d combinations (%s) and %,d random situations",
            proof.combinations(),
            proof.complete() == Proof.Completeness.ALL
                ? "all there are"
                : "all pairs of attributes, each rule's own",
            proof.random());
    return (proof.holds()
            ? "Proven over " + tried + ": every engine gives the same answers.\n"
            : "Not proven: engines differ, see above. Tried " + tried + ".\n")
        + "Not proven: that the rules are right.\n";
  }
}
