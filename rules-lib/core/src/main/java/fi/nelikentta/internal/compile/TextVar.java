package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * An open text: its cells are the texts that conditions name, and for the rest which of the named
 * prefixes it begins with.
 */
final class TextVar extends Var {
  private final Map<String, Integer> cellByText = new HashMap<>();
  private final List<String> prefixes;
  private final Map<Set<String>, Integer> cellByPrefixes = new HashMap<>();
  private final List<String> samples = new ArrayList<>();

  TextVar(Attribute attribute, Collection<String> texts, Collection<String> prefixes) {
    super(attribute.index());
    this.prefixes = List.copyOf(new TreeSet<>(prefixes));
    for (String text : new TreeSet<>(texts)) {
      samples.add(text);
      cellByText.put(text, samples.size());
    }
    // The prefixes that a text begins with are the beginnings of the longest of them.
    addRest("", texts);
    this.prefixes.forEach(prefix -> addRest(prefix, texts));
  }

  private void addRest(String start, Collection<String> texts) {
    char end = '\u00a0';
    while (texts.contains(start + end) || !begun(start + end).equals(begun(start))) {
      end++;
    }
    String sample = start + end;
    samples.add(sample);
    cellByPrefixes.put(begun(start), samples.size());
  }

  private Set<String> begun(String text) {
    Set<String> begun = new HashSet<>();
    for (String prefix : prefixes) {
      if (text.startsWith(prefix)) {
        begun.add(prefix);
      }
    }
    return begun;
  }

  @Override
  int cells() {
    return samples.size() + 1;
  }

  @Override
  int cell(Slots slots) {
    return slots.isKnown(attribute())
        ? cell((String) Objects.requireNonNull(slots.object(attribute())))
        : 0;
  }

  /** The cell of a known text. */
  int cell(String text) {
    Integer named = cellByText.get(text);
    return named != null ? named : Objects.requireNonNull(cellByPrefixes.get(begun(text)));
  }

  @Override
  Slots sample(int cell) {
    return cell == 0 ? Sample.UNKNOWN : new Sample(true, 0, samples.get(cell - 1));
  }
}
