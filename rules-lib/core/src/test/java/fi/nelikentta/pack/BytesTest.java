package fi.nelikentta.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bytes of a file may be, before any parser looks at them. */
class BytesTest {
  @TempDir Path folder;

  private PackLoading load(String path, byte[] bytes) throws IOException {
    for (Map.Entry<String, String> file : BasePack.files().entrySet()) {
      Path target = folder.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
    Files.write(folder.resolve(path), bytes);
    return PackLoader.load(folder);
  }

  private static byte[] latin1(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest
  @CsvSource({"pack.yaml, 1", "attributes.yaml, 1", "rules.drl, 2", "texts/en.yaml, 2"})
  void textThatIsNotUtf8IsRefusedWithItsPlace(String path, int line) throws IOException {
    String text = (line == 2 ? "# one\n" : "") + "# p\u00e4\u00e4\n";

    PackLoading loading = load(path, latin1(text));

    assertThat(loading.diagnostics())
        .anyMatch(
            one ->
                one.code() == Code.NOT_UTF8
                    && one.place().toString().equals(path + ":" + line + ":4")
                    && one.hint().contains("UTF-8"));
    assertThat(loading.diagnostics()).noneMatch(one -> one.code() == Code.MISSING_FILE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C3", "C328", "EDA080", "F4908080", "C0AF", "E282", "FF"})
  void bytesThatAreNoUtf8AreRefused(String hex) throws IOException {
    byte[] wrong = java.util.HexFormat.of().parseHex(hex);
    byte[] bytes = BasePack.RULES.getBytes(StandardCharsets.UTF_8);
    byte[] all = java.util.Arrays.copyOf(bytes, bytes.length + wrong.length);
    System.arraycopy(wrong, 0, all, bytes.length, wrong.length);

    assertThat(load("rules.drl", all).diagnostics()).anyMatch(one -> one.code() == Code.NOT_UTF8);
  }

  @ParameterizedTest
  @ValueSource(
      chars = {
        '\0', '\u0007', '\u001b', '\u000b', '\f', '\u007f', '\u0085', '\u009b', '\u202e', '\u2066'
      })
  void controlCharactersAreRefusedInCommentsToo(char control) {
    PackLoading loading =
        PackLoader.of(BasePack.with("rules.drl", BasePack.RULES + "\n // x" + control + "\n"));

    assertThat(loading.diagnostics()).hasSize(1);
    Diagnostic found = loading.diagnostics().get(0);
    assertThat(found.code()).isEqualTo(Code.CONTROL_CHARACTER);
    assertThat(found.place().column()).isEqualTo(6);
    assertThat(found.message()).contains(String.format("U+%04X", (int) control));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\x1b", "\\e", "\\a", "\\0", "\\N", "\\U0000001b", "\\r", "\\x7f"})
  void noEscapeOfYamlBringsThemEither(String escape) {
    PackLoading loading =
        PackLoader.of(
            BasePack.with(
                "texts/en.yaml",
                BasePack.TEXTS.replace("title: Base", "title: \"" + escape + "\"")));

    assertThat(loading.diagnostics())
        .anyMatch(one -> one.code() == Code.CONTROL_CHARACTER || one.code() == Code.YAML_SYNTAX);
    assertThat(loading.find()).isEmpty();
  }

  @Test
  void halfACharacterIsRefused() {
    PackLoading loading =
        PackLoader.of(
            BasePack.with(
                "texts/en.yaml", BasePack.TEXTS.replace("title: Base", "title: \"\\U0000D800\"")));

    assertThat(loading.find()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pack.yaml", "attributes.yaml", "rules.drl", "texts/en.yaml"})
  void aBackslashFollowedByUIsRefusedAnywhere(String path) {
    String comment = (path.endsWith(".drl") ? "// " : "# ") + "\\" + "u0041\n";

    PackLoading loading = PackLoader.of(BasePack.with(path, comment + BasePack.files().get(path)));

    assertThat(loading.diagnostics())
        .anyMatch(
            one ->
                one.code() == Code.UNICODE_ESCAPE
                    && one.place().line() == 1
                    && one.place().column() == (path.endsWith(".drl") ? 4 : 3)
                    && one.hint().contains("the character itself"));
  }

  @Test
  void twoBackslashesFollowedByUAreRefusedToo() {
    assertThat(BasePack.ofCondition("note == \"\\\\" + "u\""))
        .anyMatch(one -> one.code() == Code.UNICODE_ESCAPE);
  }

  @Test
  void tabsByteOrderMarksAndLineEndsOfWindowsAndOldMacsChangeNothing() throws IOException {
    String hash = load("README.md", new byte[0]).orThrow().identity().hash();
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      for (String path : BasePack.files().keySet()) {
        String text = "\uFEFF" + BasePack.files().get(path).replace("\n", end);

        PackLoading loading = load(path, text.getBytes(StandardCharsets.UTF_8));

        assertThat(loading.diagnostics()).isEmpty();
        assertThat(loading.orThrow().identity().hash()).isEqualTo(hash);
      }
    }
    assertThat(BasePack.ofCondition("conditions\t>=\t4")).isEmpty();
  }

  @Test
  void linesAreCountedTheSameForEveryLineEnd() {
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      String text = BasePack.RULES.replace("conditions >=", "condition >=").replace("\n", end);

      assertThat(PackLoader.of(BasePack.with("rules.drl", text)).diagnostics())
          .anyMatch(one -> one.place().toString().equals("rules.drl:8:20"));
    }
  }

  @Test
  void aFileThatIsTooLargeIsRefusedByItsSize() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> {
          byte[] large = new byte[10 << 20];
          java.util.Arrays.fill(large, (byte) ' ');

          for (PackLoading loading :
              new PackLoading[] {
                load("rules.drl", large),
                PackLoader.of(BasePack.with("rules.drl", new String(large, StandardCharsets.UTF_8)))
              }) {
            assertThat(loading.diagnostics())
                .anyMatch(
                    one ->
                        one.code() == Code.LIMIT
                            && one.place().file().equals("rules.drl")
                            && one.message().contains("4 MB"));
          }
        });
  }

  @Test
  void aFileThatIsNoTextIsRefusedSoon() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () ->
            assertThat(load("rules.drl", new byte[4 << 20]).diagnostics())
                .hasSizeLessThan(1_000)
                .allMatch(
                    one ->
                        one.code() == Code.CONTROL_CHARACTER
                            || one.severity() == Severity.WARNING));
  }
}
