package fi.nelikentta.internal.load;

import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.Severity;
import fi.nelikentta.rule.Place;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what is found in one pack. The same finding at the same place stands once. */
public final class Findings {
  private static final int SHOWN = 1_000;

  private final TreeSet<Diagnostic> diagnostics = new TreeSet<>();
  private boolean errors;

  /** Adds a finding outside rules. */
  public void add(Code code, Place place, String message, String hint) {
    add(code, place, null, message, hint);
  }

  /** Adds a finding in a rule. */
  public void add(Code code, Place place, @Nullable String rule, String message, String hint) {
    errors |= code.severity() == Severity.ERROR;
    if (diagnostics.size() < SHOWN) {
      diagnostics.add(new Diagnostic(code, place, rule, message, hint));
    }
  }

  /** Whether any finding is an error. */
  public boolean hasErrors() {
    return errors;
  }

  /** Whether any finding so far is an error in the file. */
  public boolean hasErrorsIn(String file) {
    return diagnostics.stream()
        .anyMatch(
            diagnostic ->
                diagnostic.severity() == Severity.ERROR && diagnostic.place().file().equals(file));
  }

  /** All findings by place; beyond a thousand the rest is left out. */
  public List<Diagnostic> sorted() {
    return List.copyOf(diagnostics);
  }
}
