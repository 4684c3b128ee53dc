package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.pack.Objection.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may say that a pack is used, and for which files. */
class PackPolicyTest {
  /** Made by {@code openssl genpkey -algorithm ed25519}, for these tests alone. */
  private static final String SECRET =
      "MC4CAQAwBQYDK2VwBCIEIFSvMfaywmkUdz7FROwEefqxI26/2ea9m2LBm0r05E/w";

  /** What {@code openssl pkey -pubout} makes of it. */
  private static final String PUBLIC =
      "-----BEGIN PUBLIC KEY-----\n"
          + "MCowBQYDK2VwAyEAejSxKhgieZn3+hIUeQn9W9k265Deya0eUYjTbi20Dhc=\n"
          + "-----END PUBLIC KEY-----\n";

  private static final KeyPair KEY = key(SECRET);
  private static final KeyPair OTHER_KEY =
      key("MC4CAQAwBQYDK2VwBCIEIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f");
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Approval.Results CLEAN = new Approval.Results(0, 1, 12, 0, 2);
  private static final PackPolicy POLICY = PackPolicy.approvedBy(List.of(KEY.getPublic()));

  @TempDir Path temp;

  private static KeyPair key(String base64) {
    String kind = "PRIVATE KEY-----\n";
    return ApprovalKeys.findPrivate("-----BEGIN " + kind + base64 + "\n-----END " + kind)
        .orElseThrow();
  }

  private static String approval(Map<String, String> files, KeyPair key) {
    PackIdentity pack = PackLoader.of(files).orThrow().identity();
    return Approval.sign(pack, DAY, "Äiti Örn", CLEAN, key).toJson();
  }

  private static Map<String, String> approved(String json) {
    return BasePack.with(Approval.FILE, json);
  }

  private static Kind objection(Map<String, String> files) {
    return POLICY.findObjection(PackLoader.of(files).orThrow()).orElseThrow().kind();
  }

  @Test
  void aPackThatWasSignedWithATrustedKeyMayBeUsed() {
    RulePack pack = PackLoader.of(approved(approval(BasePack.files(), KEY))).orThrow();

    assertThat(POLICY.findObjection(pack)).isEmpty();
    assertThat(POLICY.require(pack)).isSameAs(pack);
  }

  @Test
  void theApprovalIsNeitherInTheHashNorAWarning() {
    PackLoading loading = PackLoader.of(approved("anything"));

    assertThat(loading.diagnostics()).isEmpty();
    assertThat(loading.orThrow().identity())
        .isEqualTo(PackLoader.of(BasePack.files()).orThrow().identity());
  }

