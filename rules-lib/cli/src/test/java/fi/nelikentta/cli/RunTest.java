package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a run goes: its threads, its inputs, what it tells meanwhile and how it fails. */
class RunTest {
  private static final String MANY = "clientId,visits\n" + "1,2\n2,x\n3,9\n".repeat(5_000);

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void writesTheSameWhateverTheThreads() {
    String in = cli.file("in.csv", MANY);
    String[] args = {
      in, "--out", cli.path("out.csv"), "--rejects", cli.path("r.csv"), "--threads", "1"
    };
    Cli.Ran one = cli.classify(args);
    List<String> files =
        List.of(cli.read("out.csv"), cli.read("r.csv"), cli.read("out.csv.run.json"));

    for (String threads : List.of("2", "5", "16")) {
      args[6] = threads;
      assertThat(cli.classify(args).out()).isEqualTo(one.out());
      assertThat(List.of(cli.read("out.csv"), cli.read("r.csv"), cli.read("out.csv.run.json")))
          .isEqualTo(files);
    }
    assertThat(cli.read("out.csv")).hasLineCount(10_001);
    usage(cli.classify(in, "--threads", "0"), "--threads 0 is not between 1 and 256");
    usage(cli.classify(in, "--threads", "x"), "--threads");
  }

  @Test
  void writesGzipOfTheSameText() throws IOException {
    String in = cli.file("in.csv", MANY);
    cli.classify(in, "--out", cli.path("out.csv"), "--rejects", cli.path("r.csv"));
    cli.classify(
        in, "--out", cli.path("o.csv.gz"), "--rejects", cli.path("r.csv.gz"), "--threads", "3");

    assertThat(unpacked("o.csv.gz")).isEqualTo(cli.read("out.csv"));
    assertThat(unpacked("r.csv.gz")).isEqualTo(cli.read("r.csv"));
    String none = cli.file("none.csv", "clientId\n");
    cli.classify(none, "--out", cli.path("none.ndjson.gz"));
    assertThat(unpacked("none.ndjson.gz")).isEmpty();
  }

  @Test
  void readsAllFilesThatFitAName() throws IOException {
    Files.createDirectories(folder.resolve("2026/b"));
    cli.file("2026/part-2.csv", "clientId\n2\n");
    cli.file("2026/part-1.csv", "clientId\n1\n");
    cli.file("2026/other.csv", "clientId\n9\n");
    cli.file("2026/b/part-3.csv", "clientId\n3\n");

    assertThat(ids("2026/part-?.csv")).containsExactly("1", "2");
    assertThat(ids("2026/*.csv")).containsExactly("9", "1", "2");
    assertThat(ids("*/**.csv")).containsExactly("3", "9", "1", "2");
    assertThat(ids("2026/**/part*.csv")).containsExactly("3");
    usage(cli.classify(cli.path("2026/x*.csv")), "no file fits ");
    usage(cli.classify(cli.path("nowhere/*.csv")), "no file fits ");
  }

  @Test
  void namesTheLastRowOfAGzipThatEndsEarly() throws IOException {
    byte[] packed = gzip(MANY);
    String half = cli.file("half.csv.gz", Arrays.copyOf(packed, packed.length / 2));
    byte[] wrong = packed.clone();
    wrong[packed.length - 6] ^= 1;

    Cli.Ran ran = cli.classify(half, "--out", cli.path("out.csv"), "--rejects", cli.path("r.csv"));
    failed(ran, "half.csv.gz ends too early for a gzip file: the last whole row is at line ");
    assertThat(ran.err()).contains("What was written is removed.").doesNotContain("at line 0");
    assertThat(cli.files()).containsExactly("half.csv.gz");

    failed(
        cli.classify(cli.file("sum.csv.gz", wrong), "--out", cli.path("out.csv")),
        "is no whole gzip file: it could be read up to the row at line 15001");
    failed(
        cli.classify(cli.file("tail.csv.gz", joined(packed, "clientId".getBytes())), "--out", "-"),
        "is no whole gzip file");
    failed(cli.classify(cli.file("none.csv.gz", new byte[0])), "ends too early");
  }

  @Test
  void unpacksAPipe() throws IOException {
    String csv = "clientId,visits\n1,6\n";
    byte[] packed = gzip(csv);
    Cli.Ran plain = cli.pipe(csv).classify("-", "--out", "-");
    Cli.Ran json =
        cli.pipe(gzip("{\"clientId\":\"1\",\"visits\":6}\n")).classify("-", "--out", "-");
    Cli.Ran unpacked = cli.pipe(packed).classify("-", "--out", "-");

    assertThat(unpacked.code()).as(unpacked.err()).isZero();
    assertThat(unpacked.out()).isEqualTo(plain.out()).isEqualTo(json.out()).contains("\n1,");
    byte[] wrong = packed.clone();
    wrong[packed.length - 6] ^= 1;
    failed(cli.pipe(wrong).classify("-", "--out", "-"), "is no whole gzip file");
    byte[] half = Arrays.copyOf(packed, packed.length - 9);
    failed(cli.pipe(half).classify("-", "--out", "-"), "the pipe ends too early for a gzip file");
  }

