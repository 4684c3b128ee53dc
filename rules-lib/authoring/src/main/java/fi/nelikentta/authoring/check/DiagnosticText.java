package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.PackLoading;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with the files of a pack, in words of one language, with the made-up client of whom
 * it matters. Immutable and safe to share among threads.
 */
public final class DiagnosticText {
  private final Locale locale;
  private final Words words;
  private final PersonText people;
  private final CaseIds caseIds = new CaseIds();

  private DiagnosticText(PackLoading loading, String language) {
    this.locale = Locale.forLanguageTag(language);
    this.words = Words.beside(ProofText.class, language);
    Map<String, Texts> texts = loading.texts();
    Texts spoken = texts.get(language);
    if (spoken == null) {
      spoken = texts.values().stream().findFirst().orElseGet(() -> wordless(language));
    }
    this.people = new PersonText(words, spoken, texts.values());
    loading.diagnostics().stream()
        .filter(found -> found.example() != null)
        .forEach(found -> caseIds.add(found, found.code().id(), found.rule()));
  }

  /** In Finnish, Swedish or English; in English for any other language. */
  public static DiagnosticText of(PackLoading loading, String language) {
    return new DiagnosticText(loading, language);
  }

  private static Texts wordless(String language) {
    return new Texts(
        language,
        new Texts.About("", null, null),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(),
        new Texts.Overlays(Map.of(), Map.of()));
  }

  /** Code, place, rule and message; the hint, the client and the beginning of a case below. */
  public String text(Diagnostic found) {
    StringBuilder text = new StringBuilder(found.text(locale)).append('\n');
    String person = person(found);
    String pasted = toCase(found);
    if (person != null && pasted != null) {
      text.append("  ").append(shown(person)).append('\n');
      text.append("  ").append(words.of("as-case.open")).append('\n');
      pasted.lines().forEach(line -> text.append("    ").append(line).append('\n'));
    }
    return text.toString();
  }

  /** A client of whom something is told, as an example. */
  private String shown(String person) {
    return words.of("example", person);
  }

  /** The client of whom it matters, as an example in words; null where there is none. */
  public @Nullable String example(Diagnostic found) {
    String person = person(found);
    return person == null ? null : shown(person);
  }

  /** The client of whom it matters, as a person, and what is so; null where there is none. */
  public @Nullable String person(Diagnostic found) {
    Situation example = found.example();
    if (example == null) {
      return null;
    }
    String key = found.code() == Code.UNGUARDED ? "example.unguarded" : "example.literal";
    return words.of(key, people.of(example, concerning(found, example)));
  }

  /** The attributes that the message names. */
  private static Set<Attribute> concerning(Diagnostic found, Situation example) {
    return example.schema().attributes().stream()
        .filter(attribute -> found.what().arguments().contains(attribute.name()))
        .collect(Collectors.toSet());
  }

  /** The beginning of a case with that client; null where there is none. */
  public @Nullable String toCase(Diagnostic found) {
    Situation example = found.example();
    return example == null ? null : Example.of(example).toCase(caseIds.of(found));
  }

  /** That nothing is proven of a pack with errors. */
  public String unproven() {
    return words.of("conclusion.unread");
  }
}
