package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.NumberWords.Edge;
import fi.nelikentta.authoring.check.NumberWords.Named;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a rule's text names and its condition does not, where the condition names one that
 * the text does not. A text without numbers is fine, and so are the limits of a scale, the months
 * in an attribute's name, and "over 7" for 8 or more.
 *
 * @param inText the numbers of the text that the condition does not explain
 * @param inCondition the numbers of the condition that the text does not name
 * @param difference whether other numbers are named, or the same with another edge
 * @param client a client of whom the two say something else; null where there is none
 */
record NamedNumbers(
    String inText, String inCondition, Difference difference, @Nullable Situation client) {
  /** In what a text differs from its condition. */
  enum Difference {
    NUMBER,
    EDGE
  }

  /** What is so of one text of the rule, or of the stop it names, in the language. */
  static Optional<NamedNumbers> find(RulePack pack, Rule rule, String language, String told) {
    List<Limit> limits = new ArrayList<>();
    Set<Double> scale = new TreeSet<>();
    Set<Double> explained = new TreeSet<>();
    String text = told;
    for (Condition condition : conditions(rule)) {
      collect(condition, limits);
      for (Attribute attribute : attributes(condition)) {
        text = withoutScale(text, attribute);
        scale.add(attribute.domain().min());
        scale.add(attribute.domain().max());
        named(pack, attribute, explained);
      }
    }
    limits.forEach(limit -> share(pack, limit, explained));
    if (rule.isPhase2()) {
      // A tag near a boundary may name the boundary, and how near it is.
      for (double boundary : boundaries(pack)) {
        explained.add(boundary);
        limits.forEach(limit -> explained.add(Math.abs(limit.number() - boundary)));
      }
    }
    List<Named> named = NumberWords.in(language).named(text);
    List<Limit> missing =
        limits.stream().filter(limit -> named.stream().noneMatch(limit::isAlike)).toList();
    Predicate<Named> strange =
        one ->
            one.certain()
                && !explained.contains(one.number())
                && !(one.edge() == Edge.UNSAID && scale.contains(one.number()))
                && limits.stream().noneMatch(limit -> limit.isAlike(one));
    List<Named> others = named.stream().filter(strange).toList();
    return missing.isEmpty() || others.isEmpty()
        ? Optional.empty()
        : Optional.of(told(others, missing, client(pack, rule, others, missing)));
  }

  private static @Nullable Situation client(
      RulePack pack, Rule rule, List<Named> others, List<Limit> missing) {
    return missing.stream()
        .flatMap(
            limit ->
                others.stream()
                    .flatMap(named -> MisledClient.find(pack, rule, limit, named).stream()))
        .findFirst()
        .orElse(null);
  }

  /** One number on both sides is told with what parts them. */
  private static NamedNumbers told(
      List<Named> others, List<Limit> missing, @Nullable Situation client) {
    Set<Double> inText =
        others.stream().map(Named::number).collect(Collectors.toCollection(TreeSet::new));
    Set<Double> inCondition =
        missing.stream().map(Limit::number).collect(Collectors.toCollection(TreeSet::new));
    if (inText.stream().noneMatch(inCondition::contains)) {
      return new NamedNumbers(listed(inText), listed(inCondition), Difference.NUMBER, client);
    }
    return new NamedNumbers(
        others.stream().map(Named::phrase).distinct().collect(Collectors.joining(", ")),
        missing.stream().map(Limit::drl).distinct().collect(Collectors.joining(", ")),
        Difference.EDGE,
        client);
  }

  private static List<Condition> conditions(Rule rule) {
    return Stream.of(
            Optional.<Condition>ofNullable(rule.when().situation()),
            Optional.<Condition>ofNullable(rule.when().position()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static List<Attribute> attributes(Condition condition) {
    List<Attribute> all = new ArrayList<>();
    condition.attributes(all::add);
    return all;
  }

  private static void collect(@Nullable Condition condition, Collection<Limit> limits) {
    if (condition == null) {
      return;
    }
    condition.leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test) {
            for (Literal literal : test.literals()) {
              if (literal instanceof Literal.Num number) {
                limits.add(new Limit(test, number.value()));
              }
            }
          }
        });
  }

  /** "0–3" of an attribute from 0 to 3 tells its scale, and no limit. */
  private static String withoutScale(String text, Attribute attribute) {
    if (!Double.isFinite(attribute.domain().min()) || !Double.isFinite(attribute.domain().max())) {
      return text;
    }
    String ends =
        Pattern.quote(ValueText.drl(attribute.domain().min()))
            + "\\s*[–-]\\s*"
            + Pattern.quote(ValueText.drl(attribute.domain().max()));
    return text.replaceAll("(?<![\\d.,])" + ends + "(?!\\d)", "…");
  }

  private static void named(RulePack pack, Attribute attribute, Set<Double> explained) {
    explained.addAll(NumberWords.in("").numbers(attribute.name()));
    pack.textsByLanguage()
        .forEach(
            (language, texts) ->
                explained.addAll(NumberWords.in(language).numbers(texts.label(attribute.name()))));
  }

  /** A share is told as so many of all topics, or in percent. */
  private static void share(RulePack pack, Limit limit, Set<Double> explained) {
    Attribute attribute = limit.test().attribute();
    if (!attribute.name().endsWith("Known") || attribute.domain().max() != 1) {
      return;
    }
    for (Axis axis : Axis.values()) {
      int topics = pack.schema().topics(axis).size();
      explained.add((double) topics);
      explained.add(Math.ceil(limit.number() * topics));
      explained.add(Math.floor(limit.number() * topics));
    }
    explained.add(limit.number() * 100);
  }

  /** What the rules that assign name, and what is like it. */
  private static Set<Double> boundaries(RulePack pack) {
    List<Limit> limits = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      if (rule.verb() instanceof Verb.Assign) {
        collect(rule.when().position(), limits);
      }
    }
    Set<Double> all = new TreeSet<>();
    limits.forEach(limit -> all.addAll(limit.like()));
    return all;
  }

  private static String listed(Set<Double> numbers) {
    return numbers.stream().map(ValueText::drl).collect(Collectors.joining(", "));
  }
}
