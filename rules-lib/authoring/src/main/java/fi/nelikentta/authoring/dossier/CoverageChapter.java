package fi.nelikentta.authoring.dossier;

import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.coverage.Share;
import fi.nelikentta.authoring.mutation.Fate;
import fi.nelikentta.authoring.mutation.MutationReport;
import fi.nelikentta.authoring.mutation.MutationText;
import fi.nelikentta.authoring.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Coverage and mutants as a chapter: figures, and what no case notices. */
public final class CoverageChapter {
  private CoverageChapter() {}

  /** In the language, as {@code fi}. */
  public static Chapter of(Coverage coverage, MutationReport mutants, String language) {
    Words words = Words.beside(Dossier.class, language);
    List<Chapter.Block> blocks = new ArrayList<>();
    blocks.add(new Chapter.Paragraph(words.of("coverage.note")));
    blocks.add(
        new Chapter.Table(
            List.of(
                words.of("coverage.what"),
                words.of("coverage.hit"),
                words.of("coverage.all"),
                words.of("coverage.share")),
            List.of(
                row(words, "coverage.rules", coverage.fired()),
                row(words, "coverage.conditions", coverage.truths()),
                row(words, "coverage.boundaries", coverage.boundaries()),
                row(words, "coverage.mutants", mutants.killed()))));
    if (!mutants.with(Fate.SURVIVED).isEmpty()) {
      blocks.add(new Chapter.Heading(words.of("coverage.survivors")));
      blocks.add(new Chapter.Verbatim(MutationText.of(mutants, language).stripTrailing()));
    }
    return new Chapter(words.of("coverage"), blocks);
  }

  private static List<String> row(Words words, String key, Share share) {
    return List.of(
        words.of(key),
        words.number(share.hit()),
        words.number(share.all()),
        words.share(share.hit(), share.all()));
  }
}
