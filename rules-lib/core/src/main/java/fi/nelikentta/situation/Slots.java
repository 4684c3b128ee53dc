package fi.nelikentta.situation;

import org.jspecify.annotations.Nullable;

/**
 * Values by attribute index, unboxed. A slot holds an Integer as it is, a Double as its raw bits, a
 * Boolean as 0 or 1, a String with codes as the code's place, Codes of a closed list as a mask. An
 * open String and every list of codes stand as an object. What is not known has slot 0 and no
 * object.
 */
public interface Slots {
  /** Whether the attribute at the index is known. */
  boolean isKnown(int index);

  /** The slot at the index; 0 where unknown or kept as an object only. */
  long slot(int index);

  /** The String or the {@code List<String>} at the index; null where unknown or not an object. */
  @Nullable Object object(int index);
}
