package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which rules never fire, which always do, and which only where a stop ends the evaluation. */
final class Firing {
  private final Model model;
  private final Findings findings;
  private final Blocks blocks;
  private final Set<String> never = new HashSet<>();
  private final Set<String> always = new HashSet<>();
  private final Map<Verb, Survey> surveys = new HashMap<>();
  private final Map<String, Example> examples = new HashMap<>();

  Firing(Model model, Findings findings) {
    this.model = model;
    this.findings = findings;
    this.blocks = new Blocks(model);
  }

  /** Whether the rule was found to fire for nobody. */
  boolean isNever(Rule rule) {
    return never.contains(rule.name());
  }

  /** Whether the rule was found to fire for everybody whom it can see. */
  boolean isAlways(Rule rule) {
    return always.contains(rule.name());
  }

  /** A situation in which the rule fires, if there is one. */
  Optional<Example> example(Rule rule) {
    return Optional.ofNullable(examples.get(rule.name()));
  }

  /** What can be reached, told apart as the rules of this verb ask. */
  Survey survey(Verb verb) {
    return verb instanceof Verb.Assign
        ? model.strategies()
        : surveys.computeIfAbsent(
            verb,
            key ->
                model.survey(
                    model.pack().rules().stream()
                        .filter(rule -> rule.verb().equals(key))
                        .toList()));
  }

  /** Looks at all rules. */
  void check() {
    Formula stopped = model.stopped();
    Solver.Answer free = model.find(model.formulas().not(stopped));
    boolean allStopped = free.isNone();
    for (Rule rule : model.pack().rules()) {
      if (!rule.isPhase2()) {
        situation(rule, allStopped ? model.formulas().never() : stopped);
      }
    }
    if (allStopped) {
      allStopped();
      return;
    }
    for (Rule rule : model.pack().rules()) {
      if (rule.isPhase2()) {
        position(rule);
      }
    }
  }

  private void allStopped() {
    List<Rule> stops = model.rules(Verb.Refer.class);
    Rule first = stops.stream().filter(this::isAlways).findFirst().orElse(stops.get(0));
    findings.addCause(
        Finding.of(FindingCode.ALL_STOPPED, Site.of(first), Message.of("all-stopped"))
            .with(Example.of(model.situation(new TreeMap<>()))),
        finding ->
            finding.code() == FindingCode.ALWAYS_FIRES
                && stops.stream().anyMatch(stop -> stop.name().equals(finding.site().rule())));
    model.pack().rules().stream().filter(Rule::isPhase2).forEach(rule -> never.add(rule.name()));
  }

  private void situation(Rule rule, Formula stopped) {
    Formula formula = model.formula(rule);
    Solver.Answer fires = model.find(formula);
    Solver.Answer fails = model.find(model.formulas().not(formula));
    if (fires.isSome()) {
      examples.put(rule.name(), Example.of(model.situation(fires.cells())));
    }
    if (fires.verdict() == Solver.Verdict.UNDECIDED
        || fails.verdict() == Solver.Verdict.UNDECIDED) {
      findings.addUndecided(rule);
    } else if (fires.isNone()) {
      never.add(rule.name());
      findings.add(Finding.of(FindingCode.NEVER_FIRES, Site.of(rule), contradiction(rule)));
    } else if (fails.isNone()) {
      always.add(rule.name());
      if (!isEmpty(rule.when().situation())) {
        findings.add(
            Finding.of(FindingCode.ALWAYS_FIRES, Site.of(rule), Message.of("always.phase1"))
                .with(Example.of(model.situation(fires.cells()))));
      }
    } else if (!(rule.verb() instanceof Verb.Refer)
        && model.findFirstAlone(formula, stopped).isNone()) {
      findings.add(behind(rule, formula).with(Example.of(model.situation(fires.cells()))));
    }
  }

  /** Names the first stop that alone holds wherever the rule does, else all that have a part. */
  private Finding behind(Rule rule, Formula formula) {
    List<Rule> stops = model.rules(Verb.Refer.class);
    return stops.stream()
        .filter(stop -> model.findFirstAlone(formula, model.formula(stop)).isNone())
        .findFirst()
        .map(
            stop ->
                behind(
                    rule,
                    List.of(stop),
                    Message.of("behind-stop", stop.name(), stop.place().toString())))
        .orElseGet(
            () -> {
              List<Rule> some =
                  stops.stream()
                      .filter(stop -> model.findAll(formula, model.formula(stop)).isSome())
                      .toList();
              return behind(rule, some, Message.of("behind-stops", told(some)));
            });
  }

  private static Finding behind(Rule rule, List<Rule> stops, Message message) {
    return Finding.of(FindingCode.BEHIND_STOP, Site.of(rule), message)
        .relatedTo(stops.stream().map(Site::of).toList());
  }

  private static String told(List<Rule> rules) {
    return rules.stream()
        .map(rule -> "\"" + rule.name() + "\" (" + rule.place() + ")")
        .collect(Collectors.joining(", "));
  }

  private void position(Rule rule) {
    Survey survey = survey(rule.verb());
    if (!survey.asksAll(List.of(rule))) {
      findings.addUndecided(rule);
      return;
    }
    boolean some = false;
    boolean all = true;
    @Nullable Example example = null;
    for (Survey.Place place : survey.places()) {
      BitSet fires = (BitSet) survey.firing(rule, place).clone();
      fires.and(place.points());
      if (!fires.isEmpty() && example == null) {
        example = Example.of(survey.situation(place, fires.nextSetBit(0)));
      }
      some |= !fires.isEmpty();
      all &= fires.equals(place.points());
    }
    if (example != null) {
      examples.put(rule.name(), example);
    }
    if (!some && survey.isComplete()) {
      never.add(rule.name());
      findings.add(Finding.of(FindingCode.NEVER_FIRES, Site.of(rule), neverMessage(rule, survey)));
    } else if (!survey.isComplete() && (!some || all)) {
      if (!(all && isEmpty(rule))) {
        findings.addUndecided(rule);
      }
    } else if (all) {
      always.add(rule.name());
      if (!isEmpty(rule) && example != null) {
        findings.add(
            Finding.of(FindingCode.ALWAYS_FIRES, Site.of(rule), Message.of("always.phase2"))
                .with(example));
      }
    }
  }

  private Message neverMessage(Rule rule, Survey survey) {
    if (model.find(model.formula(rule)).isNone()) {
      return contradiction(rule);
    }
    boolean anywhere =
        model.regions().enough(List.of(rule)).stream()
            .anyMatch(known -> !model.regions().of(rule, known).isEmpty());
    return anywhere
        ? blocked("never.unreached", blocks.ofReach(rule, survey))
        : blocked("never.position", blocks.ofPosition(rule));
  }

  private Message contradiction(Rule rule) {
    return blocked("never.phase1", blocks.ofSituation(rule));
  }

  /** Names the tests that stand in the way; where none does alone, what to look for. */
  private static Message blocked(String key, List<Condition> tests) {
    return switch (tests.size()) {
      case 0 -> Message.of(key);
      case 1 -> Message.of(key).hinting("by-one", Blocks.told(tests));
      default -> Message.of(key).hinting("by-some", Blocks.told(tests));
    };
  }

  /** An empty pattern says on purpose that it always matches. */
  private static boolean isEmpty(Rule rule) {
    return isEmpty(rule.when().position()) && isEmpty(rule.when().situation());
  }

  private static boolean isEmpty(@Nullable Condition condition) {
    return condition == null || (condition instanceof Condition.All all && all.parts().isEmpty());
  }
}
