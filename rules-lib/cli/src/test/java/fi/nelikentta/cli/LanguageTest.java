package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a person is told comes in the language of {@code --lang}, else the environment's. */
class LanguageTest {
  private static final Map<String, String> SWEDISH = Map.of("LANG", "sv_FI.UTF-8");

  @TempDir Path temp;
  private Cli cli;
  private String mistaken;

  @BeforeEach
  void setUp() throws Exception {
    cli = new Cli(temp);
    Path pack = java.nio.file.Files.createDirectory(temp.resolve("pack"));
    mistaken = Commands.copy(pack, "rules.drl", "falls >= 1", "fals >= 1");
  }

  @Test
  void checkTellsFindingsInTheLanguage() {
    Cli.Ran finnish = cli.run("check", mistaken, "--lang", "fi");

    assertThat(finnish.code()).isEqualTo(1);
    assertThat(finnish.out())
        .startsWith("NK302 rules.drl:8:20 \"complexity.falls.any\": tietoa fals ei ole\n")
        .contains("\n  Kokeile: tarkoititko falls?\n")
        .contains(": 1 virhe, 0 varoitusta\n\nEi todistettu: ")
        .endsWith("Ei myöskään todistettu: että säännöt ovat oikein.\n");
    assertThat(cli.run(SWEDISH, "check", mistaken).out())
        .contains(": ingen uppgift heter fals\n  Prova: menade du falls?\n")
        .contains(": 1 fel, 0 varningar\n\nInte bevisat: ");
  }

  @Test
  void whatProgramsReadIsEnglishUnlessALanguageIsAskedFor() {
    for (String format : new String[] {"json", "sarif"}) {
      String english = cli.run("check", mistaken, "--format", format).out();

      assertThat(english).contains("no attribute is called fals");
      assertThat(cli.run(SWEDISH, "check", mistaken, "--format", format).out()).isEqualTo(english);
      assertThat(cli.run("check", mistaken, "--format", format, "--lang", "sv").out())
          .contains("ingen uppgift heter fals");
    }
    assertThat(cli.run("check", mistaken, "--format", "json").out())
        .contains("\"key\" : \"no-attribute\"");
  }

  @Test
  void everyCommandTellsWhatIsWrongWithAPackInTheLanguage() {
    String client = cli.file("a.json", "{\"clientId\": \"a\"}");
    String registry = cli.file("a.csv", "clientId\na\n");

    broken(cli.run("classify", registry, "--pack", mistaken, "--lang", "fi"));
    broken(cli.run("explain", client, "--pack", mistaken, "--lang", "fi"));
    broken(cli.run("test", mistaken, "--lang", "fi"));
    broken(cli.run("schema", mistaken, "--lang", "fi"));
    broken(cli.run("new", cli.path("copy"), "--from", mistaken, "--lang", "fi"));
  }

  private void broken(Cli.Ran ran) {
    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.err())
        .isEqualTo(
            "sääntöpaketissa "
                + mistaken
                + " on virheitä:\n"
                + "NK302 rules.drl:8:20 \"complexity.falls.any\": tietoa fals ei ole\n"
                + "  Kokeile: tarkoititko falls?\n"
                + "Kokeile: nelikentta check "
                + mistaken
                + "\n");
  }

  @Test
  void wrongUsageIsToldInTheLanguage() {
    assertThat(cli.run("check", "--lang", "fi", "--formt", "json").err())
        .isEqualTo("valitsinta --formt ei ole.\nKokeile: --format, tai nelikentta check --help\n");
    assertThat(cli.run("check", "--format", "xml", "--lang", "sv").err())
        .isEqualTo("--format: xml duger inte.\nProva: välj något av: text, json, sarif.\n");
    assertThat(cli.run(SWEDISH, "chek").err()).startsWith("det finns inget kommando chek.\n");
    assertThat(cli.run(SWEDISH).err()).isEqualTo("vilket kommando?\nProva: nelikentta --help\n");
    assertThat(cli.run("explain", "--lang", "fi").err()).startsWith("FILE puuttuu.\nKokeile: ");
    assertThat(cli.run("check", "--lang", "fi", "--format").err())
        .startsWith("--format tarvitsee arvon.\n");
    assertThat(cli.run("test", "--lang", "fi", "--date", "x").err())
        .isEqualTo("--date x ei ole päivämäärä.\nKokeile: --date 2026-11-22.\n");
    assertThat(cli.run("classify", "no.csv", "--lang", "sv", "--max-rejects", "x").err())
        .startsWith("--max-rejects: x duger inte.\n");
    assertThat(cli.run("check", "a", "b", "--lang", "fi").err())
        .startsWith("b on yksi argumentti liikaa.\n");
    assertThat(cli.run("check", "--lang", "fi", "--lang", "fi").err())
        .startsWith("--lang on kahteen kertaan.\n");
  }

  @Test
  void aLanguageWithoutWordsIsWrongUsage() {
    Cli.Ran ran = cli.run("check", "--lang", "de");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err())
        .isEqualTo("there are no words in de.\nTry: --lang with one of fi, sv, en.\n");
  }

  @Test
  void whatIsWrongWithOneClientIsToldInTheLanguage() {
    String json = cli.file("a.json", "{\"clientId\": \"a\", \"longTermConditions\": 4.5}");
    String row = cli.file("a.csv", "clientId,longTermConditions\na,4.5\n");

    assertThat(cli.run("explain", json, "--lang", "fi").err())
        .contains("longTermConditions: ei ole kokonaisluku\n  Kokeile: kirjoita kokonaisluku ");
    assertThat(cli.run(SWEDISH, "explain", row).err())
        .contains("longTermConditions: inte ett heltal\n  Prova: skriv med siffror, ");
    assertThat(cli.run("explain", row, "--lang", "en").err()).contains("not a whole number");
  }

  @Test
  void listsOfRejectsAreAlikeEverywhere() {
    String row = cli.file("a.csv", "clientId,visits\na,x\n");
    cli.run("classify", row, "--pack", Cli.TINY.toString(), "--rejects", cli.path("r.csv"));
    String english = cli.read("r.csv");

    cli.run(
        SWEDISH, "classify", row, "--pack", Cli.TINY.toString(), "--rejects", cli.path("r.csv"));

    assertThat(cli.read("r.csv")).isEqualTo(english).contains("not a whole number");
  }

  @Test
  void aNewPackIsAnnouncedInTheLanguage() {
    assertThat(cli.run("new", cli.path("mine"), "--lang", "fi").out())
        .endsWith(
            "Sääntöpaketti mine on aloitettu. Seuraavaksi: nelikentta check "
                + cli.path("mine")
                + " ja nelikentta test "
                + cli.path("mine")
                + "\n");
  }
}
