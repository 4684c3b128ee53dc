package fi.nelikentta.authoring;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Rater;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/** What a supplier of data fills: the JSON Schema of a pack's situations, and their CSV header. */
public final class SituationSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final RulePack pack;
  private final Texts texts;
  private final JsonGenerator json;

  private SituationSchema(RulePack pack, Texts texts, JsonGenerator json) {
    this.pack = pack;
    this.texts = texts;
    this.json = json;
  }

  /**
   * The JSON Schema, 2020-12, of one situation, with labels in the locale's language or the pack's
   * first one. What it accepts the pack reads, but for keys that stand twice.
   */
  public static String jsonSchema(RulePack pack, Locale locale) {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        new JsonFactory()
            .createGenerator(text)
            .setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter))) {
      new SituationSchema(pack, pack.texts(locale), json).write();
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to a String did not work.", impossible);
    }
    return text.append('\n').toString();
  }

  /** The header row of a registry: {@code clientId} and every attribute, in schema order. */
  public static String csvHeader(RulePack pack) {
    List<String> columns = new ArrayList<>(List.of("clientId"));
    pack.schema().attributes().forEach(attribute -> columns.add(attribute.name()));
    return String.join(",", columns);
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeStringField("$schema", DIALECT);
    json.writeStringField(
        "$id",
        "urn:nelikentta:situation:" + pack.identity().id() + ":" + pack.identity().version());
    json.writeStringField("$comment", pack.toString());
    json.writeStringField("title", texts.about().title());
    json.writeStringField("type", "object");
    strings("required", List.of("clientId"));
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    json.writeObjectFieldStart("clientId");
    json.writeStringField("type", "string");
    json.writeStringField("pattern", "\\S");
    json.writeEndObject();
    for (Attribute attribute : pack.schema().attributes()) {
      attribute(attribute);
    }
    about();
    json.writeEndObject();
    json.writeObjectFieldStart("$defs");
    origin();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void attribute(Attribute attribute) throws IOException {
    json.writeObjectFieldStart(attribute.name());
    json.writeStringField("title", texts.label(attribute.name()));
    String description = description(attribute);
    if (!description.isEmpty()) {
      json.writeStringField("description", description);
    }
    switch (attribute.type()) {
      case INTEGER -> number("integer", attribute.least(), attribute.greatest());
      case DOUBLE -> number("number", attribute.domain().min(), attribute.domain().max());
      case BOOLEAN -> type("boolean");
      case STRING -> {
        type("string");
        codes(attribute, true);
      }
      case CODES -> {
        type("array");
        json.writeObjectFieldStart("items");
        json.writeStringField("type", "string");
        codes(attribute, false);
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private String description(Attribute attribute) {
    Texts.AttributeTexts about = texts.attributes().get(attribute.name());
    String unit = attribute.domain().unit();
    return String.join(
        " ",
        Stream.of(
                about == null ? null : about.question(),
                about == null ? null : about.help(),
                unit == null || unit.equals("1") ? null : "[" + unit + "]")
            .filter(Objects::nonNull)
            .toList());
  }

  private void type(String type) throws IOException {
    strings("type", List.of(type, "null"));
  }

  private void number(String type, double min, double max) throws IOException {
    type(type);
    if (!Double.isInfinite(min)) {
      json.writeFieldName("minimum");
      json.writeNumber(new BigDecimal(Numbers.plain(min)));
    }
    if (!Double.isInfinite(max)) {
      json.writeFieldName("maximum");
      json.writeNumber(new BigDecimal(Numbers.plain(max)));
    }
  }

  private void codes(Attribute attribute, boolean orNull) throws IOException {
    if (!attribute.domain().isClosed()) {
      json.writeNumberField("minLength", 1);
      return;
    }
    json.writeArrayFieldStart("enum");
    for (String code : attribute.domain().codes()) {
      json.writeString(code);
    }
    if (orNull) {
      json.writeNull();
    }
    json.writeEndArray();
  }

  private void about() throws IOException {
    json.writeObjectFieldStart("about");
    json.writeStringField("description", "Where a value came from, by attribute.");
    json.writeStringField("type", "object");
    json.writeObjectFieldStart("propertyNames");
    strings("enum", pack.schema().attributes().stream().map(Attribute::name).toList());
    json.writeEndObject();
    json.writeObjectFieldStart("additionalProperties");
    json.writeStringField("$ref", "#/$defs/origin");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void origin() throws IOException {
    json.writeObjectFieldStart("origin");
    json.writeStringField("type", "object");
    json.writeBooleanField("additionalProperties", false);
    json.writeObjectFieldStart("properties");
    json.writeObjectFieldStart("date");
    json.writeStringField("type", "string");
    json.writeStringField("format", "date");
    json.writeStringField("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$");
    json.writeEndObject();
    json.writeObjectFieldStart("source");
    json.writeStringField("type", "string");
    json.writeEndObject();
    json.writeObjectFieldStart("by");
    strings("enum", Arrays.stream(Rater.values()).map(Rater::key).toList());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void strings(String name, List<String> values) throws IOException {
    json.writeFieldName(name);
    json.writeArray(values.toArray(String[]::new), 0, values.size());
  }
}
