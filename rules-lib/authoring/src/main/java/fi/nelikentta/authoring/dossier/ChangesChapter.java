package fi.nelikentta.authoring.dossier;

import fi.nelikentta.authoring.diff.Change;
import fi.nelikentta.authoring.diff.ChangeWords;
import fi.nelikentta.authoring.diff.PackDiff;
import fi.nelikentta.authoring.diff.Weight;
import fi.nelikentta.authoring.words.Words;
import java.util.ArrayList;
import java.util.List;

/** What differs from an older pack as a chapter, the heaviest first. */
public final class ChangesChapter {
  private ChangesChapter() {}

  /** In the language, as {@code fi}. */
  public static Chapter of(PackDiff diff, String language) {
    Words words = Words.beside(Dossier.class, language);
    ChangeWords changes = new ChangeWords(diff, language);
    List<Chapter.Block> blocks = new ArrayList<>();
    blocks.add(
        new Chapter.Paragraph(
            words.of(
                "changes.between",
                diff.before().identity().id() + " " + diff.before().identity().version(),
                diff.before().identity().shortHash(),
                diff.after().identity().id() + " " + diff.after().identity().version(),
                diff.after().identity().shortHash())));
    if (diff.changes().isEmpty()) {
      blocks.add(new Chapter.Paragraph(words.of("changes.none")));
    }
    Weight weight = null;
    for (Change change : diff.changes()) {
      if (change.weight() != weight) {
        weight = change.weight();
        blocks.add(new Chapter.Heading(changes.words().of("weight." + weight.key())));
      }
      String label = changes.label(change);
      blocks.add(
          new Chapter.Paragraph(changes.title(change) + (label.isEmpty() ? "" : ": " + label)));
      if (!change.details().isEmpty()) {
        blocks.add(new Chapter.Items(change.details().stream().map(changes::of).toList()));
      }
    }
    blocks.add(new Chapter.Paragraph(words.of("changes.who")));
    return new Chapter(words.of("changes"), blocks);
  }
}
