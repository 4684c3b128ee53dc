package fi.nelikentta.situation;

import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.text.Message;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The attributes of a pack, in the author's order. Immutable and safe to share among threads. Two
 * schemas are one only when they are the same object: situations belong to the pack that made them.
 */
public final class Schema {
  private final List<Attribute> attributes;
  private final Map<String, Attribute> attributeByName;
  private final Map<Axis, List<String>> topicsByAxis;

  /**
   * A schema of the attributes.
   *
   * @throws IllegalArgumentException if an index is not the attribute's place or a name stands
   *     twice
   */
  public Schema(List<Attribute> attributes) {
    this.attributes = List.copyOf(attributes);
    this.attributeByName = new HashMap<>();
    Map<Axis, Set<String>> topics = new HashMap<>();
    for (Attribute attribute : this.attributes) {
      if (attribute.index() != attributeByName.size()
          || attributeByName.put(attribute.name(), attribute) != null) {
        throw new IllegalArgumentException(
            "attribute "
                + attribute.name()
                + " has index "
                + attribute.index()
                + " or stands twice."
                + "\nTry: number the attributes from 0 and give each a name of its own.");
      }
      if (attribute.axis() != null) {
        topics
            .computeIfAbsent(attribute.axis(), axis -> new LinkedHashSet<>())
            .add(attribute.meaning().topic());
      }
    }
    Map<Axis, List<String>> lists = new HashMap<>();
    topics.forEach((axis, set) -> lists.put(axis, List.copyOf(set)));
    this.topicsByAxis = Map.copyOf(lists);
  }

  /** All attributes, in schema order. */
  public List<Attribute> attributes() {
    return attributes;
  }

  /** How many attributes there are. */
  public int size() {
    return attributes.size();
  }

  /** The attribute of that name, if there is one. */
  public Optional<Attribute> find(String name) {
    Objects.requireNonNull(name, "name");
    return Optional.ofNullable(attributeByName.get(name));
  }

  /** The topics of an axis, in schema order; empty where it has none. */
  public List<String> topics(Axis axis) {
    return topicsByAxis.getOrDefault(axis, List.of());
  }

  /**
   * The attribute of that name.
   *
   * @throws IllegalArgumentException if there is none, with the name that is nearest
   */
  public Attribute attribute(String name) {
    Objects.requireNonNull(name, "name");
    Attribute attribute = attributeByName.get(name);
    if (attribute == null) {
      throw new IllegalArgumentException(
          "no attribute is called " + name + ".\nTry: " + suggest(name));
    }
    return attribute;
  }

  /** The names of the attributes, in schema order. */
  public List<String> names() {
    return attributes.stream().map(Attribute::name).toList();
  }

  /** A sentence that helps to mend an unknown name. */
  public Message suggest(String name) {
    return Nearest.advice(name, names());
  }
}
