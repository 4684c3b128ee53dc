package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcelFiTest {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final String SHEET =
      "clientId;visits;score;alone;kunta\r\n1;6;4,5;kyllä;Äänekoski\r\n2;1;-2,25;ei;Hämeenlinna €\r\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @CsvSource({"windows-1252,''", "UTF-8,''", "UTF-8,\uFEFF"})
  void readsWhatAFinnishSpreadsheetSaves(String charset, String begin) {
    plain();

    Cli.Ran ran =
        classify((begin + SHEET).getBytes(Charset.forName(charset)), "--dialect", "excel-fi");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("read as the CSV of a Finnish spreadsheet");
    assertThat(cli.read("out.csv.run.json")).contains("\"dialect\" : \"excel-fi\"");
    assertThat(plainOf(cli.read("out.csv"))).isEqualTo(cli.read("plain.csv"));
  }

  @Test
  void writesWhatAFinnishSpreadsheetOpens() {
    classify(SHEET.getBytes(StandardCharsets.UTF_8), "--dialect", "excel-fi");

    assertThat(cli.read("out.csv"))
        .startsWith("\uFEFFclientId;outcome;strategy;")
        .contains("\r\n1;ASSIGNED;COLLABORATION;", ";0,6667;", ";Äänekoski\r\n")
        .endsWith(";Hämeenlinna €\r\n");
    assertThat(cli.read("out.csv").replace("\r\n", "")).doesNotContain("\n");
    assertThat(cli.read("rejects.csv")).isEqualTo("\uFEFFline;clientId;column;code;message\r\n");
  }

  @Test
  void readsItByItselfWhereNothingElseCanHaveWrittenIt() {
    plain();

    Cli.Ran ran = classify(SHEET.getBytes(WINDOWS));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("read as the CSV of a Finnish spreadsheet");
    assertThat(cli.read("out.csv.run.json")).contains("\"dialect\" : \"excel-fi\"", "\"plain\"");
    assertThat(cli.read("out.csv")).isEqualTo(cli.read("plain.csv"));
  }

  @Test
  void saysWhatAFileLooksLikeThatIsReadByTheContract() {
    Cli.Ran ran = classify(SHEET.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("looks like the CSV of a Finnish spreadsheet", "excel-fi");
    assertThat(cli.read("out.csv.run.json")).contains("\"looksLike\" : \"excel-fi\"");
    assertThat(cli.read("rejects.csv")).contains("2,1,score,type", "3,2,score,type");
  }

  @Test
  void readsACommaFileByTheContractThoughAskedToWriteForASpreadsheet() {
    Cli.Ran ran =
        classify(
            "clientId,visits,score,alone,kunta\n1,6,4.5,1,Åbo\n".getBytes(StandardCharsets.UTF_8),
            "--dialect",
            "excel-fi");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().replaceAll("\\s+", " "))
        .contains("read as UTF-8 or Windows-1252", "are not parted by semicolons")
        .doesNotContain("semicolon, decimal comma");
    assertThat(cli.read("out.csv")).contains("\r\n1;ASSIGNED;COLLABORATION;").endsWith(";Åbo\r\n");
  }

  @Test
  void saysWhatWasUsedWhereAnotherDelimiterIsNamed() {
    Cli.Ran ran =
        classify(
            "clientId,visits,score,alone,kunta\n1,6,4.5,1,Åbo\n".getBytes(WINDOWS),
            "--dialect",
            "excel-fi",
            "--delimiter",
            ",");

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out().replaceAll("\\s+", " ")).contains("are not parted by semicolons");
    assertThat(cli.read("out.csv.run.json")).contains("\"delimiter\" : \",\"");
    assertThat(cli.read("out.csv")).endsWith(";Åbo\r\n");
  }

  @Test
  void neverMixesTwoCharsets() {
    byte[] utf8 = "clientId;visits;kunta\r\n1;6;Äänekoski\r\n2;6;".getBytes(StandardCharsets.UTF_8);
    byte[] windows = "Hämeenlinna\r\n".getBytes(WINDOWS);
    byte[] both = Arrays.copyOf(utf8, utf8.length + windows.length);
    System.arraycopy(windows, 0, both, utf8.length, windows.length);

    Cli.Ran ran = classify(both, "--dialect", "excel-fi");

    assertThat(ran.code()).isNotZero();
    assertThat(cli.has("out.csv") ? cli.read("out.csv") : "").doesNotContain("H\u00E4meen", "HÃ");
  }

  @Test
  void findsTheFirstOddLetterFarInAFile() {
    String rows = "1;6;4,5;ei;x\r\n".repeat(30_000);
    byte[] sheet =
        (SHEET.lines().findFirst().orElseThrow() + "\r\n" + rows + "9;1;1,5;ei;Ähtäri\r\n")
            .getBytes(WINDOWS);

    classify(sheet, "--dialect", "excel-fi");

    assertThat(cli.read("out.csv")).endsWith(";Ähtäri\r\n");
  }

  @Test
  void knowsNoOtherDialect() {
    assertThat(classify(SHEET.getBytes(WINDOWS), "--dialect", "excel").err())
        .contains("there is no dialect excel", "excel-fi");
  }

  /** The same rows as the contract has them. */
  private void plain() {
    cli.file(
        "plain-in.csv",
        "clientId,visits,score,alone,kunta\n1,6,4.5,kyllä,Äänekoski\n2,1,-2.25,ei,Hämeenlinna €\n");
    cli.classify(
        cli.path("plain-in.csv"), "--pass-through", "kunta", "--out", cli.path("plain.csv"));
  }

  private static String plainOf(String sheet) {
    return sheet
        .substring(1)
        .replaceAll("(\\d),(\\d)", "$1.$2")
        .replace(';', ',')
        .replace("\r", "");
  }

  private Cli.Ran classify(byte[] bytes, String... options) {
    List<String> args =
        new ArrayList<>(
            List.of(
                cli.file("in.csv", bytes),
                "--pass-through",
                "kunta",
                "--out",
                cli.path("out.csv"),
                "--rejects",
                cli.path("rejects.csv")));
    args.addAll(List.of(options));
    return cli.classify(args.toArray(new String[0]));
  }
}
