package fi.nelikentta.internal.explain;

import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import java.util.stream.Collectors;

/** Conditions in words, for whoever tells of rules rather than of a client. Immutable. */
public final class ConditionText {
  private final ConditionWords words;

  /**
   * In the pack's words and the library's own.
   *
   * @param texts the pack's words
   * @param language the language of the library's words, English where it has none in it
   */
  public ConditionText(Texts texts, String language) {
    this.words = new ConditionWords(new Values(texts, Phrases.of(language)));
  }

  /** The condition, as "Number of long-term conditions: at least 4". */
  public String of(Condition condition) {
    return words.of(condition);
  }

  /** The label of an attribute of the client's situation or of the position. */
  public String label(Attribute attribute) {
    return words.label(attribute);
  }

  /** What the attribute is compared with. */
  public String literals(Condition.Test test) {
    return test.literals().stream()
        .map(literal -> words.values().of(test.attribute(), literal))
        .collect(Collectors.joining(", "));
  }

  /** The pack's name of the axis, or the library's. */
  public String axis(Axis axis) {
    return words.axis(axis);
  }
}
