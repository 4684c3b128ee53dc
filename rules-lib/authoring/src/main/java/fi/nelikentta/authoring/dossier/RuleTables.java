package fi.nelikentta.authoring.dossier;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.internal.explain.ConditionText;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Supports;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.rule.When;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules in words, with what they rest on. Immutable. */
final class RuleTables {
  private final RulePack pack;
  private final Texts texts;
  private final Words words;
  private final ConditionText conditions;

  RuleTables(RulePack pack, Texts texts, Words words) {
    this.pack = pack;
    this.texts = texts;
    this.words = words;
    this.conditions = new ConditionText(texts, words.locale().getLanguage());
  }

  /**
   * A rule: its name, what it says to the professional and the client, when, what it gives, and its
   * source with what that supports.
   */
  record Row(
      String name,
      String text,
      @Nullable String client,
      String when,
      String gives,
      Source source) {}

  /** A source and what it supports, in words. */
  record Source(String supports, String text, List<String> confirmed) {}

  /** The rules that give points on the axis. */
  List<Row> evidence(Axis axis) {
    return rows(rule -> rule.verb() instanceof Verb.Add add && add.axis() == axis);
  }

  /** The rules that give strategies. */
  List<Row> strategies() {
    return rows(rule -> rule.verb() instanceof Verb.Assign);
  }

  List<Row> stops() {
    return rows(rule -> rule.verb() instanceof Verb.Refer);
  }

  List<Row> tags() {
    return rows(rule -> rule.verb() instanceof Verb.Tag);
  }

  /** By what their source supports: how many rules, and what it means. */
  List<List<String>> supports() {
    List<List<String>> rows = new ArrayList<>();
    for (Supports supports : Supports.values()) {
      long count =
          pack.rules().stream().filter(rule -> rule.grounds().supports() == supports).count();
      rows.add(
          List.of(
              words.of("supports." + supports.key()),
              words.number(count),
              words.share(count, pack.rules().size()),
              words.of("supports." + supports.key() + ".meaning")));
    }
    return rows;
  }

  private List<Row> rows(Predicate<Rule> wanted) {
    return pack.rules().stream().filter(wanted).map(this::row).toList();
  }

  private Row row(Rule rule) {
    Texts.RuleTexts said = texts.rules().get(rule.name());
    List<String> confirmed = new ArrayList<>();
    if (rule.grounds().nonMonotonic() != null) {
      confirmed.add(words.of("non-monotonic", rule.grounds().nonMonotonic()));
    }
    if (rule.grounds().bothCount() != null) {
      confirmed.add(words.of("both-count", rule.grounds().bothCount()));
    }
    return new Row(
        rule.name(),
        texts.professional(rule.name()),
        said == null || said.client() == null ? null : words.of("rule.client", said.client()),
        when(rule.when()),
        gives(rule.verb()),
        new Source(
            words.of("supports." + rule.grounds().supports().key()),
            rule.grounds().source(),
            confirmed));
  }

  private String when(When when) {
    Condition position = when.position();
    Condition situation = when.situation();
    if (position != null && situation != null && !isEmpty(situation)) {
      return isEmpty(position)
          ? conditions.of(situation)
          : words.of("both", conditions.of(position), conditions.of(situation));
    }
    return conditions.of(position != null ? position : java.util.Objects.requireNonNull(situation));
  }

  private static boolean isEmpty(Condition condition) {
    return condition instanceof Condition.All all && all.parts().isEmpty();
  }

  private String gives(Verb verb) {
    if (verb instanceof Verb.Add add) {
      return add.points() > 0 ? "+" + add.points() : "\u2212" + -add.points();
    }
    if (verb instanceof Verb.Assign assign) {
      return texts.name(assign.strategy());
    }
    if (verb instanceof Verb.Tag tag) {
      return texts.overlays().tag(tag.code());
    }
    return texts.overlays().stop(((Verb.Refer) verb).code());
  }
}
