package fi.nelikentta.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.authoring.coverage.BoundaryPoint;
import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.coverage.RuleCoverage;
import fi.nelikentta.authoring.coverage.Share;
import fi.nelikentta.authoring.coverage.TestCoverage;
import fi.nelikentta.authoring.coverage.Truth;
import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.rule.Place;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/** Coverage as JSON. */
final class CoverageJson {
  private CoverageJson() {}

  static void write(JsonGenerator json, Coverage coverage) throws IOException {
    json.writeObjectFieldStart("coverage");
    share(json, "rules", coverage.fired());
    share(json, "conditions", coverage.truths());
    share(json, "boundaries", coverage.boundaries());
    json.writeArrayFieldStart("byRule");
    for (RuleCoverage rule : coverage.rules()) {
      json.writeStartObject();
      json.writeStringField("rule", rule.rule().name());
      place(json, rule.rule().place());
      json.writeNumberField("fired", rule.fired());
      json.writeNumberField("reached", rule.reached());
      json.writeArrayFieldStart("conditions");
      for (TestCoverage test : rule.tests()) {
        test(json, test);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void test(JsonGenerator json, TestCoverage test) throws IOException {
    json.writeStartObject();
    json.writeStringField("condition", Drl.of(test.test()));
    place(json, test.test().place());
    for (Map.Entry<Truth, Integer> truth : test.cases().entrySet()) {
      json.writeNumberField(truth.getKey().name().toLowerCase(Locale.ROOT), truth.getValue());
    }
    json.writeArrayFieldStart("boundaries");
    for (BoundaryPoint point : test.boundary()) {
      json.writeStartObject();
      json.writeNumberField("value", point.value());
      json.writeNumberField("cases", point.cases());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A key with what was met and what there is. */
  static void share(JsonGenerator json, String name, Share share) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("hit", share.hit());
    json.writeNumberField("all", share.all());
    json.writeEndObject();
  }

  /** Where something stands. */
  static void place(JsonGenerator json, Place place) throws IOException {
    json.writeStringField("file", place.file());
    json.writeNumberField("line", place.line());
    json.writeNumberField("column", place.column());
  }
}
