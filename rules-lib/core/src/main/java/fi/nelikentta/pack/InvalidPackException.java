package fi.nelikentta.pack;

import java.util.List;

/** Thrown when a pack with errors is asked for as a pack. */
public final class InvalidPackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String source;
  private final transient List<Diagnostic> diagnostics;

  /** With all findings, errors and warnings. */
  public InvalidPackException(String source, List<Diagnostic> diagnostics) {
    super(message(source, diagnostics));
    this.source = source;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** The folder, zip or id of the pack, as it was named. */
  public String source() {
    return source;
  }

  /** All findings, sorted. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private static String message(String source, List<Diagnostic> diagnostics) {
    StringBuilder text = new StringBuilder("the pack ").append(source).append(" has errors:");
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR) {
        text.append('\n').append(diagnostic);
      }
    }
    return text.append("\nTry: nelikentta check ").append(source).toString();
  }
}
