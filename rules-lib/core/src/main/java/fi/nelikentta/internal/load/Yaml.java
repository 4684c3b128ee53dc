package fi.nelikentta.internal.load;

import fi.nelikentta.rule.Place;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** YAML as a tree of texts with places; scalars are typed by their key, not by their look. */
public sealed interface Yaml {
  /** Where it begins. */
  Place place();

  /**
   * A text.
   *
   * @param text its content
   * @param plain whether it stands without quotes
   */
  record Scalar(String text, boolean plain, Place place) implements Yaml {
    /** Whether it says that there is nothing: empty, ~ or null, without quotes. */
    public boolean isNull() {
      return plain && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /**
   * A list.
   *
   * @param items in order
   */
  record Sequence(List<Yaml> items, Place place) implements Yaml {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /**
   * A map, in the author's order.
   *
   * @param entries by key
   */
  record Mapping(Map<String, Entry> entries, Place place) implements Yaml {
    /** Copies the map, keeping the order. */
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }
  }

  /**
   * A key and its value.
   *
   * @param keyPlace where the key stands
   * @param value its value
   */
  record Entry(Place keyPlace, Yaml value) {}
}
