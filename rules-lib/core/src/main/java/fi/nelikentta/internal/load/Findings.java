package fi.nelikentta.internal.load;

import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.Severity;
import fi.nelikentta.rule.Place;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.Message;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collects what is found in one pack. The same finding at the same place stands once. */
public final class Findings {
  private static final int SHOWN = 1_000;

  private final TreeSet<Diagnostic> errors = new TreeSet<>();
  private final TreeSet<Diagnostic> warnings = new TreeSet<>();
  private final Set<String> filesWithErrors = new HashSet<>();
  private final Set<String> doubtful = new HashSet<>();
  private boolean lostRules;
  private boolean overfull;

  /** What is wrong, or what to try, by its key in the properties beside this class. */
  public static Message say(String key, Object... arguments) {
    return Message.of(Findings.class, key, arguments);
  }

  /** Adds a finding outside rules. */
  public void add(Code code, Place place, Message message, Message hint) {
    add(code, place, null, message, hint);
  }

  /** Adds a finding in a rule. */
  public void add(Code code, Place place, @Nullable String rule, Message message, Message hint) {
    add(new Diagnostic(code, place, rule, message, hint));
  }

  /** Adds a finding in a rule, with a made-up situation of whom it matters, if there is one. */
  public void add(
      Code code,
      Place place,
      @Nullable String rule,
      Message message,
      Message hint,
      @Nullable Situation example) {
    add(new Diagnostic(code, place, rule, message, hint, example));
  }

  /** Adds what was found elsewhere. */
  public void add(Diagnostic finding) {
    boolean error = finding.severity() == Severity.ERROR;
    if (error) {
      filesWithErrors.add(finding.place().file());
    }
    TreeSet<Diagnostic> kept = error ? errors : warnings;
    if (kept.size() < SHOWN) {
      kept.add(finding);
    } else {
      overfull |= error;
    }
  }

  /** Whether any finding is an error. */
  public boolean hasErrors() {
    return !errors.isEmpty();
  }

  /** Whether any finding so far is an error in the file. */
  public boolean hasErrorsIn(String file) {
    return filesWithErrors.contains(file);
  }

  /** The attribute has an error of its own: what rules and texts do with it is not judged. */
  public void doubt(String attribute) {
    doubtful.add(attribute);
  }

  /** Whether the attribute has an error of its own. */
  public boolean isDoubtful(String attribute) {
    return doubtful.contains(attribute);
  }

  /** A rule could not be read: a text for a rule that is not there may be its text. */
  public void lostRule() {
    lostRules = true;
  }

  /** Whether a rule could not be read. */
  public boolean hasLostRules() {
    return lostRules;
  }

  /** All findings by place; beyond a thousand errors the rest is left out, which is said. */
  public List<Diagnostic> sorted() {
    TreeSet<Diagnostic> all = new TreeSet<>(errors);
    all.addAll(warnings);
    if (overfull) {
      Place last = errors.last().place();
      all.add(
          new Diagnostic(
              Code.LIMIT,
              new Place(last.file(), 0, 0),
              null,
              say("more-errors-than", SHOWN),
              say("mend-these-first")));
    }
    return List.copyOf(all);
  }
}
