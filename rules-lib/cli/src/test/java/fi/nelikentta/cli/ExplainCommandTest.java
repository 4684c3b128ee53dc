package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainCommandTest {
  @TempDir Path temp;

  @Test
  void oneClientOfAJsonFileIsExplained() throws IOException {
    Commands.Ended ended = explain("a.json", "{\"clientId\": \"a\", \"falls\": 3}");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).isNotBlank().endsWith("\n");
    assertThat(ended.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clientId,falls,worry\na,3,\nb,0,much\n",
        "\uFEFFworry;clientId;falls\n;a;3\n\"much\";b;0\n",
        "clientId\tfalls\tworry\r\na\t3\t\r\nb\t0\tmuch\r\n"
      })
  void theClientOfACsvFileIsFoundWhateverPartsItsCells(String csv) throws IOException {
    String alone =
        explain("a.json", "{\"clientId\": \"b\", \"falls\": 0, \"worry\": \"much\"}").out();

    Commands.Ended ended = explain("all.csv", csv, "--client", "b");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).isEqualTo(alone);
  }

  @Test
  void aPackedFileWithOneObjectALineIsRead() throws IOException {
    Path file = temp.resolve("all.ndjson.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write("{\"clientId\":\"a\"}\n\n{\"clientId\":\"b\"}\n".getBytes(StandardCharsets.UTF_8));
    }

    assertThat(run(file, "--client", "b").code()).isZero();
  }

  @Test
  void ofSeveralClientsOneMustBeNamedAndTheirIdsAreNotTold() throws IOException {
    Commands.Ended ended = explain("all.csv", "clientId,falls\nanna,3\nbertta,0\n");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err())
        .contains("all.csv holds 2 clients.\nTry: --client")
        .doesNotContain("anna", "bertta");
  }

  @Test
  void aClientThatIsNotInTheFileIsWrongUsage() throws IOException {
    Commands.Ended ended = explain("all.csv", "clientId,falls\na,3\n", "--client", "x");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("no client of that id is among the 1 of ");
  }

  @Test
  void whatIsWrongWithTheClientIsToldWithPlaceAndWayOutAndNoValue() throws IOException {
    Commands.Ended json = explain("a.json", "{\"clientId\": \"a\",\n \"falls\": 777}");
    Commands.Ended csv = explain("a.csv", "clientId,falls\n\na,777\n");

    assertThat(json.code()).isEqualTo(1);
    assertThat(json.out()).isEmpty();
    assertThat(json.err())
        .contains("range 2:2 falls: outside what it takes, 0…50\n  Try: ")
        .doesNotContain("777");
    assertThat(csv.code()).isEqualTo(1);
    assertThat(csv.err())
        .contains("range 3 falls: outside what it takes, 0…50\n  Try: ")
        .doesNotContain("777");
  }

  @Test
  void anUnknownColumnIsWrongUsageUnlessIgnored() throws IOException {
    String csv = "clientId,fals\na,3\n";

    Commands.Ended ended = explain("a.csv", csv);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("no attribute fals.\nTry: did you mean falls by fals?");
    assertThat(explain("a.csv", csv, "--ignore-unknown-columns").code()).isZero();
  }

  @Test
  void cellsAreReadAsTheOptionsSay() throws IOException {
    String csv = "id;falls\na;NA\n";

    assertThat(explain("a.csv", csv, "--id-column", "id", "--null", "NA,-").code()).isZero();
    assertThat(explain("a.csv", csv, "--id-column", "id").code()).isEqualTo(1);
  }

  @Test
  void aLanguageThatThePackDoesNotHaveIsWrongUsage() throws IOException {
    Commands.Ended ended = explain("a.json", "{\"clientId\": \"a\"}", "--lang", "de");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("has no texts in de.\nTry: en, the only one there is.");
    assertThat(explain("a.json", "{\"clientId\": \"a\"}", "--lang", "fi").err())
        .isEqualTo(
            "sääntöpaketissa faulty ei ole tekstejä kielellä fi.\n"
                + "Kokeile: en, joka on ainoa vaihtoehto.\n");
  }

  @Test
  void withoutADateTheDayInHelsinkiIsTakenAndTold() throws IOException {
    Path file = Files.writeString(temp.resolve("a.json"), "{\"clientId\": \"a\"}");

    // The clock of the tests stands at half past eleven in the evening of 21 November in UTC.
    Commands.Ended ended = Commands.run("explain", file.toString(), "--pack", Commands.FAULTY);

    assertThat(ended.code()).isZero();
    assertThat(ended.err()).isEqualTo("Evaluation date: 2026-11-22\n");
  }

  @Test
  void aRegistryIsReadAsClassifyReadsIt() throws IOException {
    Commands.Ended leading = explain("a.csv", "\n\nclientId;falls\na;3\n");
    Commands.Ended json =
        explain(
            "a.ndjson",
            "{\"pid\":\"a\",\"falls\":3,\"what\":1}\n",
            "--id-column",
            "pid",
            "--ignore-unknown-columns");

    assertThat(leading.code()).as(leading.err()).isZero();
    assertThat(json.code()).as(json.err()).isZero();
    assertThat(json.out()).isEqualTo(leading.out());
  }

  @Test
  void whatCannotBeReadIsToldWithItsLineAndNoStackTrace() throws IOException {
    Commands.Ended quote = explain("a.csv", "clientId,\"falls\na,3\nb,4\n");
    Commands.Ended delimiter = explain("b.csv", "clientId,falls\na,3\n", "--delimiter", "\"");
    Commands.Ended header = explain("c.csv", "131052-308T,4\n");

    assertThat(quote.code()).isEqualTo(3);
    assertThat(quote.err()).contains("a.csv:1: a quote that opens here is never closed.\nTry: ");
    assertThat(delimiter.code()).isEqualTo(2);
    assertThat(delimiter.err()).contains("takes one character").doesNotContain("\tat ");
    assertThat(header.code()).isEqualTo(2);
    assertThat(header.err()).contains("header row").doesNotContain("131052");
  }

  @Test
  void thePacksLanguageThatTheEnvironmentNamesIsSpoken(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(temp.resolve("a.json"), "{\"clientId\": \"a\"}");
    Cli cli = new Cli(folder);

    String finnish = cli.run("explain", file.toString(), "--lang", "fi").out();
    String english = cli.run("explain", file.toString(), "--lang", "en").out();

    assertThat(finnish).isNotEqualTo(english);
    assertThat(cli.run("explain", file.toString()).out()).isEqualTo(finnish);
    assertThat(cli.run(Map.of("LANG", "en_GB.UTF-8"), "explain", file.toString()).out())
        .isEqualTo(english);
    assertThat(cli.pipe("clientId\na\n").run("explain", "-", "--lang", "en").out())
        .isEqualTo(english);
  }

  @Test
  void aDayThatIsNoneIsWrongUsageInWordsOfOurs() throws IOException {
    Path file = Files.writeString(temp.resolve("a.json"), "{\"clientId\": \"a\"}");

    for (Commands.Ended ended :
        java.util.List.of(
            Commands.run("explain", file.toString(), "--date", "2026-02-30"),
            Commands.run("test", "--date", "2026-02-30"))) {
      assertThat(ended.code()).isEqualTo(2);
      assertThat(ended.err()).isEqualTo("--date 2026-02-30 is no date.\nTry: --date 2026-11-22.\n");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere.json", "a.txt", "."})
  void aFileThatCannotBeExplainedIsWrongUsage(String name) throws IOException {
    Files.writeString(temp.resolve("a.txt"), "{}");

    Commands.Ended ended = run(temp.resolve(name));

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("\nTry: ").doesNotContain("Exception");
  }

  @Test
  void aRowThatIsNotUtf8IsRejected() throws IOException {
    Path file = temp.resolve("a.csv");
    Files.write(file, "clientId,worry\nä,much\n".getBytes(StandardCharsets.ISO_8859_1));

    Commands.Ended ended = run(file);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.err()).contains("utf8 2 clientId: not UTF-8\n  Try: ");
  }

  private Commands.Ended explain(String name, String text, String... options) throws IOException {
    return run(Files.writeString(temp.resolve(name), text), options);
  }

  private static Commands.Ended run(Path file, String... options) {
    String[] arguments = new String[options.length + 6];
    arguments[0] = "explain";
    arguments[1] = file.toString();
    arguments[2] = "--pack";
    arguments[3] = Commands.FAULTY;
    arguments[4] = "--date";
    arguments[5] = "2026-11-22";
    System.arraycopy(options, 0, arguments, 6, options.length);
    return Commands.run(arguments);
  }
}
