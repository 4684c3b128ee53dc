package fi.nelikentta.situation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one client, in typed slots. What is not known is not there: no default is ever
 * filled in. Immutable and safe to share among threads.
 */
public final class Situation implements Slots {
  private final String clientId;
  private final Schema schema;
  private final long[] slots;
  private final long[] known;
  private final boolean complete;
  private final @Nullable Object @Nullable [] objects;
  private final Map<Attribute, About> about;

  private Situation(Builder builder) {
    this.clientId = builder.clientId;
    this.schema = builder.schema;
    this.slots = builder.slots.clone();
    this.known = builder.known.clone();
    this.complete = Arrays.stream(known).map(Long::bitCount).sum() == schema.size();
    this.objects = copyOf(builder.objects);
    this.about = builder.about.isEmpty() ? Map.of() : Map.copyOf(builder.about);
  }

  /** Null where nothing is left in it: what was set and unset again leaves no trace. */
  private static @Nullable Object @Nullable [] copyOf(@Nullable Object @Nullable [] objects) {
    if (objects != null) {
      for (Object object : objects) {
        if (object != null) {
          return objects.clone();
        }
      }
    }
    return null;
  }

  /**
   * Starts a situation of the schema; a pack's {@code situation(clientId)} is the usual way in.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder of(Schema schema, String clientId) {
    return new Builder(schema, clientId);
  }

  /**
   * The situation that the slots hold.
   *
   * @param slots values within the domains of the schema's attributes: nothing is checked here
   * @throws IllegalArgumentException if the id is blank
   */
  public static Situation copyOf(Schema schema, String clientId, Slots slots) {
    Builder builder = of(schema, clientId);
    for (Attribute attribute : schema.attributes()) {
      builder.take(attribute.index(), slots);
    }
    return builder.build();
  }

  /** The opaque id of the client. */
  public String clientId() {
    return clientId;
  }

  /** The schema whose slots these are. */
  public Schema schema() {
    return schema;
  }

  @Override
  public boolean isKnown(int index) {
    return (known[index >> 6] >>> index & 1) != 0;
  }

  @Override
  public long slot(int index) {
    return slots[index];
  }

  @Override
  public @Nullable Object object(int index) {
    return objects == null ? null : objects[index];
  }

  /** The known-mask of the attributes 64 · word and on, the first in the lowest bit. */
  public long knownWord(int word) {
    return known[word];
  }

  /** Whether everything in the schema is known. */
  public boolean isComplete() {
    return complete;
  }

  /**
   * The value of the attribute as an Integer, Double, Boolean, String or List of String; empty when
   * unknown.
   */
  public Optional<Object> find(Attribute attribute) {
    int index = attribute.index();
    if (!isKnown(index)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (attribute.type()) {
          case INTEGER -> (Object) (int) slots[index];
          case DOUBLE -> Double.longBitsToDouble(slots[index]);
          case BOOLEAN -> slots[index] != 0;
          case STRING ->
              attribute.isCoded()
                  ? attribute.domain().codes().get((int) slots[index])
                  : Objects.requireNonNull(object(index));
          case CODES -> Objects.requireNonNull(object(index));
        });
  }

  /** Where the attribute's value came from, if that was told. */
  public Optional<About> findAbout(Attribute attribute) {
    return Optional.ofNullable(about.get(attribute));
  }

  /** A builder that holds all that is known here. */
  public Builder toBuilder() {
    return toBuilder(clientId);
  }

  /**
   * The same of a client with another id, as a pseudonym.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public Situation withClientId(String otherId) {
    return toBuilder(otherId).build();
  }

  private Builder toBuilder(String id) {
    Builder builder = new Builder(schema, id);
    System.arraycopy(slots, 0, builder.slots, 0, slots.length);
    System.arraycopy(known, 0, builder.known, 0, known.length);
    builder.objects = objects == null ? null : objects.clone();
    builder.about.putAll(about);
    return builder;
  }

  /** Equal when schema, client id, all values and their origins are. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Situation that
        && schema == that.schema
        && clientId.equals(that.clientId)
        && Arrays.equals(known, that.known)
        && Arrays.equals(slots, that.slots)
        && Arrays.equals(objects, that.objects)
        && about.equals(that.about);
  }

  @Override
  public int hashCode() {
    return Objects.hash(clientId, Arrays.hashCode(known), Arrays.hashCode(slots));
  }

  /** Names no value: a situation may end up in a log. */
  @Override
  public String toString() {
    return "Situation of " + schema.size() + " attributes";
  }

  /**
   * Collects what is known, checking each value. Not safe to share among threads. Every setter
   * throws {@link IllegalArgumentException} for a name that is not in the schema, a value of
   * another type, outside min…max, or none of the codes; the message never holds the value.
   */
  public static final class Builder {
    private final Schema schema;
    private final String clientId;
    private final long[] slots;
    private final long[] known;
    private @Nullable Object @Nullable [] objects;
    private final Map<Attribute, About> about = new HashMap<>();

    private Builder(Schema schema, String clientId) {
      if (clientId.isBlank()) {
        throw new IllegalArgumentException(
            "the client id is blank.\nTry: give an opaque id that is not empty.");
      }
      this.schema = schema;
      this.clientId = clientId;
      this.slots = new long[schema.size()];
      this.known = new long[(schema.size() + 63) >> 6];
    }

    /** Sets an Integer or Double attribute. */
    public Builder set(String name, int value) {
      Attribute attribute = schema.attribute(name);
      return accept(attribute, tryNumber(attribute, value));
    }

