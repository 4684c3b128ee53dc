package fi.nelikentta.rule;

import fi.nelikentta.situation.Attribute;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * One rule of a pack. Immutable.
 *
 * @param name its stable id
 * @param when what must hold
 * @param verb what it says
 * @param grounds why it is there
 * @param place where it begins
 */
public record Rule(String name, When when, Verb verb, Grounds grounds, Place place) {

  /** Phase 2 rules look at the position. */
  public boolean isPhase2() {
    return when.position() != null;
  }

  /** The attributes of the client's situation that it names, in the author's order, each once. */
  public Set<Attribute> looksAt() {
    Set<Attribute> attributes = new LinkedHashSet<>();
    if (when.situation() != null) {
      when.situation().attributes(attributes::add);
    }
    return attributes;
  }
}
