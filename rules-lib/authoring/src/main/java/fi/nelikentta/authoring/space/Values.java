package fi.nelikentta.authoring.space;

import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * For each attribute that conditions name, a value of every cell that they cut its domain into, and
 * the neighbours of every number that they name. Immutable.
 */
public final class Values {
  private static final int SUBSETS_OF = 6;
  private static final List<String> OTHERS = List.of("other", "unnamed", "x", "-");

  private final Map<Attribute, List<Object>> values = new LinkedHashMap<>();
  private boolean complete = true;

  private Values() {}

  /** Of the attributes that the conditions name, in the order in which they name them. */
  public static Values of(List<Condition> conditions) {
    Map<Attribute, Set<Literal>> named = new LinkedHashMap<>();
    Map<Attribute, Set<Literal>> prefixes = new LinkedHashMap<>();
    Map<Attribute, Set<Attribute>> partners = new LinkedHashMap<>();
    for (Condition condition : conditions) {
      condition.attributes(attribute -> named.putIfAbsent(attribute, new LinkedHashSet<>()));
      condition.leaves(
          leaf -> {
            if (leaf instanceof Condition.Test test) {
              Map<Attribute, Set<Literal>> kind =
                  test.operator() == Operator.STARTS_WITH ? prefixes : named;
              kind.computeIfAbsent(test.attribute(), key -> new LinkedHashSet<>())
                  .addAll(test.literals());
            } else if (leaf instanceof Condition.Pair pair) {
              partners.computeIfAbsent(pair.left(), key -> new LinkedHashSet<>()).add(pair.right());
              partners.computeIfAbsent(pair.right(), key -> new LinkedHashSet<>()).add(pair.left());
            }
          });
    }
    Values all = new Values();
    for (Attribute attribute : named.keySet()) {
      Set<Literal> own = named.getOrDefault(attribute, Set.of());
      all.values.put(
          attribute,
          switch (attribute.type()) {
            case INTEGER, DOUBLE ->
                numbers(attribute, partners.getOrDefault(attribute, Set.of()), named);
            case BOOLEAN -> List.of(true, false);
            case STRING -> all.texts(attribute, own, prefixes.getOrDefault(attribute, Set.of()));
            case CODES -> all.lists(own);
          });
    }
    // Two compared attributes lie in an order that no list of single values spans.
    all.complete &= partners.isEmpty();
    return all;
  }

  /** The attributes, in the order in which the conditions name them. */
  public List<Attribute> attributes() {
    return List.copyOf(values.keySet());
  }

  /** Their values, each an Integer, Double, Boolean, String or List of String of the domain. */
  public List<Object> of(Attribute attribute) {
    return values.getOrDefault(attribute, List.of());
  }

  /** Whether every cell has its value, so that what holds for all values holds for all clients. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * How many combinations there are, each attribute unknown included; the greatest long if more.
   */
  public long combinations() {
    long product = 1;
    for (List<Object> own : values.values()) {
      if (product > Long.MAX_VALUE / (own.size() + 1)) {
        return Long.MAX_VALUE;
      }
      product *= own.size() + 1;
    }
    return product;
  }

  private static List<Object> numbers(
      Attribute attribute, Set<Attribute> partners, Map<Attribute, Set<Literal>> named) {
    TreeSet<Double> points = new TreeSet<>(numbers(named.getOrDefault(attribute, Set.of())));
    for (Attribute partner : partners) {
      points.addAll(numbers(named.getOrDefault(partner, Set.of())));
      points.add(limit(partner.domain().min()));
      points.add(limit(partner.domain().max()));
    }
    Scale scale = Scale.of(attribute);
    TreeSet<Double> near = new TreeSet<>();
    for (double point : points) {
      near.add(point);
      scale.below(point).ifPresent(near::add);
      scale.above(point).ifPresent(near::add);
    }
    near.add(limit(attribute.domain().min()));
    near.add(limit(attribute.domain().max()));
    near.removeIf(value -> !scale.has(value));
    near.addAll(between(points, near, scale));
    List<Object> values = new ArrayList<>();
    near.forEach(value -> values.add(number(attribute, value)));
    return List.copyOf(values);
  }

  /** The limit of a domain, or nought where it has none. */
  private static double limit(double limit) {
    return Double.isInfinite(limit) ? 0 : limit;
  }

  /** A value between two points that have none between them yet. */
  private static Set<Double> between(
      NavigableSet<Double> points, NavigableSet<Double> near, Scale scale) {
    Set<Double> middles = new LinkedHashSet<>();
    @Nullable Double before = null;
    for (double point : points) {
      if (before != null && scale.isDense() && near.subSet(before, false, point, false).isEmpty()) {
        double middle = before / 2 + point / 2;
        if (middle > before && middle < point && scale.has(middle)) {
          middles.add(middle);
        }
      }
      before = point;
    }
    return middles;
  }

  private static Set<Double> numbers(Set<Literal> literals) {
    Set<Double> numbers = new LinkedHashSet<>();
    for (Literal literal : literals) {
      if (literal instanceof Literal.Num number) {
        numbers.add(number.value());
      }
    }
    return numbers;
  }

  /** The number as the type holds it; never -0.0. */
  static Object number(Attribute attribute, double value) {
    return attribute.type() == ValueType.INTEGER
        ? (Object) (int) value
        : (Object) (value == 0.0 ? 0.0 : value);
  }

  private List<Object> texts(Attribute attribute, Set<Literal> named, Set<Literal> prefixes) {
    if (attribute.domain().isClosed()) {
      return List.copyOf(attribute.domain().codes());
    }
    Set<String> texts = strings(named);
    Set<String> all = new LinkedHashSet<>(texts);
    for (String prefix : strings(prefixes)) {
      all.add(prefix);
      all.add(fresh(prefix, all));
    }
    OTHERS.stream()
        .map(other -> fresh(other, all))
        .filter(other -> strings(prefixes).stream().noneMatch(other::startsWith))
        .findFirst()
        .ifPresentOrElse(all::add, () -> complete = false);
    return List.copyOf(all);
  }

  private static String fresh(String start, Set<String> taken) {
    String text = start;
    while (taken.contains(text)) {
      text += "x";
    }
    return text;
  }

  private List<Object> lists(Set<Literal> named) {
    List<String> codes = List.copyOf(strings(named));
    Set<List<String>> lists = new LinkedHashSet<>(List.of(List.of()));
    if (codes.size() > SUBSETS_OF) {
      complete = false;
      codes.forEach(code -> lists.add(List.of(code)));
      lists.add(codes);
      return List.copyOf(lists);
    }
    for (int subset = 1; subset < 1 << codes.size(); subset++) {
      List<String> some = new ArrayList<>();
      for (int i = 0; i < codes.size(); i++) {
        if ((subset >> i & 1) != 0) {
          some.add(codes.get(i));
        }
      }
      lists.add(List.copyOf(some));
    }
    return List.copyOf(lists);
  }

  private static Set<String> strings(Set<Literal> literals) {
    Set<String> strings = new LinkedHashSet<>();
    for (Literal literal : literals) {
      if (literal instanceof Literal.Text text) {
        strings.add(text.value());
      }
    }
    return strings;
  }
}
