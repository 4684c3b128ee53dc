package fi.nelikentta.jmh.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhFileTest {
  @TempDir Path folder;

  @Test
  void takesTheMeanOfWhatRanLong() throws IOException {
    JmhFile file =
        file(
            """
            [{"benchmark": "a.B.fast", "mode": "avgt", "forks": 2,
              "primaryMetric": {"score": 2.0, "scoreError": 0.5, "scoreUnit": "us/op",
                "rawData": [[1.0, 2.0], [3.0, 2.0]]},
              "secondaryMetrics": {"cpu": {"score": 2100.0}, "gc.alloc.rate.norm": {"score": 56.0}}}]
            """);

    assertThat(file.forks()).isEqualTo(2);
    assertThat(file.figures())
        .containsExactly(
            new Figure("fast", 2e3, 500.0, 2100.0, 56.0, null, List.of(1e3, 2e3, 3e3, 2e3)));
  }

  @Test
  void takesTheMedianOfWhatRanOnce() throws IOException {
    JmhFile file =
        file(
            """
            [{"benchmark": "a.B.build", "mode": "ss", "forks": 3, "params": {"engine": "DROOLS"},
              "primaryMetric": {"score": 9.0, "scoreError": "NaN", "scoreUnit": "ms/op",
                "rawData": [[3.0], [20.0], [4.0]]},
              "secondaryMetrics": {"cpuNanos": {"score": 60.0, "rawData": [[10.0], [30.0], [20.0]]},
                "keptBytes": {"score": 12000.0, "rawData": [[4000.0], [3900.0], [4100.0]]},
                "gc.alloc.rate.norm": {"score": 56.0}}}]
            """);

    assertThat(file.figures())
        .containsExactly(new Figure("drools", 4e6, null, 20.0, null, 4e3, List.of(3e6, 2e7, 4e6)));
  }

  private JmhFile file(String json) throws IOException {
    Path file = folder.resolve("jmh.json");
    Files.writeString(file, json);
    return new JmhFile(file);
  }
}
