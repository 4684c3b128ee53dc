package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Proposal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NdjsonTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void readsOneClientALine() {
    String text =
        "{\"clientId\":\"1\",\"visits\":6}\r\n\n  \n{\"clientId\":\"2\",\"visits\":null}\n";

    assertThat(csv(text).lines().skip(1).map(line -> line.replaceAll(",.*", "")))
        .containsExactly("1", "2");
  }

  @Test
  void givesTheSameAsCsv() {
    String json =
        "{\"clientId\":\"1\",\"visits\":6,\"alone\":true,\"diagnoses\":[\"E11\",\"I10\"]}\n";

    assertThat(csv(json))
        .isEqualTo(cli.proposals("clientId,visits,alone,diagnoses\n1,6,1,E11|I10\n"));
  }

  @Test
  void listsWhatIsWrongByLine() {
    String text =
        "{\"clientId\":\"1\",\"visits\":99}\n\nnonsense\n{\"clientId\":4}\n{\"clientId\":\"5\",\"wat\":1}\n";

    Cli.Ran ran = cli.classify(cli.file("in.ndjson", text), "--rejects", cli.path("r.csv"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(
            cli.read("r.csv")
                .lines()
                .skip(1)
                .map(line -> line.replaceAll("(,[^,]*,[^,]*,[^,]*),.*", "$1")))
        .containsExactly(
            "1,1,visits,range", "3,,,json", "4,,clientId,client-id", "5,5,,unknown-name");
    assertThat(cli.read("r.csv")).doesNotContain("99").doesNotContain("wat");
  }

  @Test
  void takesTheOptionsOfColumns() {
    String text =
        "{\"pid\":\"1\",\"visits\":6,\"area\":\"=x\",\"n\":-5,\"more\":{\"a\":[1]},\"clientId\":\"no\"}\n{\"pid\":\"2\"}\n";

    String out =
        csv(text, "--id-column", "pid", "--pass-through", "area,n", "--ignore-unknown-columns");

    assertThat(out.lines().skip(1))
        .satisfiesExactly(
            one -> assertThat(one).startsWith("1,ASSIGNED,COLLABORATION").endsWith(",'=x,-5"),
            two -> assertThat(two).startsWith("2,ASSIGNED,SELF_CARE").endsWith(",,"));
  }

  @Test
  void readsTheDigitsOfANumberWhateverTheOptions() {
    String id = "{\"%s\":\"1\",\"visits\":4.00000000000000000001}\n";

    assertThat(csv(id.formatted("clientId"))).hasLineCount(1);
    assertThat(csv(id.formatted("clientId"), "--ignore-unknown-columns")).hasLineCount(1);
    assertThat(csv(id.formatted("pid"), "--id-column", "pid")).hasLineCount(1);
    assertThat(csv(id.formatted("clientId"), "--pass-through", "area")).hasLineCount(1);
  }

  @Test
  void rejectsAClientIdBesideTheIdColumn() {
    String text = "{\"pid\":\"1\",\"clientId\":\"x\"}\n";
    Cli.Ran ran =
        cli.classify(
            cli.file("in.ndjson", text), "--id-column", "pid", "--rejects", cli.path("r.csv"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(cli.read("r.csv")).contains("1,1,clientId,unknown-name,").contains("beside pid");
  }

  @Test
  void writesProposalsAsTheirJson() {
    String in = cli.file("in.csv", "clientId,visits\n1,6\n\"2\"\"\",\n");

    assertThat(cli.classify(in, "--out", cli.path("out.jsonl")).code()).isZero();

    assertThat(cli.read("out.jsonl").lines())
        .allSatisfy(line -> assertThat(Proposal.fromJson(line).toJson()).isEqualTo(line));
    assertThat(cli.read("out.jsonl"))
        .hasLineCount(2)
        .contains("\"clientId\":\"2\\\"\"")
        .endsWith("}\n");
  }

  @Test
  void rejectsALineThatIsTooLongWithoutHoldingIt() {
    String text =
        "{\"clientId\":\"1\",\"remark\":\"" + "x".repeat(2_000_000) + "\"}\n{\"clientId\":\"2\"}\n";

    assertThat(csv(text).lines()).hasSize(2);
  }

  @Test
  void aLineThatIsNotUtf8TakesNoOtherWithIt() {
    byte[] text =
        "\uFEFF{\"clientId\":\"1\",\"remark\":\"ä\"}\n{\"clientId\":\"2\",\"remark\":\"?\"}\n{\"clientId\":\"3\"}"
            .getBytes(StandardCharsets.UTF_8);
    text[new String(text, StandardCharsets.ISO_8859_1).indexOf('?')] = (byte) 0xE4;

    Cli.Ran ran =
        cli.classify(
            cli.file("in.ndjson", text),
            "--out",
            cli.path("out.csv"),
            "--rejects",
            cli.path("r.csv"));

    assertThat(ran.code()).as(ran.err()).isEqualTo(1);
    assertThat(cli.read("out.csv").lines().skip(1).map(line -> line.replaceAll(",.*", "")))
        .containsExactly("1", "3");
    assertThat(cli.read("r.csv").lines().skip(1))
        .containsExactly("2,,,utf8,not UTF-8; write the line as UTF-8.");
  }

  @Test
  void keepsNoRowOfWhichMoreIsWrongThanValues() {
    String text =
        """
        {"clientId":"1","visits":99,"about":{"visits":{"by":"record"}}}
        {"clientId":"2","visits":99,"visit":1}
        {"clientId":"3","visits":99
        {"clientId":"4","visits":1,"visits":2}
        {"visits":99}
        {"clientId":"6","visits":1,"about":{"visits":{"by":"somebody"}}}
        """;

    assertThat(csv(text, "--bad-cell", "unknown", "--rejects", cli.path("r.csv")))
        .isEqualTo(cli.proposals("clientId\n1\n4\n"));
    assertThat(cli.read("r.csv").lines().skip(1).map(line -> line.split(",")[0]))
        .containsExactly("1", "2", "2", "3", "3", "4", "5", "5", "6");
  }

  @Test
  void tellsAPipeByItsFirstCharacter() {
    Cli.Ran json = cli.pipe("\n {\"clientId\":\"1\"}\n").classify("-", "--out", "-");
    Cli.Ran csv = cli.pipe("\nclientId\n1\n").classify("-", "--out", "-");

    assertThat(json.out()).isEqualTo(csv.out()).contains("\n1,ASSIGNED");
    assertThat(csv.err()).contains("A tiny pack");
  }

  private String csv(String text, String... options) {
    String[] args = new String[options.length + 3];
    args[0] = cli.file("in.ndjson", text);
    args[1] = "--out";
    args[2] = cli.path("out.csv");
    System.arraycopy(options, 0, args, 3, options.length);
    Cli.Ran ran = cli.classify(args);
    assertThat(ran.code()).as(ran.err()).isLessThan(2);
    return cli.read("out.csv");
  }
}
