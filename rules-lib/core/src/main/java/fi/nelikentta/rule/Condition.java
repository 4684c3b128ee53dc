package fi.nelikentta.rule;

import fi.nelikentta.situation.Attribute;
import java.util.List;
import java.util.function.Consumer;

/** A condition of the allow-listed language, with its place in the author's file. */
public sealed interface Condition {

  /** Where it begins. */
  Place place();

  /**
   * Holds when all parts do; without parts, always. The comma and {@code &&} of DRL.
   *
   * @param parts in the author's order
   */
  record All(List<Condition> parts, Place place) implements Condition {
    /** Copies the parts. */
    public All {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Holds when some part does.
   *
   * @param parts in the author's order, at least one
   */
  record Any(List<Condition> parts, Place place) implements Condition {
    /** Copies the parts. */
    public Any {
      parts = List.copyOf(parts);
    }
  }

  /**
   * Holds when the part does not.
   *
   * @param part what is negated
   */
  record Not(Condition part, Place place) implements Condition {}

  /**
   * Compares an attribute with what the author wrote.
   *
   * @param attribute of the client's situation or of the position
   * @param operator one that the attribute's type takes
   * @param literals one, or the list of {@code in}
   */
  record Test(Attribute attribute, Operator operator, List<Literal> literals, Place place)
      implements Condition {
    /** Copies the literals. */
    public Test {
      literals = List.copyOf(literals);
    }
  }

  /**
   * Compares two attributes of one type.
   *
   * @param left of the same type as {@code right}
   * @param operator equal, not equal, or an order
   * @param right another attribute of the same pattern
   */
  record Pair(Attribute left, Operator operator, Attribute right, Place place)
      implements Condition {}

  /**
   * Asks whether an attribute is known.
   *
   * @param attribute of the client's situation
   * @param operator {@code ==} asks for unknown, {@code !=} for known
   */
  record NullTest(Attribute attribute, Operator operator, Place place) implements Condition {}

  /** Hands each leaf to the consumer, in the author's order. */
  default void leaves(Consumer<Condition> consumer) {
    if (this instanceof All all) {
      all.parts().forEach(part -> part.leaves(consumer));
    } else if (this instanceof Any any) {
      any.parts().forEach(part -> part.leaves(consumer));
    } else if (this instanceof Not not) {
      not.part().leaves(consumer);
    } else {
      consumer.accept(this);
    }
  }

  /** The condition with another in place of a leaf, which is found as the very same object. */
  default Condition with(Condition leaf, Condition other) {
    if (this == leaf) {
      return other;
    }
    if (this instanceof All all) {
      return new All(
          all.parts().stream().map(part -> part.with(leaf, other)).toList(), all.place());
    }
    if (this instanceof Any any) {
      return new Any(
          any.parts().stream().map(part -> part.with(leaf, other)).toList(), any.place());
    }
    return this instanceof Not not ? new Not(not.part().with(leaf, other), not.place()) : this;
  }

  /** Hands each attribute that a leaf names to the consumer, in the author's order. */
  default void attributes(Consumer<Attribute> consumer) {
    leaves(
        leaf -> {
          if (leaf instanceof Test test) {
            consumer.accept(test.attribute());
          } else if (leaf instanceof Pair pair) {
            consumer.accept(pair.left());
            consumer.accept(pair.right());
          } else if (leaf instanceof NullTest test) {
            consumer.accept(test.attribute());
          }
        });
  }
}
