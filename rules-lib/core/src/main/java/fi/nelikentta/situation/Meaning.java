package fi.nelikentta.situation;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an attribute is about.
 *
 * @param axis the axis it belongs to; null for neither
 * @param topic what it is about; raters of one question share a topic
 * @param from who says it; null where the pack does not tell
 * @param worse which end is worse
 * @param traits what may be done with its values
 */
public record Meaning(
    @Nullable Axis axis, String topic, @Nullable Rater from, Worse worse, Set<Trait> traits) {

  /** Copies the traits. */
  public Meaning {
    traits = Set.copyOf(traits);
  }
}
