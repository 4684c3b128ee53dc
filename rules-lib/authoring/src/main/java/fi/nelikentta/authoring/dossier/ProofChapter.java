package fi.nelikentta.authoring.dossier;

import fi.nelikentta.authoring.check.Finding;
import fi.nelikentta.authoring.check.PackProof;
import fi.nelikentta.authoring.check.ProofText;
import fi.nelikentta.authoring.words.Words;
import java.util.ArrayList;
import java.util.List;

/** A proof as a chapter: what is proven and what is not, what was found, the pack in figures. */
public final class ProofChapter {
  private ProofChapter() {}

  /** In the language, as {@code fi}. */
  public static Chapter of(PackProof proof, String language) {
    Words words = Words.beside(Dossier.class, language);
    ProofText text = ProofText.of(proof, language);
    List<Chapter.Block> blocks = new ArrayList<>();
    blocks.add(new Chapter.Paragraph(text.conclusion()));
    if (proof.findings().isEmpty()) {
      blocks.add(new Chapter.Paragraph(words.of("proof.none")));
    } else {
      blocks.add(new Chapter.Heading(words.of("proof.findings")));
      for (Finding finding : proof.findings()) {
        blocks.add(new Chapter.Verbatim(text.text(finding).stripTrailing()));
      }
    }
    return new Chapter(words.of("proof"), blocks);
  }
}
