package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.space.Values;
import fi.nelikentta.situation.Situation;
import java.util.List;

/**
 * What searches for differences start from; the same for all mutants of a pack.
 *
 * @param pack the pack
 * @param nothing a client of whom nothing is known
 * @param bases that client, clients near the pack's boundaries, those of the cases
 * @param values the values at which any rule could change its mind
 */
record SearchBase(Contender pack, Situation nothing, List<Situation> bases, Values values) {
  SearchBase {
    bases = List.copyOf(bases);
  }
}
