package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.Aspect;
import fi.nelikentta.authoring.Case;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.Expectation;
import fi.nelikentta.authoring.space.Values;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs the mutants of a pack against its cases, on all processors. The same pack and cases give the
 * same report.
 */
public final class MutationRun {
  private final RulePack pack;
  private final List<Case> cases;
  private final Contender original;
  private @Nullable SearchBase grounds;

  private MutationRun(RulePack pack, List<CaseResult> results) {
    this.pack = pack;
    this.original = new Contender(pack);
    this.cases = results.stream().filter(CaseResult::isPassed).map(CaseResult::tested).toList();
  }

  /**
   * Makes all mutants, runs the cases that pass on the pack, and searches a case for each mutant
   * that none of them kills.
   *
   * @param results what the cases gave on the pack itself; failed ones are left out
   */
  public static MutationReport of(RulePack pack, List<CaseResult> results) {
    MutationRun run = new MutationRun(pack, results);
    List<MutantResult> outcomes = Mutants.of(pack).parallelStream().map(run::result).toList();
    Set<String> ids =
        results.stream().map(result -> result.tested().id()).collect(Collectors.toSet());
    return new MutationReport(pack, run.cases.size(), Suggestions.joined(outcomes, ids));
  }

  private MutantResult result(Mutant mutant) {
    Touch touch = new Touch(pack, mutant);
    Contender changed = new Contender(mutant.of(pack));
    for (Case one : cases) {
      if (touch.mayTouch(one.situation()) && fails(one, changed)) {
        return MutantResult.killed(mutant, one.id());
      }
    }
    if (touch.isNothing()) {
      return MutantResult.equal(mutant);
    }
    Search search = new Search(grounds(), changed, touch);
    return search
        .find()
        .map(client -> MutantResult.survived(mutant, suggestion(mutant, client, search)))
        .orElseGet(() -> MutantResult.undecided(mutant, search.tried()));
  }

  private static boolean fails(Case one, Contender changed) {
    Answer answer = changed.answer(one.situation());
    for (Expectation expectation : one.expectations()) {
      if (!expectation.isMetBy(answer.of(expectation.aspect()))) {
        return true;
      }
    }
    return false;
  }

  private SuggestedCase suggestion(Mutant mutant, Situation client, Search search) {
    Answer answer = original.answer(client);
    List<Expectation> expect = new ArrayList<>();
    for (Aspect aspect : search.differences(client)) {
      // That there is no strategy is told by the outcome.
      if (aspect != Aspect.STRATEGY || !answer.of(aspect).isEmpty()) {
        expect.add(new Expectation(aspect, answer.of(aspect)));
      }
    }
    String id = mutant.rule().name().replace('.', '-') + "-" + mutant.mutation().key();
    return new SuggestedCase(id, client, expect);
  }

  /** Made when the first mutant survives; usually none is needed. */
  private synchronized SearchBase grounds() {
    SearchBase present = grounds;
    if (present == null) {
      List<Condition> conditions = new ArrayList<>();
      for (Rule rule : pack.rules()) {
        Condition situation = rule.when().situation();
        if (situation != null) {
          conditions.add(situation);
        }
      }
      Values values = Values.of(conditions);
      Situation nothing = pack.situation("case").build();
      List<Situation> bases = new ArrayList<>(List.of(nothing));
      bases.addAll(new BoundaryClients(pack, original, values).make());
      cases.forEach(one -> bases.add(one.situation()));
      present = new SearchBase(original, nothing, bases, values);
      grounds = present;
    }
    return present;
  }
}
