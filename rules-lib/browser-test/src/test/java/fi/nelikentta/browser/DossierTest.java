package fi.nelikentta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.cli.Nelikentta;
import fi.nelikentta.cli.terminal.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dossier on a screen, on a phone and on paper. */
class DossierTest extends InBrowser {
  @ParameterizedTest
  @CsvSource({"fi,light", "sv,dark", "en,light"})
  void hasNoBarrier(String language, String scheme) {
    chromium.scheme(scheme);
    chromium.open(dossier(language), 1280, 720);

    assertThat(chromium.barriers()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void fitsAPhone(String language) {
    chromium.open(dossier(language), 360, 740);

    assertThat(chromium.script("return document.documentElement.scrollWidth")).isEqualTo(360L);
  }

  /** At the width of a sheet of A4 within its margins nothing is cut off at the right. */
  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void fitsASheetOfPaper(String language) {
    chromium.open(dossier(language), 688, 1000);
    chromium.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    Object wide =
        chromium.script(
            "return [...document.querySelectorAll('table, svg, pre, p, li, td, th')].filter(e =>"
                + " e.getBoundingClientRect().right > 690 || e.scrollWidth > e.clientWidth + 1 &&"
                + " e.clientWidth > 0 && e.tagName != 'svg').map(e => e.tagName + ' ' +"
                + " e.textContent.slice(0, 60))");
    chromium.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));

    assertThat((java.util.List<?>) wide).isEmpty();
  }

  private static Path dossier(String language) {
    Path file = folder.resolve("dossier-" + language + ".html");
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    int code =
        Nelikentta.run(
            new Terminal(
                InputStream.nullInputStream(),
                nowhere,
                nowhere,
                Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), Terminal.ZONE),
                Map.of()),
            "dossier",
            "../../rules/packs/asiakkuus",
            "-o",
            file.toString(),
            "--lang",
            language,
            "--since",
            "../../fixtures/packs/county");
    assertThat(code).isZero();
    return file;
  }
}
