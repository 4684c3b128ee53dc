package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a separate implementation of the specification made: ours must be the same bytes. */
class ContractTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"plain", "edgy", "broken", "edgy-broken", "rejects", "decimal-comma"})
  void writesTheBytesOfTheContract(String name) throws IOException {
    Path contract = Cli.FIXTURES.resolve("contract").resolve(name);
    Cli cli = new Cli(folder);
    List<String> args =
        new ArrayList<>(
            List.of(
                "classify",
                contract.resolve("in.csv").toString(),
                "--engine",
                "both",
                "--pack",
                contract.resolve("pack").toString(),
                "--out",
                cli.path("x.csv"),
                "--rejects",
                cli.path("r.csv")));
    Path options = contract.resolve("options");
    if (Files.exists(options)) {
      args.addAll(Arrays.asList(Files.readString(options).trim().split("\\s+")));
    }

    Cli.Ran ran = cli.run(args.toArray(new String[0]));

    assertThat(ran.err()).isEmpty();
    assertThat(cli.read("x.csv")).isEqualTo(Files.readString(contract.resolve("expected.csv")));
    Path rejects = contract.resolve("expected-rejects.csv");
    assertThat(ran.code()).isEqualTo(Files.exists(rejects) ? 1 : 0);
    if (Files.exists(rejects)) {
      assertThat(places(cli.read("r.csv"))).isEqualTo(places(Files.readString(rejects)));
    }
  }

  /** Line, client id and column: the rest of a reject is no contract. */
  private static List<String> places(String rejects) {
    return rejects
        .lines()
        .map(line -> String.join(",", Arrays.copyOf(line.split(",", -1), 3)))
        .toList();
  }
}
