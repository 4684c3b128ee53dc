package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void writesNothingButTheSummaryWithoutOut() {
    Cli.Ran ran = cli.classify(cli.file("in.csv", "clientId,visits\n1,2\n"));

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("--out FILE writes them");
    assertThat(cli.files()).containsExactly("in.csv");
  }

  @Test
  void readsAndWritesGzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    // Two members, as tools that pack in parts write them.
    for (String part : new String[] {"clientId,vis", "its\n1,6\n"}) {
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(part.getBytes(StandardCharsets.UTF_8));
      }
    }
    String in = cli.file("in.csv.gz", packed.toByteArray());

    assertThat(cli.classify(in, "--out", cli.path("out.csv.GZ")).code()).isZero();

    byte[] out = Files.readAllBytes(folder.resolve("out.csv.GZ"));
    String text =
        new String(
            new GZIPInputStream(new ByteArrayInputStream(out)).readAllBytes(),
            StandardCharsets.UTF_8);
    assertThat(text).contains("\n1,ASSIGNED,COLLABORATION");
    assertThat(cli.read("out.csv.GZ.run.json")).contains("\"size\" : " + packed.size());
  }

  @Test
  void failsOnABrokenGzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write("clientId\n1\n".repeat(1000).getBytes(StandardCharsets.UTF_8));
    }
    byte[] half = java.util.Arrays.copyOf(packed.toByteArray(), packed.size() / 2);

    fails(cli.classify(cli.file("half.csv.gz", half)), "half.csv.gz ends too early");
    fails(cli.classify(cli.file("plain.csv.gz", "clientId\n1\n")), "is no whole gzip file");
  }

  @Test
  void readsSeveralInputsInTheirOrder() {
    String a = cli.file("a.csv", "clientId,visits\n1,2\n2,x\n");
    String b = cli.file("b.ndjson", "{\"clientId\":\"3\"}\n");
    String c = cli.file("c.csv", "health;clientId\npoor;4\n");

    cli.classify(a, b, "-", c, "--out", cli.path("out.csv"), "--rejects", cli.path("r.csv"));
    Cli.Ran ran =
        cli.pipe("clientId\n9\n")
            .classify(a, b, "-", c, "--out", cli.path("out.csv"), "--rejects", cli.path("r.csv"));

    assertThat(ran.code()).isEqualTo(1);
    assertThat(cli.read("out.csv").lines().skip(1).map(line -> line.substring(0, 1)))
        .containsExactly("1", "3", "9", "4");
    assertThat(cli.read("r.csv")).contains("3,2,visits,type,").contains("a.csv)");
  }

  @Test
  void marksTextsThatASpreadsheetWouldRun() {
    String text =
        "clientId,x\n1,=1+1\n2,-5\n3,+3.5\n4,-\n5,@a\n6,\"-1,5e-3\"\n7,+1 2\n8,plain\n9,\n10,1=1\n";

    assertThat(last(cli.proposals(text, "--pass-through", "x")))
        .containsExactly(
            "'=1+1", "-5", "+3.5", "'-", "'@a", "\"-1,5e-3\"", "'+1 2", "plain", "", "1=1");
    assertThat(last(cli.proposals(text, "--pass-through", "x", "--raw"))).startsWith("=1+1", "-5");
  }

  @Test
  void passesColumnsThroughInTheOrderOfTheOptionAttributesToo() {
    String text = "b,clientId,visits,a\n \"\"x,1, 6 ,\"q,r\"\n";

    assertThat(cli.proposals(text, "--pass-through", "a,visits", "--pass-through", "b"))
        .contains("reason,a,visits,b\n")
        .endsWith(",\"q,r\",6,\"\"\"\"\"x\"\n");
  }

  @Test
  void writesWhatMadeItBesideIt() throws IOException {
    String in = cli.file("in.csv", "pid,visits,area\n1,6,x\n2,zz,x\n3,,x\n");
    String hash = sha256(Files.readAllBytes(folder.resolve("in.csv")));

    cli.classify(
        in,
        "--out",
        cli.path("out.csv"),
        "--id-column",
        "pid",
        "--pass-through",
        "area",
        "--allow-rejects",
        "1");

    assertThat(cli.read("out.csv.run.json"))
        .contains("\"id\" : \"tiny\"", "\"version\" : \"1.2.3\"", "\"validation\" : \"face\"")
        .containsPattern("\"hash\" : \"[0-9a-f]{64}\"")
        .containsPattern("\"tool\" : \"nelikentta \\d")
        .contains("\"date\" : \"2026-11-22\"", "\"idColumn\" : \"pid\"", "\"allowRejects\" : \"1\"")
        .contains("\"size\" : 34", "\"sha256\" : \"" + hash + "\"", "\"rows\" : 3")
        .contains("\"ASSIGNED\" : 2", "\"COLLABORATION\" : 1", "\"cells\" : 1")
        .contains("\"engine\" : \"compiled\"", "\"stops\" : {")
        .doesNotContain("\r")
        .endsWith("}\n");
    assertThat(cli.files()).containsExactly("in.csv", "out.csv", "out.csv.run.json");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  @Timeout(60)
  void readsANamedPipeOnce() throws Exception {
    Path pipe = Path.of(cli.path("in.csv"));
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(pipe, "clientId,visits\n1,2\n");
              } catch (IOException wrong) {
                throw new UncheckedIOException(wrong);
              }
            });
    writer.start();

    Cli.Ran ran = cli.classify(pipe.toString(), "--out", cli.path("out.csv"));

    writer.join();
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(cli.read("out.csv")).hasLineCount(2);
  }

  @Test
  void reckonsTheDayInHelsinki() {
    // The clock of the tests stands at half past eleven in the evening of 21 November in UTC.
    cli.classify(cli.file("in.csv", "clientId\n1\n"), "--out", cli.path("out.ndjson"));

    assertThat(cli.read("out.ndjson")).contains("\"date\":\"2026-11-22\"");
  }

  @Test
  void leavesAnOlderResultWhenARunFails() {
    cli.file("out.csv", "old");
    String in = cli.file("in.csv", "clientId,visits\n1,2\n\"2");

    fails(cli.classify(in, "--out", cli.path("out.csv"), "--max-rejects", "0"), "more than 0 rows");

    assertThat(cli.read("out.csv")).isEqualTo("old");
    assertThat(cli.files()).containsExactly("in.csv", "out.csv");
  }

  @Test
  void endsByTheRejectsThatAreAllowed() {
    String in = cli.file("in.csv", "clientId,visits\n1,x\n2,x\n3,3\n4,4\n");

    assertThat(cli.classify(in).code()).isEqualTo(1);
    assertThat(cli.classify(in, "--allow-rejects", "1").code()).isEqualTo(1);
    assertThat(cli.classify(in, "--allow-rejects", "2").code()).isZero();
    assertThat(cli.classify(in, "--allow-rejects", "49.9%").code()).isEqualTo(1);
    assertThat(cli.classify(in, "--allow-rejects", "50%").code()).isZero();
  }

  @Test
  void givesUpAfterTooManyRejectsAndKeepsTheirList() {
    String in = cli.file("in.csv", "clientId,visits\n1,x\n2,x\n3,x\n");
    String[] args = {
      in, "--out", cli.path("out.csv"), "--rejects", cli.path("r.csv"), "--max-rejects", "1"
    };

    fails(cli.classify(args), "given up: more than one row is rejected");

    assertThat(cli.files()).containsExactly("in.csv", "r.csv");
    assertThat(cli.read("r.csv")).hasLineCount(3);
    args[6] = "3";
    assertThat(cli.classify(args).code()).isEqualTo(1);
  }

  @Test
  void classifiesTheSampleRegistryWithTheBundledPack() {
    Cli.Ran ran =
        cli.run(
            "classify",
            Cli.FIXTURES.resolve("registry/synthea.csv").toString(),
            "--out",
            cli.path("proposals.csv"));

    assertThat(ran.code()).isZero();
    assertThat(cli.read("proposals.csv")).hasLineCount(251);
  }

  private static java.util.List<String> last(String proposals) {
    return proposals
        .lines()
        .skip(1)
        .map(line -> line.replaceAll("^.*?,ASSIGNED.*diagnoses,,", ""))
        .toList();
  }

  private static void fails(Cli.Ran ran, String message) {
    assertThat(ran.err()).contains(message).contains("Try: ").doesNotContain("\tat ");
    assertThat(ran.code()).isEqualTo(3);
  }

  private static String sha256(byte[] bytes) {
    try {
      return java.util.HexFormat.of()
          .formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (java.security.NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
