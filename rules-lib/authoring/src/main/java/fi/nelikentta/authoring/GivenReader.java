package fi.nelikentta.authoring;

import static fi.nelikentta.authoring.CaseReader.say;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.Names;
import fi.nelikentta.internal.load.Yaml;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Fault;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.text.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lays the values of {@code given} over a situation, each typed by its attribute. */
final class GivenReader {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,300}(\\.[0-9]{1,300})?");

  private final Schema schema;
  private final Findings findings;

  GivenReader(Schema schema, Findings findings) {
    this.schema = schema;
    this.findings = findings;
  }

  /**
   * Checks all values and lays them over the situation.
   *
   * @param builder null when there is no base to lay them over; they are checked all the same
   * @return whether all was right
   */
  boolean lay(Yaml.@Nullable Mapping mapping, Situation.@Nullable Builder builder) {
    if (mapping == null) {
      return false;
    }
    Situation.Builder target = builder == null ? Situation.of(schema, "case") : builder;
    boolean right = true;
    for (Map.Entry<String, Yaml.Entry> entry : mapping.entries().entrySet()) {
      Attribute attribute = schema.find(entry.getKey()).orElse(null);
      if (attribute == null) {
        findings.add(
            Code.UNKNOWN_ATTRIBUTE,
            entry.getValue().keyPlace(),
            say("no-attribute-called", Names.printable(entry.getKey())),
            schema.suggest(entry.getKey()));
        right = false;
      } else {
        right &= lay(attribute, entry.getValue().value(), target);
      }
    }
    return right;
  }

  private boolean lay(Attribute attribute, Yaml value, Situation.Builder target) {
    if (value instanceof Yaml.Scalar scalar && scalar.isNull()) {
      target.forget(attribute);
      return true;
    }
    Fault fault =
        value instanceof Yaml.Scalar scalar
            ? set(attribute, scalar.text(), target)
            : value instanceof Yaml.Sequence sequence
                ? target.tryCodes(attribute, texts(sequence))
                : Fault.TYPE;
    if (fault != null) {
      report(fault, attribute, value);
    }
    return fault == null;
  }

  private static @Nullable Fault set(Attribute attribute, String text, Situation.Builder target) {
    return switch (attribute.type()) {
      case INTEGER, DOUBLE ->
          NUMBER.matcher(text).matches()
              ? target.tryNumber(attribute, Double.parseDouble(text))
              : Fault.TYPE;
      case BOOLEAN ->
          text.equals("true") || text.equals("false")
              ? target.tryBoolean(attribute, text.equals("true"))
              : Fault.TYPE;
      case STRING -> target.tryText(attribute, text);
      case CODES -> Fault.TYPE;
    };
  }

  /** The elements; what is no text stands as an empty one, which no list of codes takes. */
  private static List<String> texts(Yaml.Sequence sequence) {
    List<String> texts = new ArrayList<>();
    for (Yaml item : sequence.items()) {
      texts.add(item instanceof Yaml.Scalar scalar && !scalar.isNull() ? scalar.text() : "");
    }
    return texts;
  }

  private void report(Fault fault, Attribute attribute, Yaml value) {
    Code code = fault == Fault.RANGE || fault == Fault.CODES ? Code.OUTSIDE_DOMAIN : Code.LITERAL;
    Place place = value.place();
    Message hint = hint(fault, attribute);
    if (fault == Fault.CODES) {
      List<String> codes = attribute.domain().codes();
      List<Yaml> items = value instanceof Yaml.Sequence list ? list.items() : List.of(value);
      for (Yaml item : items) {
        if (item instanceof Yaml.Scalar scalar && !codes.contains(scalar.text())) {
          place = item.place();
          hint = Nearest.advice(scalar.text(), codes);
          break;
        }
      }
    }
    findings.add(code, place, say("value-is", attribute.name(), fault.what(attribute)), hint);
  }

  private static Message hint(Fault fault, Attribute attribute) {
    if (fault == Fault.RANGE) {
      return say("value-within");
    }
    if (fault == Fault.EMPTY && attribute.type() != ValueType.CODES) {
      return say("write-null");
    }
    return switch (attribute.type()) {
      case INTEGER -> say("write-integer");
      case DOUBLE -> say("write-double");
      case BOOLEAN -> say("write-boolean");
      case STRING -> say("write-text");
      case CODES -> say("write-codes");
    };
  }
}