    /** Sets a Double attribute, or an Integer one to a whole number. */
    public Builder set(String name, double value) {
      Attribute attribute = schema.attribute(name);
      return accept(attribute, tryNumber(attribute, value));
    }

    /** Sets a Boolean attribute. */
    public Builder set(String name, boolean value) {
      Attribute attribute = schema.attribute(name);
      return accept(attribute, tryBoolean(attribute, value));
    }

    /** Sets a String attribute. */
    public Builder set(String name, String value) {
      Attribute attribute = schema.attribute(name);
      return accept(attribute, tryText(attribute, value));
    }

    /** Sets a Codes attribute; an empty list is known to be empty. */
    public Builder set(String name, List<String> value) {
      Attribute attribute = schema.attribute(name);
      return accept(attribute, tryCodes(attribute, value));
    }

    /** Sets an attribute to an Integer, Double, Boolean, String or List; null unsets it. */
    public Builder setNullable(String name, @Nullable Object value) {
      if (value == null) {
        return unset(name);
      }
      Attribute attribute = schema.attribute(name);
      if (value instanceof Integer || value instanceof Double) {
        return accept(attribute, tryNumber(attribute, ((Number) value).doubleValue()));
      }
      if (value instanceof Boolean truth) {
        return accept(attribute, tryBoolean(attribute, truth));
      }
      if (value instanceof String text) {
        return accept(attribute, tryText(attribute, text));
      }
      if (value instanceof List<?> list) {
        return accept(attribute, tryCodes(attribute, list));
      }
      return accept(attribute, Fault.TYPE);
    }

    private void take(int index, Slots from) {
      if (!from.isKnown(index)) {
        return;
      }
      known[index >> 6] |= 1L << index;
      slots[index] = from.slot(index);
      Object object = from.object(index);
      if (object != null) {
        objects = objects == null ? new Object[slots.length] : objects;
        objects[index] = object;
      }
    }

    /** Makes the attribute unknown again. */
    public Builder unset(String name) {
      forget(schema.attribute(name));
      return this;
    }

    /** Keeps where the attribute's value came from. */
    public Builder about(String name, About origin) {
      about.put(schema.attribute(name), origin);
      return this;
    }

    /** The situation. The builder may be used on. */
    public Situation build() {
      return new Situation(this);
    }

    /** The schema it collects for. */
    public Schema schema() {
      return schema;
    }

    /** Sets a number; the fault, or null when it was taken. NaN and infinities are no numbers. */
    public @Nullable Fault tryNumber(Attribute attribute, double value) {
      if (!attribute.type().isNumber() || Double.isNaN(value) || Double.isInfinite(value)) {
        return Fault.TYPE;
      }
      if (attribute.type() == ValueType.INTEGER && value != Math.rint(value)) {
        return Fault.TYPE;
      }
      if (value < attribute.least() || value > attribute.greatest()) {
        return Fault.RANGE;
      }
      keep(
          attribute,
          attribute.type() == ValueType.INTEGER
              ? (long) value
              : Double.doubleToRawLongBits(value == 0.0 ? 0.0 : value),
          null);
      return null;
    }

    /** Sets a truth; the fault, or null when it was taken. */
    public @Nullable Fault tryBoolean(Attribute attribute, boolean value) {
      if (attribute.type() != ValueType.BOOLEAN) {
        return Fault.TYPE;
      }
      keep(attribute, value ? 1 : 0, null);
      return null;
    }

    /** Sets a text; the fault, or null when it was taken. */
    public @Nullable Fault tryText(Attribute attribute, String value) {
      if (attribute.type() != ValueType.STRING) {
        return Fault.TYPE;
      }
      if (value.isEmpty()) {
        return Fault.EMPTY;
      }
      if (!attribute.isCoded()) {
        keep(attribute, 0, value);
        return null;
      }
      int place = attribute.domain().codes().indexOf(value);
      if (place < 0) {
        return Fault.CODES;
      }
      keep(attribute, place, null);
      return null;
    }

    /** Sets a list of codes; the fault, or null when it was taken. */
    public @Nullable Fault tryCodes(Attribute attribute, List<?> value) {
      if (attribute.type() != ValueType.CODES) {
        return Fault.TYPE;
      }
      List<String> codes = attribute.domain().codes();
      long mask = 0;
      for (Object element : value) {
        if (!(element instanceof String code)) {
          return Fault.TYPE;
        }
        if (code.isEmpty()) {
          return Fault.EMPTY;
        }
        if (!codes.isEmpty()) {
          int place = codes.indexOf(code);
          if (place < 0) {
            return Fault.CODES;
          }
          mask |= 1L << place;
        }
      }
      keep(attribute, attribute.isMasked() ? mask : 0, List.copyOf(value));
      return null;
    }

    /** Makes the attribute unknown again. */
    public void forget(Attribute attribute) {
      int index = attribute.index();
      known[index >> 6] &= ~(1L << index);
      slots[index] = 0;
      if (objects != null) {
        objects[index] = null;
      }
    }

    private void keep(Attribute attribute, long slot, @Nullable Object object) {
      int index = attribute.index();
      known[index >> 6] |= 1L << index;
      slots[index] = slot;
      if (attribute.isObject()) {
        if (objects == null) {
          objects = new @Nullable Object[slots.length];
        }
        objects[index] = object;
      }
    }

    private Builder accept(Attribute attribute, @Nullable Fault fault) {
      if (fault != null) {
        throw new IllegalArgumentException(
            "the value of "
                + attribute.name()
                + " is "
                + fault.message(attribute)
                + ".\nTry: "
                + fault.hint(attribute));
      }
      return this;
    }
  }
}
