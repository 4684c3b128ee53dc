package fi.nelikentta.authoring.check;

import fi.nelikentta.rule.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Collects findings; what one brings with it is folded under it. */
final class Findings {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing((Finding found) -> found.code().weight())
          .thenComparing(found -> found.site().place())
          .thenComparing(Finding::code)
          .thenComparing(found -> found.message().arguments().toString());

  private final List<Finding> found = new ArrayList<>();
  private final Set<String> undecided = new HashSet<>();

  void add(Finding finding) {
    found.add(finding);
  }

  void remove(Finding finding) {
    found.remove(finding);
  }

  /** Adds it under the first that fits, or by itself. */
  void addUnder(Predicate<Finding> cause, Finding finding) {
    for (int i = 0; i < found.size(); i++) {
      if (cause.test(found.get(i))) {
        found.set(i, found.get(i).implying(finding));
        return;
      }
    }
    found.add(finding);
  }

  /** Adds it, and folds those already found under it that it brings with it. */
  void addCause(Finding cause, Predicate<Finding> isImplied) {
    Finding all = cause;
    for (Finding one : List.copyOf(found)) {
      if (isImplied.test(one)) {
        found.remove(one);
        all = all.implying(one);
      }
    }
    found.add(all);
  }

  /** Says once of a rule that a question about it was not decided. */
  void addUndecided(Rule rule) {
    if (undecided.add(rule.name())) {
      add(
          Finding.of(
              FindingCode.NOT_DECIDED,
              Finding.Site.of(rule),
              Finding.Message.of("not-decided.rule", Solver.STEPS)));
    }
  }

  /** The first of the kind, by itself or under another. */
  Optional<Finding> find(Predicate<Finding> wanted) {
    return found.stream().filter(wanted).findFirst();
  }

  /** Whether it is of the code and the rule, or brings such a finding with it. */
  static Predicate<Finding> of(FindingCode code, Rule rule) {
    return finding ->
        (finding.code() == code && rule.name().equals(finding.site().rule()))
            || finding.implied().stream().anyMatch(of(code, rule));
  }

  /** All of them: errors first, then by place. */
  List<Finding> sorted() {
    return found.stream().sorted(ORDER).toList();
  }
}
