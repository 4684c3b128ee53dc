package fi.nelikentta.jmh.registry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page that was opened from disk in a Chromium that had just been started, with nothing
 * remembered.
 *
 * @param paintSeconds from the start of the opening to the first text or picture
 * @param stoodSeconds from there to the second frame after everything was loaded and the page's
 *     script had run: then the first screen and the charts stand
 * @param startedSeconds the same from the start of the browser's process
 * @param charts how many charts have a height then
 */
record Opening(double paintSeconds, double stoodSeconds, double startedSeconds, int charts) {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  private static final double MILLIS = 1e3;
  private static final Pattern PORT = Pattern.compile("ws://(127\\.0\\.0\\.1:[0-9]+)/");
  private static final Pattern PAGE =
      Pattern.compile("\"webSocketDebuggerUrl\": *\"([^\"]+/devtools/page/[^\"]+)\"");
  private static final Pattern STOOD =
      Pattern.compile("stood ([0-9.]+) paint ([0-9.]+) origin ([0-9.]+) charts ([0-9]+)");

  /** In the page before anything of it runs; a policy of the page does not reach it. */
  private static final String WATCH =
      "addEventListener('load', () => requestAnimationFrame(() => requestAnimationFrame(() => {"
          + " const stood = performance.now();"
          + " const paint = performance.getEntriesByName('first-contentful-paint')[0];"
          + " const charts = [...document.querySelectorAll('figure.plot > .pick > svg')]"
          + ".filter(one => one.getBoundingClientRect().height > 0).length;"
          + " window.nelikentta = 'stood ' + stood + ' paint ' + (paint ? paint.startTime : stood)"
          + " + ' origin ' + performance.timeOrigin + ' charts ' + charts; })))";

  /** Whether there is a browser. */
  static boolean isPossible() {
    return Files.isExecutable(CHROMIUM);
  }

  /**
   * Opens the page in a window of 1280 × 720.
   *
   * @throws IllegalStateException if it does not come to stand within half a minute
   */
  static Opening of(Path page) throws IOException, InterruptedException {
    Path profile = Files.createTempDirectory("nelikentta-opening");
    long started = System.currentTimeMillis();
    Process browser =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,720",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader told = browser.errorReader(StandardCharsets.UTF_8)) {
      String host = host(told);
      try (DevTools tools = DevTools.of(pageOf(host))) {
        tools.call("Page.enable", "{}");
        tools.call("Page.addScriptToEvaluateOnNewDocument", "{\"source\":\"" + WATCH + "\"}");
        tools.call(
            "Page.navigate", "{\"url\":\"" + page.toAbsolutePath().normalize().toUri() + "\"}");
        return stood(tools, started);
      }
    } finally {
      browser.descendants().forEach(ProcessHandle::destroy);
      browser.destroy();
      browser.waitFor();
      delete(profile);
    }
  }

  private static String host(BufferedReader told) throws IOException {
    for (String line = told.readLine(); line != null; line = told.readLine()) {
      Matcher matcher = PORT.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new IllegalStateException("Chromium ended before it listened.\nTry: start it by hand.");
  }

  private static URI pageOf(String host) throws IOException, InterruptedException {
    String list =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create("http://" + host + "/json/list")).build(),
                HttpResponse.BodyHandlers.ofString())
            .body();
    Matcher matcher = PAGE.matcher(list);
    if (!matcher.find()) {
      throw new IllegalStateException("Chromium has no page.\nTry: another version of it.");
    }
    return URI.create(matcher.group(1));
  }

  private static Opening stood(DevTools tools, long started) throws InterruptedException {
    for (int i = 0; i < 300; i++) {
      String answer =
          tools.call("Runtime.evaluate", "{\"expression\":\"String(window.nelikentta)\"}");
      Matcher matcher = STOOD.matcher(answer);
      if (matcher.find()) {
        double stood = Double.parseDouble(matcher.group(1));
        return new Opening(
            Double.parseDouble(matcher.group(2)) / MILLIS,
            stood / MILLIS,
            (Double.parseDouble(matcher.group(3)) + stood - started) / MILLIS,
            Integer.parseInt(matcher.group(4)));
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("The page did not come to stand.\nTry: open it by hand.");
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException vanished) {
      // The browser may still be taking its own files away; what is left lies in the temp folder.
      return;
    }
    for (Path one : all) {
      try {
        Files.deleteIfExists(one);
      } catch (IOException used) {
        return;
      }
    }
  }
}
