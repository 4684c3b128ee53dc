package fi.nelikentta.authoring.marked;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.TinyPack;
import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.mutation.MutationRun;
import fi.nelikentta.pack.RulePack;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoveragePageTest {
  private static final String ATTRIBUTES =
      """
      falls: { type: Integer, axis: complexity, min: 0, max: 9 }
      area: { type: String }
      """;
  private static final String RULES =
      """
      many-falls | ClientSituation( falls >= 3 ) | complexity.add(50)
      marked | ClientSituation( area == "<script>alert(1)</script>" ) | complexity.add(5)
      easy | Position( complexity < 50 ) | verdict.assign(CustomerStrategy.SELF_CARE)
      """;
  private static final String CASES =
      """
      - { id: three, given: { falls: 3 }, expect: { complexity: 50 } }
      - { id: two, given: { falls: 2 }, expect: { complexity: 0 } }
      - { id: unknown, expect: { complexity: 0 } }
      """;

  @TempDir private Path folder;

  @Test
  void marksEveryLineOfTheDrlWithAWordAndASign() {
    String page = page("en");

    assertThat(page)
        .contains("<tr id=\"f1-2\" class=\"covered\"><th scope=\"row\">2</th>")
        .contains("<div>fired in 1 of 3</div>")
        .contains("<tr id=\"f1-3\" class=\"covered\">", "✓ yes")
        .contains("falls &gt;= 3: true 1, false 1, unknown 1, at 2: 1, at 3: 1")
        .contains("class=\"partly\"", "◐ partly")
        .contains("<tr id=\"f1-5\" class=\"missed\">", "✗ no");
  }

  @Test
  void escapesWhatThePackBringsAndNeedsNothingFromOutside() {
    String page = page("en");

    assertThat(page)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script", "http://", "https://", " style=")
        .contains("default-src &#39;none&#39;");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Coverage of the pack tiny 1.0.0, No case notices, Suggested cases",
    "fi, Sääntöpaketin tiny 1.0.0 kattavuus, mikään tapaus ei huomaa, Ehdotetut tapaukset",
    "sv, Täckning av regelpaketet tiny 1.0.0, inget fall märker, Föreslagna fall",
  })
  void speaksTheLanguageThatWasAskedFor(
      String language, String title, String survivors, String suggested) {
    String page = page(language);

    assertThat(page)
        .contains("<html lang=\"" + language + "\">", "<h1>" + title + "</h1>", suggested)
        .containsIgnoringCase(survivors);
  }

  @Test
  void everyLinkLeadsToALine() {
    String page = page("en");

    List<String> links =
        java.util.regex.Pattern.compile("href=\"#(f[^\"]+)\"")
            .matcher(page)
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(links).isNotEmpty().allMatch(link -> page.contains("id=\"" + link + "\""));
  }

  private String page(String language) {
    RulePack pack = TinyPack.in(folder, ATTRIBUTES, RULES).cases(CASES).load();
    List<CaseResult> results = TinyPack.run(pack, folder);
    return CoveragePage.of(Coverage.of(pack, results), MutationRun.of(pack, results), language);
  }
}
