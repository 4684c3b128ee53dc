package fi.nelikentta.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import fi.nelikentta.Evidence;
import fi.nelikentta.Position;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.About;
import fi.nelikentta.situation.Axis;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a proposal: one line, the same bytes on every machine. Nothing is null; empty lists
 * are written; an unknown value that a rule looked at has no {@code value}.
 */
public final class ProposalJson {
  static final int SCHEMA = 1;

  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER).build();

  private ProposalJson() {}

  /** Writes the proposal. */
  public static String write(Proposal proposal) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      json.writeNumberField("schema", SCHEMA);
      json.writeStringField("clientId", proposal.clientId());
      json.writeStringField("date", proposal.date().toString());
      json.writeStringField("outcome", proposal.outcome().name());
      writeKind(json, proposal);
      json.writeBooleanField("firm", proposal.isFirm());
      writeList(json, "possible", proposal.possible().stream().map(Possibility::name).toList());
      writePosition(json, proposal.position());
      writeEvidence(json, proposal.evidence());
      writeList(json, "decidedBy", proposal.decidedBy());
      writeList(json, "tags", proposal.tags());
      writeList(json, "stops", proposal.stops());
      writeList(json, "missing", proposal.missing());
      writePack(json, proposal.pack());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to a String did not work.", impossible);
    }
    return text.toString();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IllegalArgumentException if it is no such JSON
   */
  public static Proposal read(String json) {
    Objects.requireNonNull(json, "json");
    return new ProposalReader(json).read();
  }

  /** The JSON Schema of what {@link #write} writes. */
  public static String schema() {
    try (InputStream stream = Proposal.class.getResourceAsStream("proposal.schema.json")) {
      if (stream == null) {
        throw new IllegalStateException(
            "proposal.schema.json is not on the class path.\nTry: use the jar as it was built.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  private static void writeKind(JsonGenerator json, Proposal proposal) throws IOException {
    if (proposal instanceof Proposal.Assigned assigned) {
      json.writeStringField("strategy", assigned.strategy().name());
    } else if (proposal instanceof Proposal.Undetermined undetermined) {
      json.writeStringField("reason", undetermined.reason().key());
    } else if (proposal instanceof Proposal.Conflicting conflicting) {
      writeList(
          json,
          "conflicting",
          conflicting.strategies().stream().map(CustomerStrategy::name).toList());
    }
  }

  private static void writePosition(JsonGenerator json, Position position) throws IOException {
    for (Axis axis : Axis.values()) {
      json.writeNumberField(axis.key(), position.points(axis));
    }
    json.writeObjectFieldStart("known");
    for (Axis axis : Axis.values()) {
      json.writeNumberField(axis.key(), position.known(axis));
    }
    json.writeEndObject();
  }

  private static void writeEvidence(JsonGenerator json, List<Evidence> evidence)
      throws IOException {
    json.writeArrayFieldStart("evidence");
    for (Evidence one : evidence) {
      json.writeStartObject();
      json.writeStringField("rule", one.rule());
      json.writeStringField("axis", one.axis().key());
      json.writeNumberField("points", one.points());
      json.writeArrayFieldStart("looked");
      for (Evidence.Looked looked : one.looked()) {
        json.writeStartObject();
        json.writeStringField("attribute", looked.attribute());
        if (looked.value() != null) {
          json.writeFieldName("value");
          writeValue(json, looked.value());
        }
        writeAbout(json, looked.about());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeValue(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof String text) {
      json.writeString(text);
    } else {
      json.writeStartArray();
      for (Object element : (List<?>) value) {
        json.writeString((String) element);
      }
      json.writeEndArray();
    }
  }

  private static void writeAbout(JsonGenerator json, @Nullable About about) throws IOException {
    if (about == null) {
      return;
    }
    json.writeObjectFieldStart("about");
    if (about.date() != null) {
      json.writeStringField("date", about.date().toString());
    }
    if (about.source() != null) {
      json.writeStringField("source", about.source());
    }
    if (about.by() != null) {
      json.writeStringField("by", about.by().key());
    }
    json.writeEndObject();
  }

  private static void writePack(JsonGenerator json, PackIdentity pack) throws IOException {
    json.writeObjectFieldStart("pack");
    json.writeStringField("id", pack.id());
    json.writeStringField("version", pack.version());
    json.writeStringField("hash", pack.hash());
    json.writeStringField("validation", pack.validation());
    json.writeEndObject();
  }

  private static void writeList(JsonGenerator json, String name, Collection<String> texts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
