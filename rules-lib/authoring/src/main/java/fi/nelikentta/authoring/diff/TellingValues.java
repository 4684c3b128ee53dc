package fi.nelikentta.authoring.diff;

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
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One value of each kind that two conditions can tell apart, of both packs' attributes. */
final class TellingValues {
  /** A text, or the rest of one, that no condition names: it is of a plane for private use. */
  private static final String OTHER = "\uE000";

  /** Codes of a list that can be tried in every combination. */
  private static final int MOST_CODES = 12;

  private final Map<String, Set<Double>> numbers = new LinkedHashMap<>();
  private final Map<String, Set<String>> texts = new LinkedHashMap<>();
  private final Map<String, Set<String>> prefixes = new LinkedHashMap<>();
  private final Map<String, List<Attribute>> attributes = new LinkedHashMap<>();
  private final Set<String> paired = new LinkedHashSet<>();

  TellingValues(@Nullable Condition old, @Nullable Condition now) {
    for (Condition condition : new @Nullable Condition[] {old, now}) {
      if (condition != null) {
        condition.leaves(this::collect);
      }
    }
    Set<Double> all = new TreeSet<>();
    for (String name : paired) {
      // What is compared with each other is cut by all that any of them is cut by.
      all.addAll(of(numbers, name));
      for (Attribute attribute : attributes(name)) {
        all.add(attribute.least());
        all.add(attribute.greatest());
      }
    }
    paired.forEach(name -> numbers.put(name, all));
  }

  /** What the conditions name. */
  Set<String> names() {
    return attributes.keySet();
  }

  /** Whether there are more of one name than anybody can try. */
  boolean isTooMany(String name) {
    return attributes(name).get(0).type() == ValueType.CODES && of(texts, name).size() > MOST_CODES;
  }

  /** The values of one name that all these attributes take, beside unknown. */
  List<Object> of(String name, List<Attribute> takers) {
    boolean numeric = takers.stream().allMatch(taker -> taker.type().isNumber());
    if (!numeric && takers.stream().map(Attribute::type).distinct().count() > 1) {
      return List.of();
    }
    return switch (takers.get(0).type()) {
      case INTEGER, DOUBLE -> numbers(name, takers);
      case BOOLEAN -> List.of(true, false);
      case STRING -> texts(name, takers);
      case CODES -> lists(name, takers);
    };
  }

  private void collect(Condition leaf) {
    leaf.attributes(
        attribute ->
            attributes.computeIfAbsent(attribute.name(), any -> new ArrayList<>()).add(attribute));
    if (leaf instanceof Condition.Pair pair) {
      paired.add(pair.left().name());
      paired.add(pair.right().name());
    } else if (leaf instanceof Condition.Test test) {
      String name = test.attribute().name();
      for (Literal literal : test.literals()) {
        if (literal instanceof Literal.Num number) {
          numbers.computeIfAbsent(name, any -> new TreeSet<>()).add(number.value());
        } else if (literal instanceof Literal.Text text) {
          (test.operator() == Operator.STARTS_WITH ? prefixes : texts)
              .computeIfAbsent(name, any -> new LinkedHashSet<>())
              .add(text.value());
        }
      }
    }
  }

  /** Each cut, and between two cuts as many values as are compared with each other. */
  private List<Object> numbers(String name, List<Attribute> takers) {
    boolean whole = takers.stream().anyMatch(taker -> taker.type() == ValueType.INTEGER);
    double least = takers.stream().mapToDouble(Attribute::least).max().orElseThrow();
    double greatest = takers.stream().mapToDouble(Attribute::greatest).min().orElseThrow();
    Set<Double> cuts = new TreeSet<>(of(numbers, name));
    cuts.add(least);
    cuts.add(greatest);
    int many = Math.max(1, paired.size());
    Set<Double> values = new TreeSet<>(cuts);
    Double before = null;
    for (double cut : cuts) {
      for (int i = 1; before != null && i <= many; i++) {
        double part = (double) i / (many + 1);
        double between = whole ? before + i : before * (1 - part) + cut * part;
        if (between > before && between < cut) {
          values.add(between);
        }
      }
      before = cut;
    }
    List<Object> fitting = new ArrayList<>();
    for (double value : values) {
      if (value >= least && value <= greatest && (!whole || value == Math.rint(value))) {
        fitting.add(whole ? (Object) (int) value : (Object) value);
      }
    }
    return fitting;
  }

  private List<Object> texts(String name, List<Attribute> takers) {
    Set<Object> values = new LinkedHashSet<>(of(texts, name));
    for (String prefix : of(prefixes, name)) {
      values.add(prefix);
      values.add(prefix + OTHER);
    }
    values.add(OTHER);
    for (Attribute taker : takers) {
      values.addAll(taker.domain().codes());
    }
    values.removeIf(value -> takers.stream().anyMatch(taker -> isRefused(taker, value)));
    return List.copyOf(values);
  }

  /** Every choice of the named codes; what is not named, no condition can tell from nothing. */
  private List<Object> lists(String name, List<Attribute> takers) {
    List<String> codes = new ArrayList<>(of(texts, name));
    codes.removeIf(code -> takers.stream().anyMatch(taker -> isRefused(taker, code)));
    List<Object> values = new ArrayList<>();
    for (int choice = 0; choice < 1 << codes.size(); choice++) {
      List<String> list = new ArrayList<>();
      for (int i = 0; i < codes.size(); i++) {
        if ((choice >> i & 1) != 0) {
          list.add(codes.get(i));
        }
      }
      values.add(List.copyOf(list));
    }
    return values;
  }

  private static boolean isRefused(Attribute taker, Object code) {
    return taker.domain().isClosed() && !taker.domain().codes().contains(code);
  }

  private List<Attribute> attributes(String name) {
    return attributes.getOrDefault(name, List.of());
  }

  private static <T> Set<T> of(Map<String, Set<T>> map, String name) {
    return map.getOrDefault(name, Set.of());
  }
}
