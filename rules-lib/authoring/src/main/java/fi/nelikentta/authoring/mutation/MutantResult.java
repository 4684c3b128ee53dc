package fi.nelikentta.authoring.mutation;

import org.jspecify.annotations.Nullable;

/**
 * What became of one mutant.
 *
 * @param mutant the mutant
 * @param fate what became of it
 * @param killedBy the id of the first case that fails on it; null unless it was killed
 * @param suggestion a case that would kill it; null unless it survived
 * @param tried how many situations were tried in vain; 0 unless it is undecided
 */
public record MutantResult(
    Mutant mutant,
    Fate fate,
    @Nullable String killedBy,
    @Nullable SuggestedCase suggestion,
    int tried) {

  static MutantResult killed(Mutant mutant, String killedBy) {
    return new MutantResult(mutant, Fate.KILLED, killedBy, null, 0);
  }

  static MutantResult survived(Mutant mutant, SuggestedCase suggestion) {
    return new MutantResult(mutant, Fate.SURVIVED, null, suggestion, 0);
  }

  static MutantResult equal(Mutant mutant) {
    return new MutantResult(mutant, Fate.EQUAL, null, null, 0);
  }

  static MutantResult undecided(Mutant mutant, int tried) {
    return new MutantResult(mutant, Fate.UNDECIDED, null, null, tried);
  }
}
