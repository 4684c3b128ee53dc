package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.authoring.check.Slope.Asked;
import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Worse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Attributes whose worsening lowers a score, or that speak both ways. */
final class Direction {
  private final Model model;
  private final Findings findings;

  /** By rule: its condition with one test mended, in each way after which nothing falls. */
  private final Map<String, List<Formula>> mended = new HashMap<>();

  /** Attributes that lower a score only where another of their topic is known. */
  private final Set<String> together = new HashSet<>();

  /** Rules whose points seem to have the wrong sign, by name. */
  private final Set<String> signs = new HashSet<>();

  Direction(Model model, Findings findings) {
    this.model = model;
    this.findings = findings;
  }

  void check() {
    for (Attribute attribute : model.pack().schema().attributes()) {
      if (attribute.type().isNumber() || attribute.isCoded()) {
        for (Axis axis : Axis.values()) {
          check(attribute, axis);
        }
      }
    }
  }

  private void check(Attribute attribute, Axis axis) {
    List<Asked> rules = asking(attribute, axis);
    Worse worse = attribute.meaning().worse();
    if (rules.isEmpty() || (worse == Worse.NONE && !attribute.type().isNumber())) {
      return;
    }
    Slope slope = Slope.of(model, attribute, rules);
    Slope.Turn fall = slope.fall();
    if (fall == null) {
      return;
    }
    Rule worst = worst(attribute, rules, fall);
    if (worse != Worse.NONE) {
      if (!isFallingAlone(attribute, rules)) {
        together.add(attribute.name());
      }
      Message message = message("worse-lowers", attribute, axis, fall);
      Optional<Rule> sign = wrongSign(attribute, rules, worst);
      if (sign.isPresent()) {
        addOfSign(sign.get(), worst, message, fall);
      } else {
        add(worst, mended(message, attribute, rules, worst), fall);
      }
    } else if (slope.rises()) {
      add(worst, message("both-ways", attribute, axis, fall), fall);
    }
  }

  private List<Asked> asking(Attribute attribute, Axis axis) {
    return model.rules(Verb.Add.class).stream()
        .filter(rule -> ((Verb.Add) rule.verb()).axis() == axis)
        .filter(rule -> rule.looksAt().contains(attribute))
        .map(rule -> new Asked(rule, model.formula(rule)))
        .toList();
  }

  /** Whether more would fall if the rule, which gives points, had no reason to let it. */
  boolean isExcusing(Rule rule) {
    return rule.looksAt().stream().anyMatch(attribute -> isExcusing(rule, attribute));
  }

  private boolean isExcusing(Rule rule, Attribute attribute) {
    if (!attribute.type().isNumber() && !attribute.isCoded()) {
      return false;
    }
    List<Asked> rules = asking(attribute, ((Verb.Add) rule.verb()).axis());
    List<Asked> bare =
        rules.stream().map(one -> one.rule().equals(rule) ? one.unexcused() : one).toList();
    Slope slope = Slope.of(model, attribute, bare);
    boolean asked =
        attribute.meaning().worse() != Worse.NONE || (attribute.type().isNumber() && slope.rises());
    return asked && slope.lost() > Slope.of(model, attribute, rules).lost();
  }

  /** What the rule would ask with one test mended, in each way; none where no hint names any. */
  List<Formula> mended(Rule rule) {
    return mended.getOrDefault(rule.name(), List.of());
  }

  /** Whether the attribute lowers a score only where another of its topic is known. */
  boolean isOnlyTogether(String attribute) {
    return together.contains(attribute);
  }

  /** Whether a score falls while nothing else is known of the topic. */
  private boolean isFallingAlone(Attribute attribute, List<Asked> rules) {
    List<Asked> alone = rules;
    for (Attribute other : model.pack().schema().attributes()) {
      if (!other.equals(attribute) && other.meaning().topic().equals(attribute.meaning().topic())) {
        int variable = model.space().variable(other);
        alone =
            alone.stream()
                .map(one -> one.with(model.formulas().given(one.formula(), variable, 0)))
                .toList();
      }
    }
    return Slope.of(model, attribute, alone).fall() != null;
  }