  @Test
  void unpacksAFileThatOnlyItsEndingKeepsSecret() throws IOException {
    Cli.Ran ran = cli.classify(cli.file("in.csv", gzip("clientId,visits\n1,6\n")));

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("Rows read: 1.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uFEFFclientId,visits\n1,6\n", "\uFEFF{\"clientId\":\"1\"}\n"})
  void saysThatItIsUtf16(String text) {
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      failed(cli.pipe(text.getBytes(charset)).classify("-", "--out", "-"), "the pipe is UTF-16.");
      Cli.Ran ran = cli.classify(cli.file("in.csv", text.getBytes(charset)));
      failed(ran, "in.csv is UTF-16.");
      assertThat(ran.err()).contains("Try: save it as CSV UTF-8").doesNotContain("excel-fi");
    }
  }

  @Test
  void namesTheLastRowOfPackedJsonToo() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < 20_000; row++) {
      text.append("{\"clientId\":\"").append(row * 7919L % 100_003).append("\"}\n");
    }
    byte[] packed = gzip(text.toString());
    String half = cli.file("half.ndjson.gz", Arrays.copyOf(packed, packed.length / 2));
    byte[] wrong = packed.clone();
    wrong[packed.length - 6] ^= 1;

    Cli.Ran ran = cli.classify(half, "--out", cli.path("out.csv"));

    failed(ran, "half.ndjson.gz ends too early for a gzip file: the last whole row is at line ");
    assertThat(ran.err()).containsPattern("at line [1-9]\\d{3,}").doesNotContain("line 20000");
    failed(
        cli.classify(cli.file("sum.ndjson.gz", wrong), "--out", cli.path("out.csv")),
        "is no whole gzip file: it could be read up to the row at line 20000");
    assertThat(cli.files()).containsExactly("half.ndjson.gz", "sum.ndjson.gz");
  }

  @Test
  void saysHowToGoOnAfterTooManyRejects() {
    String in = cli.file("in.csv", MANY);
    String[] args = {
      in, "--out", cli.path("out.csv"), "--rejects", cli.path("r.csv"), "--max-rejects", "4998"
    };

    failed(cli.classify(args), "given up: more than 4998 rows are rejected; no proposals");
    assertThat(cli.files()).containsExactly("in.csv", "r.csv");
    assertThat(cli.read("r.csv")).hasLineCount(5_000);
    args[6] = "5000";
    assertThat(cli.classify(args).code()).isEqualTo(1);
  }

  @Test
  void tellsProgramsHowFarItIs() {
    String in = cli.file("in.csv", MANY);
    int size = MANY.length();

    assertThat(cli.classify(in, "--progress", "json").err())
        .matches(
            "(?s).*\\{\"rows\":15000,\"rejected\":5000,\"bytes\":"
                + size
                + ",\"ofBytes\":"
                + size
                + ",\"seconds\":\\d+\\.\\d,\"rowsPerSecond\":\\d+,\"ended\":true}\n");
    assertThat(cli.pipe(MANY).classify("-", "--progress", "json").err())
        .contains("\"rows\":15000")
        .doesNotContain("ofBytes");
    assertThat(
            cli.run(
                    Map.of("NELIKENTTA_INTERACTIVE", "1"),
                    "classify",
                    in,
                    "--pack",
                    Cli.TINY.toString(),
                    "--progress",
                    "none")
                .err())
        .isEmpty();
    usage(cli.classify(in, "--progress", "jsn"), "did you mean json?");
  }

  @Test
  void tellsATerminalHowLongItWillTake() {
    String in = cli.file("in.csv", MANY);

    assertThat(
            cli.run(
                    Map.of("NELIKENTTA_INTERACTIVE", "1"),
                    "classify",
                    in,
                    "--pack",
                    Cli.TINY.toString(),
                    "--threads",
                    "1")
                .err())
        .containsPattern("\r15,000 rows, [\\d,]+ a second, \\d+ %, \\d+:\\d\\d left")
        .endsWith(" \r");
  }

  @Test
  void resumesOnlyWhatThereIs() {
    String in = cli.file("in.csv", "clientId\n1\n");

    usage(cli.classify(in, "--resume"), "--resume goes on with a file of proposals");
    usage(
        cli.classify(in, "--resume", "--out", cli.path("out.csv")),
        "there is nothing to resume: out.csv.journal is not there");
    assertThat(cli.files()).containsExactly("in.csv");
  }

  private List<String> ids(String pattern) {
    Cli.Ran ran = cli.classify(cli.path(pattern), "--out", cli.path("out.ndjson"));
    assertThat(ran.code()).as(ran.err()).isZero();
    return cli.read("out.ndjson")
        .lines()
        .map(line -> line.replaceAll(".*\"clientId\":\"(.*?)\".*", "$1"))
        .toList();
  }

  private String unpacked(String name) throws IOException {
    byte[] packed = Files.readAllBytes(folder.resolve(name));
    return new String(
        new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes(),
        StandardCharsets.UTF_8);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] joined(byte[] one, byte[] other) {
    byte[] both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static void usage(Cli.Ran ran, String message) {
    assertThat(ran.err()).contains(message).contains("Try: ").doesNotContain("\tat ");
    assertThat(ran.code()).isEqualTo(2);
  }

  private static void failed(Cli.Ran ran, String message) {
    assertThat(ran.err()).contains(message).contains("Try: ").doesNotContain("\tat ");
    assertThat(ran.code()).isEqualTo(3);
  }
}
