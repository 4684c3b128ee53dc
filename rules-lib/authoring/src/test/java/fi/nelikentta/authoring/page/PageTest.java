package fi.nelikentta.authoring.page;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.pack.RulePack;
import gg.jte.Content;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageTest {
  private static final RulePack PACK =
      RulePack.load(java.nio.file.Path.of("../../rules/packs/asiakkuus"));

  @ParameterizedTest
  @CsvSource({"fi,Luonnos", "sv,Utkast", "en,Draft", "se,Draft"})
  void speaksTheLanguageAndMarksADraft(String language, String mark) {
    String html = fill(Page.about(PACK, language, "A <b>", ""), "x");

    assertThat(html)
        .startsWith("<!DOCTYPE html>")
        .contains("<html lang=\"" + (language.equals("se") ? "en" : language) + "\">")
        .contains("<title>A &lt;b&gt;</title>")
        .contains(PACK.identity().hash());
    assertThat(html.contains(mark))
        .isEqualTo(PACK.textsByLanguage().get("fi").isDraft() || !language.equals("fi"));
  }

  @Test
  void allowsNothingButItsOwnStyle() {
    String html = fill(Page.about(PACK, "en", "t", ".a{color:red}"), "x");

    assertThat(html)
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-")
        .doesNotContain("script-src")
        .doesNotContain("<script");
  }

  @Test
  void allowsTheScriptOfAPageThatHasOne() {
    String html = fill(Page.about(PACK, "en", "t", "").withScript("let a = '<';"), "x");

    assertThat(html).contains("script-src &#39;sha256-").contains("<script>let a = '<';</script>");
  }

  @Test
  void escapesWhatAPackSays() {
    assertThat(fill(Page.about(PACK, "en", "t", ""), "<img src=x>")).contains("&lt;img src=x&gt;");
  }

  private static String fill(Page page, String text) {
    Content content = output -> output.writeUserContent(text);
    return Template.fill("page/layout.jte", Map.of("page", page, "content", content));
  }
}
