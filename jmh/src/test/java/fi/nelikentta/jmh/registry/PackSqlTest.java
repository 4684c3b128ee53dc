package fi.nelikentta.jmh.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.Evidence;
import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.fixtures.SituationGenerator;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackSqlTest {
  private static final Path PACK = Path.of("../rules/packs/asiakkuus");
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  @TempDir Path folder;

  @Test
  void isWhatIsCheckedIn() throws IOException {
    assertThat(Files.readString(Path.of("registry/asiakkuus.sql")))
        .as("java -cp … fi.nelikentta.jmh.registry.PackSql writes it")
        .isEqualTo(PackSql.of(RulePack.load(PACK)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../rules/packs/asiakkuus", "../fixtures/packs/county"})
  void givesWhatTheEngineGivesAtEveryBoundary(String name) throws IOException, SQLException {
    RulePack pack = RulePack.load(Path.of(name));
    List<Situation> clients = SituationGenerator.of(pack).situations(1, 5_000).toList();
    Path in = Files.writeString(folder.resolve("in.csv"), csv(pack, clients));
    Path out = folder.resolve("out.csv");

    DuckDb.run(PackSql.of(pack), in, out, "2");

    Path expected = folder.resolve("expected.csv");
    Files.writeString(expected, expected(pack, clients));
    assertThat(SameAnswers.count(expected, out)).isEqualTo(clients.size());
  }

  @Test
  void makesTheSameRegistryOfTheSameSeed() throws IOException {
    RulePack pack = RulePack.load(PACK);
    RegistryGenerator.write(pack, 2_000, 5, folder.resolve("one.csv"));
    RegistryGenerator.write(pack, 3_000, 5, folder.resolve("other.csv"));

    String one = Files.readString(folder.resolve("one.csv"));
    assertThat(one).hasLineCount(2_001);
    assertThat(Files.readString(folder.resolve("other.csv"))).startsWith(one);
  }

  @Test
  void tellsWhichRowDiffers() throws IOException {
    String header = "clientId,strategy,complexity,copingDifficulty,evidence\n";
    Path one = Files.writeString(folder.resolve("a.csv"), header + "1,,0,0,\n2,,1,0,a\n");
    Path other = Files.writeString(folder.resolve("b.csv"), header + "1,,0,0,\n2,,1,0,b\n");
    Path more = Files.writeString(folder.resolve("c.csv"), header + "1,,0,0,\n");

    assertThatThrownBy(() -> SameAnswers.count(one, other))
        .hasMessage("row 2 differs in evidence.");
    assertThatThrownBy(() -> SameAnswers.count(one, more)).hasMessageContaining("more than 1 rows");
  }

  private static String csv(RulePack pack, List<Situation> clients) {
    List<Attribute> attributes = pack.schema().attributes();
    return "clientId,"
        + String.join(",", pack.schema().names())
        + "\n"
        + clients.stream()
            .map(
                client ->
                    client.clientId()
                        + ","
                        + attributes.stream()
                            .map(
                                attribute ->
                                    client.find(attribute).map(PackSqlTest::cell).orElse(""))
                            .collect(Collectors.joining(","))
                        + "\n")
            .collect(Collectors.joining());
  }

  private static String cell(Object value) {
    return value instanceof List<?> list
        ? list.isEmpty()
            ? "[]"
            : list.stream().map(String::valueOf).collect(Collectors.joining("|"))
        : String.valueOf(value);
  }

  private static String expected(RulePack pack, List<Situation> clients) {
    StringBuilder text =
        new StringBuilder("clientId,strategy,complexity,copingDifficulty,evidence\n");
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      for (Situation client : clients) {
        Proposal proposal = engine.evaluate(client, DATE);
        String strategy =
            proposal instanceof Proposal.Assigned assigned ? assigned.strategy().name() : "";
        text.append(client.clientId())
            .append(',')
            .append(strategy)
            .append(',')
            .append(proposal.complexity())
            .append(',')
            .append(proposal.copingDifficulty())
            .append(',')
            .append(
                proposal.evidence().stream().map(Evidence::rule).collect(Collectors.joining("|")))
            .append('\n');
      }
    }
    return text.toString();
  }
}
