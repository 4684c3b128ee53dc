package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders and zips: one pack, one hash, and nothing from outside. */
class PackSourceTest {
  @TempDir Path temp;

  private Path folder() throws IOException {
    Path folder = temp.resolve("pack");
    for (Map.Entry<String, String> file : BasePack.files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    return folder;
  }

  private ZipOutputStream zip() throws IOException {
    return new ZipOutputStream(
        Files.newOutputStream(temp.resolve("pack.zip")), StandardCharsets.UTF_8);
  }

  private static void add(ZipOutputStream zip, String path, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(text.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private Path zipOf(String prefix, Map<String, String> more) throws IOException {
    try (ZipOutputStream zip = zip()) {
      for (Map.Entry<String, String> file : BasePack.files().entrySet()) {
        add(zip, prefix + file.getKey(), file.getValue());
      }
      for (Map.Entry<String, String> file : more.entrySet()) {
        add(zip, file.getKey(), file.getValue());
      }
    }
    return temp.resolve("pack.zip");
  }

  private static List<Code> codes(Path source) {
    return PackLoader.load(source).diagnostics().stream().map(Diagnostic::code).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "base/", "Some folder/", "./"})
  void folderZipAndMemoryHaveOneHash(String prefix) throws IOException {
    String hash = PackLoader.of(BasePack.files()).orThrow().identity().hash();

    assertThat(PackLoader.load(folder()).orThrow().identity().hash()).isEqualTo(hash);
    PackLoading zipped = PackLoader.load(zipOf(prefix, Map.of()));
    assertThat(zipped.diagnostics()).isEmpty();
    assertThat(zipped.orThrow().identity().hash()).isEqualTo(hash);
  }

  @Test
  void theHashIsWhatTheFormatSays() throws Exception {
    java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
    for (String path : List.of("attributes.yaml", "pack.yaml", "rules.drl", "texts/en.yaml")) {
      digest.update(
          (path + "\0" + BasePack.files().get(path) + "\0").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(PackLoader.of(BasePack.files()).orThrow().identity().hash())
        .isEqualTo(java.util.HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void theHashOrdersPathsByTheirBytes() throws Exception {
    Map<String, String> files = BasePack.files();
    files.put("B.drl", "package base\n");
    files.put("\uFF5E.drl", "package base\n");
    files.put("\uD83D\uDE00.drl", "package base\n");
    java.security.MessageDigest digest = java.security.MessageDigest.getInstance("SHA-256");
    for (String path :
        List.of(
            "B.drl",
            "attributes.yaml",
            "pack.yaml",
            "rules.drl",
            "texts/en.yaml",
            "\uFF5E.drl",
            "\uD83D\uDE00.drl")) {
      digest.update((path + "\0" + files.get(path) + "\0").getBytes(StandardCharsets.UTF_8));
    }

    assertThat(PackLoader.of(files).orThrow().identity().hash())
        .isEqualTo(java.util.HexFormat.of().formatHex(digest.digest()));
  }

  @Test
  void everyFileThatCountsChangesTheHashAndNoOtherDoes() {
    String hash = PackLoader.of(BasePack.files()).orThrow().identity().hash();

    for (String path : BasePack.files().keySet()) {
      String comment = path.endsWith(".drl") ? "// x\n" : "# x\n";
      PackLoading loading =
          PackLoader.of(BasePack.with(path, comment + BasePack.files().get(path)));
      assertThat(loading.orThrow().identity().hash()).isNotEqualTo(hash);
    }
    for (String path : List.of("cases/a.yaml", "README.md", "approval.json", "notes.txt")) {
      PackLoading loading = PackLoader.of(BasePack.with(path, "x: 1\n"));
      assertThat(loading.orThrow().identity().hash()).isEqualTo(hash);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil.drl",
        "texts/../../evil",
        "/etc/passwd",
        "a\\b.drl",
        "C:/x",
        "..",
        "a/.."
      })
  void aPathThatLeadsOutOfTheZipIsRefused(String path) throws IOException {
    PackLoading loading = PackLoader.load(zipOf("", Map.of(path, "x")));

    assertThat(loading.find()).isEmpty();
    assertThat(loading.diagnostics())
        .anyMatch(one -> one.code() == Code.PATH && one.message().contains("out of the pack"));
  }

  @Test
  void aPathOutOfTheSingleFolderIsRefused() throws IOException {
    assertThat(codes(zipOf("base/", Map.of("base/../evil.drl", "x")))).contains(Code.PATH);
  }

  @Test
  void whatMacOsAddsToAZipIsLeftOut() throws IOException {
    PackLoading loading =
        PackLoader.load(
            zipOf("base/", Map.of("__MACOSX/base/._pack.yaml", "x", "base/.DS_Store", "x")));

    assertThat(loading.diagnostics()).isEmpty();
  }

  @Test
  void twoFilesOfOnePathAreRefused() throws IOException {
    Path zip = zipOf("", Map.of("more.drx", "package base\n", "mode.drx", "package base\n"));
    byte[] bytes = Files.readAllBytes(zip);
    String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("mode.drx", "more.drx");
    Files.write(zip, text.getBytes(StandardCharsets.ISO_8859_1));

    assertThat(PackLoader.load(zip).diagnostics())
        .anyMatch(one -> one.code() == Code.PATH && one.message().contains("two files"));
  }

  @Test
  void aFileThatUnfoldsWithoutEndIsRefused() throws IOException {
    Path bomb = temp.resolve("pack.zip");
    try (ZipOutputStream zip = zip()) {
      zip.putNextEntry(new ZipEntry("pack.yaml"));
      zeros(zip, 50 << 20);
    }

    assertThat(Files.size(bomb)).isLessThan(1 << 20);
    assertThat(PackLoader.load(bomb).diagnostics())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo(Code.LIMIT));
  }

  @Test
  void manyFilesThatUnfoldAreNotReadToTheEnd() throws IOException {
    try (ZipOutputStream zip = zip()) {
      for (int i = 0; i < 40; i++) {
        zip.putNextEntry(new ZipEntry("f" + i + ".drl"));
        zeros(zip, 4 << 20);
      }
    }

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> assertThat(codes(temp.resolve("pack.zip"))).contains(Code.LIMIT));
  }

  private static void zeros(OutputStream out, int count) throws IOException {
    byte[] zeros = new byte[1 << 16];
    for (int i = 0; i < count; i += zeros.length) {
      out.write(zeros);
    }
  }

  @Test
  void tooManyFilesAreRefused() throws IOException {
    try (ZipOutputStream zip = zip()) {
      for (int i = 0; i < 2_001; i++) {
        ZipEntry entry = new ZipEntry("f" + i + ".txt");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(0);
        entry.setCrc(new CRC32().getValue());
        zip.putNextEntry(entry);
      }
    }
    Path folder = folder();
    for (int i = 0; i < 2_001; i++) {
      Files.createFile(folder.resolve("f" + i + ".txt"));
    }

    assertThat(codes(temp.resolve("pack.zip"))).containsExactly(Code.LIMIT);
    assertThat(codes(folder)).contains(Code.LIMIT).doesNotContain(Code.MISSING_FILE);
  }

  @Test
  void aFileThatIsNoZipAndAPathThatIsNotThereSaySo() throws IOException {
    Path text = Files.writeString(temp.resolve("pack.zip"), "hello");

    assertThat(PackLoader.load(text).diagnostics())
        .singleElement()
        .hasToString(
            "NK001 pack.zip: neither a folder nor a zip that can be read\n"
                + "  Try: name the folder that holds pack.yaml, or zip it again.");
    assertThat(PackLoader.load(temp.resolve("nothing")).diagnostics())
        .singleElement()
        .satisfies(one -> assertThat(one.message()).contains("no such folder or zip"));
  }

  @Test
  void aZipThatWasCutOffSaysSo() throws IOException {
    byte[] bytes = Files.readAllBytes(zipOf("", Map.of()));
    for (int length : new int[] {0, 1, 10, bytes.length / 2, bytes.length - 1}) {
      Files.write(temp.resolve("pack.zip"), java.util.Arrays.copyOf(bytes, length));

      assertThat(codes(temp.resolve("pack.zip"))).containsExactly(Code.UNREADABLE);
    }
  }

  @Test
  void theFolderAboveIsTakenForAMistake() throws IOException {
    folder();

    assertThat(PackLoader.load(temp).diagnostics())
        .filteredOn(one -> one.place().file().equals("pack.yaml"))
        .singleElement()
        .satisfies(one -> assertThat(one.hint()).contains("pack/pack.yaml"));
  }

  @Test
  void aFileOfAlmostTheRightNameIsTakenForAMistake() throws IOException {
    Path folder = folder();
    Files.move(folder.resolve("pack.yaml"), folder.resolve("pack.yml"));

    assertThat(PackLoader.load(folder).diagnostics())
        .singleElement()
        .satisfies(one -> assertThat(one.hint()).contains("rename pack.yml to pack.yaml"));
  }

  @Test
  void aLinkWithinThePackIsFollowed() throws IOException {
    Path folder = folder();
    Files.move(folder.resolve("rules.drl"), folder.resolve(".rules"));
    link(folder.resolve("rules.drl"), folder.resolve(".rules"));

    assertThat(PackLoader.load(folder).diagnostics()).isEmpty();
  }

  @Test
  void aLinkOutOfThePackIsRefused() throws IOException {
    Path folder = folder();
    Path outside = Files.writeString(temp.resolve("outside"), "package base\n");
    Path texts = Files.createDirectory(temp.resolve("more"));
    link(folder.resolve("more.drl"), outside);
    link(folder.resolve("more"), texts);

    assertThat(PackLoader.load(folder).diagnostics())
        .filteredOn(one -> one.code() == Code.PATH)
        .extracting(one -> one.place().file())
        .containsExactly("more", "more.drl");
  }

  @Test
  void aLinkToNowhereOrToItselfCostsItsFileOnly() throws IOException {
    Path folder = folder();
    link(folder.resolve("more.drl"), folder.resolve("nothing"));
    link(folder.resolve("loop"), folder.resolve("loop"));
    link(folder.resolve("texts/self"), folder.resolve("texts"));

    List<Diagnostic> diagnostics = PackLoader.load(folder).diagnostics();

    assertThat(diagnostics)
        .filteredOn(one -> one.code() == Code.UNREADABLE)
        .extracting(one -> one.place().file())
        .containsExactly("loop", "more.drl");
    assertThat(diagnostics).noneMatch(one -> one.code() == Code.MISSING_FILE);
  }

  @Test
  void aLinkToThePackIsThePack() throws IOException {
    link(temp.resolve("link"), folder());

    assertThat(PackLoader.load(temp.resolve("link")).diagnostics()).isEmpty();
  }

  @Test
  void namesThatCouldDisturbATerminalAreRefusedAndNotShown() {
    PackLoading loading = PackLoader.of(BasePack.with("a\u001b[2J.drl", "package base\n"));

    assertThat(loading.diagnostics())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.code()).isEqualTo(Code.PATH);
              assertThat(one.toString()).doesNotContain("\u001b");
            });
  }

  private static void link(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
    } catch (IOException | UnsupportedOperationException none) {
      throw new AssertionError("this test needs a file system with links", none);
    }
  }
}
