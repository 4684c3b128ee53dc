package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.internal.eval.Grid;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReferencePackTest {
  private final RulePack pack = RulePack.load(Path.of("../../rules/packs/asiakkuus"));

  @Test
  void everyPositionGetsExactlyOneStrategy() {
    List<Condition> assigning = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      if (rule.verb() instanceof Verb.Assign) {
        assertThat(rule.when().situation()).as(rule.name()).isNull();
        assigning.add(rule.when().position());
      }
    }
    Grid grid = new Grid(assigning, Grid.Shares.PRESENT, new Known(pack));

    for (int complexity = 0; complexity <= 100; complexity++) {
      for (int difficulty = 0; difficulty <= 100; difficulty++) {
        assertThat(Long.bitCount(grid.at(complexity, difficulty, 1, 1)))
            .as("strategies at %d, %d", complexity, difficulty)
            .isEqualTo(1);
      }
    }
  }

  @Test
  void loadsWithoutAnyFinding() {
    assertThat(PackLoader.load(Path.of("../../rules/packs/asiakkuus")).diagnostics()).isEmpty();
  }
}
