package fi.nelikentta.rule;

/** A value written in a condition. */
public sealed interface Literal {

  /**
   * A number; whole for an Integer attribute.
   *
   * @param value finite, never -0.0
   */
  record Num(double value) implements Literal {
    /** Stores -0.0 as 0.0. */
    public Num {
      value = value == 0.0 ? 0.0 : value;
    }
  }

  /**
   * A truth.
   *
   * @param value true or false
   */
  record Truth(boolean value) implements Literal {}

  /**
   * A text, unescaped.
   *
   * @param value not empty
   */
  record Text(String value) implements Literal {}
}
