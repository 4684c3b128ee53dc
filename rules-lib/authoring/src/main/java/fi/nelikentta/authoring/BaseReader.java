package fi.nelikentta.authoring;

import static fi.nelikentta.authoring.CaseReader.say;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.Names;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.SituationReading;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the situations that cases build on, each file once. */
final class BaseReader {
  private static final int MAX_BYTES = 4 << 20;

  private final RulePack pack;
  private final @Nullable Path folder;
  private final Findings findings;
  private final Map<Path, Optional<Situation>> read = new HashMap<>();
  private final Map<String, Situation> situationByBase = new LinkedHashMap<>();

  /** For a pack's folder; null when the pack is a zip or bundled, where no base can be reached. */
  BaseReader(RulePack pack, @Nullable Path folder, Findings findings) {
    this.pack = pack;
    this.folder = folder;
    this.findings = findings;
  }

  /** The situations that were read, by their paths as cases write them, in the cases' order. */
  Map<String, Situation> situationByBase() {
    return situationByBase;
  }

  /** The situation in the file; null, with a finding, where there is none. */
  @Nullable Situation read(String base, Place place) {
    if (folder == null) {
      findings.add(Code.CASE_NOT_RUN, place, say("case-not-run"), say("name-pack-folder"));
      return null;
    }
    try {
      Path relative = Path.of(base);
      if (!relative.isAbsolute()) {
        Path file = folder.resolve(relative).normalize();
        Optional<Situation> known = read.get(file);
        if (known == null) {
          known = Optional.ofNullable(situation(file, base, place));
          read.put(file, known);
        }
        known.ifPresent(situation -> situationByBase.putIfAbsent(base, situation));
        return known.orElse(null);
      }
    } catch (InvalidPathException wrong) {
      // Reported below, like a path that is absolute.
    }
    missing(place, say("base-not-relative"));
    return null;
  }

  private @Nullable Situation situation(Path file, String base, Place place) {
    String json;
    try {
      if (!Files.isRegularFile(file)) {
        missing(place, say("base-not-there", Names.printable(base)));
        return null;
      }
      // Some files of a system tell no size and have no end.
      byte[] bytes;
      try (InputStream stream = Files.newInputStream(file)) {
        bytes = stream.readNBytes(MAX_BYTES + 1);
      }
      if (bytes.length > MAX_BYTES) {
        missing(place, say("base-too-large"));
        return null;
      }
      json = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException wrong) {
      missing(place, say("base-not-utf8"));
      return null;
    }
    SituationReading reading =
        pack.readSituation(json.startsWith("\uFEFF") ? json.substring(1) : json);
    for (Rejected rejected : reading.rejected()) {

      findings.add(
          Code.CASE_BASE,
          new Place(base, rejected.line(), rejected.character()),
          rejected.field().isEmpty()
              ? say("no-situation", rejected.what())
              : say("no-situation-field", rejected.field(), rejected.what()),
          rejected.remedy());
    }
    return reading.situation();
  }

  private void missing(Place place, Message what) {
    findings.add(Code.CASE_BASE, place, what, say("name-situation-file"));
  }
}
