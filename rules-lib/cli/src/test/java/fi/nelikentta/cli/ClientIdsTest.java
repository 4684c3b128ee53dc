package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The ids of a registry: codes of persons, pseudonyms, ids that stand twice. The codes are nobody's
 * for good.
 */
class ClientIdsTest {
  private static final String CODE = "010190-900P";
  private static final String KEY =
      "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f";

  /** HMAC-SHA-256 of client-42 by the key, as OpenSSL makes it. */
  private static final String CLIENT_42 =
      "d592e4d0be55a04fed5fd58774966fbd6499f19927db89168990114f0e4fc87d";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void setUp() {
    cli = new Cli(folder);
  }

  @Test
  void refusesPersonalIdentityCodesAndWritesNothing() {
    String late = "clientId,visits\n" + "x,1\n".repeat(20_000) + CODE + ",1\n";
    for (String text : List.of("clientId,visits\n" + CODE + ",1\n", late)) {
      for (String threads : new String[] {"1", "3"}) {
        Cli.Ran ran =
            cli.classify(
                cli.file("in.csv", text),
                "--out",
                cli.path("out.csv"),
                "--rejects",
                cli.path("rejects.csv"),
                "--threads",
                threads);

        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
            .contains("clientId are Finnish personal identity codes")
            .contains("line " + text.lines().count())
            .contains("--pseudonymise-key FILE", "--ids-as-is")
            .doesNotContain(CODE);
        assertThat(cli.files()).containsExactly("in.csv");
      }
    }
  }

  @Test
  void refusesThemInRowsThatAreWrongAndInJsonToo() {
    String wrong = cli.file("in.csv", "clientId,visits\n" + CODE + ",many\n");
    String json = cli.file("in.ndjson", "{\"clientId\":\"" + CODE + "\"}\n");

    assertThat(cli.classify(wrong, "--rejects", cli.path("rejects.csv")).code()).isEqualTo(2);
    assertThat(cli.has("rejects.csv")).isFalse();
    assertThat(cli.classify(json).code()).isEqualTo(2);
  }

  @Test
  void refusesThemInFinnishAndSwedish() {
    String in = cli.file("in.csv", "clientId\n" + CODE + "\n");

    assertThat(cli.run("classify", in, "--lang", "fi").err())
        .contains("henkilötunnuksia", "rivillä 2", "Kokeile: --pseudonymise-key FILE");
    assertThat(cli.run("classify", in, "--lang", "sv").err())
        .contains("personbeteckningar", "rad 2");
  }

  @Test
  void keepsThemWhereThatIsAskedFor() {
    assertThat(cli.proposals("clientId,visits\n" + CODE + ",1\n", "--ids-as-is"))
        .contains("\n" + CODE + ",ASSIGNED");
    assertThat(cli.read("out.csv.run.json")).contains("\"ids\" : \"as-is\"");
  }

  @Test
  void anIdThatOnlyLooksLikeACodeIsNone() {
    assertThat(cli.proposals("clientId,visits\n010190-900Q,1\n")).contains("010190-900Q");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void writesPseudonymsEverywhere() throws IOException {
    String text = "clientId,visits\nclient-42,6\n" + CODE + ",1\nclient-42,many\nclient-42,1\n";

    String proposals =
        cli.proposals(text, "--pseudonymise-key", key(), "--rejects", cli.path("rejects.csv"));

    assertThat(proposals.lines().map(line -> line.split(",")[0]).toList())
        .hasSize(4)
        .contains(CLIENT_42)
        .allMatch(id -> id.equals("clientId") || id.matches("[0-9a-f]{64}"));
    assertThat(cli.read("rejects.csv")).contains("4," + CLIENT_42 + ",visits,type");
    assertThat(cli.read("out.csv.run.json"))
        .contains("\"ids\" : \"pseudonyms\"", "\"pseudonymKey\" : \"")
        .contains("\"idsSeenBefore\" : {\n    \"rows\" : 1,")
        .doesNotContain(KEY);
    cli.classify(cli.path("in.csv"), "--out", cli.path("o.ndjson"), "--pseudonymise-key", key());
    assertThat(proposals + cli.read("rejects.csv") + cli.read("o.ndjson"))
        .doesNotContain("client-42", CODE);
    assertThat(cli.read("o.ndjson")).contains("\"clientId\":\"" + CLIENT_42 + "\"");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theTwoWaysToKeepIdsExcludeEachOther() throws IOException {
    Cli.Ran ran =
        cli.classify(
            cli.file("in.csv", "clientId\n1\n"), "--pseudonymise-key", key(), "--ids-as-is");

    assertThat(ran.code()).isEqualTo(2);
    assertThat(ran.err()).contains("exclude each other");
  }

  @Test
  void countsRowsWhoseIdStoodBeforeAndKeepsThem() {
    String one = cli.file("one.csv", "clientId,visits\na,1\nb,1\na,2\n");
    String two = cli.file("two.csv", "clientId,visits\nc,1\nb,many\nb,1\n");

    Cli.Ran ran = cli.classify(one, two, "--out", cli.path("out.csv"));

    assertThat(cli.read("out.csv").lines()).hasSize(6);
    assertThat(ran.out().replace(folder.toString(), "DIR"))
        .contains("Rows whose id stands on an earlier row, too: 2 (line DIR/one.csv:4,")
        .contains("DIR/two.csv:4). All were kept.");
    assertThat(cli.classify(one).out()).contains("too: 1 (line 4). All were kept.");
    assertThat(cli.classify(cli.file("in.csv", "clientId\n1\n2\n")).out())
        .doesNotContain("earlier row");
  }

  private String key() throws IOException {
    Path file = Files.writeString(folder.resolve("key"), KEY + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
        .toString();
  }
}
