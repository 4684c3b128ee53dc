package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaCommandTest {
  @Test
  void csvIsTheHeaderRowAlone() {
    assertThat(Cli.run("schema", Cli.FAULTY, "--format", "csv").out())
        .isEqualTo("clientId,falls,woundCare,livesAlone,worry\n");
  }

  @Test
  void drlDeclaresWhatRulesLookAt() {
    assertThat(Cli.run("schema", Cli.FAULTY, "--format", "drl").out())
        .contains("package fi.nelikentta.fixtures.faulty", "falls : Integer", "worry : String");
  }

  @Test
  void jsonSchemaIsTheDefaultAndSpeaksThePacksLanguages() {
    Cli.Ended first = Cli.run("schema", "asiakkuus");
    Cli.Ended english = Cli.run("schema", "asiakkuus", "--format", "json-schema", "--lang", "en");

    assertThat(first.code()).isZero();
    assertThat(first.out()).contains("https://json-schema.org/draft/2020-12/schema");
    assertThat(english.out()).contains("\"title\" : \"Age in years\"").isNotEqualTo(first.out());
    assertThat(Cli.run("schema", "asiakkuus", "--lang", "de").code()).isEqualTo(2);
  }
}
