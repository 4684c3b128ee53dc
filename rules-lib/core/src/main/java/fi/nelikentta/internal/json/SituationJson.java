package fi.nelikentta.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.situation.About;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Fault;
import fi.nelikentta.situation.Rater;
import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.SituationReading;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one situation from strict JSON: one flat object, with {@code clientId} and optionally
 * {@code about}. All that is wrong comes at once; messages never hold a value.
 */
public final class SituationJson {
  private static final int MAX_CHARACTERS = 1_000_000;
  private static final int MAX_DEPTH = 4;
  private static final int MAX_TEXT = 10_000;
  private static final int MAX_ELEMENTS = 10_000;
  private static final int MAX_NUMBER = 400;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxDocumentLength(MAX_CHARACTERS)
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(MAX_TEXT)
                  .maxNumberLength(MAX_NUMBER)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Schema schema;
  private final int firstLine;
  private final List<Rejected> rejected = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<Attribute, Object> values = new LinkedHashMap<>();
  private final Map<Attribute, About> origins = new LinkedHashMap<>();
  private final Situation.Builder scratch;
  private @Nullable String clientId;

  private SituationJson(Schema schema, int firstLine) {
    this.schema = schema;
    this.scratch = Situation.of(schema, "not read yet");
    this.firstLine = firstLine;
  }

  /** Reads the text; its first line is counted as {@code firstLine}. */
  public static SituationReading read(Schema schema, String json, int firstLine) {
    Objects.requireNonNull(json, "json");
    return new SituationJson(schema, firstLine).read(json);
  }