  /** The rule that loses most. */
  private Rule worst(Attribute attribute, List<Asked> rules, Slope.Turn fall) {
    int[] before = new int[model.formulas().variables()];
    fall.cells().forEach((variable, cell) -> before[variable] = cell);
    int[] after = before.clone();
    before[model.space().variable(attribute)] = fall.from();
    Rule worst = rules.get(0).rule();
    int least = Integer.MAX_VALUE;
    for (Asked asked : rules) {
      int change =
          (asked.formula().holds(after) ? asked.points() : 0)
              - (asked.formula().holds(before) ? asked.points() : 0);
      if (change < least && asked.rule().grounds().nonMonotonic() == null) {
        least = change;
        worst = asked.rule();
      }
    }
    return worst;
  }

  private Message message(String key, Attribute attribute, Axis axis, Slope.Turn fall) {
    List<Object> values = model.space().samples(attribute);
    return Message.of(
        key,
        attribute.name(),
        ValueText.drl(values.get(fall.from() - 1)),
        ValueText.drl(values.get(fall.to() - 1)),
        axis.key(),
        -fall.least());
  }

  /** The message, with a hint at the test of the rule with which nothing falls any more. */
  private Message mended(Message message, Attribute attribute, List<Asked> rules, Rule worst) {
    Condition asked = Objects.requireNonNull(worst.when().situation());
    List<Condition.Test> tests = new ArrayList<>();
    asked.leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test && test.attribute().equals(attribute)) {
            tests.add(test);
          }
        });
    Message hinting = message;
    for (Condition.Test test : tests) {
      for (Condition other : Mended.of(test)) {
        Formula formula = model.space().formula(asked.with(test, other));
        List<Asked> changed =
            rules.stream()
                .map(one -> one.rule().name().equals(worst.name()) ? one.with(formula) : one)
                .toList();
        if (Slope.of(model, attribute, changed).fall() == null) {
          mended.computeIfAbsent(worst.name(), key -> new ArrayList<>()).add(formula);
          if (hinting.equals(message)) {
            String kind = test.operator() == Operator.EQUAL ? "narrow" : "turned";
            hinting = message.hinting(kind, Drl.of(other), Drl.of(test));
          }
        }
      }
    }
    return hinting;
  }

  /** A rule that takes points, where nothing falls any more if it gives them. */
  private Optional<Rule> wrongSign(Attribute attribute, List<Asked> rules, Rule worst) {
    return rules.stream()
        .filter(one -> one.points() < 0)
        .filter(one -> one.rule().name().equals(worst.name()) || signs.contains(one.rule().name()))
        .filter(
            one -> {
              List<Asked> changed =
                  rules.stream().map(each -> each.equals(one) ? one.negated() : each).toList();
              return Slope.of(model, attribute, changed).fall() == null;
            })
        .map(Asked::rule)
        .findFirst();
  }

  /** One slip, told once: what else falls, or is taken back, because of the sign goes with it. */
  private void addOfSign(Rule sign, Rule worst, Message message, Slope.Turn fall) {
    Verb.Add verb = (Verb.Add) sign.verb();
    Message hinting =
        message.hinting(
            "sign", Drl.of(new Verb.Add(verb.axis(), -verb.points())), Drl.of(verb), sign.name());
    Finding finding = finding(worst, hinting, fall);
    if (signs.add(sign.name())) {
      findings.addCause(finding, found -> isTakenBack(found, sign));
    } else {
      findings.addUnder(Findings.of(FindingCode.WORSE_LOWERS, sign), finding);
    }
  }

  /** Whether it is that the rule takes back what another gives, or another what it gives. */
  private static boolean isTakenBack(Finding found, Rule rule) {
    return found.code() == FindingCode.OPPOSITE
        && (rule.name().equals(found.site().rule())
            || rule.name().equals(found.message().arguments().get(0)));
  }

  private void add(Rule rule, Message message, Slope.Turn fall) {
    findings.add(finding(rule, message, fall));
  }

  private Finding finding(Rule rule, Message message, Slope.Turn fall) {
    return Finding.of(FindingCode.WORSE_LOWERS, Site.of(rule), message)
        .with(Example.of(model.situation(new TreeMap<>(fall.cells()))));
  }
}
