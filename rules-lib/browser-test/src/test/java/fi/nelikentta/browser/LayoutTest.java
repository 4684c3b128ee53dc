package fi.nelikentta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.page.Page;
import fi.nelikentta.authoring.page.Template;
import fi.nelikentta.pack.RulePack;
import gg.jte.Content;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What every page has from the common layout. */
class LayoutTest extends InBrowser {
  @ParameterizedTest
  @CsvSource({"fi,light", "sv,dark", "en,light"})
  void hasNoBarrierAndNothingRefused(String language, String scheme) throws IOException {
    chromium.scheme(scheme);
    chromium.open(page(language, ""), 1280, 720);

    assertThat(chromium.barriers()).isEmpty();
    assertThat(chromium.complaints()).isEmpty();
  }

  @Test
  void fitsAPhone() throws IOException {
    chromium.open(page("fi", ""), 320, 640);

    assertThat(chromium.script("return document.documentElement.scrollWidth")).isEqualTo(320L);
  }

  @Test
  void runsNoScriptThatThePackBrings() throws IOException {
    chromium.open(page("fi", "<img src=x onerror=\"document.title='hit'\">"), 1280, 720);

    assertThat(chromium.driver().getTitle()).isEqualTo("Otsikko");
  }

  private static Path page(String language, String raw) throws IOException {
    Page page =
        Page.about(RulePack.load(Path.of("../../rules/packs/asiakkuus")), language, "Otsikko", "");
    Content content = output -> output.writeContent("<p>text</p>" + raw);
    String html = Template.fill("page/layout.jte", Map.of("page", page, "content", content));
    return Files.writeString(folder.resolve("page.html"), html);
  }
}
