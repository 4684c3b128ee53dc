package com.example.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.fixtures.ChangedPack;
import fi.nelikentta.fixtures.ChangedPacks;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A pack is text from outside. Whatever stands in it, it is refused with a diagnostic that an
 * author can act on, and nothing of it runs, is opened or is written.
 */
class HostilePacksTest {
  private static final Path FIXTURES = Path.of("../../fixtures").toAbsolutePath().normalize();
  private static final Path CORPUS = FIXTURES.resolve("packs/hostile");

  /** Against a pack that never ends; what is refused is refused far sooner. */
  private static final Duration HANG = Duration.ofSeconds(30);

  /** No finding is longer, whatever it is about. */
  private static final int LONGEST = 1_000;

  @TempDir Path temp;
  private Canaries canaries;

  @BeforeEach
  void wakeCanaries() throws IOException {
    canaries = new Canaries();
    Files.writeString(temp.resolve("outside"), "package hostile\n");
  }

  @AfterEach
  void closeCanaries() throws IOException {
    canaries.close();
  }

  static List<ChangedPack> packs() throws IOException {
    return ChangedPacks.read(CORPUS);
  }

  static Stream<ChangedPack> packsToLoad() throws IOException {
    return packs().stream().filter(pack -> !pack.isAboutCases());
  }

  @Test
  void thereAreManyOfThemAndEachHasItsName() throws IOException {
    assertThat(packs()).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    assertThat(packs().stream().map(ChangedPack::name)).doesNotHaveDuplicates();
    assertThat(packs()).allMatch(pack -> pack.code().startsWith("NK"));
  }

  @Test
  void whatTheyChangeIsAPackWithoutAnyFinding() throws IOException {
    assertThat(PackLoader.of(ChangedPacks.base(CORPUS)).diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void isRefusedWithItsPlaceAndReachesNothing(ChangedPack hostile) throws IOException {
    Map<String, String> base = ChangedPacks.base(CORPUS);
    if (!hostile.isZip()) {
      Path folder = Files.createDirectory(temp.resolve("pack"));
      hostile.writeFolder(base, folder, canaries.port());
      check(hostile, folder);
    }
    if (!hostile.isFolder()) {
      Path zip = temp.resolve("pack.zip");
      hostile.writeZip(base, zip, canaries.port());
      if (!hostile.isAboutCases()) {
        check(hostile, zip);
      }
    }
  }

  private void check(ChangedPack hostile, Path source) {
    List<Diagnostic> found =
        assertTimeoutPreemptively(HANG, () -> listening(hostile, source), hostile.name());

    String all = found.stream().map(Diagnostic::toString).collect(Collectors.joining("\n"));
    assertThat(found)
        .as(all.length() > 5_000 ? all.substring(0, 5_000) : all)
        .anyMatch(
            one ->
                one.severity() == Severity.ERROR
                    && one.code().id().startsWith(hostile.code())
                    && one.place().toString().startsWith(hostile.place()))
        .allMatch(one -> !one.message().isBlank() && !one.hint().isBlank())
        .allMatch(one -> one.toString().length() < LONGEST)
        .noneMatch(one -> one.toString().chars().anyMatch(HostilePacksTest::isControl));
    canaries.areSilent(temp);
  }

  private List<Diagnostic> listening(ChangedPack hostile, Path source) {
    PackLoading[] loading = new PackLoading[1];
    canaries.listen(() -> loading[0] = PackLoader.load(source));
    RulePack pack = loading[0].pack();
    assertThat(pack == null || hostile.isAboutCases()).as("refused").isTrue();
    return pack == null ? loading[0].diagnostics() : CaseSuite.read(pack, source).diagnostics();
  }

  @ParameterizedTest
  @MethodSource("packsToLoad")
  void everyCommandRefusesItAndWritesNothing(ChangedPack hostile) throws IOException {
    Path pack = temp.resolve(hostile.isZip() ? "pack.zip" : "pack");
    if (hostile.isZip()) {
      hostile.writeZip(ChangedPacks.base(CORPUS), pack, canaries.port());
    } else {
      Files.createDirectory(pack);
      hostile.writeFolder(ChangedPacks.base(CORPUS), pack, canaries.port());
    }
    String in = Files.writeString(temp.resolve("in.csv"), "clientId,age\n1,80\n").toString();
    Path out = temp.resolve("out.csv");
    Path copy = temp.resolve("copy");

    assertTimeoutPreemptively(
        HANG,
        () ->
            canaries.listen(
                () -> {
                  refuses(1, hostile, "check", pack.toString());
                  isJson(refuses(1, hostile, "check", pack.toString(), "--format", "json"));
                  isJson(refuses(1, hostile, "check", pack.toString(), "--format", "sarif"));
                  refuses(3, hostile, "test", pack.toString());
                  refuses(3, hostile, "classify", in, "--pack", pack.toString(), "--out", "" + out);
                  refuses(3, hostile, "new", "" + copy, "--from", pack.toString());
                }),
        hostile.name());

    assertThat(out).doesNotExist();
    assertThat(copy).doesNotExist();
    canaries.areSilent(temp);
  }

  private static String refuses(int code, ChangedPack hostile, String... command) {
    Ran ran = Ran.of(command);
    String said = ran.out() + ran.err();

    assertThat(ran.code()).as(said).isEqualTo(code);
    assertThat(said).contains(hostile.code()).doesNotContain("Exception", "Error:", "  at ");
    assertThat(said.chars().filter(c -> c != '\n').anyMatch(HostilePacksTest::isControl)).isFalse();
    return ran.out();
  }

  @ParameterizedTest
  @MethodSource("shippedPacks")
  void everyShippedPackPasses(Path pack) {
    assertThat(PackLoader.load(pack).diagnostics()).isEmpty();
    assertThat(Ran.of("test", pack.toString()).code()).isZero();
  }

  static List<Path> shippedPacks() {
    return List.of(
        FIXTURES.resolve("../rules/packs/asiakkuus").normalize(),
        FIXTURES.resolve("packs/county"),
        FIXTURES.resolve("packs/faulty"),
        FIXTURES.resolve("packs/randhie"));
  }

  private static boolean isControl(int c) {
    return c != '\n' && (Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E));
  }

  private static void isJson(String text) {
    try (JsonParser parser = new JsonFactory().createParser(text)) {
      int tokens = 0;
      while (parser.nextToken() != null) {
        tokens++;
      }
      assertThat(tokens).isGreaterThan(1);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
