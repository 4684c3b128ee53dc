package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Attributes of one topic that both give points, one on top of the other. */
final class Raters {
  private final Model model;
  private final Direction direction;
  private final Findings findings;

  Raters(Model model, Direction direction, Findings findings) {
    this.model = model;
    this.direction = direction;
    this.findings = findings;
  }

  void check() {
    List<Attribute> attributes = model.pack().schema().attributes();
    for (int second = 1; second < attributes.size(); second++) {
      for (int first = 0; first < second; first++) {
        Attribute one = attributes.get(first);
        Attribute other = attributes.get(second);
        if (areOfOneTopic(one, other)) {
          check(one, other);
        }
      }
    }
  }

  private void check(Attribute one, Attribute other) {
    Finding finding = find(one, other, model::formula);
    if (finding == null) {
      return;
    }
    Optional<Rule> slip =
        Stream.of(one, other)
            .flatMap(it -> naming(it).stream())
            .filter(rule -> isGoneWhenMended(one, other, rule))
            .findFirst();
    if (slip.isPresent()) {
      findings.addUnder(Findings.of(FindingCode.WORSE_LOWERS, slip.get()), finding);
    } else {
      findings.addCause(finding, found -> isOfBoth(found, one, other));
    }
  }

  /** Whether both no longer count once a test of the rule is mended that lowers a score. */
  private boolean isGoneWhenMended(Attribute one, Attribute other, Rule slip) {
    return direction.mended(slip).stream()
        .anyMatch(
            mended ->
                find(
                        one,
                        other,
                        rule -> rule.name().equals(slip.name()) ? mended : model.formula(rule))
                    == null);
  }

  /** Whether it is that a worse value of one lowers a score because the other counts too. */
  private boolean isOfBoth(Finding found, Attribute one, Attribute other) {
    return found.code() == FindingCode.WORSE_LOWERS
        && Stream.of(one, other)
            .map(Attribute::name)
            .anyMatch(
                name ->
                    direction.isOnlyTogether(name)
                        && name.equals(found.message().arguments().get(0)));
  }

  /** Where both count, if rules ask so; null for nowhere. */
  private @Nullable Finding find(Attribute one, Attribute other, Function<Rule, Formula> asked) {
    for (Rule first : naming(one)) {
      for (Rule second : naming(other)) {
        if (!first.name().equals(second.name()) && isAlike(first, second)) {
          SortedMap<Integer, Integer> cells =
              both(one, other, asked.apply(first), asked.apply(second));
          if (cells != null) {
            return finding(one, other, first, second, cells);
          }
        }
      }
    }
    return null;
  }

  private List<Rule> naming(Attribute attribute) {
    return counting(attribute).filter(rule -> rule.grounds().bothCount() == null).toList();
  }

  private Stream<Rule> counting(Attribute attribute) {
    return model.rules(Verb.Add.class).stream().filter(rule -> rule.looksAt().contains(attribute));
  }

  /**
   * Whether the rule may count beside one that names another attribute of its topic, whatever
   * reasons are given. That is more than is asked about: a reason may be good to read all the same.
   */
  boolean isBeside(Rule rule) {
    return rule.looksAt().stream()
        .flatMap(this::others)
        .distinct()
        .anyMatch(other -> isBeside(rule, other));
  }

  private Stream<Attribute> others(Attribute one) {
    return model.pack().schema().attributes().stream()
        .filter(other -> !other.equals(one) && areOfOneTopic(one, other));
  }

  private boolean isBeside(Rule rule, Attribute other) {
    return counting(other)
        .filter(second -> !second.name().equals(rule.name()) && isAlike(rule, second))
        .anyMatch(second -> !model.findAll(model.formula(rule), model.formula(second)).isNone());
  }

  private static boolean areOfOneTopic(Attribute one, Attribute other) {
    return one.axis() != null
        && one.axis() == other.axis()
        && one.meaning().topic().equals(other.meaning().topic());
  }

  private static boolean isAlike(Rule first, Rule second) {
    Verb.Add one = (Verb.Add) first.verb();
    Verb.Add other = (Verb.Add) second.verb();
    return one.axis() == other.axis() && one.points() > 0 == other.points() > 0;
  }

  /** Where the first holds by one attribute alone, the second by the other, and both by both. */
  private @Nullable SortedMap<Integer, Integer> both(
      Attribute one, Attribute other, Formula first, Formula second) {
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
          return cells;
        }
      }
    }
    return null;
  }

  private Formula given(Formula formula, int left, int l, int right, int r) {
    Formulas formulas = model.formulas();
    return formulas.given(formulas.given(formula, left, l), right, r);
  }

  private Finding finding(
      Attribute one, Attribute other, Rule first, Rule second, SortedMap<Integer, Integer> cells) {
    boolean ordered = first.place().compareTo(second.place()) < 0;
    Rule at = ordered ? second : first;
    Rule beside = ordered ? first : second;
    Attribute here = ordered ? other : one;
    return Finding.of(
            FindingCode.BOTH_COUNT,
            Site.of(at),
            Message.of(
                "both-count",
                here.name(),
                (ordered ? one : other).name(),
                beside.name(),
                beside.place().toString(),
                one.meaning().topic()))
        .with(Example.of(model.situation(cells)));
  }
}
