package fi.nelikentta.jmh.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
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
              new Figure("fast", 31.26, 0.5, 32.0, 55.8, null, List.of(31.0, 31.5)),
              new Figure("slow & cold", 4_512_345.0, null, null, null, null, List.of(4e6, 5e6))));

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

  @Test
  void showsWhatIsKeptWhereThatIsTheQuestion() throws IOException {
    Run run =
        new Run(
            "MemoryBenchmark",
            "jmh/run.sh MemoryBenchmark",
            "2026-11-22",
            "",
            2,
            MACHINE,
            List.of(
                new Figure("pack: small", 9e6, null, null, null, 412_345.0, List.of(9e6)),
                new Figure("pack: large", 9e7, null, null, null, 8_123_456.0, List.of(9e7))));
    RunFile.write(run, folder.resolve("MemoryBenchmark.json"));

    ResultsPage.main(new String[] {folder.toString()});

    assertThat(Files.readString(folder.resolve("README.md")))
        .contains("| pack: small | 412 kB |")
        .doesNotContain("processor time |");
    assertThat(Files.readString(folder.resolve("MemoryBenchmark.svg"))).contains(">8.12 MB<");
  }

  @Test
  void holdsWhatWasMeasuredAgainstItsTarget() throws IOException {
    Target met = new Target("a", "a ÷ b", 1.25, "", Target.Bound.AT_MOST, 1.3, "5 ns ÷ 4 ns");
    Target missed = new Target("c", "threads", 1.62, "", Target.Bound.AT_LEAST, 1.8, "");
    Target none = new Target("d", "bytes", 0, " bytes", Target.Bound.AT_MOST, 0, "");
    new Targets("jmh/run.sh quick", "2026-11-22", "", MACHINE, List.of(met, missed, none))
        .write(folder.resolve(Targets.FILE));
    Properties reasons = new Properties();
    reasons.setProperty("c", "the second processor is half of the first.");

    String section =
        new TargetsSection(
                "What must hold", "in turn", Targets.read(folder.resolve(Targets.FILE)), reasons)
            .text();

    assertThat(section)
        .contains("| a ÷ b | 1.25 | ≤ 1.3 | ok | 5 ns ÷ 4 ns |")
        .contains("| threads | 1.62 | ≥ 1.8 | **short** |")
        .contains("| bytes | 0 bytes | ≤ 0 bytes | ok |")
        .contains("- threads: the second processor is half of the first.")
        .doesNotContain("- a ÷ b");
  }

  @Test
  void readsTheTwoFiguresOfAFreshJvm() {
    List<Target> rows =
        FirstProposal.read(
            """
            first proposal, plain java -jar: 1304 ms, target 1200 ms, short
            first proposal, through the launcher: 412 ms, target 500 ms, ok
            (a bare JVM: 41 ms)
            """);

    assertThat(rows).extracting(Target::measured).containsExactly(1.304, 0.412);
    assertThat(rows).extracting(Target::isMet).containsExactly(false, true);
    assertThat(rows.get(0).detail()).isEqualTo("a bare JVM 41 ms");
  }
}
