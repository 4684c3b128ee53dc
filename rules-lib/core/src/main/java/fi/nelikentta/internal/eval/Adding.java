package fi.nelikentta.internal.eval;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rule that gives points, as evidence tells it.
 *
 * @param index the rule's index
 * @param name the rule's name
 * @param add what it adds
 * @param looksAt the attributes that its condition names
 */
record Adding(int index, String name, Verb.Add add, List<Attribute> looksAt) {

  /** The rules of the pack that give points, in the order of evidence. */
  static List<Adding> of(RulePack pack) {
    List<Adding> all = new ArrayList<>();
    for (int i = 0; i < pack.rules().size(); i++) {
      Rule rule = pack.rules().get(i);
      if (rule.verb() instanceof Verb.Add add) {
        all.add(new Adding(i, rule.name(), add, List.copyOf(rule.looksAt())));
      }
    }
    all.sort(
        Comparator.comparing((Adding one) -> one.add().axis())
            .thenComparing(Comparator.comparingInt((Adding one) -> one.add().points()).reversed())
            .thenComparing(Adding::name));
    return List.copyOf(all);
  }
}
