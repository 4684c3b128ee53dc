package fi.nelikentta.authoring.diff;

import fi.nelikentta.authoring.page.Page;
import fi.nelikentta.authoring.page.Stylesheet;
import fi.nelikentta.authoring.page.Template;
import java.util.Map;

/** A report as one HTML file that needs nothing beside it. */
public final class DiffPage {
  private DiffPage() {}

  /**
   * The page.
   *
   * @param language the reader's, as {@code fi}
   */
  public static String html(DiffReport report, String language) {
    DiffStory story = new DiffStory(report, language);
    Page page =
        Page.about(
            report.diff().after(),
            language,
            story.title(),
            Stylesheet.beside(DiffPage.class, "diff.css"));
    return Template.fill("diff/diff.jte", Map.of("page", page, "story", story));
  }
}
