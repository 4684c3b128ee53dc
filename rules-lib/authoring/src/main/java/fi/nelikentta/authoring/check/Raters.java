package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Attributes of one topic that both give points, one on top of the other. */
final class Raters {
  private final Model model;
  private final Findings findings;

  Raters(Model model, Findings findings) {
    this.model = model;
    this.findings = findings;
  }

  void check() {
    List<Attribute> attributes = model.pack().schema().attributes();
    for (int second = 1; second < attributes.size(); second++) {
      for (int first = 0; first < second; first++) {
        Attribute one = attributes.get(first);
        Attribute other = attributes.get(second);
        if (one.axis() != null
            && one.axis() == other.axis()
            && one.meaning().topic().equals(other.meaning().topic())) {
          check(one, other);
        }
      }
    }
  }

  private void check(Attribute one, Attribute other) {
    for (Rule first : naming(one)) {
      for (Rule second : naming(other)) {
        if (!first.name().equals(second.name())
            && isAlike(first, second)
            && both(one, other, first, second)) {
          return;
        }
      }
    }
  }

  private List<Rule> naming(Attribute attribute) {
    return model.rules(Verb.Add.class).stream()
        .filter(rule -> rule.looksAt().contains(attribute) && rule.grounds().bothCount() == null)
        .toList();
  }

  private static boolean isAlike(Rule first, Rule second) {
    Verb.Add one = (Verb.Add) first.verb();
    Verb.Add other = (Verb.Add) second.verb();
    return one.axis() == other.axis() && one.points() > 0 == other.points() > 0;
  }

  /** Whether the first fires by one attribute alone, the second by the other, and both by both. */
  private boolean both(Attribute one, Attribute other, Rule first, Rule second) {
    int left = model.space().variable(one);
    int right = model.space().variable(other);
    for (int l = 1; l < model.formulas().size(left); l++) {
      for (int r = 1; r < model.formulas().size(right); r++) {
        Formula formula =
            model
                .formulas()
                .all(
                    List.of(
                        given(first, left, l, right, 0),
                        model.formulas().not(given(first, left, 0, right, r)),
                        given(second, left, 0, right, r),
                        model.formulas().not(given(second, left, l, right, 0)),
                        given(first, left, l, right, r),
                        given(second, left, l, right, r)));
        Solver.Answer answer = model.find(formula);
        if (answer.isSome()) {
          TreeMap<Integer, Integer> cells = new TreeMap<>(answer.cells());
          cells.put(left, l);
          cells.put(right, r);
          add(one, other, first, second, cells);
          return true;
        }
      }
    }
    return false;
  }

  private Formula given(Rule rule, int left, int l, int right, int r) {
    Formulas formulas = model.formulas();
    return formulas.given(formulas.given(model.formula(rule), left, l), right, r);
  }

  private void add(
      Attribute one, Attribute other, Rule first, Rule second, SortedMap<Integer, Integer> cells) {
    boolean ordered = first.place().compareTo(second.place()) < 0;
    Rule at = ordered ? second : first;
    Rule beside = ordered ? first : second;
    Attribute here = ordered ? other : one;
    findings.add(
        Finding.of(
                FindingCode.BOTH_COUNT,
                Site.of(at),
                Message.of(
                    "both-count",
                    here.name(),
                    (ordered ? one : other).name(),
                    beside.name(),
                    beside.place().toString(),
                    one.meaning().topic()))
            .with(Example.of(model.situation(cells))));
  }
}