  private SituationReading read(String json) {
    if (json.length() > MAX_CHARACTERS) {
      reject("size", null, "", say("too-long", MAX_CHARACTERS), say("give-one-client"));
      return result();
    }
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        reject("json", parser.currentTokenLocation(), "", say("no-object"), say("write-object"));
        return result();
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        field(parser);
      }
      if (parser.nextToken() != null) {
        reject(
            "json",
            parser.currentTokenLocation(),
            "",
            say("more-after-object"),
            say("write-one-client"));
      }
    } catch (JsonProcessingException wrong) {
      reject("json", wrong.getLocation(), "", reason(wrong), say("check-brackets"));
      return result();
    } catch (IOException impossible) {
      throw new IllegalStateException("reading a String did not work.", impossible);
    }
    if (!seen.contains("clientId")) {
      reject("client-id", null, "clientId", say("missing"), say("give-id"));
    }
    return result();
  }

  /** Says what the parser found without its text, which may hold values. */
  private static Message reason(JsonProcessingException wrong) {
    return wrong instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException
        ? say("too-deep-or-long")
        : wrong instanceof com.fasterxml.jackson.core.io.JsonEOFException
            ? say("ends-too-early")
            : say("not-valid");
  }

  private void field(JsonParser parser) throws IOException {
    String name = parser.currentName();
    JsonLocation place = parser.currentTokenLocation();
    JsonToken token = parser.nextToken();
    if (!seen.add(name)) {
      reject("duplicate", place, known(name), say("twice"), say("keep-one-of-two"));
      parser.skipChildren();
    } else if (name.equals("clientId")) {
      readClientId(parser, place, token);
    } else if (name.equals("about")) {
      readAbout(parser, place, token);
    } else {
      Attribute attribute = schema.find(name).orElse(null);
      if (attribute == null) {
        reject("unknown-name", place, "", say("no-attribute"), schema.suggest(name));
        parser.skipChildren();
      } else {
        readValue(parser, place, token, attribute);
      }
    }
  }

  private void readClientId(JsonParser parser, JsonLocation place, JsonToken token)
      throws IOException {
    if (token == JsonToken.VALUE_STRING && !parser.getText().isBlank()) {
      clientId = parser.getText();
    } else {
      reject("client-id", place, "clientId", say("no-id-text"), say("put-in-quotes"));
      parser.skipChildren();
    }
  }

  private void readValue(
      JsonParser parser, JsonLocation place, JsonToken token, Attribute attribute)
      throws IOException {
    switch (token) {
      case VALUE_NULL -> {}
      case VALUE_STRING -> values.put(attribute, parser.getText());
      case VALUE_TRUE -> values.put(attribute, true);
      case VALUE_FALSE -> values.put(attribute, false);
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser, place, attribute);
      case START_ARRAY -> {
        List<Object> list = new ArrayList<>();
        boolean texts = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          texts &= parser.currentToken() == JsonToken.VALUE_STRING && list.size() < MAX_ELEMENTS;
          list.add(texts ? parser.getText() : "");
          parser.skipChildren();
        }
        if (texts) {
          values.put(attribute, list);
        } else {
          fault(Fault.TYPE, place, attribute);
        }
      }
      default -> {
        fault(Fault.TYPE, place, attribute);
        parser.skipChildren();
      }
    }
    Object value = values.get(attribute);
    if (value != null) {
      Fault fault = put(scratch, attribute, value);
      if (fault != null) {
        fault(fault, place, attribute);
      }
    }
  }

  private void number(JsonParser parser, JsonLocation place, Attribute attribute)
      throws IOException {
    String text = parser.getText();
    double value = Double.parseDouble(text);
    if (!attribute.type().isNumber()) {
      fault(Fault.TYPE, place, attribute);
    } else if (Double.isInfinite(value)) {
      fault(Fault.RANGE, place, attribute);
    } else if (attribute.type() == ValueType.INTEGER && !isWhole(text)) {
      fault(Fault.TYPE, place, attribute);
    } else {
      values.put(attribute, value);
    }
  }

  /** By its digits: of a fraction that no double holds nothing is left to see. */
  private static boolean isWhole(String number) {
    try {
      BigDecimal exact = new BigDecimal(number);
      return exact.signum() == 0 || exact.stripTrailingZeros().scale() <= 0;
    } catch (NumberFormatException beyond) {
      // An exponent that nothing holds; its double was finite, so it is a fraction or nothing.
      return Double.parseDouble(number) == 0.0 && number.matches("-?0(\\.0*)?[eE].*");
    }
  }

  private static @Nullable Fault put(Situation.Builder builder, Attribute attribute, Object value) {
    if (value instanceof Double number) {
      return builder.tryNumber(attribute, number);
    }
    if (value instanceof Boolean truth) {
      return builder.tryBoolean(attribute, truth);
    }
    if (value instanceof String text) {
      return builder.tryText(attribute, text);
    }
    return builder.tryCodes(attribute, (List<?>) value);
  }

  private void readAbout(JsonParser parser, JsonLocation place, JsonToken token)
      throws IOException {
    if (token != JsonToken.START_OBJECT) {
      reject("type", place, "about", say("no-object"), say("write-about"));
      parser.skipChildren();
      return;
    }
    Set<String> names = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonLocation at = parser.currentTokenLocation();
      Attribute attribute = schema.find(name).orElse(null);
      JsonToken value = parser.nextToken();
      if (!names.add(name)) {
        reject("duplicate", at, known(name), say("twice-in-about"), say("keep-one-of-two"));
        parser.skipChildren();
      } else if (attribute == null) {
        reject("unknown-name", at, "about", say("no-attribute"), schema.suggest(name));
        parser.skipChildren();
      } else if (value != JsonToken.START_OBJECT) {
        reject("type", at, name, say("about-no-object"), say("write-origin"));
        parser.skipChildren();
      } else {
        origins.put(attribute, origin(parser, name));
      }
    }
  }

  private About origin(JsonParser parser, String attribute) throws IOException {
    LocalDate date = null;
    String source = null;
    Rater by = null;
    Set<String> keys = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      JsonLocation place = parser.currentTokenLocation();
      boolean text = parser.nextToken() == JsonToken.VALUE_STRING;
      String value = text ? parser.getText() : "";
      if (!keys.add(key)) {
        reject("duplicate", place, attribute, say("about-key-twice"), say("keep-one"));
      } else if (!text) {
        reject("type", place, attribute, say("about-key-no-text"), say("put-in-quotes"));
      } else if (key.equals("source")) {
        source = value;
      } else if (key.equals("date")) {
        date = date(value, place, attribute);
      } else if (key.equals("by")) {
        by = Rater.find(value).orElse(null);
        if (by == null) {
          reject("codes", place, attribute, say("no-rater"), say("raters"));
        }
      } else {
        reject(
            "unknown-name",
            place,
            attribute,
            say("about-no-key"),
            Nearest.advice(key, List.of("date", "source", "by")));
      }
      parser.skipChildren();
    }
    return new About(date, source, by);
  }

  private @Nullable LocalDate date(String value, JsonLocation place, String attribute) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException wrong) {
      reject("type", place, attribute, say("about-no-date"), say("write-date"));
      return null;
    }
  }

  /** A name is repeated only when it is ours: a key may hold anything. */
  private String known(String name) {
    return schema.find(name).isPresent() || name.equals("clientId") || name.equals("about")
        ? name
        : "";
  }

  private void fault(Fault fault, JsonLocation place, Attribute attribute) {
    values.remove(attribute);
    reject(fault.key(), place, attribute.name(), fault.what(attribute), remedy(fault, attribute));
  }

  /** Like the fault's own, in JSON's terms. */
  private static Message remedy(Fault fault, Attribute attribute) {
    if (fault != Fault.TYPE) {
      return fault.remedy(attribute);
    }
    return switch (attribute.type()) {
      case INTEGER -> say("write-integer");
      case DOUBLE -> say("write-double");
      case BOOLEAN -> say("write-boolean");
      case STRING -> say("write-text");
      case CODES -> say("write-codes");
    };
  }

  private void reject(
      String code, @Nullable JsonLocation place, String field, Message what, Message remedy) {
    int line = place == null ? firstLine : firstLine + Math.max(place.getLineNr(), 1) - 1;
    int character = place == null ? 0 : Math.max(place.getColumnNr(), 0);
    rejected.add(new Rejected(code, line, character, field, what, remedy));
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(SituationJson.class, key, arguments);
  }

  private SituationReading result() {
    if (!rejected.isEmpty() || clientId == null) {
      return new SituationReading(clientId, null, rejected);
    }
    Situation.Builder builder = Situation.of(schema, clientId);
    values.forEach((attribute, value) -> put(builder, attribute, value));
    origins.forEach((attribute, origin) -> builder.about(attribute.name(), origin));
    return new SituationReading(clientId, builder.build(), List.of());
  }
}
