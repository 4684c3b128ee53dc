package fi.nelikentta.authoring.check;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.ValueType;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a rule's text names and its condition does not, where the condition names one that
 * the text does not. A text without numbers is fine, and so are the limits of a scale, the months
 * in an attribute's name, and "over 7" for 8 or more.
 *
 * @param inText the numbers of the text that the condition does not explain
 * @param inCondition the numbers of the condition that the text does not name
 */
record NamedNumbers(String inText, String inCondition) {
  static Optional<NamedNumbers> find(RulePack pack, Rule rule, Texts texts) {
    NumberWords words = NumberWords.in(texts.language());
    String text = texts.professional(rule.name());
    Set<Double> named = words.named(text);
    Map<Double, Set<Double>> wanted = new TreeMap<>();
    Set<Double> explained = new TreeSet<>();
    collect(pack, rule.when().situation(), wanted, explained);
    collect(pack, rule.when().position(), wanted, explained);
    if (rule.isPhase2()) {
      // A tag near a boundary may name the boundary, and how near it is.
      for (double boundary : boundaries(pack, explained)) {
        explained.add(boundary);
        wanted.keySet().forEach(number -> explained.add(Math.abs(number - boundary)));
      }
    }
    Set<Double> missing = new TreeSet<>();
    wanted.forEach(
        (number, alike) -> {
          if (Collections.disjoint(alike, named)) {
            missing.add(number);
          }
          explained.addAll(alike);
        });
    Set<Double> strange = words.certain(text);
    strange.removeAll(explained);
    return missing.isEmpty() || strange.isEmpty()
        ? Optional.empty()
        : Optional.of(new NamedNumbers(listed(strange), listed(missing)));
  }

  /** What the rules that assign name, and what is like it. */
  private static Set<Double> boundaries(RulePack pack, Set<Double> explained) {
    Map<Double, Set<Double>> boundaries = new TreeMap<>();
    for (Rule rule : pack.rules()) {
      if (rule.verb() instanceof Verb.Assign) {
        collect(pack, rule.when().position(), boundaries, explained);
      }
    }
    Set<Double> all = new TreeSet<>();
    boundaries.values().forEach(all::addAll);
    return all;
  }

  /** The numbers that may stand for the limit: of whole ones also what "over" or "under" names. */
  private static Set<Double> words(Condition.Test test, double number) {
    if (test.attribute().type() != ValueType.INTEGER) {
      return Set.of(number);
    }
    return switch (test.operator()) {
      case GREATER_OR_EQUAL, LESS -> Set.of(number, number - 1);
      case LESS_OR_EQUAL, GREATER -> Set.of(number, number + 1);
      default -> Set.of(number);
    };
  }

  private static void collect(
      RulePack pack,
      @Nullable Condition condition,
      Map<Double, Set<Double>> wanted,
      Set<Double> explained) {
    if (condition == null) {
      return;
    }
    condition.leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test) {
            for (Literal literal : test.literals()) {
              if (literal instanceof Literal.Num number) {
                add(pack, test, number.value(), wanted, explained);
              }
            }
          }
        });
    condition.attributes(
        attribute -> {
          explained.add(attribute.domain().min());
          explained.add(attribute.domain().max());
          explained.addAll(NumberWords.in("").named(attribute.name()));
          pack.textsByLanguage()
              .forEach(
                  (language, texts) ->
                      explained.addAll(
                          NumberWords.in(language).named(texts.label(attribute.name()))));
        });
  }

  private static void add(
      RulePack pack,
      Condition.Test test,
      double number,
      Map<Double, Set<Double>> wanted,
      Set<Double> explained) {
    Attribute attribute = test.attribute();
    wanted.computeIfAbsent(number, key -> new TreeSet<>()).addAll(words(test, number));
    boolean share = attribute.name().endsWith("Known") && attribute.domain().max() == 1;
    if (!share) {
      return;
    }
    // A share is told as so many of all topics, or in percent.
    for (Axis axis : Axis.values()) {
      int topics = pack.schema().topics(axis).size();
      explained.add((double) topics);
      explained.add(Math.ceil(number * topics));
      explained.add(Math.floor(number * topics));
    }
    explained.add(number * 100);
  }

  private static String listed(Set<Double> numbers) {
    return numbers.stream().map(Values::drl).collect(Collectors.joining(", "));
  }
}
