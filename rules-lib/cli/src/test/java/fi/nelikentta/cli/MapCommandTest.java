package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapCommandTest {
  private static final String SYNTHEA = Cli.FIXTURES.resolve("registry/synthea.csv").toString();
  private static final String FAULTY = Cli.FIXTURES.resolve("packs/faulty").toString();

  @TempDir private Path folder;
  private Cli cli;

  @BeforeEach
  void start() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @CsvSource({"fi,Yhteisöasiakkuus,raja 40", "sv,Gemenskap,gräns 40", "en,Community,boundary 40"})
  void drawsThePacksOwnWordsAndBoundaries(String language, String name, String boundary) {
    Cli.Ran ran = cli.run("map", "asiakkuus", "-o", cli.path("map.svg"), "--lang", language);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("map.svg"))
        .startsWith("<?xml")
        .contains("<title", "<desc", name, ">" + boundary + "<");
  }

  @Test
  void countsTheClientsOfAParquetFileAsThoseOfACsvFile() throws IOException {
    String csv = Files.readString(Path.of(SYNTHEA));
    for (Registries kind : List.of(Registries.CSV, Registries.PARQUET)) {
      String on = kind.write(cli, csv).get(0);
      Cli.Ran ran =
          cli.run("map", "asiakkuus", "-o", cli.path(kind + ".svg"), "--on", on, "--lang", "en");
      assertThat(ran.code()).as(ran.err()).isZero();
    }

    assertThat(cli.read("PARQUET.svg").replace("in.parquet", "in.csv"))
        .isEqualTo(cli.read("CSV.svg"));
  }

  @Test
  void writesAPageWithTheDataAsATable() {
    Cli.Ran ran =
        cli.run(
            "map",
            "asiakkuus",
            "-o",
            cli.path("map.html"),
            "--lang",
            "en",
            "--on",
            SYNTHEA,
            "--date",
            "2025-01-01");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("map.html"))
        .contains("<html lang=\"en\">", "<table>", "<td class=\"number\">189</td>")
        .contains("default-src &#39;none&#39;")
        .contains("Clients: synthea.csv, evaluated for 2025-01-01.")
        .contains("both a map and a diff of one registry")
        .doesNotContain(Cli.FIXTURES.toString());
  }

  @Test
  void leavesRejectedRowsOutAndSaysSo() {
    String registry = cli.file("in.csv", "clientId,falls\n1,1\n2,many\n3,2\n");

    Cli.Ran ran =
        cli.run("map", FAULTY, "-o", cli.path("map.svg"), "--lang", "en", "--on", registry);

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.err()).contains("rejected rows: 1", "Try: ").doesNotContain("many");
    assertThat(cli.read("map.svg")).contains("Population under 5").doesNotContain("Population 2");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void tellsOfFewClientsNothingButThatTheyAreFew(int clients) {
    StringBuilder rows = new StringBuilder("clientId,falls\n");
    for (int i = 1; i <= clients; i++) {
      rows.append(i).append(',').append(i).append('\n');
    }
    String registry = cli.file("in.csv", rows.toString());

    cli.run("map", FAULTY, "-o", cli.path("map.html"), "--lang", "en", "--on", registry);

    assertThat(cli.read("map.html"))
        .contains("<td class=\"number\">under 5</td>", "<td class=\"number\">not told</td>")
        .doesNotContainPattern("<td class=\"number\">[0-9]")
        .doesNotContainPattern("referred elsewhere [0-9]")
        .doesNotContain("<div>not told: ", "<div>under 5: ");
  }

  @Test
  void keepsNothingWhenTheRegistryDoesNotFit() {
    String registry = cli.file("in.csv", "clientId,stumbles\n1,1\n");

    Cli.Ran ran = cli.run("map", FAULTY, "-o", cli.path("map.svg"), "--on", registry);

    assertThat(ran.code()).isEqualTo(2);
    assertThat(cli.files()).containsExactly("in.csv");
  }

  @ParameterizedTest
  @CsvSource({"map.png,'.svg, .html'", "map,'.svg, .html'"})
  void namesTheEndingsThatItKnows(String name, String hint) {
    Cli.Ran ran = cli.run("map", FAULTY, "-o", cli.path(name));

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains(hint);
  }

  @Test
  void givesTheSameBytesEachTime() {
    cli.run("map", "asiakkuus", "-o", cli.path("a.html"), "--lang", "sv");
    cli.run("map", "asiakkuus", "-o", cli.path("b.html"), "--lang", "sv");

    assertThat(cli.read("a.html")).isEqualTo(cli.read("b.html"));
  }
}
