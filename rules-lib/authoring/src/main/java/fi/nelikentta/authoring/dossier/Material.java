package fi.nelikentta.authoring.dossier;

import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.check.Facts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier tells beside the pack itself.
 *
 * @param readme the pack's README, Markdown; null where it has none
 * @param cases what its cases gave
 * @param steps the points that its attributes give
 * @param chapters further chapters, in order
 */
public record Material(
    @Nullable String readme,
    List<CaseResult> cases,
    List<Facts.Steps> steps,
    List<Chapter> chapters) {

  /** Copies the lists. */
  public Material {
    cases = List.copyOf(cases);
    steps = List.copyOf(steps);
    chapters = List.copyOf(chapters);
  }
}
