package fi.nelikentta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.cli.Nelikentta;
import fi.nelikentta.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a change of rules does, as the browser shows it. */
class DiffTest extends InBrowser {
  private static final Path PACK = Path.of("..", "..", "rules", "packs", "asiakkuus");

  @ParameterizedTest
  @CsvSource({"fi,light,1280", "sv,dark,1280", "en,light,360"})
  void hasNoBarrierAndFits(String language, String scheme, int width) throws IOException {
    chromium.scheme(scheme);
    chromium.open(page(language), width, 800);

    assertThat(chromium.barriers()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
    assertThat((Long) chromium.script("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
    assertThat(chromium.script("return document.querySelectorAll('table').length")).isEqualTo(5L);
  }

  private static Path page(String language) throws IOException {
    Path page = folder.resolve(language + ".html");
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Nelikentta.run(
            new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), Terminal.ZONE),
                Map.of()),
            "diff",
            PACK.toString(),
            changed().toString(),
            "--lang",
            language,
            "--report",
            page.toString());
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return page;
  }

  /** The pack with another limit. */
  private static Path changed() throws IOException {
    Path copy = Files.createTempDirectory(folder, "pack");
    try (Stream<Path> files = Files.walk(PACK)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = copy.resolve(PACK.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Path rules = copy.resolve("complexity-need.drl");
    String text = Files.readString(rules);
    Files.writeString(rules, text.replace("longTermConditions >= 4", "longTermConditions >= 3"));
    return copy;
  }
}
