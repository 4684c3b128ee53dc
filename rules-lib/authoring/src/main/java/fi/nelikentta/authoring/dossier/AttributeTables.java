package fi.nelikentta.authoring.dossier;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.situation.Worse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What may be known of a client, with its texts and values. Immutable. */
final class AttributeTables {
  private final RulePack pack;
  private final Texts texts;
  private final Words words;

  AttributeTables(RulePack pack, Texts texts, Words words) {
    this.pack = pack;
    this.texts = texts;
    this.words = words;
  }

  /** An attribute: its label and name, what is asked and said of it, its values, its marks. */
  record Row(String label, String name, List<String> said, List<String> values, String marks) {}

  /** The attributes of an axis, or of none, in schema order. */
  List<Row> of(@Nullable Axis axis) {
    return pack.schema().attributes().stream()
        .filter(attribute -> attribute.axis() == axis)
        .map(this::row)
        .toList();
  }

  private Row row(Attribute attribute) {
    Texts.AttributeTexts said =
        Objects.requireNonNull(texts.attributes().get(attribute.name()), attribute.name());
    List<String> lines = new ArrayList<>();
    add(lines, "attribute.question", said.question());
    add(lines, "attribute.help", said.help());
    return new Row(
        said.label(), attribute.name(), lines, values(attribute, said), marks(attribute));
  }

  private void add(List<String> lines, String key, @Nullable String text) {
    if (text != null) {
      lines.add(words.of(key, text));
    }
  }

  private List<String> values(Attribute attribute, Texts.AttributeTexts said) {
    List<String> values = new ArrayList<>();
    String type = "type." + attribute.type().name().toLowerCase(Locale.ROOT);
    if (attribute.domain().isClosed()) {
      values.add(words.of(attribute.type() == ValueType.CODES ? "type.codes" : "type.code"));
      for (String code : attribute.domain().codes()) {
        String text = texts.code(attribute.name(), code);
        values.add(text.equals(code) ? code : text + " (" + code + ")");
      }
    } else if (attribute.type().isNumber()) {
      values.add(words.of(type, range(attribute)) + unit(attribute));
      if (said.ends().low() != null) {
        values.add(words.of("value.low", said.ends().low()));
      }
      if (said.ends().high() != null) {
        values.add(words.of("value.high", said.ends().high()));
      }
    } else {
      values.add(words.of(type));
    }
    return values;
  }

  private String range(Attribute attribute) {
    double min = attribute.domain().min();
    double max = attribute.domain().max();
    if (Double.isInfinite(min)) {
      return words.of(Double.isInfinite(max) ? "range.any" : "range.to", number(max));
    }
    return Double.isInfinite(max)
        ? words.of("range.from", number(min))
        : number(min) + "–" + number(max);
  }

  private String number(double number) {
    return words.decimal(fi.nelikentta.internal.text.Numbers.plain(number));
  }

  /** A unit of UCUM in words where we have one; braces only say what is counted. */
  private String unit(Attribute attribute) {
    String unit = attribute.domain().unit();
    if (unit == null || unit.equals("1")) {
      return "";
    }
    String plain = unit.replaceAll("[{}]", "");
    return " " + (words.has("unit." + plain) ? words.of("unit." + plain) : plain);
  }

  private String marks(Attribute attribute) {
    List<String> marks = new ArrayList<>();
    if (attribute.meaning().from() != null) {
      marks.add(words.of("from." + attribute.meaning().from().name().toLowerCase(Locale.ROOT)));
    }
    if (attribute.meaning().worse() != Worse.NONE && attribute.axis() != null) {
      marks.add(words.of("worse." + attribute.meaning().worse().name().toLowerCase(Locale.ROOT)));
    }
    if (!attribute.meaning().topic().equals(attribute.name())) {
      marks.add(words.of("topic", attribute.meaning().topic()));
    }
    if (attribute.isChangeable()) {
      marks.add(words.of("changeable"));
    }
    if (attribute.isSensitive()) {
      marks.add(words.of("sensitive"));
    }
    return String.join(" ", marks);
  }
}
