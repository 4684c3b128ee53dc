package fi.nelikentta;

import fi.nelikentta.situation.About;
import fi.nelikentta.situation.Axis;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that gave points, and what it looked at.
 *
 * @param rule the rule's name
 * @param axis the axis it gave points on
 * @param points how many, signed
 * @param looked the attributes that its condition names
 */
public record Evidence(String rule, Axis axis, int points, List<Looked> looked) {

  /** Copies the list. */
  public Evidence {
    looked = List.copyOf(looked);
  }

  /**
   * An attribute that a rule looked at.
   *
   * @param attribute its name
   * @param value an Integer, Double, Boolean, String or List of String; null when unknown
   * @param about where the value came from; null when not told
   */
  public record Looked(String attribute, @Nullable Object value, @Nullable About about) {}
}
