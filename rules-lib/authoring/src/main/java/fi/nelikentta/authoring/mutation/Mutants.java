package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.authoring.space.Scales;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Place;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.rule.When;
import java.util.ArrayList;
import java.util.List;

/** Makes the mutants of a pack: all of them, in the order of its rules, always the same. */
public final class Mutants {
  private final ConditionEdits conditions;
  private final VerbEdits verbs;
  private final VerbPlaces places;

  private Mutants(RulePack pack) {
    this.conditions = new ConditionEdits(new Scales(pack));
    this.verbs = new VerbEdits(pack.manifest());
    this.places = new VerbPlaces(pack);
  }

  /** The mutants of the pack. */
  public static List<Mutant> of(RulePack pack) {
    Mutants mutants = new Mutants(pack);
    return pack.rules().stream().flatMap(rule -> mutants.of(rule).stream()).toList();
  }

  private List<Mutant> of(Rule rule) {
    List<Mutant> mutants = new ArrayList<>();
    mutants.add(new Mutant(Mutation.DROP_RULE, rule, rule.place(), rule.name(), "", null));
    Condition situation = rule.when().situation();
    Condition position = rule.when().position();
    if (situation != null) {
      for (Edit edit : conditions.of(situation)) {
        mutants.add(mutant(rule, edit, new When(edit.condition(), position)));
      }
    }
    if (position != null) {
      for (Edit edit : conditions.of(position)) {
        mutants.add(mutant(rule, edit, new When(situation, edit.condition())));
      }
    }
    Place place = places.of(rule);
    for (VerbEdits.VerbEdit edit : verbs.of(rule.verb())) {
      mutants.add(
          new Mutant(
              edit.mutation(),
              rule,
              place,
              Drl.of(rule.verb()),
              Drl.of(edit.verb()),
              changed(rule, rule.when(), edit.verb())));
    }
    return mutants;
  }

  private static Mutant mutant(Rule rule, Edit edit, When when) {
    return new Mutant(
        edit.mutation(),
        rule,
        edit.place(),
        edit.was(),
        edit.now(),
        changed(rule, when, rule.verb()));
  }

  private static Rule changed(Rule rule, When when, Verb verb) {
    return new Rule(rule.name(), when, verb, rule.grounds(), rule.place());
  }
}
