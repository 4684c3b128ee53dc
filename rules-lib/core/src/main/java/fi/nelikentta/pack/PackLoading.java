package fi.nelikentta.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What loading gave: all findings, and the pack when none of them is an error.
 *
 * @param source the folder, zip or id, as it was named
 * @param pack the pack; null when there are errors
 * @param diagnostics all findings of all files, sorted
 * @param texts by language the texts that could be read, so that findings can be told in them;
 *     those of a pack with errors may lack any word
 */
public record PackLoading(
    String source,
    @Nullable RulePack pack,
    List<Diagnostic> diagnostics,
    Map<String, Texts> texts) {

  /** Copies the collections. */
  public PackLoading {
    diagnostics = List.copyOf(diagnostics);
    texts = Map.copyOf(texts);
  }

  /** The same with other findings. */
  public PackLoading withDiagnostics(List<Diagnostic> others) {
    return new PackLoading(source, pack, others, texts);
  }

  /** The pack, if it has no errors. */
  public Optional<RulePack> find() {
    return Optional.ofNullable(pack);
  }

  /**
   * The pack.
   *
   * @throws InvalidPackException if it has errors, with all of them
   */
  public RulePack orThrow() {
    if (pack == null) {
      throw new InvalidPackException(source, diagnostics);
    }
    return pack;
  }
}
