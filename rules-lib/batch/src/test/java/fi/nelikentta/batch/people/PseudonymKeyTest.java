package fi.nelikentta.batch.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(OS.WINDOWS)
class PseudonymKeyTest {
  private static final String KEY =
      "000102030405060708090a0b0c0d0e0f101112131415161718191A1B1C1D1E1F";

  @TempDir Path folder;

  /** As {@code printf '%s' ID | openssl dgst -sha256 -mac HMAC -macopt hexkey:KEY} gives. */
  @Test
  void makesThePseudonymsThatOtherToolsMakeWithTheKey() throws IOException {
    PseudonymKey key = PseudonymKey.in(file(KEY + "\n", "rw-------"));

    assertThat(key.pseudonym("client-42"))
        .isEqualTo("d592e4d0be55a04fed5fd58774966fbd6499f19927db89168990114f0e4fc87d");
    assertThat(key.pseudonym("mökki-7"))
        .isEqualTo("f31b559b7874a3702befca2e956f436a2162c4a3f06e8df48e0578034d007e44");
    assertThat(key.mark()).isEqualTo("d38b42096d80f45f");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "secret", "0123", "zz0102030405060708090a0b0c0d0e0f101112131415161718"})
  void refusesWhatIsTooShortOrNoHexadecimal(String text) throws IOException {
    Path file = file(text, "rw-------");

    assertThatThrownBy(() -> PseudonymKey.in(file))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageContaining("64 hexadecimal digits")
        .hasMessageContaining("openssl rand -hex 32");
  }

  @Test
  void refusesAKeyThatEverybodyCanReadAndTellsNothingOfIt() throws IOException {
    Path file = file(KEY, "rw-r--r--");

    assertThatThrownBy(() -> PseudonymKey.in(file))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageContaining("chmod 600")
        .hasMessageNotContaining("000102");
    assertThatThrownBy(() -> PseudonymKey.in(folder.resolve("none")))
        .isInstanceOf(WrongUsageException.class);
  }

  private Path file(String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("key"), text);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }
}
