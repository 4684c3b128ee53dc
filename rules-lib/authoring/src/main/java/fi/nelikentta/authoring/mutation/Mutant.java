package fi.nelikentta.authoring.mutation;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Place;
import fi.nelikentta.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pack with one change in one rule.
 *
 * @param mutation what kind of change
 * @param rule the rule as it is in the pack
 * @param place where the changed part begins
 * @param was the changed part in DRL; the rule's name where the whole rule is left out
 * @param now what stands there instead; empty where nothing does
 * @param changed the rule as it is in the mutant; null where it is left out
 */
public record Mutant(
    Mutation mutation, Rule rule, Place place, String was, String now, @Nullable Rule changed) {

  /** The mutant itself, in memory. */
  public RulePack of(RulePack pack) {
    List<Rule> rules = new ArrayList<>(pack.rules().size());
    for (Rule present : pack.rules()) {
      if (!present.name().equals(rule.name())) {
        rules.add(present);
      } else if (changed != null) {
        rules.add(changed);
      }
    }
    return pack.withRules(rules);
  }

  /** {@code regularMedicines > 7 → regularMedicines > 8}. */
  @Override
  public String toString() {
    return mutation.key() + " " + place + ": " + was + (now.isEmpty() ? "" : " → " + now);
  }
}
