package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class TestCommandTest {
  private static final String FAILING =
      "- id: x<y\n  given: { falls: 1 }\n  expect: { complexity: 20, tags: [] }\n";

  @TempDir Path temp;

  @Test
  void passedCasesAreCounted() {
    Commands.Ended ended = Commands.run("test", Commands.FAULTY);

    assertThat(ended.code()).isZero();
    assertThat(ended.out())
        .matches("8 cases: 8 passed, 0 failed; faulty 1.0.0 \\([0-9a-f]{12}\\), 2026-01-01\n");
  }

  @Test
  void aFailedCaseTellsWhatCameOutInsteadAndWhy() {
    Commands.Ended ended = Commands.run("test", Commands.copy(temp, "cases/own.yaml", "", FAILING));

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .startsWith(
            """
            FAILED x<y (cases/own.yaml:1:3)
              complexity: expected 20, got 30
                complexity.falls.any +30
            9 cases: 8 passed, 1 failed; faulty""");
  }

  @Test
  void aMistakeInACaseFileIsToldAndTheOtherCasesRun() {
    String pack = Commands.copy(temp, "cases/own.yaml", "", "- id: x\n  expect: { tag: [] }\n");

    Commands.Ended ended = Commands.run("test", pack);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .startsWith(
            "NK104 cases/own.yaml:2:13: the key tag means nothing here\n  Try: did you mean")
        .contains("8 cases: 8 passed, 0 failed; 1 mistake in case files; ");
  }

  @Test
  void jsonHoldsEveryCase() {
    String pack = Commands.copy(temp, "cases/own.yaml", "", FAILING);

    Commands.Ended ended = Commands.run("test", pack, "--format", "json");

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.out())
        .contains(
            "\"failed\" : 1",
            "\"id\" : \"x<y\"",
            "\"key\" : \"complexity\"",
            "\"expected\" : [\n",
            "\"date\" : \"2026-01-01\"");
  }

  @Test
  void junitIsXmlThatCountsWhatItHolds() throws Exception {
    String pack = Commands.copy(temp, "cases/own.yaml", "", FAILING + "- id: x\n  exect: {}\n");

    Commands.Ended ended = Commands.run("test", pack, "--format", "junit");

    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(ended.out())))
            .getDocumentElement();
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    assertThat(root.getAttribute("errors")).isEqualTo("2");
    assertThat(root.getAttribute("tests")).isEqualTo("11");
    assertThat(root.getElementsByTagName("testcase").getLength()).isEqualTo(11);
    assertThat(((Element) root.getElementsByTagName("failure").item(0)).getAttribute("message"))
        .isEqualTo("complexity: expected 20, got 30");
  }

  @Test
  void aPackWithErrorsFailsAndWritesNothing() {
    Commands.Ended ended =
        Commands.run("test", Commands.copy(temp, "rules.drl", "falls >= 1", "fals >= 1"));

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.out()).isEmpty();
    assertThat(ended.err()).contains("has errors:\nNK302 rules.drl:8:20").contains("\nTry: ");
  }

  @Test
  void aDateOnWhichThePackIsNotValidIsWrongUsage(@TempDir Path folder) {
    String pack = Commands.copy(folder, "pack.yaml", "", "validFrom: 2026-01-01\n");

    Commands.Ended ended = Commands.run("test", pack, "--date", "2025-12-31");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("is valid from 2026-01-01", "not on 2025-12-31.\nTry: ");
  }
}
