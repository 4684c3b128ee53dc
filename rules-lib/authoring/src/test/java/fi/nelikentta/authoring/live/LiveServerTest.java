package fi.nelikentta.authoring.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.PackLoading;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that shows a pack as it is saved, to nobody but the author. */
class LiveServerTest {
  private static final Path FAULTY = Path.of("../../fixtures/packs/faulty");

  @TempDir Path temp;
  private Path pack;
  private LiveServer server;
  private Browserless page;

  @BeforeEach
  void start() throws IOException {
    pack = temp.resolve("pack");
    try (Stream<Path> files = Files.walk(FAULTY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = pack.resolve(FAULTY.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    Files.writeString(temp.resolve("meri.json"), "{\"clientId\":\"meri\",\"falls\":3}");
    Files.writeString(
        pack.resolve("cases/people.yaml"),
        "- id: meri\n  base: ../meri.json\n  expect: { complexity: 60 }\n");
    open();
  }

  private void open() throws IOException {
    server = LiveServer.start(pack, "en", 0);
    page = new Browserless(server);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private void change(String file, String from, String to) throws IOException {
    Path path = pack.resolve(file);
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replace(from, to));
  }

  @Test
  void showsPeopleMapCasesFindingsAndWhatTheClientReads() {
    String shown = page.awaitText("<pre");

    assertThat(shown)
        .contains("<svg", "person-meri", "<td class=\"number\">60</td>")
        .contains("meri, as the client reads it")
        .contains("Passed: 9. Failed: 0.")
        .contains("NK801", "NK802");
  }

  @Test
  void thePageLoadsNothingFromElsewhereAndRunsNothingButItsOwn() {
    HttpResponse<String> answer = page.ask("GET", "/");

    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .startsWith("default-src 'none'; ")
        .contains("script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe", "*", "http:");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(answer.body()).startsWith("<!DOCTYPE html>").contains("src=\"/live.js\"");
    assertThat(answer.body().replace("http://www.w3.org/2000/svg", "")).doesNotContain("http");
    assertThat(page.get("/live.js")).contains("EventSource");
    assertThat(page.get("/live.css")).contains("--paper");
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1", "127.0.0.1:1", "localhost.evil.example", ""})
  void aNameThatOnlyLeadsHereIsRefused(String host) {
    assertThat(page.raw("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n")).contains(" 403 ");
  }

  @Test
  void aRequestWithoutANameOrWithTwoIsRefused() {
    String own = "Host: 127.0.0.1:" + server.port() + "\r\n";

    assertThat(page.raw("GET / HTTP/1.0\r\n\r\n")).contains(" 403 ");
    assertThat(page.raw("GET / HTTP/1.1\r\n" + own + own + "\r\n")).contains(" 403 ");
    assertThat(page.raw("GET / HTTP/1.1\r\n" + own + "\r\n")).contains(" 200 ");
    assertThat(page.raw("GET / HTTP/1.1\r\nhOST: LocalHost:" + server.port() + "\r\n\r\n"))
        .contains(" 200 ");
  }

  @ParameterizedTest
  @CsvSource({
    "Origin, http://evil.example",
    "Origin, null",
    "Sec-Fetch-Site, cross-site",
    "Sec-Fetch-Site, same-site"
  })
  void whatAnotherSiteAsksIsRefused(String header, String value) {
    for (String path : new String[] {"/", "/view", "/live.js", "/events"}) {
      assertThat(page.ask("GET", path, header, value).statusCode()).isEqualTo(403);
    }
    assertThat(page.ask("GET", "/view", "Sec-Fetch-Site", "same-origin").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void nothingCanBeSentToIt(String method) {
    assertThat(page.ask(method, "/").statusCode()).isEqualTo(405);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/pack.yaml",
        "/../pack.yaml",
        "/%2e%2e/pack.yaml",
        "/view/",
        "/live.js/x",
        "/rules.drl"
      })
  void nothingElseCanBeReadThroughIt(String path) {
    assertThat(
            page.raw("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + server.port() + "\r\n\r\n"))
        .contains(" 404 ");
  }

  @Test
  void itListensOnThisMachineAlone() {
    assertThat(server.address().getHost()).isEqualTo("127.0.0.1");
    assertThatThrownBy(() -> LiveServer.start(pack, "en", server.port()))
        .isInstanceOf(IOException.class);
  }

  @Test
  void changesAsAFileIsSaved() throws IOException {
    change("rules.drl", "complexity.add(20);", "complexity.add(21);");

    String shown = page.awaitText("Of 9 cases only");

    assertThat(shown).contains("class=\"failed\"", "expected").doesNotContain("class=\"stale\"");
  }

  @Test
  void changesAsAFileIsSavedByRenaming() throws IOException {
    Path draft = pack.resolve(".rules.drl.swp");
    Files.writeString(
        draft,
        Files.readString(pack.resolve("rules.drl"))
            .replace("complexity.add(20);", "complexity.add(21);"));
    Files.move(draft, pack.resolve("rules.drl"), StandardCopyOption.REPLACE_EXISTING);

    assertThat(page.awaitText("Of 9 cases only")).contains("class=\"failed\"");
  }

  @Test
  void changesAsAPersonOutsideThePackDoes() throws IOException {
    Files.writeString(temp.resolve("meri.json"), "{\"clientId\":\"meri\",\"falls\":0}");

    assertThat(page.awaitText("Of 9 cases only")).contains("<td class=\"number\">0</td>");
  }

  @Test
  void aMistakeIsToldWithItsPlaceWhileTheLastGoodOneStaysAndIsMarked() throws IOException {
    change("rules.drl", "falls >= 3", "fals >= 3");

    String broken = page.awaitText("class=\"stale\"");

    assertThat(broken)
        .contains("rules.drl:17:20", "NK302", "did you mean falls?")
        .contains("Errors in the pack: 1.", "from before the mistakes")
        .contains("<svg", "person-meri");

    change("rules.drl", "fals >= 3", "falls >= 3");

    assertThat(page.awaitText("class=\"fresh\"")).doesNotContain("NK302");
  }

  @Test
  void aPackThatWasNeverGoodShowsItsMistakesAndThenItself() throws IOException {
    stop();
    change("pack.yaml", "id: faulty", "id: Faulty Pack");
    open();

    assertThat(page.get("/")).contains("NK107", "Rule pack").doesNotContain("<svg");

    change("pack.yaml", "id: Faulty Pack", "id: faulty");

    assertThat(page.awaitText("<svg")).contains("person-meri").doesNotContain("NK107");
  }

  @Test
  void aFolderThatIsTakenAwayIsToldAndComesBack() throws IOException {
    Path away = temp.resolve("away");
    Files.move(pack, away);

    assertThat(page.awaitText("class=\"stale\"")).contains("NK001");

    Files.move(away, pack);

    assertThat(page.awaitText("class=\"fresh\"")).contains("person-meri");
  }

  @Test
  void whatThePackAndTheAddressSayStaysText() throws IOException {
    change("texts/en.yaml", "title: ", "title: <img src=x onerror=alert(1)> ");

    String shown = page.awaitText("&lt;img src=x");

    assertThat(shown).doesNotContain("<img");
    assertThat(page.get("/?person=%3Cscript%3Ealert(1)%3C%2Fscript%3E&lang=%22%3E%3Cscript%3E"))
        .doesNotContain("<script>alert");
    assertThat(page.get("/view?person=%FF&lang=&&=&x")).contains("person-meri");
  }

  @ParameterizedTest
  @CsvSource({
    "fi, todistuksen löytämiä virheitä: 2. Kaikki 9 tapausta menevät läpi.",
    "sv, fel som beviset hittade: 2. Alla 9 fall går igenom.",
    "en, errors of the proof: 2. All 9 cases pass."
  })
  void theErrorsOfTheProofAreCountedAboveThem(String language, String said) {
    page.awaitText("errors of the proof");

    assertThat(page.get("/?lang=" + language)).contains("): " + said);
  }

  @ParameterizedTest
  @CsvSource({
    "fi, todistus on kesken. Kaikki",
    "sv, beviset är inte klart ännu. Alla",
    "en, being proven. All"
  })
  void untilTheProofIsThereNothingIsCalledFreeOfErrors(String language, String said) {
    PackLoading loading = PackLoader.load(pack);
    Shown shown = Shown.of(loading.pack(), pack);

    assertThat(new LiveView(new LiveState(1, loading, shown, null, null), language, "").said())
        .contains(said);
  }

  @ParameterizedTest
  @CsvSource({"fi, Ihmiset", "sv, Människor", "en, People"})
  void speaksTheReadersLanguage(String language, String word) {
    assertThat(page.get("/?lang=" + language))
        .contains("<html lang=\"" + language + "\">", "<h2 id=\"people\">" + word);
  }

  private String unnumbered() {
    return page.get("/view?lang=en").replaceAll("data-version=\"[0-9]+\"", "");
  }

  @Test
  void aPageThatIsReadTwiceIsTheSame() {
    page.awaitText("<pre");

    assertThat(unnumbered()).isEqualTo(unnumbered());
  }
}
