package fi.nelikentta.report;

import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.internal.explain.ConditionText;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How a report speaks: names, numbers and shares in one language. */
final class Speech {
  private static final int PER_CENT = 100;

  private final RulePack pack;
  private final Words words;
  private final Texts texts;
  private final ConditionText conditions;

  Speech(RulePack pack, String language) {
    this.pack = pack;
    this.words = Words.beside(Speech.class, language);
    this.texts = pack.texts(Locale.forLanguageTag(language));
    this.conditions = new ConditionText(texts, Words.spoken(language));
  }

  String of(String key, Object... values) {
    return words.of(key, values);
  }

  boolean has(String key) {
    return words.has(key);
  }

  Texts texts() {
    return texts;
  }

  String name(Standing standing) {
    return standing
        .findStrategy()
        .map(texts::name)
        .orElseGet(() -> words.of("standing." + standing.key()));
  }

  String name(Possibility possibility) {
    return possibility.findStrategy().map(texts::name).orElseGet(() -> words.of("referred"));
  }

  /** The possibilities of a set of bits. */
  String set(int bits) {
    String whole = "set." + bits;
    if (words.has(whole)) {
      return words.of(whole);
    }
    List<String> names = new ArrayList<>();
    for (Possibility one : Possibility.values()) {
      if ((bits >> one.ordinal() & 1) != 0) {
        names.add(name(one));
      }
    }
    return String.join(words.of("or"), names);
  }

  String name(Axis axis) {
    return conditions.axis(axis);
  }

  String label(Attribute attribute) {
    return texts.label(attribute.name());
  }

  /** The name of a column: an attribute's label, a common name, or its own. */
  String column(String name) {
    if (pack.schema().find(name).isPresent()) {
      return texts.label(name);
    }
    String common = "column." + name;
    return words.has(common) ? words.of(common) : name;
  }

  /** A value of a column in words. */
  String value(String column, String value) {
    if (value.isEmpty()) {
      return words.of("value.unknown");
    }
    if (value.equals(Bands.OTHERS)) {
      return words.of("value.others");
    }
    if (pack.schema().find(column).isPresent()) {
      String known = "value." + value;
      return words.has(known) ? words.of(known) : texts.code(column, value);
    }
    String common = "value." + column + "." + value;
    return words.has(common) ? words.of(common) : value;
  }

  /** The kind of a stop in words. */
  String kind(String kind) {
    String known = "kind." + kind;
    return words.has(known) ? words.of(known) : kind;
  }

  /** A day as the language writes it. */
  String day(LocalDate day) {
    return day.format(DateTimeFormatter.ofPattern(words.of("day"), Locale.ROOT));
  }

  String number(long number) {
    return words.number(number);
  }

  /** The number, or that it is not told. */
  String number(Count count) {
    return count.isHidden() ? words.of("hidden") : words.number(count.number().getAsLong());
  }

  Cell cell(Count count) {
    if (count.isHidden()) {
      return new Cell(words.of("hidden"), Cell.SECRET, Cell.Kind.HIDDEN);
    }
    long number = count.number().getAsLong();
    return Cell.number(words.number(number), Long.toString(number));
  }

  Cell cell(long number) {
    return Cell.number(words.number(number), Long.toString(number));
  }

  /** What is not told, and no number of clients. */
  Cell secret() {
    return new Cell(words.of("hidden"), Cell.SECRET, Cell.Kind.HIDDEN);
  }

  /** A part of a whole in percent; a dash where there is no whole. */
  String share(Count part, Count whole) {
    return part.isHidden() || whole.isHidden()
        ? words.of("hidden")
        : words.share(part.number().getAsLong(), whole.number().getAsLong());
  }

  /** The number with its share of the whole, as far as both are told. */
  String numbered(Count part, Count whole) {
    return part.isHidden() || whole.isHidden()
        ? number(part)
        : words.of("numbered", number(part), share(part, whole));
  }

  Cell shareCell(Count part, Count whole) {
    if (part.isHidden() || whole.isHidden()) {
      return secret();
    }
    long of = whole.number().getAsLong();
    return of == 0
        ? Cell.number("–", "")
        : shareCell(
            BigDecimal.valueOf(part.number().getAsLong())
                .divide(BigDecimal.valueOf(of), 6, RoundingMode.HALF_UP));
  }

  /** A share of 0…1 in percent. */
  Cell shareCell(BigDecimal share) {
    return Cell.number(percent(share), share.stripTrailingZeros().toPlainString());
  }

  /** A share of 0…1 in percent with one decimal. */
  String percent(BigDecimal share) {
    String text =
        share
            .multiply(BigDecimal.valueOf(PER_CENT))
            .setScale(1, RoundingMode.HALF_UP)
            .toPlainString();
    return words.of("number.percent", text.replace(".", words.of("number.decimal")));
  }

  /** A number with at most so many decimals. */
  Cell decimal(BigDecimal number, int decimals) {
    BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
    BigDecimal whole = rounded.setScale(0, RoundingMode.DOWN);
    String fraction = rounded.subtract(whole).abs().toPlainString().replaceFirst("^0\\.?", "");
    String text =
        words.number(whole.longValueExact())
            + (fraction.isEmpty() || fraction.matches("0+")
                ? ""
                : words.of("number.decimal") + fraction);
    return Cell.number(text, rounded.stripTrailingZeros().toPlainString());
  }
}
