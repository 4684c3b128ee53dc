package fi.nelikentta.situation;

import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * One thing that may be known of a client. Its index is its slot in every situation of the schema.
 *
 * @param index the place in the schema, from 0
 * @param name the name in DRL, files and columns
 * @param type the type of its values
 * @param domain the values it may take
 * @param meaning what it is about
 */
public record Attribute(int index, String name, ValueType type, Domain domain, Meaning meaning) {

  /** More codes than bits in a slot are kept as a list only. */
  static final int MASKED_CODES = 64;

  /** The axis it belongs to; null for neither. */
  public @Nullable Axis axis() {
    return meaning.axis();
  }

  /** Whether its values must not be echoed. */
  public boolean isSensitive() {
    return meaning.traits().contains(Trait.SENSITIVE);
  }

  /** Whether a client may be told that a change of it could ease things. */
  public boolean isChangeable() {
    return meaning.traits().contains(Trait.CHANGEABLE);
  }

  /** The least value that the type and the domain allow; for numbers only. */
  public double least() {
    return type == ValueType.INTEGER
        ? Math.max(domain.min(), Integer.MIN_VALUE)
        : Math.max(domain.min(), -Double.MAX_VALUE);
  }

  /** The greatest value that the type and the domain allow; for numbers only. */
  public double greatest() {
    return type == ValueType.INTEGER
        ? Math.min(domain.max(), Integer.MAX_VALUE)
        : Math.min(domain.max(), Double.MAX_VALUE);
  }

  /** The numbers it takes, as {@code 0…60} or {@code 0 or more}; for numbers only. */
  public Message limits() {
    return type == ValueType.INTEGER
        ? Numbers.limits(least(), greatest())
        : Numbers.limits(domain.min(), domain.max());
  }

  /** The numbers it takes, in English; for numbers only. */
  public String range() {
    return limits().toString();
  }

  /** Whether its values are texts out of a closed list, kept as the code's place in it. */
  public boolean isCoded() {
    return type == ValueType.STRING && domain.isClosed();
  }

  /** Whether its lists are kept as a mask of the closed list's codes too. */
  public boolean isMasked() {
    return type == ValueType.CODES && domain.isClosed() && domain.codes().size() <= MASKED_CODES;
  }

  /** Whether its values are kept as objects beside the slots. */
  boolean isObject() {
    return type == ValueType.CODES || (type == ValueType.STRING && !domain.isClosed());
  }
}
