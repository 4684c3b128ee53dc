package fi.nelikentta.browser;

import com.deque.html.axecore.results.Rule;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Debian's Chromium, headless, with nothing remembered and nothing fetched. One thread. */
final class Chromium implements AutoCloseable {
  private final Path profile;
  private final ChromeDriver driver;

  Chromium() {
    try {
      profile = Files.createTempDirectory("nelikentta-chromium");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary("/usr/bin/chromium");
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--hide-scrollbars",
        "--force-device-scale-factor=1",
        "--user-data-dir=" + profile);
    driver =
        new ChromeDriver(
            new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build(),
            options);
  }

  /** Shows a file in a window whose inside has this size. */
  Chromium open(Path file, int width, int height) {
    size(width, height);
    driver.get(file.toAbsolutePath().toUri().toString());
    return this;
  }

  /** Gives the window's inside this size. */
  void size(int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        java.util.Map.of(
            "width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Shows pages as for a dark room or a bright one. */
  void scheme(String lightOrDark) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        java.util.Map.of(
            "features",
            List.of(java.util.Map.of("name", "prefers-color-scheme", "value", lightOrDark))));
  }

  /** What a script returns. */
  Object script(String source, Object... arguments) {
    return Objects.requireNonNull(driver.executeScript(source, arguments));
  }

  /** The driver itself, for what is asked in one place only. */
  ChromeDriver driver() {
    return driver;
  }

  /** What axe-core finds wrong for people with disabilities: WCAG 2.2 A and AA, a line each. */
  List<String> barriers() {
    return new AxeBuilder()
            .withTags(
                List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
            .analyze(driver)
            .getViolations()
            .stream()
            .map(Chromium::line)
            .toList();
  }

  /** What the browser complained of since the last call: refused styles, scripts, files. */
  List<String> complaints() {
    return driver.manage().logs().get("browser").getAll().stream()
        .map(entry -> entry.getMessage())
        .filter(message -> !message.contains("favicon"))
        .toList();
  }

  /** A picture of what is in the window. */
  void picture(Path png) {
    try {
      Files.write(png, driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String line(Rule rule) {
    StringBuilder line = new StringBuilder(rule.getId() + ": " + rule.getHelp());
    rule.getNodes().forEach(node -> line.append("\n  ").append(node.getHtml()));
    return line.toString();
  }

  @Override
  public void close() {
    driver.quit();
    try (Stream<Path> files = Files.walk(profile)) {
      files.sorted(java.util.Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
    } catch (IOException | UncheckedIOException vanished) {
      // The browser may still be taking its own files away.
      return;
    }
  }
}
