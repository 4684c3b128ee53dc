package fi.nelikentta.drools;

import fi.nelikentta.internal.eval.Cuts;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The values of each attribute at which an engine could go wrong: at and beside what the conditions
 * name, at the ends of the domain, and unknown. Immutable.
 */
final class ProofValues {
  private static final int SUBSETS_OF = 4;

  private final Cuts cuts;
  private final List<List<@Nullable Object>> valuesByAttribute = new ArrayList<>();

  ProofValues(RulePack pack) {
    this.cuts = new Cuts(pack);
    for (Attribute attribute : pack.schema().attributes()) {
      List<@Nullable Object> values = new ArrayList<>();
      values.add(null);
      values.addAll(known(attribute));
      valuesByAttribute.add(values);
    }
  }

  /** The values of the attribute, unknown as null and first. */
  List<@Nullable Object> of(Attribute attribute) {
    return valuesByAttribute.get(attribute.index());
  }

  private Set<Object> known(Attribute attribute) {
    return switch (attribute.type()) {
      case INTEGER, DOUBLE -> numbers(attribute);
      case BOOLEAN -> new LinkedHashSet<>(List.of(true, false));
      case STRING ->
          attribute.domain().isClosed()
              ? new LinkedHashSet<>(attribute.domain().codes())
              : texts(attribute);
      case CODES -> lists(attribute);
    };
  }

  private Set<Object> numbers(Attribute attribute) {
    Set<Double> all = new TreeSet<>();
    Set<Double> named = new TreeSet<>(cuts.numbers(attribute));
    for (Attribute partner : cuts.partners(attribute)) {
      named.addAll(cuts.numbers(partner));
      // Attributes that are compared must be able to be equal.
      named.add(partner.least());
      named.add(partner.greatest());
    }
    named.add(attribute.least());
    named.add(attribute.greatest());
    boolean whole = attribute.type() == ValueType.INTEGER;
    for (double value : named) {
      all.add(value);
      all.add(whole ? value - 1 : Math.nextDown(value));
      all.add(whole ? value + 1 : Math.nextUp(value));
      if (!whole) {
        all.add(value - 0.5);
        all.add(value + 0.5);
      }
    }
    Set<Object> values = new LinkedHashSet<>();
    for (double value : all) {
      if (value >= attribute.least() && value <= attribute.greatest()) {
        values.add(whole ? (Object) (int) value : value);
      }
    }
    return values;
  }

  private Set<Object> texts(Attribute attribute) {
    Set<Object> values = new LinkedHashSet<>(cuts.texts(attribute));
    for (String text : cuts.texts(attribute)) {
      values.add(text + "x");
    }
    for (String prefix : cuts.prefixes(attribute)) {
      values.add(prefix);
      values.add(prefix + "x");
      values.add("x" + prefix);
    }
    values.add("x");
    return values;
  }

  private Set<Object> lists(Attribute attribute) {
    List<String> named = List.copyOf(cuts.texts(attribute));
    Set<Object> values = new LinkedHashSet<>();
    values.add(List.of());
    values.add(named);
    named.forEach(code -> values.add(List.of(code)));
    int few = Math.min(named.size(), SUBSETS_OF);
    for (int subset = 0; subset < 1 << few; subset++) {
      List<String> chosen = new ArrayList<>();
      for (int i = 0; i < few; i++) {
        if ((subset >> i & 1) != 0) {
          chosen.add(named.get(i));
        }
      }
      values.add(chosen);
    }
    for (String code : attribute.domain().codes()) {
      if (!named.contains(code)) {
        values.add(List.of(code));
        break;
      }
    }
    return values;
  }
}
