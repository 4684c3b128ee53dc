package fi.nelikentta.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import fi.nelikentta.Outcome;
import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.SituationSchema;
import fi.nelikentta.pack.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the JSON Schemas promise holds for what the library writes and reads. */
class JsonSchemaTest {
  private static final Path TOP = Path.of("..", "..");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final Schema PROPOSAL = REGISTRY.getSchema(Proposal.jsonSchema());

  private static final String ASSIGNED =
      "{\"schema\":1,\"clientId\":\"42\",\"date\":\"2026-11-22\",\"outcome\":\"ASSIGNED\","
          + "\"strategy\":\"NETWORK\",\"firm\":false,\"possible\":[\"COLLABORATION\",\"NETWORK\"],"
          + "\"complexity\":65,\"copingDifficulty\":45,"
          + "\"known\":{\"complexity\":0.8,\"copingDifficulty\":0.5},"
          + "\"evidence\":[{\"rule\":\"complexity.a\",\"axis\":\"complexity\",\"points\":15,"
          + "\"looked\":[{\"attribute\":\"longTermConditions\",\"value\":4}]}],"
          + "\"decidedBy\":[\"strategy.network\"],\"tags\":[],\"stops\":[],"
          + "\"missing\":[\"hasSomeoneToTurnTo\"],\"pack\":{\"id\":\"asiakkuus\","
          + "\"version\":\"1.0.0\",\"hash\":\""
          + "0123456789abcdef".repeat(4)
          + "\",\"validation\":\"none\"}}";

  @Test
  void everyPersonsProposalMeetsTheSchema() throws IOException {
    RulePack pack = RulePack.bundled("asiakkuus");
    Set<Outcome> seen = EnumSet.noneOf(Outcome.class);
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      for (String json : personas()) {
        Proposal proposal = engine.evaluate(pack.readSituation(json).orThrow(), DATE);
        seen.add(proposal.outcome());
        assertThat(errors(PROPOSAL, proposal.toJson())).isEmpty();
      }
    }

    assertThat(seen).contains(Outcome.ASSIGNED, Outcome.UNDETERMINED, Outcome.REFERRED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CONFLICTING; {\"clientId\":\"a\",\"falls\":3,\"livesAlone\":true,\"worry\":\"much\"}",
        "UNDETERMINED; {\"clientId\":\"a\",\"falls\":3,\"woundCare\":true,\"livesAlone\":true}",
        "ASSIGNED; {\"clientId\":\"a\",\"falls\":3,\"about\":{\"falls\":{\"date\":\"2026-10-01\","
            + "\"source\":\"Observation/7\",\"by\":\"record\"}}}",
      })
  void proposalsOfAPackWithGapsAndOverlapsMeetTheSchema(Outcome outcome, String situation) {
    RulePack pack = RulePack.load(TOP.resolve("fixtures/packs/faulty"));
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      Proposal proposal = engine.evaluate(pack.readSituation(situation).orThrow(), DATE);

      assertThat(proposal.outcome()).isEqualTo(outcome);
      assertThat(errors(PROPOSAL, proposal.toJson())).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"strategy\":\"NETWORK\",; ''",
        "\"strategy\":\"NETWORK\"; \"strategy\":null",
        "\"strategy\":\"NETWORK\"; \"strategy\":\"Network\"",
        "\"ASSIGNED\"; \"REFERRED\"",
        "\"ASSIGNED\"; \"UNDETERMINED\"",
        "\"firm\":false; \"firm\":true",
        "[\"COLLABORATION\",\"NETWORK\"]; [\"NETWORK\"]",
        "[\"COLLABORATION\",\"NETWORK\"]; [\"NETWORK\",\"NETWORK\"]",
        "\"complexity\":65; \"complexity\":101",
        "\"complexity\":65; \"complexity\":6.5",
        "0.8; 1.1",
        "\"points\":15; \"points\":0",
        "\"value\":4; \"value\":null",
        "\"tags\":[],; ''",
        "2026-11-22; 22.11.2026",
        "\"schema\":1; \"schema\":2",
        "\"schema\":1; \"schema\":1,\"birthDate\":\"x\"",
        "0123456789abcdef; 0123",
      })
  void aBrokenProposalDoesNotMeetTheSchema(String part, String broken) {
    assertThat(errors(PROPOSAL, ASSIGNED)).isEmpty();
    assertThat(ASSIGNED).contains(part);

    assertThat(errors(PROPOSAL, ASSIGNED.replace(part, broken))).isNotEmpty();
  }

  @Test
  void everyPersonMeetsTheSchemaOfTheReferencePack() throws IOException {
    RulePack pack = RulePack.bundled("asiakkuus");
    Schema schema = REGISTRY.getSchema(SituationSchema.jsonSchema(pack, Locale.ENGLISH));

    for (String json : personas()) {
      assertThat(errors(schema, json)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"clientId\":\"a\"}",
        "{\"clientId\":\"a\",\"falls\":null,\"worry\":null,\"woundCare\":null}",
        "{\"clientId\":\"a\",\"falls\":50,\"livesAlone\":false,\"worry\":\"none-at-all\"}",
        "{\"clientId\":\"a\",\"falls\":4.0}",
        "{\"clientId\":\"a\",\"falls\":1,\"about\":{\"falls\":{\"by\":\"record\"}}}",
        "{\"falls\":1}",
        "{\"clientId\":7}",
        "{\"clientId\":\" \"}",
        "{\"clientId\":\"a\",\"falls\":51}",
        "{\"clientId\":\"a\",\"falls\":-1}",
        "{\"clientId\":\"a\",\"falls\":4.5}",
        "{\"clientId\":\"a\",\"falls\":\"4\"}",
        "{\"clientId\":\"a\",\"woundCare\":1}",
        "{\"clientId\":\"a\",\"worry\":\"\"}",
        "{\"clientId\":\"a\",\"worry\":\"Much\"}",
        "{\"clientId\":\"a\",\"fals\":1}",
        "{\"clientId\":\"a\",\"about\":{\"fals\":{}}}",
        "{\"clientId\":\"a\",\"about\":{\"falls\":{\"by\":\"nurse\"}}}",
        "{\"clientId\":\"a\",\"about\":{\"falls\":{\"date\":\"1.10.2026\"}}}",
        "{\"clientId\":\"a\",\"about\":null}",
        "[]",
      })
  void theSchemaTakesWhatThePackReadsAndRefusesWhatItRejects(String json) {
    RulePack pack = RulePack.load(TOP.resolve("fixtures/packs/faulty"));
    Schema schema = REGISTRY.getSchema(SituationSchema.jsonSchema(pack, Locale.ENGLISH));

    assertThat(errors(schema, json).isEmpty())
        .isEqualTo(pack.readSituation(json).find().isPresent());
  }

  private static List<String> personas() throws IOException {
    try (Stream<Path> files = Files.list(TOP.resolve("fixtures/personas"))) {
      List<Path> people = files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
      List<String> texts = new ArrayList<>();
      for (Path person : people) {
        texts.add(Files.readString(person));
      }
      assertThat(texts).hasSizeGreaterThanOrEqualTo(12);
      return texts;
    }
  }

  private static List<Error> errors(Schema schema, String json) {
    return schema.validate(json, InputFormat.JSON);
  }
}
