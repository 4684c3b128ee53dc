package fi.nelikentta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TryCommandTest {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"fi,Avaa,Ihmiset", "sv,Öppna,Människor", "en,Open,People"})
  void printsTheAddressOfThePageAndShowsItUntilItIsEnded(
      String language, String open, String people) {
    List<String> pages = new ArrayList<>();

    Cli.Ran ran =
        new Cli(folder)
            .runUntilItPrints(
                printed -> pages.add(page(printed)),
                "try",
                Cli.TINY.toString(),
                "--lang",
                language);

    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(ran.out()).startsWith(open + " http://127.0.0.1:").endsWith("\n");
    assertThat(pages)
        .singleElement()
        .asString()
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"" + language + "\">", people);
  }

  @Test
  void refusesAZipAndAPortThatIsNone() {
    Cli.Ran zip = new Cli(folder).run("try", "asiakkuus.zip");
    Cli.Ran port = new Cli(folder).run("try", Cli.TINY.toString(), "--port", "70000");

    assertThat(zip.code()).isEqualTo(2);
    assertThat(zip.err()).contains("asiakkuus.zip", "Try: ");
    assertThat(port.code()).isEqualTo(2);
    assertThat(port.err()).contains("70000", "Try: --port");
  }

  private static String page(String printed) {
    Matcher address = ADDRESS.matcher(printed);
    assertThat(address.find()).as(printed).isTrue();
    try (InputStream stream = URI.create(address.group()).toURL().openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
