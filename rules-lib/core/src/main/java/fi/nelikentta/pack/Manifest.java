package fi.nelikentta.pack;

import fi.nelikentta.situation.Axis;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What {@code pack.yaml} says.
 *
 * @param id the pack's id
 * @param version its version
 * @param languages the languages it has texts in, the first being the one used by default
 * @param validation how far it has been validated
 * @param validity when it may be used
 * @param minimumKnown the share of an axis's topics, 0…1, below which nothing is proposed
 * @param codes the tags and stops that its rules may use
 */
public record Manifest(
    String id,
    String version,
    List<String> languages,
    Validation validation,
    Validity validity,
    Map<Axis, BigDecimal> minimumKnown,
    Codes codes) {

  /** Copies the collections. */
  public Manifest {
    languages = List.copyOf(languages);
    minimumKnown = Map.copyOf(minimumKnown);
  }

  /** The least share of the axis's topics; 0 where the pack gives none. */
  public BigDecimal minimumKnown(Axis axis) {
    return minimumKnown.getOrDefault(axis, BigDecimal.ZERO);
  }

  /**
   * How far the pack has been validated.
   *
   * @param kind none, face, criterion or outcome
   * @param evidence what shows it; null for none
   */
  public record Validation(String kind, @Nullable String evidence) {}

  /**
   * The codes that rules may use.
   *
   * @param tags in the author's order
   * @param kindByStop the kind of each stop, in the author's order
   */
  public record Codes(List<String> tags, Map<String, String> kindByStop) {
    /** Copies both, keeping the order. */
    public Codes {
      tags = List.copyOf(tags);
      kindByStop = Collections.unmodifiableMap(new LinkedHashMap<>(kindByStop));
    }

    /** The stops, in the author's order. */
    public List<String> stops() {
      return List.copyOf(kindByStop.keySet());
    }
  }
}
