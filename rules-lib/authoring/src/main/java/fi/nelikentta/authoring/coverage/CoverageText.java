package fi.nelikentta.authoring.coverage;

import fi.nelikentta.authoring.coverage.CoverageGaps.Gap;
import java.util.List;

/** Coverage as plain text: three figures and what is missing. */
public final class CoverageText {
  private CoverageText() {}

  /**
   * The text, lines parted by LF.
   *
   * @param language the language, as {@code fi}
   */
  public static String of(Coverage coverage, String language) {
    CoverageWords words = new CoverageWords(language);
    StringBuilder text = new StringBuilder();
    text.append(words.of("head", words.cases(coverage.cases()))).append('\n');
    text.append("  ").append(words.line("rules", coverage.fired())).append('\n');
    text.append("  ").append(words.line("conditions", coverage.truths())).append('\n');
    text.append("  ").append(words.line("boundaries", coverage.boundaries())).append('\n');
    List<Gap> gaps = CoverageGaps.of(coverage, words);
    if (gaps.isEmpty()) {
      return text.append("  ").append(words.of("complete")).append('\n').toString();
    }
    text.append(words.of("gaps")).append('\n');
    for (Gap gap : gaps) {
      text.append("  ").append(gap.place()).append(' ').append(gap.rule());
      text.append(gap.condition().isEmpty() ? "" : ": " + gap.condition()).append('\n');
      text.append("    ").append(gap.missing()).append('\n');
    }
    return text.toString();
  }
}
