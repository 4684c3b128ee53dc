package fi.nelikentta.internal.eval;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One value of each cell that the conditions of a pack cut an attribute's domain into. Immutable
 * and safe to share among threads.
 */
public final class Answers {
  /** Beyond so many named codes, only the empty list, single codes and all codes are tried. */
  private static final int SUBSETS_OF = 8;

  private final Cuts cuts;
  private final Map<Attribute, List<Answer>> fixed = new LinkedHashMap<>();

  /**
   * A value, as slots hold it.
   *
   * @param slot the slot
   * @param object the object; null where the type has none
   */
  public record Answer(long slot, @Nullable Object object) {}

  /** Cuts the domains as the conditions of the pack do. */
  public Answers(RulePack pack) {
    this.cuts = new Cuts(pack);
    for (Attribute attribute : pack.schema().attributes()) {
      if (!attribute.type().isNumber()) {
        fixed.put(attribute, others(attribute));
      }
    }
  }

  /** The answers to a question about the attribute, given what else is known. */
  public List<Answer> of(Attribute attribute, Slots slots) {
    List<Answer> answers = fixed.get(attribute);
    return answers != null ? answers : numbers(attribute, slots);
  }

  private List<Answer> numbers(Attribute attribute, Slots slots) {
    double least = attribute.least();
    double greatest = attribute.greatest();
    TreeSet<Double> points = new TreeSet<>(cuts.numbers(attribute));
    for (Attribute partner : cuts.partners(attribute)) {
      if (slots.isKnown(partner.index())) {
        points.add(Leaf.number(partner.type(), slots.slot(partner.index())));
      } else {
        points.add(partner.least());
        points.add(partner.greatest());
      }
    }
    points.add(least);
    points.add(greatest);
    List<Answer> answers = new ArrayList<>();
    Double before = null;
    for (double point : points.subSet(least, true, greatest, true)) {
      if (before != null) {
        double between = between(attribute.type(), before, point);
        if (between > before && between < point) {
          answers.add(number(attribute.type(), between));
        }
      }
      answers.add(number(attribute.type(), point));
      before = point;
    }
    return answers;
  }

  private static double between(ValueType type, double low, double high) {
    return type == ValueType.INTEGER ? low + 1 : low / 2 + high / 2;
  }

  private static Answer number(ValueType type, double value) {
    return new Answer(
        type == ValueType.INTEGER
            ? (long) value
            : Double.doubleToRawLongBits(value == 0.0 ? 0.0 : value),
        null);
  }

  private List<Answer> others(Attribute attribute) {
    return switch (attribute.type()) {
      case BOOLEAN -> List.of(new Answer(1, null), new Answer(0, null));
      case STRING -> attribute.isCoded() ? codes(attribute) : openTexts(attribute);
      default -> lists(attribute);
    };
  }

  private static List<Answer> codes(Attribute attribute) {
    List<Answer> answers = new ArrayList<>();
    for (int place = 0; place < attribute.domain().codes().size(); place++) {
      answers.add(new Answer(place, null));
    }
    return answers;
  }

  /** The texts that are named, one beginning with each prefix, and one that nothing names. */
  private List<Answer> openTexts(Attribute attribute) {
    Set<String> values = new LinkedHashSet<>(cuts.texts(attribute));
    for (String prefix : cuts.prefixes(attribute)) {
      values.add(prefix);
      values.add(fresh(prefix, values));
    }
    values.add(fresh("\u00a0", values));
    return values.stream().map(value -> new Answer(0, value)).toList();
  }

  private static String fresh(String start, Set<String> taken) {
    String text = start + "\u00a0";
    while (taken.contains(text)) {
      text += "\u00a0";
    }
    return text;
  }

  private List<Answer> lists(Attribute attribute) {
    List<String> named = List.copyOf(cuts.texts(attribute));
    List<Answer> answers = new ArrayList<>();
    if (named.size() <= SUBSETS_OF) {
      for (int subset = 0; subset < 1 << named.size(); subset++) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
          if ((subset >> i & 1) != 0) {
            chosen.add(named.get(i));
          }
        }
        answers.add(list(attribute, chosen));
      }
    } else {
      answers.add(list(attribute, List.of()));
      named.forEach(code -> answers.add(list(attribute, List.of(code))));
      answers.add(list(attribute, named));
    }
    return answers;
  }

  private static Answer list(Attribute attribute, List<String> codes) {
    long mask = 0;
    if (attribute.isMasked()) {
      for (String code : codes) {
        mask |= 1L << attribute.domain().codes().indexOf(code);
      }
    }
    return new Answer(mask, List.copyOf(codes));
  }
}
