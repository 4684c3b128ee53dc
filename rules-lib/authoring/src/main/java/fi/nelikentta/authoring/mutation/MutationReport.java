package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.coverage.Share;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import java.util.List;

/**
 * What became of all mutants of a pack.
 *
 * @param pack the pack
 * @param cases how many cases were tried: those that pass on the pack
 * @param results one for each mutant, in the order of the pack's rules
 */
public record MutationReport(RulePack pack, int cases, List<MutantResult> results) {
  /** Copies the list. */
  public MutationReport {
    results = List.copyOf(results);
  }

  /** The results of that kind, in order. */
  public List<MutantResult> with(Fate fate) {
    return results.stream().filter(result -> result.fate() == fate).toList();
  }

  /**
   * The killed among those that are not proven equal to the pack; undecided ones count as alive.
   */
  public Share killed() {
    int equal = with(Fate.EQUAL).size();
    return new Share(with(Fate.KILLED).size(), results.size() - equal);
  }

  /** The rules that no case misses when they are left out. */
  public List<Rule> notMissed() {
    return results.stream()
        .filter(result -> result.mutant().mutation() == Mutation.DROP_RULE)
        .filter(result -> result.fate() != Fate.KILLED)
        .map(result -> result.mutant().rule())
        .toList();
  }
}
