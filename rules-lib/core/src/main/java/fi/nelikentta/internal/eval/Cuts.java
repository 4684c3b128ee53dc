package fi.nelikentta.internal.eval;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Where the conditions of a pack cut the domains of its attributes. Between the cuts no condition
 * can tell two values apart. Immutable and safe to share among threads.
 */
public final class Cuts {
  private final Map<Attribute, TreeSet<Double>> numbers = new LinkedHashMap<>();
  private final Map<Attribute, Set<String>> texts = new LinkedHashMap<>();
  private final Map<Attribute, Set<String>> prefixes = new LinkedHashMap<>();
  private final Map<Attribute, Set<Attribute>> partners = new LinkedHashMap<>();

  /** Collects what the conditions on the client's situation name. */
  public Cuts(RulePack pack) {
    for (Attribute attribute : pack.schema().attributes()) {
      numbers.put(attribute, new TreeSet<>());
      texts.put(attribute, new LinkedHashSet<>());
      prefixes.put(attribute, new LinkedHashSet<>());
      partners.put(attribute, new LinkedHashSet<>());
    }
    for (Rule rule : pack.rules()) {
      Condition condition = rule.when().situation();
      if (condition != null) {
        condition.leaves(this::collect);
      }
    }
  }

  /** The numbers that the attribute is compared with, ascending. */
  public SortedSet<Double> numbers(Attribute attribute) {
    return Collections.unmodifiableSortedSet(named(numbers, attribute));
  }

  /** The texts or codes that the attribute is compared with, in the author's order. */
  public Set<String> texts(Attribute attribute) {
    return Collections.unmodifiableSet(named(texts, attribute));
  }

  /** What the attribute is asked to begin with, in the author's order. */
  public Set<String> prefixes(Attribute attribute) {
    return Collections.unmodifiableSet(named(prefixes, attribute));
  }

  /** The attributes that it is compared with. */
  public Set<Attribute> partners(Attribute attribute) {
    return Collections.unmodifiableSet(named(partners, attribute));
  }

  private void collect(Condition leaf) {
    if (leaf instanceof Condition.Pair pair) {
      named(partners, pair.left()).add(pair.right());
      named(partners, pair.right()).add(pair.left());
    } else if (leaf instanceof Condition.Test test) {
      for (Literal literal : test.literals()) {
        if (literal instanceof Literal.Num number) {
          named(numbers, test.attribute()).add(number.value());
        } else if (literal instanceof Literal.Text text) {
          boolean prefix = test.operator() == Operator.STARTS_WITH;
          named(prefix ? prefixes : texts, test.attribute()).add(text.value());
        }
      }
    }
  }

  /** The attribute's entry; every attribute of the pack has one. */
  private static <T> T named(Map<Attribute, T> map, Attribute attribute) {
    T entry = map.get(attribute);
    if (entry == null) {
      throw new IllegalStateException(attribute.name() + " is no attribute of the pack.");
    }
    return entry;
  }
}
