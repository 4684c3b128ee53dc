package fi.nelikentta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.live.LiveServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The live page in a browser: it changes by itself, keeps its place, and complains of nothing. */
class LiveTest extends InBrowser {
  private static final Path TOP = Path.of("..", "..");

  /** Pictures to look at, where somebody asked for them. */
  private static final String PICTURES = System.getProperty("nelikentta.pictures");

  @TempDir Path temp;
  private Path pack;
  private LiveServer server;

  @BeforeEach
  void start() throws IOException {
    copy(TOP.resolve("rules/packs/asiakkuus"), temp.resolve("rules/packs/asiakkuus"));
    copy(TOP.resolve("fixtures/personas"), temp.resolve("fixtures/personas"));
    pack = temp.resolve("rules/packs/asiakkuus");
    server = LiveServer.start(pack, "fi", 0);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    chromium.complaints();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }

  private void show(String query, int width, int height) {
    chromium.size(width, height);
    chromium.driver().get(server.address() + query);
    await("return document.querySelector('#findings ~ p, #findings ~ pre') !== null");
  }

  private static void await(String script) {
    new WebDriverWait(chromium.driver(), Duration.ofSeconds(60))
        .until(driver -> Boolean.TRUE.equals(chromium.script(script)));
  }

  private static String text(String selector) {
    // In one step: the page may be another before the next.
    return (String)
        chromium.script("return document.querySelector(arguments[0]).innerText", selector);
  }

  private void change(String file, String from, String to) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(pack.resolve(file), text.replace(from, to));
  }

  private static void picture(String name) {
    if (PICTURES != null) {
      chromium.picture(Path.of(PICTURES, name + ".png"));
    }
  }

  @Test
  void changesBySelfAsAFileIsSavedAndKeepsItsPlace() throws IOException {
    show("?lang=fi&person=helmi", 1280, 900);
    chromium.script("document.getElementById('person-helmi').focus(); return 1");
    chromium.script("window.scrollTo(0, 500); return 1");
    String version = text("#view .said");

    change("texts/fi.yaml", "title: ", "title: Uusi ");
    await("return document.querySelector('h1').textContent.startsWith('Uusi ')");

    assertThat(text("#view .said")).isNotEqualTo(version);
    assertThat(chromium.driver().getTitle()).startsWith("Uusi ");
    assertThat(chromium.script("return document.activeElement.id")).isEqualTo("person-helmi");
    assertThat((Long) chromium.script("return Math.round(window.scrollY)")).isBetween(300L, 700L);
    assertThat(text("#status")).contains("Versio ");
    assertThat(chromium.complaints()).isEmpty();
    picture("live-changed");
  }

  @Test
  void showsAMistakeBesideTheLastGoodPackAndForgetsItOnceMended() throws IOException {
    show("?lang=en", 1280, 900);

    change("strategy.drl", "complexity < 40", "complexty < 40");
    await("return document.querySelector('.stale') !== null");

    assertThat(text(".mistakes")).contains("strategy.drl:", "complexty", "Try: ");
    assertThat(text(".old")).isNotBlank();
    assertThat(chromium.barriers()).isEmpty();
    chromium.scheme("dark");
    assertThat(chromium.barriers()).isEmpty();
    chromium.scheme("light");
    picture("live-broken");

    change("strategy.drl", "complexty < 40", "complexity < 40");
    await("return document.querySelector('.fresh') !== null");

    assertThat(chromium.driver().findElements(By.cssSelector(".mistakes"))).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"fi, light", "sv, dark", "en, light"})
  void hasNoBarrierAndNothingRefused(String language, String scheme) {
    chromium.scheme(scheme);
    show("?lang=" + language + "&person=aino", 1280, 900);
    picture("live-" + language);

    assertThat(chromium.barriers()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
    chromium.scheme("light");
  }

  @Test
  void fitsAPhone() {
    show("?lang=fi", 360, 740);
    picture("live-phone");

    assertThat(chromium.script("return document.documentElement.scrollWidth")).isEqualTo(360L);
  }

  @Test
  void saysSoWhenTheProgramHasEnded() throws IOException {
    show("?lang=sv", 1280, 900);

    server.close();
    await("return document.getElementById('status').classList.contains('lost')");

    assertThat(text("#status")).startsWith("Ingen kontakt");
  }
}
