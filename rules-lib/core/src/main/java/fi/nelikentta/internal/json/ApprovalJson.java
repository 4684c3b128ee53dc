package fi.nelikentta.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import fi.nelikentta.internal.load.Names;
import fi.nelikentta.pack.Approval;
import fi.nelikentta.pack.PackIdentity;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Approvals as JSON. What is signed is the same JSON without the signature, without space, in the
 * order of the file, as UTF-8: what {@code jq -cj 'del(.signature)' approval.json} prints.
 */
public final class ApprovalJson {
  private static final int SCHEMA = 1;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST = 1 << 16;

  private ApprovalJson() {}

  /** Whether it may stand as a name: one line that can be shown. */
  public static boolean isName(String by) {
    return !by.isBlank() && by.length() <= LONGEST_NAME && Names.isPrintable(by);
  }

  /** The bytes that are signed. */
  public static byte[] signed(Approval approval) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      fields(json, approval);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to a String did not work.", impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The file, which ends in LF. */
  public static String write(Approval approval) {
    StringWriter text = new StringWriter();
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(printer);
      json.writeStartObject();
      fields(json, approval);
      json.writeStringField("signature", approval.seal().signature());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to a String did not work.", impossible);
    }
    return text.append('\n').toString();
  }

  private static void fields(JsonGenerator json, Approval approval) throws IOException {
    json.writeNumberField("schema", SCHEMA);
    json.writeObjectFieldStart("pack");
    json.writeStringField("id", approval.pack().id());
    json.writeStringField("version", approval.pack().version());
    json.writeStringField("hash", approval.pack().hash());
    json.writeStringField("validation", approval.pack().validation());
    json.writeEndObject();
    json.writeStringField("date", approval.date().toString());
    json.writeStringField("by", approval.by());
    json.writeObjectFieldStart("check");
    json.writeNumberField("errors", approval.results().errors());
    json.writeNumberField("warnings", approval.results().warnings());
    json.writeEndObject();
    json.writeObjectFieldStart("test");
    json.writeNumberField("passed", approval.results().passed());
    json.writeNumberField("failed", approval.results().failed());
    json.writeNumberField("notRun", approval.results().notRun());
    json.writeEndObject();
    json.writeStringField("key", approval.seal().key());
  }

  /** The approval; empty where the text is none or holds more than one. */
  public static Optional<Approval> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try (JsonParser parser =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .createParser(text)) {
      Map<String, Object> values = new TreeMap<>();
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      flatten("", parser, values);
      boolean ended = parser.nextToken() == null;
      Approval approval = approval(values);
      // Each value that was read has been used: what is not of an approval is not passed over.
      return ended && values.isEmpty() ? Optional.of(approval) : Optional.empty();
    } catch (IOException | DateTimeException | IllegalArgumentException wrong) {
      return Optional.empty();
    }
  }

  private static void flatten(String prefix, JsonParser parser, Map<String, Object> values)
      throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = prefix + parser.currentName();
      JsonToken token = parser.nextToken();
      if (token == JsonToken.START_OBJECT && prefix.isEmpty()) {
        flatten(name + "/", parser, values);
      } else if (token == JsonToken.VALUE_STRING) {
        values.put(name, parser.getText());
      } else if (token == JsonToken.VALUE_NUMBER_INT) {
        values.put(name, parser.getIntValue());
      } else {
        throw new IllegalArgumentException(name);
      }
    }
  }

  private static Approval approval(Map<String, Object> values) {
    if (count(values, "schema") != SCHEMA) {
      throw new IllegalArgumentException("schema");
    }
    PackIdentity pack =
        new PackIdentity(
            text(values, "pack/id"),
            text(values, "pack/version"),
            text(values, "pack/hash"),
            text(values, "pack/validation"));
    String by = text(values, "by");
    if (!isName(by)) {
      throw new IllegalArgumentException("by");
    }
    return new Approval(
        pack,
        LocalDate.parse(text(values, "date")),
        by,
        new Approval.Results(
            count(values, "check/errors"),
            count(values, "check/warnings"),
            count(values, "test/passed"),
            count(values, "test/failed"),
            count(values, "test/notRun")),
        new Approval.Seal(text(values, "key"), text(values, "signature")));
  }

  private static String text(Map<String, Object> values, String name) {
    if (!(values.remove(name) instanceof String text) || text.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(name);
    }
    return text;
  }

  private static int count(Map<String, Object> values, String name) {
    if (!(values.remove(name) instanceof Integer count)) {
      throw new IllegalArgumentException(name);
    }
    return count;
  }
}
