package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
  void failsWhereQuotesAreBrokenAndNeverRepeatsTheText() {
    fails("clientId,visits\n1,2\n\"2\"x,3\n", "in.csv:3: something stands after a closing quote");
    fails(
        "clientId,visits\n1,2\n\"2,3\n4,5\n", "in.csv:3: a quote that opens here is never closed");
    fails(
        "clientId,remark\n1,\"" + "x\n".repeat(700_000) + "\"\n",
        "in.csv:2: this record is too long");
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
