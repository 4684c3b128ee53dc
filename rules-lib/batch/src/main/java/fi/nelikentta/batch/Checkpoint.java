package fi.nelikentta.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How far a run had come: what must be on the disk for it to go on from here.
 *
 * @param chunks how many chunks were done with
 * @param proposals how far the file of proposals had come
 * @param rejects how far that of rejects had come
 * @param marks what was read of each input up to the present one
 * @param facts what the inputs were, once all chunks were done with; empty before
 * @param rows how many rows were done with, for people
 */
record Checkpoint(
    long chunks,
    PartFile.Extent proposals,
    PartFile.Extent rejects,
    List<Source.Mark> marks,
    List<InputFacts> facts,
    long rows) {

  /** Before anything was done. */
  static final Checkpoint BEGINNING =
      new Checkpoint(0, PartFile.Extent.NONE, PartFile.Extent.NONE, List.of(), List.of(), 0);

  /** Whether all inputs were read to their end. */
  boolean isEnd() {
    return !facts.isEmpty();
  }

  void write(JsonGenerator json) throws IOException {
    json.writeNumberField("chunks", chunks);
    json.writeNumberField("rows", rows);
    write(json, "proposals", proposals);
    write(json, "rejects", rejects);
    json.writeArrayFieldStart("read");
    for (Source.Mark mark : marks) {
      json.writeStartObject();
      json.writeNumberField("bytes", mark.bytes());
      json.writeStringField("sha256", mark.sha256());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("inputs");
    for (InputFacts fact : facts) {
      json.writeStartObject();
      json.writeStringField("name", fact.name());
      json.writeStringField("format", fact.format().name());
      json.writeNumberField("size", fact.size());
      json.writeStringField("sha256", fact.sha256());
      json.writeNumberField("rows", fact.rows());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String name, PartFile.Extent extent)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("bytes", extent.length());
    json.writeNumberField("crc32c", extent.sum());
    json.writeEndObject();
  }

  static Checkpoint read(JsonObject json) throws IOException {
    List<Source.Mark> marks = new ArrayList<>();
    for (JsonObject mark : json.objects("read")) {
      marks.add(new Source.Mark(mark.number("bytes"), mark.text("sha256")));
    }
    List<InputFacts> facts = new ArrayList<>();
    for (JsonObject fact : json.objects("inputs")) {
      facts.add(
          new InputFacts(
              fact.text("name"),
              InputFile.Format.valueOf(fact.text("format")),
              fact.number("size"),
              fact.text("sha256"),
              fact.number("rows")));
    }
    return new Checkpoint(
        json.number("chunks"),
        extent(json.object("proposals")),
        extent(json.object("rejects")),
        marks,
        facts,
        json.number("rows"));
  }

  private static PartFile.Extent extent(JsonObject json) throws IOException {
    return new PartFile.Extent(json.number("bytes"), json.number("crc32c"));
  }
}
