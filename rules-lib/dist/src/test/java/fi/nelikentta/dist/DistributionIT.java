package fi.nelikentta.dist;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.dist.Unpacked.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The zip on a machine with nothing on it gives what the command line of the build gives. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class DistributionIT {
  private static final Path FIXTURES = Path.of("../../fixtures").toAbsolutePath().normalize();
  private static final String DAY = "2026-11-22";

  @TempDir static Path folder;
  private static Unpacked unpacked;
  private static Map<String, String> before;

  @BeforeAll
  static void unpack() throws IOException {
    unpacked = Unpacked.into(folder, name -> true);
    before = unpacked.files();
    unpacked.copy(FIXTURES.resolve("registry/synthea.csv"));
    unpacked.copy(FIXTURES.resolve("personas/aino.json"));
  }

  @AfterAll
  static void nothingWasWrittenWhereItLies() throws IOException {
    assertThat(unpacked.files()).isEqualTo(before);
    unpacked.close();
  }

  @Test
  void classifiesAsTheBuildDoes() throws Exception {
    Ran ran = same("classify", "synthea.csv", "--date", DAY, "--out", "ehdotukset ä.csv");

    assertThat(ran.code()).isZero();
    Path out = unpacked.work().resolve("ehdotukset ä.csv");
    assertThat(Files.readString(out))
        .isEqualTo(Files.readString(folder.resolve(out.getFileName())));
    assertThat(out.resolveSibling(out.getFileName() + ".run.json")).exists();
  }

  @Test
  void classifiesByDroolsToo() throws Exception {
    Ran ran = same("classify", "synthea.csv", "--date", DAY, "--engine", "both", "--lang", "fi");

    assertThat(ran.out()).contains("Omatoimiasiakkuus");
  }

  @Test
  void explainsWithLettersBeyondAsciiAndWithoutALocale() throws Exception {
    Ran ran = same("explain", "aino.json", "--date", DAY, "--lang", "fi");

    assertThat(ran.out()).contains("ä", "Ehdotus");
  }

  @Test
  void checksAndTestsThePackThatIsInItsFolder() throws Exception {
    String pack = unpacked.app().resolve("rules/packs/asiakkuus").toString();

    Ran checked = unpacked.run(Map.of(), "check", pack, "--strict");
    Ran tested = unpacked.run(Map.of(), "test", pack);

    assertThat(checked).isEqualTo(new Ran(0, checked.out(), checked.err()));
    assertThat(checked.out()).contains("0 errors, 0 warnings");
    assertThat(tested).isEqualTo(new Ran(0, tested.out(), tested.err()));
  }

  @Test
  void drawsTheChart() throws Exception {
    Ran ran = same("map", "asiakkuus", "-o", "kartta.svg", "--lang", "sv");

    assertThat(ran.code()).isZero();
    assertThat(unpacked.work().resolve("kartta.svg"))
        .hasSameTextualContentAs(folder.resolve("kartta.svg"));
  }

  @Test
  void makesASigningKeyWhichNeedsAModuleThatNoJarNames() throws Exception {
    Ran ran = unpacked.run(Map.of(), "approve", "--new-key", "avain");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(unpacked.work().resolve("avain.pub")).exists();
  }

  @Test
  void bringsDuckDbAndMakesAReport() throws Exception {
    query();

    Ran ran =
        same(
            "classify",
            "--sql",
            "q.sql",
            "--date",
            DAY,
            "--out",
            "o.parquet",
            "--report",
            "r.html");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(unpacked.work().resolve("o.parquet")).isNotEmptyFile();
    assertThat(unpacked.work().resolve("r.html")).isNotEmptyFile();
  }

  @Test
  void bringsTheDriverOfPostgreSql() throws Exception {
    query();

    Ran ran = same("classify", "--jdbc", "jdbc:postgresql://localhost:1/none", "--query", "q.sql");

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("cannot be reached").doesNotContain("\tat ", "driver");
  }

  private static void query() throws IOException {
    for (Path there : List.of(unpacked.work(), folder)) {
      Files.writeString(there.resolve("q.sql"), "SELECT * FROM 'synthea.csv'");
    }
  }

  @Test
  void tellsMistakesWithoutAStackTrace() throws Exception {
    Ran ran = same("classify", "puuttuu.csv");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("puuttuu.csv").doesNotContain("\tat ", "Exception");
  }

  /** Runs the command both ways and compares what is said. */
  private static Ran same(String... arguments) throws Exception {
    Ran ours = unpacked.run(Map.of(), arguments);
    Ran built = built(arguments);
    assertThat(ours).as(ours.err()).isEqualTo(built);
    return ours;
  }

  /** The command line that was built, by the Java that builds. */
  private static Ran built(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Path.of("../cli/target/nelikentta.jar").toAbsolutePath().normalize().toString()));
    command.addAll(List.of(arguments));
    for (String name : List.of("synthea.csv", "aino.json")) {
      if (Files.notExists(folder.resolve(name))) {
        Files.copy(unpacked.work().resolve(name), folder.resolve(name));
      }
    }
    return Unpacked.run(command, Map.of("LC_ALL", "C.UTF-8"), folder);
  }
}
