package fi.nelikentta.internal.explain;

import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.situation.Attribute;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Values in words: numbers with the decimal mark of the language, codes by their labels.
 *
 * @param texts the pack's words
 * @param phrases the library's words, in the same language where it has it
 */
record Values(Texts texts, Phrases phrases) {
  /** What a text ends with that stands for any that no rule names. */
  private static final String ANY = "\u00a0";

  /** How many characters a number with a neighbour this much shorter is "just over" or under. */
  private static final int TAIL = 6;

  /** How many doubles away a plain number is still beside another. */
  private static final int BESIDE = 2;

  /** The value of an attribute: an Integer, Double, Boolean, String or List of String. */
  String of(Attribute attribute, Object value) {
    if (value instanceof Integer whole) {
      return number(whole);
    }
    if (value instanceof Double number) {
      return near(number);
    }
    if (value instanceof Boolean truth) {
      return phrases.text(truth ? Phrase.YES : Phrase.NO);
    }
    if (value instanceof List<?> list) {
      return list.isEmpty()
          ? phrases.text(Phrase.NONE)
          : list.stream().map(code -> code(attribute, code)).collect(Collectors.joining(", "));
    }
    return code(attribute, value);
  }

  /** Another value: from what to what, or the codes that come and go. Hides what is sensitive. */
  String change(Attribute attribute, Object from, Object to) {
    if (from instanceof List<?> before && to instanceof List<?> after) {
      List<?> come = after.stream().filter(code -> !before.contains(code)).toList();
      List<?> go = before.stream().distinct().filter(code -> !after.contains(code)).toList();
      return go.isEmpty()
          ? phrases.text(Phrase.WITH, of(attribute, come))
          : attribute.isSensitive()
              ? phrases.text(Phrase.NOT_SHOWN)
              : come.isEmpty()
                  ? phrases.text(Phrase.WITHOUT, of(attribute, go))
                  : phrases.text(Phrase.WITH, of(attribute, come))
                      + ", "
                      + phrases.text(Phrase.WITHOUT, of(attribute, go));
    }
    String present = attribute.isSensitive() ? phrases.text(Phrase.NOT_SHOWN) : of(attribute, from);
    return present + " → " + of(attribute, to);
  }

  /** What an author wrote in a condition. */
  String of(Attribute attribute, Literal literal) {
    if (literal instanceof Literal.Num number) {
      return number(number.value());
    }
    if (literal instanceof Literal.Truth truth) {
      return of(attribute, truth.value());
    }
    return of(attribute, ((Literal.Text) literal).value());
  }

  /** The number, with a true minus sign. */
  String number(double value) {
    return Numbers.plain(value)
        .replace('-', '\u2212')
        .replace(".", phrases.text(Phrase.DECIMAL_MARK));
  }

  /** The points with their sign. */
  String signed(int points) {
    return points > 0 ? "+" + points : number(points);
  }

  /**
   * A number beside a plain one is told by that one: the double after 15 is just over 15, and so is
   * the one after that, to which a number goes that must pass another one there.
   */
  private String near(double value) {
    int length = Numbers.plain(value).length() - TAIL;
    double below = value;
    double above = value;
    for (int i = 0; i < BESIDE; i++) {
      below = Math.nextDown(below);
      above = Math.nextUp(above);
      if (Numbers.plain(below).length() <= length) {
        return phrases.text(Phrase.JUST_OVER, number(below));
      }
      if (Numbers.plain(above).length() <= length) {
        return phrases.text(Phrase.JUST_UNDER, number(above));
      }
    }
    return number(value);
  }

  private String code(Attribute attribute, Object code) {
    String text = String.valueOf(code);
    if (text.endsWith(ANY)) {
      String start = text.strip().replace(ANY, "");
      return start.isEmpty()
          ? phrases.text(Phrase.OTHER_TEXT)
          : phrases.text(Phrase.STARTS_WITH, start);
    }
    return texts.code(attribute.name(), text);
  }
}
