package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the bytes of a run depend on. Only a run with the same may go on where another stopped.
 *
 * @param tool the program and its version
 * @param pack the pack's id, version and hash
 * @param date the evaluation date
 * @param options what the manifest tells of the options, and which files are written, as JSON
 * @param inputs the inputs, in their order
 */
record Fingerprint(String tool, String pack, String date, String options, List<Input> inputs) {
  /**
   * An input as it lies on the disk, before it is read.
   *
   * @param name as it was given
   * @param size its bytes; -1 for what is no file
   * @param modified when it was written last, in milliseconds; -1 for what is no file
   */
  record Input(String name, long size, long modified) {
    static Input of(InputFile file) throws IOException {
      Path path = file.path();
      return path == null || !Files.isRegularFile(path)
          ? new Input(file.name(), -1, -1)
          : new Input(file.name(), Files.size(path), Files.getLastModifiedTime(path).toMillis());
    }
  }

  static Fingerprint of(Job job) throws IOException {
    Request request = job.request();
    PackIdentity pack = job.pack().identity();
    List<Input> inputs = new ArrayList<>();
    for (InputFile input : request.inputs()) {
      inputs.add(Input.of(input));
    }
    return new Fingerprint(
        request.tool(),
        pack.id() + " " + pack.version() + " " + pack.hash(),
        job.date().toString(),
        RunManifest.options(request, job.companions()),
        inputs);
  }

  /**
   * Refuses to go on where a run with the other one stopped.
   *
   * @param journal the name of its journal
   * @throws WrongUsageException if something is another
   */
  void check(Fingerprint earlier, Path journal) throws IOException {
    Message name = Message.verbatim(String.valueOf(journal.getFileName()));
    if (!pack.equals(earlier.pack)) {
      throw refused(say("resume-other-pack", earlier.pack, pack), say("resume-pack-back", name));
    }
    if (!date.equals(earlier.date)) {
      throw refused(
          say("resume-other-date", earlier.date, date),
          say("resume-date-back", earlier.date, name));
    }
    if (!options.equals(earlier.options)) {
      throw refused(
          say("resume-other-options", changes(earlier)), say("resume-options-back", name));
    }
    if (!tool.equals(earlier.tool)) {
      throw refused(say("resume-other-tool", earlier.tool, tool), say("resume-tool-back", name));
    }
    if (inputs.size() != earlier.inputs.size()) {
      throw refused(
          say("resume-other-inputs", earlier.inputs.size(), inputs.size()),
          say("resume-options-back", name));
    }
    for (int i = 0; i < inputs.size(); i++) {
      if (!inputs.get(i).equals(earlier.inputs.get(i))) {
        throw refused(say("input-changed", inputs.get(i).name()), say("input-back-or-afresh"));
      }
    }
  }

  /** What the options were and are, where they differ. */
  private List<Message> changes(Fingerprint earlier) throws IOException {
    Map<String, String> before = JsonObject.of(earlier.options).flat();
    Map<String, String> now = JsonObject.of(options).flat();
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(now.keySet());
    List<Message> changes = new ArrayList<>();
    for (String name : names) {
      String was = before.getOrDefault(name, "");
      String is = now.getOrDefault(name, "");
      if (!was.equals(is)) {
        changes.add(Message.verbatim(name + " (" + was + " → " + is + ")"));
      }
    }
    return changes;
  }

  private static WrongUsageException refused(Message what, Message remedy) {
    return new WrongUsageException(what, remedy);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStringField("tool", tool);
    json.writeStringField("pack", pack);
    json.writeStringField("date", date);
    json.writeStringField("options", options);
    json.writeArrayFieldStart("inputs");
    for (Input input : inputs) {
      json.writeStartObject();
      json.writeStringField("name", input.name());
      json.writeNumberField("size", input.size());
      json.writeNumberField("modified", input.modified());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static Fingerprint read(JsonObject json) throws IOException {
    List<Input> inputs = new ArrayList<>();
    for (JsonObject input : json.objects("inputs")) {
      inputs.add(new Input(input.text("name"), input.number("size"), input.number("modified")));
    }
    return new Fingerprint(
        json.text("tool"), json.text("pack"), json.text("date"), json.text("options"), inputs);
  }
}
