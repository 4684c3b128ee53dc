package fi.nelikentta.jmh.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutcomesPageTest {
  private static final Path ROOT = Path.of("..");
  private static final String REPEAT =
      "write it anew: mvn -q -Poutcomes -pl jmh -am process-classes";

  private static OutcomesPage page;

  @BeforeAll
  static void evaluate() {
    page = OutcomesPage.of(ROOT);
  }

  @Test
  void standsInTheRepositoryAsTheProgramWritesIt() throws IOException {
    assertThat(Files.readString(ROOT.resolve(OutcomesPage.PAGE))).as(REPEAT).isEqualTo(page.text());
  }

  @Test
  void saysWhatThePacksReadmeSays() throws IOException {
    assertThat(Files.readString(ROOT.resolve("rules/packs/asiakkuus/README.md")))
        .as("copy the table of the three runs and the first sentence of " + OutcomesPage.PAGE)
        .contains(page.distributions())
        .contains(page.verdict());
  }

  @Test
  void leavesNoPlaceOfTheTemplateOpen() {
    assertThat(page.text()).doesNotContain("{{").doesNotContain("NaN");
  }
}
