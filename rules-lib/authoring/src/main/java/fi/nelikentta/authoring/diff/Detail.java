package fi.nelikentta.authoring.diff;

import fi.nelikentta.rule.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One difference of one thing.
 *
 * @param aspect what differs
 * @param where the attribute, the key or the text's language and key; empty where the aspect tells
 * @param from how it is in the old pack; null where it is not there
 * @param to how it is in the new pack; null where it is not there
 */
public record Detail(Aspect aspect, String where, @Nullable Side from, @Nullable Side to) {

  /**
   * How something is in one of the packs.
   *
   * @param text as the author writes it
   * @param condition the condition, where it is one
   */
  public record Side(String text, @Nullable Condition condition) {
    static @Nullable Side ofNullable(@Nullable Object value) {
      return value == null ? null : new Side(value.toString(), null);
    }
  }

  /** Between two values, either of which may be missing. */
  static Detail of(Aspect aspect, String where, @Nullable Object from, @Nullable Object to) {
    return new Detail(aspect, where, Side.ofNullable(from), Side.ofNullable(to));
  }
}
