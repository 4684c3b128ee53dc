package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path temp;

  @Test
  void aPackWithoutMistakesIsSummedUpInOneLine() {
    Commands.Ended ended = Commands.run("check", Commands.FAULTY);

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .matches(
            "faulty 1\\.0\\.0: 9 rules, 4 attributes, en, hash [0-9a-f]{12};"
                + " 0 errors, 0 warnings\n");
  }

  @Test
  void theBundledPackIsTheDefault() {
    assertThat(Commands.run("check").out()).startsWith("asiakkuus 1.0.0: ");
  }

  @Test
  void aMistakeNamesCodePlaceRuleAndAWayOut() {
    Commands.Ended ended = Commands.run("check", mistaken());

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .startsWith("NK302 rules.drl:8:20 \"complexity.falls.any\": no attribute is called fals")
        .contains("\n  Try: did you mean falls?\n")
        .endsWith(": 1 error, 0 warnings\n");
  }

  @Test
  void warningsEndInFindingsOnlyWhenStrict() {
    String pack = Commands.copy(temp, "notes.txt", "", "to do");

    assertThat(Commands.run("check", pack).code()).isZero();
    assertThat(Commands.run("check", pack).out())
        .contains("NK006 notes.txt: ", "0 errors, 1 warning");
    assertThat(Commands.run("check", pack, "--strict").code()).isEqualTo(1);
  }

  @Test
  void jsonHoldsPlaceAndHint() {
    Commands.Ended ended = Commands.run("check", mistaken(), "--format", "json");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains(
            "\"errors\" : 1",
            "\"code\" : \"NK302\"",
            "\"severity\" : \"error\"",
            "\"file\" : \"rules.drl\"",
            "\"line\" : 8",
            "\"rule\" : \"complexity.falls.any\"",
            "\"hint\" : \"did you mean falls?\"");
  }

  @Test
  void sarifNamesTheFileSoThatAHostFindsIt() {
    Commands.Ended ended = Commands.run("check", mistaken(), "--format", "sarif");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains(
            "\"version\" : \"2.1.0\"",
            "\"ruleId\" : \"NK302\"",
            "\"level\" : \"error\"",
            "\"startLine\" : 8",
            "/rules.drl\"");
  }

  @Test
  void aPackThatIsNotThereIsWrongUsage() {
    Commands.Ended ended = Commands.run("check", "asiakkus");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).startsWith("there is no pack asiakkus.\nTry: ");
  }

  @Test
  void anUnknownFormatIsWrongUsage() {
    Commands.Ended ended = Commands.run("check", "--format", "xml");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("choose one of text, json, sarif");
  }

  private String mistaken() {
    return Commands.copy(temp, "rules.drl", "falls >= 1", "fals >= 1");
  }
}
