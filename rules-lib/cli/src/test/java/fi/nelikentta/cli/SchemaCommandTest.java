package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaCommandTest {
  @Test
  void csvIsTheHeaderRowAlone() {
    assertThat(Commands.run("schema", Commands.FAULTY, "--format", "csv").out())
        .isEqualTo("clientId,falls,woundCare,livesAlone,worry\n");
  }

  @Test
  void drlDeclaresWhatRulesLookAt() {
    assertThat(Commands.run("schema", Commands.FAULTY, "--format", "drl").out())
        .contains("package fi.nelikentta.fixtures.faulty", "falls : Integer", "worry : String");
  }

  @Test
  void jsonSchemaIsTheDefaultAndSpeaksThePacksLanguages() {
    Commands.Ended first = Commands.run("schema", "asiakkuus");
    Commands.Ended english =
        Commands.run("schema", "asiakkuus", "--format", "json-schema", "--lang", "en");

    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("https://json-schema.org/draft/2020-12/schema");
    assertThat(english.out()).contains("\"title\" : \"Age in years\"").isNotEqualTo(first.out());
    assertThat(Commands.run("schema", "asiakkuus", "--lang", "de").code()).isEqualTo(2);
  }
}
