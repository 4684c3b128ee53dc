package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTest {
  private static final String ROWS =
      """
      clientId,visits,score,alone,health,planned,diagnoses
      1,6,0,1,poor,0,[]
      2,6,5,0,good,0,[]
      3,1,,0,good,0,[]
      4,4,0,1,,0,[]
      5,,,,,1,
      6,1,0,0,wrong,0,[]
      """;

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void tellsWhatTheRunCameTo() {
    Cli.Ran ran = cli.classify(cli.file("in.csv", ROWS), "--out", cli.path("out.csv"));

    assertThat(ran.err()).isEmpty();
    assertThat(ran.out().replace(folder.toString(), "DIR").lines().skip(2))
        .containsExactly(
            "Validation: face validity only.",
            "Evidence of the validation: two people looked at it",
            "The pack's texts in English are a draft that nobody has reviewed.",
            "Date 2026-11-22. Rows read: 6. Proposals: 5. Rejected: 1.",
            "",
            "Outcome            rows   share  firm",
            "Assigned              4   80.0%     3",
            "  Own way             2   40.0%     1",
            "  Together            1   20.0%     1",
            "  Round table         1   20.0%     1",
            "  Neighbours          0    0.0%     0",
            "Undetermined          0    0.0%     0",
            "Referred              1   20.0%     1",
            "  out of scope        1   20.0%",
            "    A plan exists     1   20.0%",
            "Conflicting           0    0.0%     0",
            "All proposals         5  100.0%     4",
            "",
            "The open ones (1) could also be  rows   share",
            "  Own way                           0    0.0%",
            "  Together                          0    0.0%",
            "  Round table                       0    0.0%",
            "  Neighbours                        1  100.0%",
            "  Referred                          0    0.0%",
            "",
            "Most frequent evidence          rows  share",
            "  Five visits or more.             2  40.0%",
            "  The client lives alone.          2  40.0%",
            "  The score is above 4.25.         1  20.0%",
            "  The client's health is poor.     1  20.0%",
            "",
            "What to ask next (open: 1)     asked first  may narrow  may settle   share",
            "  Own view of health (health)            1           1           1  100.0%",
            "May narrow, may settle: with its best answer fewer possibilities are left, or one.",
            "",
            "Rejected: 1 of 6 rows        cells",
            "  health: none of the codes      1",
            "",
            "Purpose: not told. --purpose care or --purpose statistics keeps it with the results.",
            "",
            "Proposals: DIR/out.csv",
            "What made them: DIR/out.csv.run.json",
            "--rejects FILE lists the rejected rows.",
            "A proposal is about arranging services. A person decides.");
  }

  @ParameterizedTest
  @CsvSource({
    "fi,Omatoimiasiakkuus,Mitä kysyä seuraavaksi,Ihminen päättää",
    "sv,Vanligaste grunder,Vad man kan fråga härnäst,En människa beslutar",
    "en,Self-care,What to ask next,A person decides"
  })
  void speaksThreeLanguagesWithinAPage(String lang, String name, String ask, String end) {
    Cli.Ran ran = cli.run("classify", synthea(), "--lang", lang);

    assertThat(ran.out()).contains(name, ask, end, "asiakkuus 1.0.0");
    assertThat(ran.out().lines()).allMatch(line -> line.codePointCount(0, line.length()) <= 100);
    assertThat(ran.out()).doesNotContain("{0}").doesNotContain("s0001");
  }

  @Test
  void takesTheLanguageOfTheEnvironment() {
    assertThat(cli.run(Map.of("LANG", "fi_FI.UTF-8"), "classify", synthea()).out())
        .contains("Ihminen päättää");
    assertThat(cli.run(Map.of("LANG", "C.UTF-8"), "classify", synthea()).out())
        .contains("Ihminen päättää");
    assertThat(cli.run(Map.of("LANG", "en_GB.UTF-8"), "classify", synthea()).out())
        .contains("A person decides");
    assertThat(cli.run(Map.of("LC_ALL", "sv_FI", "LANG", "fi_FI"), "classify", synthea()).out())
        .contains("En människa beslutar");
  }

  @Test
  void aConflictCouldNotAlsoBeWhatConflicts() {
    String in = cli.file("in.csv", "clientId,falls,livesAlone,worry\na,3,true,much\n");

    Cli.Ran ran = cli.run("classify", in, "--pack", Commands.FAULTY);

    assertThat(ran.out()).containsPattern("Conflicting +1 +100.0%");
    assertThat(
            ran.out()
                .lines()
                .dropWhile(line -> !line.contains("could also be"))
                .skip(1)
                .takeWhile(line -> !line.isEmpty()))
        .allMatch(line -> line.endsWith(" 0.0%") || line.endsWith(" –"));
  }

  @Test
  void showsProgressOnATerminalOnly() {
    String many = cli.file("in.csv", "clientId,visits\n" + "1,2\n".repeat(300));

    assertThat(cli.classify(many).err()).isEmpty();
    assertThat(
            cli.run(
                    Map.of("NELIKENTTA_INTERACTIVE", "1"),
                    "classify",
                    many,
                    "--pack",
                    Cli.TINY.toString())
                .err())
        .startsWith("\r300 rows, ")
        .endsWith(" \r");
  }

  @Test
  void saysWhenItAskedASampleOnly() {
    String many = cli.file("in.csv", "clientId,visits\n" + "1,2\n".repeat(10_001));

    Cli.Ran one = cli.classify(many);

    assertThat(one.out()).contains("(random sample of the open: 500)");
    assertThat(cli.classify(many).out()).isEqualTo(one.out());
  }

  private static String synthea() {
    return Cli.FIXTURES.resolve("registry/synthea.csv").toString();
  }
}
