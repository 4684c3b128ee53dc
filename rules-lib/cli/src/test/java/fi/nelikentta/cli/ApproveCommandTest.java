package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApproveCommandTest {
  @TempDir Path temp;
  private String pack;
  private String key;
  private Path input;
  private Path out;

  @BeforeEach
  void aPackAndAKey() throws IOException {
    pack = temp.resolve("county").toString();
    assertThat(Commands.run("new", pack).code()).isZero();
    key = temp.resolve("key.pem").toString();
    input = Files.writeString(temp.resolve("in.csv"), "clientId,longTermConditions\n1,2\n");
    out = temp.resolve("out.csv");
    assertThat(Commands.run("approve", "--new-key", key).code()).isZero();
  }

  private Commands.Ended approve(String... more) {
    return Commands.run(
        join(new String[] {"approve", pack, "--key", key, "--by", "Maija Mäki"}, more));
  }

  private Commands.Ended classify(String publicKey) {
    return Commands.run(
        "classify",
        input.toString(),
        "--pack",
        pack,
        "--out",
        out.toString(),
        "--require-approval",
        publicKey);
  }

  private static String[] join(String[] first, String[] more) {
    return java.util.stream.Stream.of(first, more)
        .flatMap(java.util.Arrays::stream)
        .toArray(String[]::new);
  }

  private static void change(Path file, String from, String to) throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
  }

  @Test
  void anApprovedPackClassifies() throws IOException {
    Commands.Ended ended = approve();

    assertThat(ended.err()).isEmpty();
    assertThat(ended.code()).isZero();
    assertThat(ended.out()).startsWith("county ").contains(" is approved: ", "approval.json");
    assertThat(Files.readString(Path.of(pack, "approval.json")))
        .contains(
            "\"date\" : \"2026-11-22\"",
            "\"by\" : \"Maija Mäki\"",
            "\"errors\" : 0",
            "\"failed\" : 0",
            "\"signature\" : \"");
    assertThat(classify(key + ".pub").code()).isZero();
    assertThat(out).exists();
    assertThat(Commands.run("check", pack).code()).isZero();
  }

  @Test
  void theDateIsTheOneThatIsGiven() throws IOException {
    assertThat(approve("--date", "2026-01-31").code()).isZero();

    assertThat(Files.readString(Path.of(pack, "approval.json"))).contains("2026-01-31");
    assertThat(approve("--date", "yesterday").code()).isEqualTo(2);
  }

  @Test
  void withoutApprovalNothingIsWritten() {
    Commands.Ended ended = classify(key + ".pub");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("is not approved", "no approval.json").contains("Try: ");
    assertThat(out).doesNotExist();
  }

  @Test
  void aRuleThatChangedSinceIsRefused() throws IOException {
    approve();
    change(Path.of(pack, "rules.drl"), "longTermConditions >= 4", "longTermConditions >= 5");

    Commands.Ended ended = classify(key + ".pub");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("Maija Mäki approved county ").contains("2026-11-22");
    assertThat(out).doesNotExist();
  }

  @Test
  void anotherKeyIsRefused() {
    approve();
    String other = temp.resolve("other.pem").toString();
    Commands.run("approve", "--new-key", other);

    assertThat(classify(other + ".pub").code()).isEqualTo(3);
    assertThat(classify(other + ".pub").err()).contains("a key that is not trusted here");
  }

  @Test
  void anApprovalThatWasEditedIsRefused() throws IOException {
    approve();
    change(Path.of(pack, "approval.json"), "Maija", "Taija");

    assertThat(classify(key + ".pub").code()).isEqualTo(3);
    assertThat(classify(key + ".pub").err()).contains("changed after it was signed");
  }

  @Test
  void failingCasesAreShownAndNotApproved() throws IOException {
    change(Path.of(pack, "rules.drl"), "complexity.add(20)", "complexity.add(15)");

    Commands.Ended ended = approve();

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("FAILED ", "The pack is not approved");
    assertThat(Path.of(pack, "approval.json")).doesNotExist();
  }

  @Test
  void mistakesInCasesAreNotApproved() throws IOException {
    Files.writeString(Path.of(pack, "cases/more.yaml"), "- { id: x, given: { fals: 1 } }\n");

    assertThat(approve().code()).isEqualTo(3);
    assertThat(Path.of(pack, "approval.json")).doesNotExist();
  }

  @Test
  void rulesThatForgetSomebodyAreNotApproved() {
    String faulty = Commands.copy(temp.resolve("faulty"), "rules.drl", "", "");

    Commands.Ended ended = Commands.run("approve", faulty, "--key", key, "--by", "A");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("NK801 ", "The pack is not approved");
    assertThat(Path.of(faulty, "approval.json")).doesNotExist();
  }

  @Test
  void errorsAreNotApproved() throws IOException {
    change(Path.of(pack, "rules.drl"), "longTermConditions >= 4", "longTermCondition >= 4");

    Commands.Ended ended = approve();

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("NK302");
    assertThat(Path.of(pack, "approval.json")).doesNotExist();
  }

  @Test
  void theKeyIsForItsOwnerAloneAndIsNeverWrittenOver() throws IOException {
    Path file = Path.of(key);
    String before = Files.readString(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Commands.run("approve", "--new-key", key).code()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo(before);
    Files.delete(file);
    assertThat(Commands.run("approve", "--new-key", key).code()).isEqualTo(2);
    assertThat(file).doesNotExist();
  }

  @Test
  void whatIsMissingOrWrongIsWrongUsage() throws IOException {
    String text = Files.writeString(temp.resolve("text"), "no key").toString();

    assertThat(Commands.run("approve").err()).contains("PACK is missing", "--new-key");
    assertThat(Commands.run("approve", pack).err()).contains("--key is missing");
    assertThat(Commands.run("approve", pack, "--key", key).err()).contains("--by is missing");
    assertThat(Commands.run("approve", "asiakkuus", "--key", key, "--by", "A").err())
        .contains("is no folder");
    assertThat(Commands.run("approve", "nothing", "--key", key, "--by", "A").err())
        .contains("there is no pack nothing");
    assertThat(Commands.run("approve", pack, "--key", text, "--by", "A").err())
        .contains("no private Ed25519 key");
    assertThat(Commands.run("approve", pack, "--key", key + "x", "--by", "A").err())
        .contains("cannot be read");
    assertThat(Commands.run("approve", pack, "--key", key, "--by", " ").err())
        .contains("--by is no name");
    assertThat(classify(text).err()).contains("no public Ed25519 key");
    assertThat(classify(key).code()).isEqualTo(2);
  }

  @Test
  void speaksTheLanguageThatIsAskedFor() {
    assertThat(approve("--lang", "fi").out()).contains(" on hyväksytty. ");
    assertThat(approve("--lang", "sv").out()).contains(" är godkänt. ");
  }

  @Test
  void theHelpTellsHowAKeyIsMade() {
    assertThat(Commands.run("approve", "--help").out())
        .contains("openssl genpkey -algorithm ed25519", "--new-key", "--require-approval");
  }
}
