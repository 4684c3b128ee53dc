package fi.nelikentta.pack;

import fi.nelikentta.internal.load.Yaml;
import fi.nelikentta.rule.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the keys of a pack's YAML files stand, so that what is found about an attribute, a tag, a
 * stop or a text has its line. Immutable and safe to share among threads.
 */
public final class Places {
  private final Map<String, Yaml.Mapping> mappingByFile;

  Places(Map<String, Yaml.Mapping> mappingByFile) {
    this.mappingByFile = Map.copyOf(mappingByFile);
  }

  /**
   * The place of a key, or of the nearest one above it that is there; where the file's keys begin
   * where there is none, and the whole file where it has no keys.
   *
   * @param file the path relative to the pack's folder, as {@code texts/fi.yaml}
   * @param key the keys from the outermost, parted by points, as {@code
   *     rules.coping.daily-life.client}; an item of a list counts as a key
   */
  public Place of(String file, String key) {
    Yaml.Mapping keys = mappingByFile.get(file);
    Place start = keys == null ? new Place(file, 0, 0) : keys.place();
    return find(keys, key, new Found(start, key.length())).place();
  }

  /**
   * A place on the way to a key.
   *
   * @param place where it is
   * @param left how many characters of the key are not found yet
   */
  private record Found(Place place, int left) {}

  /** Keys may have points themselves: of all ways to part them, the one that finds most. */
  private static Found find(@Nullable Yaml at, String key, Found above) {
    Found best = above;
    if (at instanceof Yaml.Mapping mapping) {
      for (Map.Entry<String, Yaml.Entry> entry : mapping.entries().entrySet()) {
        if (begins(key, entry.getKey())) {
          String rest = rest(key, entry.getKey());
          Found here = new Found(entry.getValue().keyPlace(), rest.length());
          best = better(best, find(entry.getValue().value(), rest, here));
        }
      }
    } else if (at instanceof Yaml.Sequence sequence) {
      for (Yaml item : sequence.items()) {
        if (item instanceof Yaml.Scalar scalar && scalar.text().equals(key)) {
          best = new Found(item.place(), 0);
        }
      }
    }
    return best;
  }

  private static Found better(Found one, Found other) {
    return other.left() < one.left() ? other : one;
  }

  private static boolean begins(String key, String first) {
    return key.equals(first) || key.startsWith(first + ".");
  }

  private static String rest(String key, String first) {
    return key.length() == first.length() ? "" : key.substring(first.length() + 1);
  }
}
