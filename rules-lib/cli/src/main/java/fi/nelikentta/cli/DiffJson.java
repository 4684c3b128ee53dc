package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.authoring.diff.Cause;
import fi.nelikentta.authoring.diff.Change;
import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Detail;
import fi.nelikentta.authoring.diff.DiffReport;
import fi.nelikentta.authoring.diff.Impact;
import fi.nelikentta.authoring.diff.Move;
import fi.nelikentta.authoring.diff.PackDiff;
import fi.nelikentta.authoring.diff.Population;
import fi.nelikentta.pack.PackIdentity;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two packs and what it does, for tools. A number that must not be told is
 * left out; changes are called by their place in the list, from 1.
 */
final class DiffJson {
  private DiffJson() {}

  static String of(DiffReport report) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeNumberField("schema", 1);
          PackDiff diff = report.diff();
          pack(json, "old", diff.before().identity(), report.days().before().toString());
          pack(json, "new", diff.after().identity(), report.days().after().toString());
          json.writeBooleanField("sameFiles", diff.isSameFiles());
          json.writeBooleanField("canAlterProposals", diff.canAlterProposals());
          json.writeArrayFieldStart("changes");
          for (int i = 0; i < diff.changes().size(); i++) {
            change(json, i + 1, diff.changes().get(i));
          }
          json.writeEndArray();
          impact(json, report);
          json.writeEndObject();
        });
  }

  private static void pack(JsonGenerator json, String name, PackIdentity pack, String day)
      throws IOException {
    json.writeObjectFieldStart(name);
    json.writeStringField("id", pack.id());
    json.writeStringField("version", pack.version());
    json.writeStringField("hash", pack.hash());
    json.writeStringField("evaluatedOn", day);
    json.writeEndObject();
  }

  private static void change(JsonGenerator json, int number, Change change) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", number);
    json.writeStringField("subject", change.subject().key());
    json.writeStringField("name", change.name());
    json.writeStringField("kind", change.kind().key());
    json.writeStringField("weight", change.weight().key());
    json.writeArrayFieldStart("details");
    for (Detail detail : change.details()) {
      json.writeStartObject();
      json.writeStringField("aspect", detail.aspect().key());
      if (!detail.where().isEmpty()) {
        json.writeStringField("where", detail.where());
      }
      side(json, "from", detail.from());
      side(json, "to", detail.to());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void side(JsonGenerator json, String name, Detail.@Nullable Side side)
      throws IOException {
    if (side != null) {
      json.writeStringField(name, side.text());
    }
  }

  private static void impact(JsonGenerator json, DiffReport report) throws IOException {
    Impact impact = report.impact();
    json.writeObjectFieldStart("impact");
    String registry = report.people().registry();
    json.writeStringField("people", registry == null ? "invented" : "registry");
    if (registry != null) {
      json.writeStringField("registry", registry);
    }
    json.writeNumberField("attributesKnown", report.people().known());
    json.writeNumberField("minCell", impact.least());
    if (impact.clients() == 0 || impact.clients() >= impact.least()) {
      json.writeNumberField("clients", impact.clients());
      count(json, "moved", impact.moved());
      count(json, "stayed", impact.stayed());
      cells(json, "matrix", impact.cells());
      moves(json, impact.moves());
      beside(json, impact.beside());
      by(json, impact.groups());
    }
    personas(json, report.people().personas());
    json.writeEndObject();
  }

  private static void cells(JsonGenerator json, String name, Map<Move, Count> cells)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Map.Entry<Move, Count> cell : cells.entrySet()) {
      json.writeStartObject();
      move(json, cell.getKey());
      count(json, "clients", cell.getValue());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void move(JsonGenerator json, Move move) throws IOException {
    json.writeStringField("from", move.from().name());
    json.writeStringField("to", move.to().name());
  }

  private static void moves(JsonGenerator json, List<Impact.MoveCauses> moves) throws IOException {
    json.writeArrayFieldStart("moves");
    for (Impact.MoveCauses one : moves) {
      json.writeStartObject();
      move(json, one.move());
      count(json, "clients", one.clients());
      json.writeArrayFieldStart("causes");
      for (Impact.CauseCount cause : one.causes()) {
        json.writeStartObject();
        cause(json, cause.cause());
        count(json, "clients", cause.clients());
        json.writeEndObject();
      }
      json.writeEndArray();
      count(json, "rarerCauses", one.others());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void cause(JsonGenerator json, Cause cause) throws IOException {
    json.writeArrayFieldStart("changes");
    for (List<Integer> set : cause.sets()) {
      json.writeArray(set.stream().mapToInt(i -> i + 1).toArray(), 0, set.size());
    }
    json.writeEndArray();
    json.writeBooleanField("searchedWhole", cause.search() == Cause.Search.WHOLE);
  }

  private static void beside(JsonGenerator json, Impact.Beside beside) throws IOException {
    json.writeObjectFieldStart("beside");
    count(json, "pointsOnly", beside.pointsOnly());
    count(json, "opened", beside.opened());
    count(json, "firmed", beside.firmed());
    counts(json, "tagsGained", beside.tagsGained());
    counts(json, "tagsLost", beside.tagsLost());
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, String name, Map<String, Count> counts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, Count> entry : counts.entrySet()) {
      count(json, entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
  }

  private static void by(JsonGenerator json, List<Impact.Grouping> groupings) throws IOException {
    json.writeArrayFieldStart("by");
    for (Impact.Grouping grouping : groupings) {
      json.writeStartObject();
      json.writeStringField("column", grouping.column());
      json.writeNumberField("withheld", grouping.withheld());
      json.writeArrayFieldStart("groups");
      for (Impact.Group group : grouping.groups()) {
        json.writeStartObject();
        if (group.isFurther()) {
          json.writeBooleanField("further", true);
        } else {
          json.writeStringField("value", group.value());
        }
        count(json, "clients", group.clients());
        count(json, "moved", group.moved());
        count(json, "stayed", group.stayed());
        cells(json, "moves", group.moves());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void personas(JsonGenerator json, List<Population.Client> personas)
      throws IOException {
    json.writeArrayFieldStart("personas");
    for (Population.Client client : personas) {
      json.writeStartObject();
      json.writeStringField("clientId", client.clientId());
      move(json, client.move());
      if (client.cause() != null) {
        cause(json, client.cause());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void count(JsonGenerator json, String name, Count count) throws IOException {
    if (count.number().isPresent()) {
      json.writeNumberField(name, count.number().getAsLong());
    }
  }
}
