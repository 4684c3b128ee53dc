package fi.nelikentta.authoring.check;

import fi.nelikentta.internal.eval.Cuts;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Known values of an attribute, so many that every test of the pack gives every answer that it can
 * give, and any two attributes that are compared stand to each other in every order that they can.
 */
final class Samples {
  private static final String LETTERS = "xyzabcdefghijklmnopqrstuvw0123456789";

  private final Cuts cuts;

  Samples(Cuts cuts) {
    this.cuts = cuts;
  }

  /** The values; of numbers ascending, of codes in the author's order. */
  List<Object> of(Attribute attribute) {
    return switch (attribute.type()) {
      case INTEGER, DOUBLE -> numbers(attribute);
      case BOOLEAN -> List.of(false, true);
      case STRING ->
          attribute.isCoded() ? List.copyOf(attribute.domain().codes()) : texts(attribute);
      case CODES -> List.of();
    };
  }

  private List<Object> numbers(Attribute attribute) {
    Set<Attribute> together = together(attribute);
    TreeSet<Double> all = new TreeSet<>();
    for (Attribute one : together) {
      all.addAll(cuts.numbers(one));
      if (together.size() > 1) {
        all.add(one.least());
        all.add(one.greatest());
      }
    }
    TreeSet<Double> values = new TreeSet<>();
    boolean whole = attribute.type() == ValueType.INTEGER;
    if (all.isEmpty()) {
      values.add(Math.max(attribute.least(), Math.min(attribute.greatest(), 0.0)));
    } else {
      values.addAll(all);
      below(attribute, all.first(), whole, values);
      above(attribute, all.last(), whole, values);
    }
    Double before = null;
    for (double cut : all) {
      if (before != null) {
        between(before, cut, together.size(), whole, values);
      }
      before = cut;
    }
    values.removeIf(value -> value < attribute.least() || value > attribute.greatest());
    List<Object> samples = new ArrayList<>();
    for (double value : values) {
      samples.add(whole ? (Object) (int) value : (Object) (value + 0.0));
    }
    return samples;
  }

  /** The attributes that it is compared with, and those that these are compared with, and it. */
  private Set<Attribute> together(Attribute attribute) {
    Set<Attribute> found = new LinkedHashSet<>(List.of(attribute));
    List<Attribute> open = new ArrayList<>(found);
    while (!open.isEmpty()) {
      for (Attribute partner : cuts.partners(open.remove(open.size() - 1))) {
        if (found.add(partner)) {
          open.add(partner);
        }
      }
    }
    return found;
  }

  private static void below(Attribute attribute, double cut, boolean whole, Set<Double> values) {
    if (cut > attribute.least()) {
      double next = whole ? cut - 1 : Math.ceil(cut) - 1;
      values.add(next >= attribute.least() ? next : attribute.least());
    }
  }

  private static void above(Attribute attribute, double cut, boolean whole, Set<Double> values) {
    if (cut < attribute.greatest()) {
      double next = whole ? cut + 1 : Math.floor(cut) + 1;
      values.add(next <= attribute.greatest() ? next : attribute.greatest());
    }
  }

  /** So many values between two cuts, where there are so many, as round as they can be. */
  private static void between(
      double low, double high, int count, boolean whole, Set<Double> values) {
    if (whole) {
      for (int i = 1; i <= count && low + i < high; i++) {
        values.add(low + i);
      }
      return;
    }
    double last = low;
    for (int i = 1; i <= count; i++) {
      double share = (double) i / (count + 1);
      double value = round(low * (1 - share) + high * share, last, high);
      value = value > last && value < high ? value : Math.nextUp(last);
      if (value < high) {
        values.add(value);
        last = value;
      }
    }
  }

  /** The number near it with fewest decimals that still lies between the two. */
  private static double round(double value, double low, double high) {
    for (double scale = 1; scale <= 1000; scale *= 10) {
      double rounded = Math.rint(value * scale) / scale;
      if (rounded > low && rounded < high) {
        return rounded;
      }
    }
    return value;
  }

  /** Named texts; for the rest one for each set of named prefixes that a text can begin with. */
  private List<Object> texts(Attribute attribute) {
    Set<String> named = cuts.texts(attribute);
    Set<String> prefixes = cuts.prefixes(attribute);
    Set<Object> samples = new LinkedHashSet<>(named);
    samples.add(rest("", named, prefixes));
    prefixes.forEach(prefix -> samples.add(rest(prefix, named, prefixes)));
    return List.copyOf(samples);
  }

  /** A text that begins with it, is not named and begins with no longer prefix. */
  private static String rest(String start, Set<String> named, Set<String> prefixes) {
    String text = start;
    for (int i = 0; ; i++) {
      String tail =
          i < LETTERS.length() ? LETTERS.substring(i, i + 1) : "x" + (i - LETTERS.length());
      text = start + tail;
      String candidate = text;
      boolean longer =
          prefixes.stream()
              .anyMatch(prefix -> candidate.startsWith(prefix) && !start.startsWith(prefix));
      if (!longer && !named.contains(candidate)) {
        return candidate;
      }
      if (i > LETTERS.length() + named.size() + prefixes.size()) {
        throw new IllegalStateException("no text is left beside the named ones.");
      }
    }
  }
}
