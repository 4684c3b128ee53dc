package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddCsvTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void rejectsRowsWithAnotherNumberOfCellsAndGoesOn() {
    String text = "clientId,visits\n1\n2,3,4\n3,4\n";

    assertThat(cli.rejects(text)).containsExactly("2,1,,cells", "3,2,,cells");
    assertThat(cli.read("rejects.csv")).contains("3 cells where the header has 2");
    assertThat(cli.proposals(text).lines()).hasSize(2);
  }

  @Test
  void doesNotTakeAShiftedCellForTheId() {
    assertThat(cli.rejects("visits,clientId\n1,2,secret\n")).containsExactly("2,,,cells");
  }

  @Test
  void rejectsRowsWithoutAnId() {
    assertThat(cli.rejects("clientId,visits\n,1\n\"  \",1\n\u2003,99\n"))
        .containsExactly(
            "2,,clientId,client-id",
            "3,,clientId,client-id",
            "4,,clientId,client-id",
            "4,,visits,range");
  }

  @Test
  void listsEveryWrongCellInTheOrderOfTheColumns() {
    assertThat(cli.rejects("health,clientId,visits,alone\nx,1,x,x\n"))
        .containsExactly("2,1,health,codes", "2,1,visits,type", "2,1,alone,type");
  }

  @Test
  void countsTheLineWhereARecordStarts() {
    String text = "clientId,remark,visits\n\n\"a\",\"one\ntwo\r\nthree\",x\n\nb,c,y\n";

    assertThat(cli.rejects(text)).containsExactly("3,a,visits,type", "7,b,visits,type");
  }

  @Test
  void knowsNoComments() {
    assertThat(cli.proposals("clientId,visits\n#1,2\n")).contains("\n#1,ASSIGNED");
  }

  @Test
  void takesQuotesInsideACellAsTheyAre() {
    assertThat(
            cli.proposals("clientId,x\n1,5\" pipe\n2, \"b\"\n", "--pass-through", "x")
                .lines()
                .skip(1))
        .extracting(line -> line.replaceAll(".*,,", ""))
        .containsExactly("\"5\"\" pipe\"", "\"\"\"b\"\"\"");
  }

  @Test
  void rejectsARowWithABrokenQuoteAndGoesOnWithTheNextLine() {
    String after = "clientId,visits\n1,2\n\"2\"x,3\n4,5\n";
    assertThat(cli.rejects(after)).containsExactly("3,,,quote");
    assertThat(cli.read("rejects.csv")).contains("something stands after a closing quote");
    assertThat(cli.proposals(after).lines().skip(1))
        .extracting(OddCsvTest::id)
        .containsExactly("1", "4");

    String open = "clientId,visits\n1,2\n3,\"2\n4,5\n6,7";
    assertThat(cli.rejects(open)).containsExactly("3,3,,quote");
    assertThat(cli.read("rejects.csv")).contains("a quote that opens here is not closed");
    assertThat(cli.proposals(open).lines().skip(1))
        .extracting(OddCsvTest::id)
        .containsExactly("1", "4", "6");
  }

  @Test
  void rejectsARecordThatIsTooLongAndGoesOnBehindIt() {
    String text = "clientId,remark\n1,\"" + "x\n".repeat(700_000) + "\"\n2,y\n";

    assertThat(cli.rejects(text)).containsExactly("2,1,,size");
    assertThat(cli.rejects("clientId,remark\n1," + "x".repeat(20_000_000) + "\n2,y\n"))
        .containsExactly("2,1,,size");
    assertThat(cli.rejects("clientId,remark\n1," + "x".repeat(40_000_000) + "\n2,\"y\n"))
        .containsExactly("2,,,size", "3,2,,quote");
  }

  @Test
  void rejectsRowsWithBytesThatNoTextHas() {
    byte[] text =
        "clientId,remark,visits\n1,a\0b,1\n2,c,1\n\uFEFF3,d,1\nclientId,remark,visits\n5,e,1\n"
            .getBytes(StandardCharsets.UTF_8);
    text[text.length - 4] = (byte) 0xC3;

    cli.classify(cli.file("in.csv", text), "--rejects", cli.path("rejects.csv"));

    assertThat(cli.read("rejects.csv").lines().skip(1))
        .extracting(line -> String.join(",", Arrays.copyOf(line.split(",", -1), 4)))
        .containsExactly("2,1,remark,nul", "4,,clientId,bom", "5,,,header", "6,5,remark,utf8");
  }

  @Test
  void saysInTheListWhichRowsWereKept() {
    String in = cli.file("in.csv", "clientId,visits\n1,many\n,2\n");
    String rejects = cli.path("r.csv");

    cli.classify(in, "--bad-cell", "unknown", "--rejects", rejects);
    assertThat(cli.read("r.csv").lines().skip(1))
        .satisfiesExactly(
            kept -> assertThat(kept).startsWith("2,1,visits,type,").contains("; kept as unknown"),
            rejected -> assertThat(rejected).startsWith("3,").doesNotContain("kept"));
    cli.classify(in, "--rejects", rejects);
    assertThat(cli.read("r.csv")).doesNotContain("kept");
  }

  @Test
  void leavesAnIdThatIsLongerThanAnyCellOutOfTheList() {
    String text = "clientId,visits\n" + "9".repeat((1 << 20) + 1) + ",1\n2,many\n";

    assertThat(cli.rejects(text)).containsExactly("2,,,size", "3,2,visits,type");
  }

  @Test
  void keepsARowWithAWrongCellWhereThatIsAskedFor() {
    String text = "clientId,visits,health\n1,many,poor\n2,60,bad\n,1,poor\n4,1\n5,6,poor\n";

    assertThat(cli.rejects(text, "--bad-cell", "unknown"))
        .containsExactly(
            "2,1,visits,type",
            "3,2,visits,range",
            "3,2,health,codes",
            "4,,clientId,client-id",
            "5,4,,cells");
    assertThat(cli.proposals(text, "--bad-cell", "unknown").lines().skip(1))
        .extracting(OddCsvTest::id)
        .containsExactly("1", "2", "5");
    Cli.Ran ran =
        cli.classify(cli.file("in.csv", "clientId,visits\n1,many\n"), "--bad-cell", "unknown");
    assertThat(ran.code()).isEqualTo(1);
    assertThat(ran.out()).contains("taken as unknown: 1");
    assertThat(cli.classify(cli.file("in.csv", text), "--bad-cell", "odd").err())
        .contains("--bad-cell takes reject or unknown");
  }

  private static String id(String line) {
    return line.substring(0, line.indexOf(','));
  }

  @Test
  void failsWhereTheHeaderIsBroken() {
    fails("clientId,\"visits\n1,2\n", "in.csv:1: a quote that opens here is never closed");
    fails("\"clientId\"x,visits\n1,2\n", "in.csv:1: something stands after a closing quote");
  }

  @Test
  void readsAHeaderWithoutRows() {
    assertThat(cli.proposals("clientId,visits\n")).hasLineCount(1);
  }

  @Test
  void readsALongRow() {
    assertThat(cli.proposals("clientId,remark\n1," + "x".repeat(500_000) + "\n")).hasLineCount(2);
  }

  @Test
  void leavesColumnsWithoutANameOutWhenUnknownOnesAreIgnored() {
    assertThat(cli.proposals("clientId,visits,,\n1,6,,\n", "--ignore-unknown-columns"))
        .contains("\n1,ASSIGNED,COLLABORATION");
    Cli.Ran ran = cli.classify(cli.file("in.csv", "clientId,visits,\n1,6,\n"));
    assertThat(ran.err()).contains("(column 3 has no name)");
  }

  private void fails(String text, String message) {
    Cli.Ran ran = cli.classify(cli.file("in.csv", text), "--out", cli.path("out.csv"));
    assertThat(ran.err()).contains(message).contains("Try: ");
    assertThat(ran.code()).isEqualTo(3);
    assertThat(cli.files()).containsExactly("in.csv");
  }
}