  @Test
  void folderAndZipCarryIt() throws IOException {
    Map<String, String> files = approved(approval(BasePack.files(), KEY));
    Path folder = temp.resolve("folder");
    Path zip = temp.resolve("pack.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.createDirectories(folder.resolve(file.getKey()).getParent());
        Files.writeString(folder.resolve(file.getKey()), file.getValue());
        out.putNextEntry(new ZipEntry("base/" + file.getKey()));
        out.write(file.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }

    assertThat(POLICY.findObjection(RulePack.load(folder))).isEmpty();
    assertThat(POLICY.findObjection(RulePack.load(zip))).isEmpty();
  }

  @Test
  void withoutAnApprovalItIsRefused() {
    assertThat(objection(BasePack.files())).isEqualTo(Kind.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"schema\":1}",
        "approved",
        "{\"pack\":{\"pack\":{}}}",
        "\u0000",
        "{\"schema\":99999999999999999999}"
      })
  void whatIsNoApprovalIsRefused(String json) {
    assertThat(objection(approved(json))).isEqualTo(Kind.NOT_AN_APPROVAL);
  }

  @Test
  void moreThanAnApprovalIsNone() {
    String json = approval(BasePack.files(), KEY);

    for (String more :
        List.of(
            json + "{}",
            json.replaceFirst("\\{", "{\"note\":\"x\","),
            json.replaceFirst("\\{", "{\"by\":\"x\","),
            json.replace("\"schema\" : 1", "\"schema\" : 2"),
            json.replace("Äiti", "Äi\\nti"))) {
      assertThat(objection(approved(more))).as(more).isEqualTo(Kind.NOT_AN_APPROVAL);
    }
  }

  @Test
  void aKeyThatNobodyTrustsIsRefusedAndNamed() {
    RulePack pack = PackLoader.of(approved(approval(BasePack.files(), OTHER_KEY))).orThrow();

    Objection objection = POLICY.findObjection(pack).orElseThrow();

    assertThat(objection.kind()).isEqualTo(Kind.KEY_UNKNOWN);
    assertThat(objection.text(Locale.ENGLISH))
        .contains(ApprovalKeys.fingerprint(OTHER_KEY.getPublic()));
  }

  @Test
  void oneOfSeveralKeysIsEnough() {
    RulePack pack = PackLoader.of(approved(approval(BasePack.files(), KEY))).orThrow();
    List<java.security.PublicKey> keys =
        ApprovalKeys.publicKeys(ApprovalKeys.pem(OTHER_KEY.getPublic()) + PUBLIC);

    assertThat(keys).hasSize(2);
    assertThat(PackPolicy.approvedBy(keys).findObjection(pack)).isEmpty();
  }

  @Test
  void aPackThatChangedSinceIsRefusedWithWhoApprovedWhatAndWhen() {
    Map<String, String> files = approved(approval(BasePack.files(), KEY));
    files.put("rules.drl", BasePack.RULES.replace(">= 4", ">= 5"));

    Objection objection = POLICY.findObjection(PackLoader.of(files).orThrow()).orElseThrow();

    assertThat(objection.kind()).isEqualTo(Kind.OTHER_PACK);
    assertThat(objection.toString())
        .contains("Äiti Örn", "2026-11-22", "base 1.0.0", "\nTry: ")
        .doesNotContain("{");
  }

  /** Each thing that the approval says, changed. */
  static Stream<String[]> changes() {
    return Stream.of(
        new String[] {"2026-11-22", "2026-11-23"},
        new String[] {"Äiti Örn", "Isä Örn"},
        new String[] {"\"warnings\" : 1", "\"warnings\" : 0"},
        new String[] {"\"passed\" : 12", "\"passed\" : 13"},
        new String[] {"\"notRun\" : 2", "\"notRun\" : 0"},
        new String[] {"\"version\" : \"1.0.0\"", "\"version\" : \"1.0.1\""},
        new String[] {"\"validation\" : \"none\"", "\"validation\" : \"outcome\""},
        new String[] {"\"signature\" : \"", "\"signature\" : \"AA"},
        new String[] {"\"signature\" : \"", "\"signature\" : \"!"});
  }

  @ParameterizedTest
  @MethodSource("changes")
  void anApprovalThatWasChangedIsRefused(String from, String to) {
    String json = approval(BasePack.files(), KEY);
    assertThat(json).contains(from);

    assertThat(objection(approved(json.replace(from, to)))).isEqualTo(Kind.TAMPERED);
  }

  @Test
  void theHashOfAnotherPackCannotBePutIntoIt() {
    Map<String, String> files = BasePack.with("rules.drl", BasePack.RULES.replace("4", "5"));
    String hash = PackLoader.of(files).orThrow().identity().hash();
    String json = approval(BasePack.files(), KEY);
    String old = PackLoader.of(BasePack.files()).orThrow().identity().hash();
    files.put(Approval.FILE, json.replace(old, hash));

    assertThat(objection(files)).isEqualTo(Kind.TAMPERED);
  }

  @Test
  void spaceAndLineEndsOfTheFileDoNotMatter() {
    String json = approval(BasePack.files(), KEY).replace("\n", "\r\n ").replace(" : ", ":");

    assertThat(POLICY.findObjection(PackLoader.of(approved(json)).orThrow())).isEmpty();
  }

  @Test
  void noChangeOfACharacterIsAcceptedButOfSpace() {
    String json = approval(BasePack.files(), KEY);
    RulePack pack = PackLoader.of(BasePack.files()).orThrow();

    for (int seed = 0; seed < 3_000; seed++) {
      Random random = new Random(seed);
      int at = random.nextInt(json.length());
      char put = (char) (32 + random.nextInt(95));
      String changed = json.substring(0, at) + put + json.substring(at + 1);
      if (!Approval.parse(changed).equals(Approval.parse(json))) {
        assertThat(POLICY.findObjection(pack.withApproval(changed))).as(changed).isPresent();
      }
    }
  }

  @Test
  void nothingIsSignedWithErrorsFailedCasesOrWithoutAName() {
    PackIdentity pack = PackLoader.of(BasePack.files()).orThrow().identity();

    assertThatThrownBy(
            () -> Approval.sign(pack, DAY, "A", new Approval.Results(1, 0, 0, 0, 0), KEY))
        .hasMessageContaining("Try: ");
    assertThatThrownBy(
            () -> Approval.sign(pack, DAY, "A", new Approval.Results(0, 0, 0, 1, 0), KEY))
        .hasMessageContaining("Try: ");
    for (String name : List.of("", "  ", "a\nb", "a\u001b[2J", "x".repeat(201))) {
      assertThatThrownBy(() -> Approval.sign(pack, DAY, name, CLEAN, KEY))
          .hasMessageContaining("Try: ");
    }
  }

  @Test
  void keysAreReadAsOpensslWritesThem() {
    assertThat(ApprovalKeys.pem(KEY.getPublic())).isEqualTo(PUBLIC);
    assertThat(ApprovalKeys.publicKeys(PUBLIC)).containsExactly(KEY.getPublic());
    assertThat(ApprovalKeys.pem(KEY.getPrivate())).contains(SECRET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"})
  void whatIsNoKeyIsNone(String pem) {
    assertThat(ApprovalKeys.publicKeys(pem)).isEmpty();
    assertThat(ApprovalKeys.findPrivate(pem)).isEmpty();
    assertThatThrownBy(() -> PackPolicy.approvedBy(ApprovalKeys.publicKeys(pem)))
        .hasMessageContaining("Try: ");
  }

  @Test
  void theExceptionTellsWhatStandsAgainstThePack() {
    RulePack pack = PackLoader.of(BasePack.files()).orThrow();

    assertThatThrownBy(() -> POLICY.require(pack))
        .isInstanceOf(UnapprovedPackException.class)
        .hasMessageContaining("it has no approval.json")
        .hasMessageContaining("\nTry: ");
  }

  @Test
  void everyObjectionIsToldInEveryLanguage() {
    for (Kind kind : Kind.values()) {
      Objection objection = new Objection(kind, List.of("A", "B", "C", "D", "E"));
      List<String> told =
          Stream.of("fi", "sv", "en")
              .map(language -> objection.text(Locale.forLanguageTag(language)))
              .toList();

      assertThat(told).doesNotHaveDuplicates().allMatch(text -> text.contains("A"));
      assertThat(told).noneMatch(text -> text.contains("{"));
    }
  }
}
