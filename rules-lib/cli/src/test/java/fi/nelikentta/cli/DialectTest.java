package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
  private static final String ROWS =
      "clientId,outcome,strategy,complexity,copingDifficulty,complexityKnown,"
          + "copingDifficultyKnown,firm,possible,tags,evidence,missing,reason\n";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "clientId,visits,health\n1,6,poor\n",
        "clientId;visits;health\n1;6;poor\n",
        "clientId\tvisits\thealth\n1\t6\tpoor\n",
        "\uFEFFclientId,visits,health\n1,6,poor\n",
        "clientId,visits,health\r\n1,6,poor\r\n",
        "clientId,visits,health\r1,6,poor",
        "\n\nclientId,visits,health\n\n1,6,poor\n\n",
        "\"clientId\",\"visits\",\"health\"\n\"1\",\"6\",\"poor\"\n",
        " clientId , visits\t, health\n 1 , 6.0 , poor \n",
        "health,clientId,visits\n\" poor \",\" 1\",6.00\n",
      })
  void readsTheSameWhateverTheDialect(String text) {
    assertThat(cli.proposals(text))
        .isEqualTo(
            ROWS
                + "1,ASSIGNED,NETWORK,40,40,0.3333,0.5,false,NETWORK|REFERRED,,"
                + "complexity.visits|coping.health,score|alone|diagnoses,\n");
  }

  @Test
  void takesTheDelimiterThatIsMostFrequentOutsideQuotes() {
    String header = "clientId;visits;\"a,b,c,d\"\n";

    assertThat(
            cli.proposals(
                header + "1;6;x\n", "--pass-through", "\"a,b,c,d\"", "--ignore-unknown-columns"))
        .contains("1,ASSIGNED");
  }

  @Test
  void takesTheDelimiterThatIsGiven() {
    assertThat(cli.proposals("clientId|visits\n1|6\n", "--delimiter", "|")).contains("1,ASSIGNED");
    assertThat(cli.proposals("clientId\tvisits\n1\t6\n", "--delimiter", "tab")).contains("\n1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "TRUE", "1", "Yes", "kyllä", "KYLLÄ", "Ja"})
  void readsTruth(String word) {
    assertThat(cli.proposals("clientId,alone\n1," + word + "\n")).contains("coping.alone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "0", "No", "ei", "EI", "nej"})
  void readsUntruth(String word) {
    assertThat(cli.proposals("clientId,alone\n1," + word + "\n"))
        .contains(",0,0,0,0.5,")
        .doesNotContain("coping.alone");
  }

  @ParameterizedTest
  @CsvSource({
    "visits,4.5,type",
    "visits,+4,type",
    "visits,4e0,type",
    "visits,51,range",
    "visits,-1,range",
    "visits,99999999999999999999,range",
    "visits,'4,0',type",
    "score,1e999,range",
    "score,NaN,type",
    "score,.5,type",
    "score,-10.01,range",
    "alone,maybe,type",
    "health,Poor,codes",
    "diagnoses,E11||I10,empty",
    "diagnoses,E11|,empty",
  })
  void rejectsAWrongCell(String column, String cell, String code) {
    assertThat(cli.rejects("clientId," + column + "\n7,\"" + cell + "\"\n"))
        .containsExactly("2,7," + column + "," + code);
    assertThat(cli.read("rejects.csv")).doesNotContain(cell);
  }

  @Test
  void readsNumbersWithACommaOnlyWhenAsked() {
    String text = "clientId;score\n1;4,5\n2;4.5\n";

    assertThat(cli.rejects(text, "--decimal-comma")).containsExactly("3,2,score,type");
    assertThat(cli.rejects(text)).containsExactly("2,1,score,type");
    assertThat(cli.proposals("clientId,score\n1,\"4,5\"\n", "--decimal-comma"))
        .contains("complexity.score");
    assertThat(cli.proposals("clientId,score\n1,45E-1\n")).contains("complexity.score");
  }

  @Test
  void takesEmptyCellsAndGivenTextsForUnknownInAttributesOnly() {
    String text = "clientId,visits,health,x\nNA,NA,\"\",NA\n2,?, ,?\n";

    String proposals = cli.proposals(text, "--null", "NA,?", "--pass-through", "x");

    assertThat(proposals.lines().skip(1))
        .allMatch(line -> line.contains("visits|score|alone|health|diagnoses"))
        .first()
        .asString()
        .startsWith("NA,")
        .endsWith(",NA");
    assertThat(cli.rejects("clientId,visits\n1,na\n", "--null", "NA")).hasSize(1);
  }

  @Test
  void readsListsOfCodes() {
    String text = "clientId,diagnoses\n1,I10 | E11\n2,[]\n3,\n4,I10\n";

    assertThat(cli.proposals(text).lines().skip(1).map(line -> line.split(",", -1)))
        .extracting(cells -> cells[10] + "/" + cells[11].contains("diagnoses"))
        .containsExactly("complexity.diagnosis/false", "/false", "/true", "/false");
  }

  @Test
  void keepsIdsAsTheyAre() {
    String text =
        "clientId,visits\n\"a,b\",1\n\"say \"\"hi\"\"\",1\n=1+1,1\n#x,1\n007,1\nä€😀,1\n7,1\n7,1\n";

    assertThat(cli.proposals(text).lines().skip(1).map(line -> line.split(",ASSIGNED")[0]))
        .containsExactly("\"a,b\"", "\"say \"\"hi\"\"\"", "=1+1", "#x", "007", "ä€😀", "7", "7");
  }

  @Test
  void takesAnotherIdColumn() {
    assertThat(cli.proposals("visits,pid\n1,x\n", "--id-column", "pid")).contains("\nx,ASSIGNED");
  }

  @Test
  void rejectsWhatIsNotUtf8WithItsLine() {
    byte[] latin =
        "clientId,remark\n1,ok\n\"2\n\",hyv\u00e4\n".getBytes(StandardCharsets.ISO_8859_1);

    Cli.Ran ran = cli.classify(cli.file("in.csv", latin), "--rejects", cli.path("rejects.csv"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(cli.read("rejects.csv"))
        .contains("\n3,2,remark,utf8,\"not UTF-8")
        .doesNotContain("hyv");
  }

  @Test
  void findsAWrongByteFarInAFile() {
    byte[] good =
        ("clientId,remark\r\n" + "1,ää\r\n".repeat(50_000) + "2,x")
            .getBytes(StandardCharsets.UTF_8);
    byte[] bad = Arrays.copyOf(good, good.length + 1);
    bad[good.length] = (byte) 0xC3;

    cli.classify(cli.file("in.csv", bad), "--rejects", cli.path("rejects.csv"));

    assertThat(cli.read("rejects.csv").lines().skip(1))
        .singleElement()
        .asString()
        .startsWith("50002,2,remark,utf8");
  }

  @Test
  void failsOnAHeaderThatIsNotUtf8() {
    byte[] latin = "clientId,pitk\u00e4\n".getBytes(StandardCharsets.ISO_8859_1);

    Cli.Ran ran = cli.classify(cli.file("in.csv", latin), "--out", cli.path("out.csv"));

    assertThat(ran.code()).isEqualTo(3);
    assertThat(ran.err()).contains("in.csv:1: not UTF-8").contains("Try: ");
    assertThat(cli.files()).containsExactly("in.csv");
  }
}
