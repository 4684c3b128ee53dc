package fi.nelikentta.authoring.diff;

import fi.nelikentta.authoring.diff.Change.Kind;
import fi.nelikentta.authoring.diff.Change.Subject;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Grounds;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs in the rules. Rules are one by their name, else by a meaning that is the same. */
final class RuleDiff {
  private final RulePack before;
  private final RulePack after;
  private final TextDiff texts;
  private final RulePairs pairs;
  private final ConditionDiff conditions;

  RuleDiff(RulePack before, RulePack after, TextDiff texts) {
    this.before = before;
    this.after = after;
    this.texts = texts;
    this.conditions = new ConditionDiff(before.schema(), after.schema());
    this.pairs = RulePairs.of(before, after, conditions);
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Rule rule : after.rules()) {
      Rule old = pairs.findOld(rule);
      if (old == null) {
        texts.leaveOut(key(rule));
        changes.add(new Change(Subject.RULE, rule.name(), Kind.ADDED, whole(rule, Kind.ADDED)));
      } else {
        List<Detail> details = details(old, rule);
        boolean renamed = !old.name().equals(rule.name());
        if (!details.isEmpty()) {
          Kind kind = renamed ? Kind.RENAMED : Kind.CHANGED;
          changes.add(new Change(Subject.RULE, rule.name(), kind, details));
        }
      }
    }
    for (Rule rule : before.rules()) {
      if (pairs.isGone(rule)) {
        texts.leaveOut(key(rule));
        changes.add(new Change(Subject.RULE, rule.name(), Kind.REMOVED, whole(rule, Kind.REMOVED)));
      }
    }
    return changes;
  }

  private static String key(Rule rule) {
    return TextKeys.RULES + rule.name() + ".";
  }

  private List<Detail> details(Rule old, Rule now) {
    List<Detail> details = new ArrayList<>();
    add(details, Aspect.NAME, old.name(), now.name());
    details.addAll(conditions.details(old.when(), now.when()));
    verb(details, old.verb(), now.verb());
    Grounds was = old.grounds();
    Grounds is = now.grounds();
    add(details, Aspect.SOURCE, was.source(), is.source());
    add(details, Aspect.SUPPORTS, was.supports().key(), is.supports().key());
    add(details, Aspect.NON_MONOTONIC, was.nonMonotonic(), is.nonMonotonic());
    add(details, Aspect.BOTH_COUNT, was.bothCount(), is.bothCount());
    details.addAll(texts.below(key(old), key(now)));
    Set<String> behind = new LinkedHashSet<>();
    for (Detail detail : details) {
      if (detail.aspect() == Aspect.THRESHOLD) {
        behind.addAll(texts.behind(key(old), key(now), detail));
      }
    }
    if (!behind.isEmpty()) {
      details.add(Detail.of(Aspect.TEXT_BEHIND, String.join(", ", behind), null, null));
    }
    return details;
  }

  private static void verb(List<Detail> details, Verb old, Verb now) {
    if (old instanceof Verb.Add was && now instanceof Verb.Add is && was.axis() == is.axis()) {
      if (was.points() != is.points()) {
        details.add(
            Detail.of(Aspect.POINTS, is.axis().key(), signed(was.points()), signed(is.points())));
      }
    } else if (old instanceof Verb.Assign was && now instanceof Verb.Assign is) {
      add(details, Aspect.STRATEGY, was.strategy(), is.strategy());
    } else {
      add(details, Aspect.VERB, text(old), text(now));
    }
  }

  /** What is said of a rule that came or went: what it asks and what it does. */
  private static List<Detail> whole(Rule rule, Kind kind) {
    List<Detail> details = new ArrayList<>(ConditionDiff.whole(rule.when(), kind));
    String verb = text(rule.verb());
    details.add(
        kind == Kind.ADDED
            ? Detail.of(Aspect.VERB, "", null, verb)
            : Detail.of(Aspect.VERB, "", verb, null));
    return details;
  }

  /** As an author writes it, without what every verb has. */
  static String text(Verb verb) {
    if (verb instanceof Verb.Add add) {
      return add.axis().key() + " " + signed(add.points());
    }
    if (verb instanceof Verb.Assign assign) {
      return "assign " + assign.strategy();
    }
    return verb instanceof Verb.Refer refer
        ? "refer " + refer.code()
        : "tag " + ((Verb.Tag) verb).code();
  }

  private static String signed(int points) {
    return points > 0 ? "+" + points : String.valueOf(points);
  }

  private static void add(
      List<Detail> details, Aspect aspect, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      details.add(Detail.of(aspect, "", from, to));
    }
  }
}
