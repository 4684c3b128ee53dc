package fi.nelikentta.jmh.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultsPageTest {
  private static final Machine MACHINE = new Machine("A processor", 2, 24_105, "Linux", "JDK 17");
  private static final Run RUN =
      new Run(
          "SomeBenchmark",
          "jmh/run.sh SomeBenchmark",
          "2026-11-22",
          "Preliminary.",
          2,
          MACHINE,
          List.of(
              new Figure("fast", 31.26, 0.5, 32.0, 55.8, List.of(31.0, 31.5)),
              new Figure("slow & cold", 4_512_345.0, null, null, null, List.of(4e6, 5e6))));

  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    RunFile.write(RUN, folder.resolve("SomeBenchmark.json"));

    Run read = RunFile.read(folder.resolve("SomeBenchmark.json"));

    assertThat(read.machine()).isEqualTo(MACHINE);
    assertThat(read.figures().get(0)).isEqualTo(RUN.figures().get(0));
    assertThat(read.figures().get(1).nanos()).isEqualTo(4_512_000.0);
  }

  @Test
  void showsTimesWithTheirUnitAndRange() {
    assertThat(ResultsPage.section(RUN, "SomeBenchmark.svg"))
        .contains("**Preliminary.**")
        .contains("| fast | 31.3 ns | ± 0.500 ns | 32.0 ns | 56 B |")
        .contains("| slow & cold | 4.51 ms | 4.00 ms … 5.00 ms |  |  |")
        .contains("A processor, 2 cores, 24 GB");
  }

  @Test
  void givesTheSameBytesTwice() throws IOException {
    RunFile.write(RUN, folder.resolve("SomeBenchmark.json"));
    ResultsPage.main(new String[] {folder.toString()});
    String page = Files.readString(folder.resolve("README.md"));
    String chart = Files.readString(folder.resolve("SomeBenchmark.svg"));

    ResultsPage.main(new String[] {folder.toString()});

    assertThat(folder.resolve("README.md")).hasContent(page);
    assertThat(folder.resolve("SomeBenchmark.svg")).hasContent(chart);
    assertThat(chart).contains("slow &amp; cold").contains("ten times").contains(">10 ns<");
  }
}
