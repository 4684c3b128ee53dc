package fi.nelikentta.authoring.space;

import fi.nelikentta.situation.Attribute;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Goes through what may be known of a few attributes together, each unknown first. */
public final class Combinations {
  private Combinations() {}

  /**
   * Hands every combination to the visitor, those of which less is known not before others, until
   * it has enough.
   *
   * @param most how many at most
   * @param visitor takes what is known, and says whether to go on
   * @return whether all were visited
   */
  public static boolean visit(Values values, long most, Predicate<Map<Attribute, Object>> visitor) {
    List<Attribute> attributes = values.attributes();
    int[] chosen = new int[attributes.size()];
    Arrays.fill(chosen, -1);
    for (long count = 0; count < most; count++) {
      Map<Attribute, Object> known = new LinkedHashMap<>();
      for (int i = 0; i < chosen.length; i++) {
        if (chosen[i] >= 0) {
          known.put(attributes.get(i), values.of(attributes.get(i)).get(chosen[i]));
        }
      }
      if (!visitor.test(known)) {
        return false;
      }
      if (!next(chosen, values, attributes)) {
        return true;
      }
    }
    return false;
  }

  private static boolean next(int[] chosen, Values values, List<Attribute> attributes) {
    for (int i = 0; i < chosen.length; i++) {
      if (++chosen[i] < values.of(attributes.get(i)).size()) {
        return true;
      }
      chosen[i] = -1;
    }
    return false;
  }
}
