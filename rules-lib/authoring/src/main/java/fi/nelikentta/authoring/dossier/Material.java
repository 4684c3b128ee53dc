package fi.nelikentta.authoring.dossier;

import fi.nelikentta.authoring.CaseResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier tells beside the pack itself.
 *
 * @param readme the pack's README, Markdown; null where it has none
 * @param cases what its cases gave
 * @param chapters further chapters, in order
 */
public record Material(@Nullable String readme, List<CaseResult> cases, List<Chapter> chapters) {
  /** Nothing beside the pack. */
  public static final Material NONE = new Material(null, List.of(), List.of());

  /** Copies the lists. */
  public Material {
    cases = List.copyOf(cases);
    chapters = List.copyOf(chapters);
  }
}
