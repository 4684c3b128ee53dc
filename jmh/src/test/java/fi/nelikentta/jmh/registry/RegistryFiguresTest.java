package fi.nelikentta.jmh.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fi.nelikentta.jmh.results.Machine;
import fi.nelikentta.jmh.results.ResultsPage;
import fi.nelikentta.jmh.results.Target;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryFiguresTest {
  @TempDir Path folder;

  private static List<Timed> runs(double... seconds) {
    return Arrays.stream(seconds).mapToObj(one -> new Timed(one, 300)).toList();
  }

  private static RegistryFigures figures(List<Timed> oneProcessor) {
    return new RegistryFigures(
        new Machine("A processor", 2, 24_105, "Linux", "JDK 17"),
        "2026-11-22",
        "",
        1_000,
        20,
        1_000_000,
        4_000_000,
        2_000_000,
        new RegistryFigures.InMemory(
            runs(10, 10, 12), runs(9, 6, 5), runs(9, 9, 9), oneProcessor, runs(6, 6, 6)),
        new RegistryFigures.OnDisk(runs(10, 10, 10), runs(8, 8, 8), runs(4, 4, 4)));
  }

  @Test
  void holdsMediansAgainstTheirBounds() {
    assertThat(figures(runs(12, 12, 12)).targets().rows())
        .extracting(Target::id, Target::measured, Target::isMet)
        .containsExactly(
            tuple("registry-ratio", 0.6, true),
            tuple("registry-ratio-disk", 0.8, false),
            tuple("registry-heap", 0.0, true),
            tuple("registry-threads", 1.5, false),
            tuple("registry-processors", 2.0, true));
  }

  @Test
  void leavesOutWhatCouldNotBeMeasured() {
    RegistryFigures figures = figures(List.of());

    assertThat(figures.targets().rows()).hasSize(4);
    assertThat(figures.page()).doesNotContain("held to one").contains("**1.50** times as fast");
  }

  @Test
  void isShownAmongTheResultsWithWhatMustHold() throws IOException {
    figures(runs(12, 12, 12)).write(folder);

    ResultsPage.main(new String[] {folder.toString()});

    assertThat(folder.resolve("README.md"))
        .content()
        .contains(
            "## A whole registry",
            "in memory | 0.600 | ≤ 0.7 | ok | 6.00 s ÷ 10.00 s |",
            "| 0.800 | ≤ 0.7 | **short** | 8.00 s ÷ 10.00 s |",
            "| 1.50 | ≥ 1.7 | **short** |");
    assertThat(Files.readString(folder.resolve("registry.md")))
        .contains("At most 0.7 must hold", "in every row of all 20 runs", "At least 1.7 must hold");
  }
}
