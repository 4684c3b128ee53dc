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
    this.slots = builder.values.slots();
    this.known = builder.values.known();
    this.complete = Arrays.stream(known).map(Long::bitCount).sum() == schema.size();
    this.objects = builder.values.objects();
    this.about = builder.about.isEmpty() ? Map.of() : Map.copyOf(builder.about);
  }

  /**
   * Starts a situation of the schema; a pack's {@code situation(clientId)} is the usual way in.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public static Builder of(Schema schema, String clientId) {
    Objects.requireNonNull(schema, "schema");
    return new Builder(schema, clientId, new SlotValues(schema.size()));
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
      builder.values.take(attribute, slots);
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
    Builder builder = new Builder(schema, id, new SlotValues(slots, known, objects));
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
   * another type, outside min…max, or none of the codes, and {@link NullPointerException} for null;
   * the message never holds the value.
   */
  public static final class Builder {
    private final Schema schema;
    private final String clientId;
    private final SlotValues values;
    private final Map<Attribute, About> about = new HashMap<>();

    private Builder(Schema schema, String clientId, SlotValues values) {
      Objects.requireNonNull(clientId, "clientId");
      if (clientId.isBlank()) {
        throw new IllegalArgumentException(
            "the client id is blank.\nTry: give an opaque id that is not empty.");
      }
      this.schema = schema;
      this.clientId = clientId;
      this.values = values;
    }

    /** Sets an Integer or Double attribute. */
    public Builder set(String name, int value) {
      Attribute attribute = schema.attribute(name);
      Fault fault = tryNumber(attribute, value);
      return fault == null ? this : refuse(attribute, fault, value);
    }

    /** Sets a Double attribute, or an Integer one to a whole number. */
    public Builder set(String name, double value) {
      Attribute attribute = schema.attribute(name);
      Fault fault = tryNumber(attribute, value);
      return fault == null ? this : refuse(attribute, fault, value);
    }

    /** Sets a Boolean attribute. */
    public Builder set(String name, boolean value) {
      Attribute attribute = schema.attribute(name);
      Fault fault = tryBoolean(attribute, value);
      return fault == null ? this : refuse(attribute, fault, value);
    }

    /** Sets a String attribute. */
    public Builder set(String name, String value) {
      Attribute attribute = schema.attribute(name);
      requireValue(name, value);
      Fault fault = tryText(attribute, value);
      return fault == null ? this : refuse(attribute, fault, value);
    }

    /** Sets a Codes attribute; an empty list is known to be empty. */
    public Builder set(String name, List<String> value) {
      Attribute attribute = schema.attribute(name);
      requireValue(name, value);
      Fault fault = tryCodes(attribute, value);
      return fault == null ? this : refuse(attribute, fault, value);
    }

    /** Sets an attribute to an Integer, Double, Boolean, String or List; null unsets it. */
    public Builder setNullable(String name, @Nullable Object value) {
      if (value == null) {
        return unset(name);
      }
      Attribute attribute = schema.attribute(name);
      if (value instanceof Integer || value instanceof Double) {
        Fault fault = tryNumber(attribute, ((Number) value).doubleValue());
        return fault == null ? this : refuse(attribute, fault, value);
      }
      if (value instanceof Boolean truth) {
        Fault fault = tryBoolean(attribute, truth);
        return fault == null ? this : refuse(attribute, fault, value);
      }
      if (value instanceof String text) {
        Fault fault = tryText(attribute, text);
        return fault == null ? this : refuse(attribute, fault, value);
      }
      if (value instanceof List<?> list) {
        Fault fault = tryCodes(attribute, list);
        return fault == null ? this : refuse(attribute, fault, value);
      }
      Fault fault = Fault.TYPE;
      return fault == null ? this : refuse(attribute, fault, value);
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
      return values.number(attribute, value);
    }

    /** Sets a truth; the fault, or null when it was taken. */
    public @Nullable Fault tryBoolean(Attribute attribute, boolean value) {
      return values.truth(attribute, value);
    }

    /** Sets a text; the fault, or null when it was taken. */
    public @Nullable Fault tryText(Attribute attribute, String value) {
      return values.text(attribute, value);
    }

    /** Sets a list of codes; the fault, or null when it was taken. */
    public @Nullable Fault tryCodes(Attribute attribute, List<?> value) {
      return values.codes(attribute, value);
    }

    /** Makes the attribute unknown again. */
    public void forget(Attribute attribute) {
      values.forget(attribute);
    }

    private static void requireValue(String name, @Nullable Object value) {
      Objects.requireNonNull(
          value,
          () ->
              "the value of "
                  + name
                  + " is null.\nTry: unset(\""
                  + name
                  + "\") for what is unknown.");
    }

    /** Only here is a number boxed: of most values nothing is wrong. */
    private static Builder refuse(Attribute attribute, Fault fault, Object given) {
      if (fault == Fault.TYPE) {
        throw WrongType.of(attribute, given);
      }
      throw new IllegalArgumentException(
          "the value of "
              + attribute.name()
              + " is "
              + fault.message(attribute)
              + ".\nTry: "
              + fault.hint(attribute));
    }
  }
}
