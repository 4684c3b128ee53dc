package fi.nelikentta.pack;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What loading gave: all findings, and the pack when none of them is an error.
 *
 * @param source the folder, zip or id, as it was named
 * @param pack the pack; null when there are errors
 * @param diagnostics all findings of all files, sorted
 */
public record PackLoading(String source, @Nullable RulePack pack, List<Diagnostic> diagnostics) {

  /** Copies the list. */
  public PackLoading {
    diagnostics = List.copyOf(diagnostics);
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
