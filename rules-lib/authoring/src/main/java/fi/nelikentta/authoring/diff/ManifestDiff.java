package fi.nelikentta.authoring.diff;

import fi.nelikentta.authoring.diff.Change.Kind;
import fi.nelikentta.authoring.diff.Change.Subject;
import fi.nelikentta.pack.Manifest;
import fi.nelikentta.situation.Axis;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What differs in {@code pack.yaml}, by key. */
final class ManifestDiff {
  private final List<Change> changes = new ArrayList<>();

  private ManifestDiff() {}

  static List<Change> of(Manifest before, Manifest after) {
    ManifestDiff diff = new ManifestDiff();
    for (Axis axis : Axis.values()) {
      BigDecimal from = before.minimumKnown(axis);
      BigDecimal to = after.minimumKnown(axis);
      if (from.compareTo(to) != 0) {
        diff.add(
            minimumKnown(axis), Aspect.MINIMUM_KNOWN, from.toPlainString(), to.toPlainString());
      }
    }
    diff.value("id", before.id(), after.id());
    diff.value("version", before.version(), after.version());
    diff.value("languages", list(before.languages()), list(after.languages()));
    diff.value("validation", before.validation().kind(), after.validation().kind());
    diff.value("evidence", before.validation().evidence(), after.validation().evidence());
    diff.value("validFrom", before.validity().from(), after.validity().from());
    diff.value("validTo", before.validity().to(), after.validity().to());
    diff.codes("tags.", keyed(before.codes().tags()), keyed(after.codes().tags()), "tags");
    diff.codes("stops.", before.codes().kindByStop(), after.codes().kindByStop(), "stops");
    return diff.changes;
  }

  /** The key of an axis's least known share. */
  static String minimumKnown(Axis axis) {
    return "minimumKnown." + axis.key();
  }

  private void value(String key, @Nullable Object from, @Nullable Object to) {
    add(key, Aspect.VALUE, from, to);
  }

  private void add(String key, Aspect aspect, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      Kind kind = from == null ? Kind.ADDED : to == null ? Kind.REMOVED : Kind.CHANGED;
      changes.add(new Change(Subject.PACK, key, kind, List.of(Detail.of(aspect, "", from, to))));
    }
  }

  /** Codes that came, went or mean another kind; else their order, in which answers list them. */
  private void codes(
      String prefix, Map<String, String> before, Map<String, String> after, String whole) {
    Set<String> codes = new LinkedHashSet<>(after.keySet());
    codes.addAll(before.keySet());
    for (String code : codes) {
      value(prefix + code, before.get(code), after.get(code));
    }
    if (before.keySet().equals(after.keySet())) {
      value(whole, list(List.copyOf(before.keySet())), list(List.copyOf(after.keySet())));
    }
  }

  private static Map<String, String> keyed(List<String> tags) {
    Map<String, String> keyed = new LinkedHashMap<>();
    tags.forEach(tag -> keyed.put(tag, tag));
    return keyed;
  }

  private static String list(List<String> texts) {
    return String.join(", ", texts);
  }
}
