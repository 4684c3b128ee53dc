package fi.nelikentta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.cli.Nelikentta;
import fi.nelikentta.cli.terminal.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The population report as the browser shows it: on a screen, on a phone and on paper. */
@Tag("browser")
class PopulationReportTest {
  private static final long MOST_BYTES = 5_000_000;
  private static final Path REGISTRY = Path.of("..", "..", "fixtures", "registry");

  @TempDir private static Path folder;
  private static Chromium chromium;

  @BeforeAll
  static void open() throws IOException {
    chromium = new Chromium();
    Files.write(folder.resolve("people.csv"), people());
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  /** The fixture's residents with their background. */
  private static List<String> people() throws IOException {
    Map<String, String> background = new HashMap<>();
    for (String line : Files.readAllLines(REGISTRY.resolve("synthea-background.csv"))) {
      background.put(line.substring(0, line.indexOf(',')), line.substring(line.indexOf(',')));
    }
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(REGISTRY.resolve("synthea.csv"))) {
      lines.add(line + background.get(line.substring(0, line.indexOf(','))));
    }
    return lines;
  }

  private static Path report(String language, String... more) {
    Path page = folder.resolve("report-" + language + ".html");
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "classify",
                folder.resolve("people.csv").toString(),
                "--date",
                "2025-01-01",
                "--by",
                "area,ageBand,sex",
                "--lang",
                language,
                "--report",
                page.toString()));
    arguments.addAll(List.of(more));
    run(arguments);
    return page;
  }

  private static void run(List<String> arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Nelikentta.run(
            new Terminal(
                InputStream.nullInputStream(),
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(Instant.parse("2026-11-21T23:30:00Z"), Terminal.ZONE),
                Map.of()),
            arguments.toArray(String[]::new));
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
  }

  @ParameterizedTest
  @CsvSource({"fi,light,1280", "sv,dark,1280", "en,light,360", "fi,dark,360"})
  void hasNoBarrierAndFits(String language, String scheme, int width) {
    chromium.scheme(scheme);
    Path page = report(language);
    chromium.open(page, width, 800);

    assertThat(page.toFile().length()).isLessThan(MOST_BYTES);
    assertThat(chromium.barriers()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
    assertThat((Long) chromium.script("return document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(width);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "fi;Omatoimiasiakkuus: 189 (75,6 %);Ohjattu muualle: 54 (21,6 %);Varmoja ehdotuksia: 54"
            + " (21,6 %);Ei verrattu;Kysy ensin",
        "sv;Egenvård: 189 (75,6 %);Hänvisade annanstans: 54 (21,6 %);Säkra förslag: 54 (21,6 %)"
            + ";Ingen jämförelse;Fråga först",
        "en;Self-care: 189 (75.6%);Referred elsewhere: 54 (21.6%);Firm proposals: 54 (21.6%)"
            + ";Not compared;Ask first",
      })
  void answersFiveQuestionsOnTheFirstScreen(
      String language, String where, String who, String firm, String changed, String next) {
    chromium.open(report(language), 1280, 720);

    List<?> answers =
        (List<?>)
            chromium.script(
                "return [...document.querySelectorAll('.answer')].map(a =>"
                    + " a.innerText.replaceAll('\\u00a0', ' '))");
    assertThat(answers).hasSize(5);
    assertThat(answers.get(0).toString()).contains(where);
    assertThat(answers.get(1).toString()).contains(who);
    assertThat(answers.get(2).toString()).contains(firm);
    assertThat(answers.get(3).toString()).contains(changed);
    assertThat(answers.get(4).toString()).contains(next);
    assertThat(
            (Double)
                chromium.script(
                    "return document.querySelector('.first')"
                        + ".getBoundingClientRect().bottom + 0.01"))
        .isLessThanOrEqualTo(720);
  }

  /** At the width of a sheet of A4 within its margins. */
  @ParameterizedTest
  @ValueSource(strings = {"fi", "sv", "en"})
  void theFirstAnswersAndTheChartFitOneSheet(String language) {
    chromium.open(report(language), 688, 1000);
    chromium.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
    Double end =
        (Double)
            chromium.script(
                "return document.querySelector('svg.density').getBoundingClientRect().bottom"
                    + " + 0.01");
    Object wide =
        chromium.script(
            "return [...document.querySelectorAll('table, svg, p, li')].filter(e =>"
                + " e.getBoundingClientRect().right > 690).map(e => e.tagName + ' ' +"
                + " e.textContent.slice(0, 60))");
    chromium.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "screen"));

    assertThat(end).isLessThanOrEqualTo(1001);
    assertThat((List<?>) wide).isEmpty();
  }

  @Test
  void plotsAnswerToKeysAndLegends() {
    chromium.open(report("en", "--min-cell", "1"), 1280, 800);
    WebElement plot = chromium.driver().findElement(By.xpath("//h2[@id='by-sex']/..//figure"));
    WebElement pick = plot.findElement(By.className("pick"));

    pick.sendKeys(Keys.ARROW_RIGHT);

    assertThat(plot.findElement(By.className("readout")).getText())
        .isEqualTo("female, Self-care: 100 (76.3%)");
    WebElement button = plot.findElement(By.cssSelector(".legend button"));
    button.click();
    assertThat(button.getAttribute("aria-pressed")).isEqualTo("true");
    assertThat(chromium.script("return document.querySelectorAll('.mark.picked').length"))
        .isEqualTo(2L);
  }

  @Test
  void tablesSortByTheirNumbers() {
    chromium.open(report("en"), 1280, 800);
    WebElement table = chromium.driver().findElement(By.xpath("//h2[@id='by-area']/..//table"));
    WebElement head = table.findElement(By.cssSelector("thead th.number"));

    head.findElement(By.tagName("button")).click();

    assertThat(head.getAttribute("aria-sort")).isEqualTo("descending");
    assertThat(table.findElement(By.cssSelector("tbody th")).getText()).isEqualTo("Middlesex");
  }

  @Test
  void comparesWithAnEarlierRun() {
    Path earlier = folder.resolve("earlier.csv");
    run(
        List.of(
            "classify",
            folder.resolve("people.csv").toString(),
            "--pack",
            Path.of("..", "..", "fixtures", "packs", "county").toString(),
            "--ignore-unknown-columns",
            "--date",
            "2025-01-01",
            "--out",
            earlier.toString()));
    chromium.open(
        report(
            "en",
            "--previous",
            earlier.toString(),
            "--previous-input",
            folder.resolve("people.csv").toString()),
        1280,
        800);

    assertThat(chromium.barriers()).isEmpty();
    String text = chromium.script("return document.body.innerText").toString();
    assertThat(text).contains("In both runs: 250", "What changed the result");
  }

  @Test
  void opensAsASmallFileWithoutANetwork() {
    Path page = report("fi");
    chromium.open(page, 1280, 800);

    assertThat(size(page)).isLessThan(1_000_000);
    assertThat(chromium.script("return performance.getEntriesByType('resource').map(e => e.name)"))
        .isEqualTo(List.of());
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
