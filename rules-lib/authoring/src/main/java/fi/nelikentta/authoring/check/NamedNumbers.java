package fi.nelikentta.authoring.check;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a rule's text names and its condition does not, where the condition names one that
 * the text does not. A text without numbers is fine, and so are the limits of a scale, the months
 * in an attribute's name, and a number beside the condition's: "over 7" for 8 or more.
 *
 * @param inText the numbers of the text that the condition does not explain
 * @param inCondition the numbers of the condition that the text does not name
 */
record NamedNumbers(String inText, String inCondition) {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");

  static Optional<NamedNumbers> find(RulePack pack, Rule rule, String text) {
    Set<Double> named = numbers(text);
    Set<Double> wanted = new TreeSet<>();
    Set<Double> explained = new TreeSet<>();
    collect(pack, rule.when().situation(), wanted, explained);
    collect(pack, rule.when().position(), wanted, explained);
    if (rule.isPhase2()) {
      // A tag near a boundary may name the boundary.
      for (Rule other : pack.rules()) {
        if (other.verb() instanceof Verb.Assign) {
          collect(pack, other.when().position(), explained, explained);
        }
      }
    }
    Set<Double> missing = new TreeSet<>(wanted);
    missing.removeIf(number -> near(named, number));
    Set<Double> strange = new TreeSet<>(named);
    strange.removeIf(number -> near(wanted, number) || explained.contains(number));
    return missing.isEmpty() || strange.isEmpty()
        ? Optional.empty()
        : Optional.of(new NamedNumbers(listed(strange), listed(missing)));
  }

  /** Whether it is there; a whole one also as its neighbour, which "over" and "under" name. */
  private static boolean near(Set<Double> numbers, double number) {
    return numbers.contains(number)
        || (number == Math.rint(number)
            && (numbers.contains(number - 1) || numbers.contains(number + 1)));
  }

  private static Set<Double> numbers(String text) {
    Set<Double> numbers = new TreeSet<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      numbers.add(Double.valueOf(matcher.group().replace(',', '.')));
    }
    return numbers;
  }

  private static void collect(
      RulePack pack, @Nullable Condition condition, Set<Double> wanted, Set<Double> explained) {
    if (condition == null) {
      return;
    }
    condition.leaves(
        leaf -> {
          if (leaf instanceof Condition.Test test) {
            for (Literal literal : test.literals()) {
              if (literal instanceof Literal.Num number) {
                add(pack, test.attribute(), number.value(), wanted, explained);
              }
            }
          }
        });
    condition.attributes(
        attribute -> {
          explained.add(attribute.domain().min());
          explained.add(attribute.domain().max());
          explained.addAll(numbers(attribute.name()));
          pack.textsByLanguage()
              .values()
              .forEach(texts -> explained.addAll(numbers(texts.label(attribute.name()))));
        });
  }

  private static void add(
      RulePack pack,
      Attribute attribute,
      double number,
      Set<Double> wanted,
      Set<Double> explained) {
    boolean share = attribute.name().endsWith("Known") && attribute.domain().max() == 1;
    if (!share) {
      wanted.add(number);
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
    explained.add(number);
    wanted.add(number);
  }

  private static String listed(Set<Double> numbers) {
    return numbers.stream().map(Values::drl).collect(Collectors.joining(", "));
  }
}
