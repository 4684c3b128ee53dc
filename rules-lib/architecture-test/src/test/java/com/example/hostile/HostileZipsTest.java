package com.example.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import fi.nelikentta.fixtures.ChangedPacks;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zips that no zip program writes: what they say of themselves is not what they hold. */
class HostileZipsTest {
  private static final Path CORPUS = Path.of("../../fixtures/packs/hostile");
  private static final int CENTRAL = 0x02014b50;
  private static final int LOCAL = 0x04034b50;
  private static final int END = 0x06054b50;
  private static final int CENTRAL_LENGTH = 46;

  @TempDir Path temp;

  private static byte[] zip(Map<String, String> textByPath) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, String> file : textByPath.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] withBase(String path, String text) throws IOException {
    Map<String, String> files = ChangedPacks.base(CORPUS);
    files.put(path, text);
    return zip(files);
  }

  private PackLoading load(byte[] zip) throws IOException {
    Path file = Files.write(temp.resolve("pack.zip"), zip);
    return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> PackLoader.load(file));
  }

  private static ByteBuffer buffer(byte[] zip) {
    return ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The place of the record of that kind that names the file. */
  private static int find(byte[] zip, int kind, int nameAt, String name) {
    ByteBuffer buffer = buffer(zip);
    byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at + nameAt + wanted.length <= zip.length; at++) {
      if (buffer.getInt(at) == kind
          && ByteBuffer.wrap(zip, at + nameAt, wanted.length).equals(ByteBuffer.wrap(wanted))) {
        return at;
      }
    }
    throw new AssertionError("no record of " + name);
  }

  private static int central(byte[] zip, String name) {
    return find(zip, CENTRAL, CENTRAL_LENGTH, name);
  }

  @Test
  void aLinkInAZipIsATextLikeAnyOther() throws IOException {
    byte[] zip = withBase("more.drl", "/etc/passwd");
    int at = central(zip, "more.drl");
    zip[at + 5] = 3; // made on Unix, where the upper half of the attributes is a file's mode
    buffer(zip).putInt(at + 38, 0xA1FF0000);

    assertThat(load(zip).diagnostics())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo(Code.PACKAGE));
  }

  @Test
  void aFileThatSaysItIsSmallIsCountedAsItIs() throws IOException {
    byte[] zip = withBase("more.drl", " ".repeat(16 << 20));
    buffer(zip).putInt(central(zip, "more.drl") + 24, 10);

    PackLoading loading = load(zip);

    assertThat(loading.find()).isEmpty();
    assertThat(loading.diagnostics())
        .anyMatch(one -> one.code() == Code.LIMIT || one.code() == Code.UNREADABLE);
  }

  @Test
  void aFileThatSaysItIsHugeCostsNothing() throws IOException {
    byte[] zip = withBase("more.drl", "package hostile\n");
    buffer(zip).putInt(central(zip, "more.drl") + 24, Integer.MAX_VALUE);

    PackLoading loading = load(zip);

    assertThat(loading.diagnostics()).allMatch(one -> one.code() == Code.UNREADABLE);
  }

  @Test
  void aFileThatIsEncryptedIsRefused() throws IOException {
    byte[] zip = withBase("more.drl", "package hostile\n");
    zip[central(zip, "more.drl") + 8] |= 1;
    zip[find(zip, LOCAL, 30, "more.drl") + 6] |= 1;

    assertThat(load(zip).find()).isEmpty();
  }

  @Test
  void aFileOfAnUnknownMethodIsRefused() throws IOException {
    byte[] zip = withBase("more.drl", "package hostile\n");
    zip[central(zip, "more.drl") + 10] = 99;

    assertThat(load(zip).find()).isEmpty();
  }

  @Test
  void aFileBehindTheEndIsRefused() throws IOException {
    byte[] zip = withBase("more.drl", "package hostile\n");
    buffer(zip).putInt(central(zip, "more.drl") + 42, 0x7FFFFFF0);

    assertThat(load(zip).find()).isEmpty();
  }

  @Test
  void oneTextUnderAThousandNamesIsNotUnfoldedAThousandTimes() throws IOException {
    byte[] once = zip(Map.of("f0000.drl", " ".repeat(4 << 20)));
    int at = central(once, "f0000.drl");
    int length = CENTRAL_LENGTH + "f0000.drl".length();
    int count = 1_000;
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    many.write(once, 0, at);
    for (int i = 0; i < count; i++) {
      many.write(once, at, CENTRAL_LENGTH);
      many.writeBytes("f%04d.drl".formatted(i).getBytes(StandardCharsets.UTF_8));
    }
    ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
    end.putInt(END).putInt(0).putShort((short) count).putShort((short) count);
    end.putInt(count * length).putInt(at).putShort((short) 0);
    many.writeBytes(end.array());

    PackLoading loading = load(many.toByteArray());

    assertThat(loading.find()).isEmpty();
    assertThat(loading.diagnostics())
        .anyMatch(one -> one.code() == Code.LIMIT || one.code() == Code.UNREADABLE);
  }

  @Test
  void aDirectoryThatLiesAboutItsLengthIsRefused() throws IOException {
    byte[] zip = withBase("more.drl", "package hostile\n");
    ByteBuffer buffer = buffer(zip);
    buffer.putInt(zip.length - 10, Integer.MAX_VALUE);

    assertThat(load(zip).diagnostics())
        .singleElement()
        .satisfies(one -> assertThat(one.code()).isEqualTo(Code.UNREADABLE));
  }
}
