package fi.nelikentta.authoring.dossier;

import fi.nelikentta.authoring.check.Facts;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.ValueType;
import java.util.List;
import java.util.stream.Collectors;

/** The points that attributes give, step by step, in words. */
final class Steps {
  private final RulePack pack;
  private final Texts texts;
  private final Words words;
  private final List<Facts.Steps> steps;

  Steps(RulePack pack, Texts texts, Words words, List<Facts.Steps> steps) {
    this.pack = pack;
    this.texts = texts;
    this.words = words;
    this.steps = List.copyOf(steps);
  }

  /** By attribute of the axis, in schema order: its label, and from which value on how many. */
  List<List<String>> of(Axis axis) {
    return steps.stream()
        .filter(one -> one.axis() == axis && !one.steps().isEmpty())
        .map(one -> List.of(texts.label(one.attribute()), told(one)))
        .toList();
  }

  private String told(Facts.Steps one) {
    Attribute attribute = pack.schema().attribute(one.attribute());
    return one.steps().stream()
        .dropWhile(step -> step.points() == 0)
        .map(step -> value(attribute, step) + " → " + points(step.points()))
        .collect(Collectors.joining("; "));
  }

  private String value(Attribute attribute, Facts.Step step) {
    String value = step.from();
    if (value.startsWith("\"") && value.endsWith("\"")) {
      return texts.code(attribute.name(), value.substring(1, value.length() - 1));
    }
    if (attribute.type() == ValueType.BOOLEAN) {
      return words.of(value);
    }
    String number = words.decimal(value.replace('-', '\u2212'));
    return step.side() == Facts.Side.ABOVE ? words.of("steps.above", number) : number;
  }

  private static String points(int points) {
    return points > 0 ? "+" + points : String.valueOf(points).replace('-', '\u2212');
  }
}
