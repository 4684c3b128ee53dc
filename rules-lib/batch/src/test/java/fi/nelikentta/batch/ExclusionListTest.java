package fi.nelikentta.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.batch.people.ExcludedIds;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExclusionListTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\nb\nö 7\n",
        "a\r\nb \r\n\r\n ö 7",
        "\uFEFFa\nb\nö 7\nb\n",
        "clientId\na\nb\nö 7\n",
        "clientId,reason\na,\"asked, twice\"\nb,\nö 7,x\n",
        "reason;clientId\nx;a\n;b\ny;ö 7\nz\n",
        "clientId\tday\na\t1\nb\t2\nö 7\t3\n",
      })
  void readsOneIdALineOrTheIdColumn(String text) throws IOException {
    ExcludedIds ids = ExclusionList.read(file(text), "clientId");

    assertThat(ids.size()).isEqualTo(3);
    assertThat(ids.contains("a") && ids.contains("b") && ids.contains("ö 7")).isTrue();
    assertThat(ids.contains("clientId") || ids.contains("") || ids.contains("c")).isFalse();
  }

  @Test
  void takesTheNameOfTheIdColumnFromTheRun() throws IOException {
    Path file = file("asiakas,clientId\n1,2\n");

    assertThat(ExclusionList.read(file, "asiakas").contains("1")).isTrue();
    assertThat(ExclusionList.read(file, "clientId").contains("2")).isTrue();
  }

  @Test
  void anEmptyListExcludesNobody() throws IOException {
    assertThat(ExclusionList.read(file(""), "clientId").size()).isZero();
  }

  @Test
  void tellsWhatIsWrongWithoutAnId() throws IOException {
    Path several = file("secret-1,secret-2\n");
    Path open = file("clientId\n\"secret-1\n");
    Path latin = Files.write(folder.resolve("l"), "\u00f6".getBytes(StandardCharsets.ISO_8859_1));

    assertThatThrownBy(() -> ExclusionList.read(several, "clientId"))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageContaining("none is named clientId")
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> ExclusionList.read(open, "clientId"))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageNotContaining("secret");
    assertThatThrownBy(() -> ExclusionList.read(latin, "clientId"))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> ExclusionList.read(folder.resolve("none"), "clientId"))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageContaining("there is no file");
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "ids", ".csv"), text);
  }
}
