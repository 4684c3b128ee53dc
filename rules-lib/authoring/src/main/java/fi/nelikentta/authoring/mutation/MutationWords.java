package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.coverage.Share;
import fi.nelikentta.authoring.words.Words;

/** What mutants are called, in one language. */
public final class MutationWords {
  private final Words words;

  /** In that language, as {@code fi}. */
  public MutationWords(String language) {
    this.words = Words.beside(MutationWords.class, language);
  }

  /** The text of a key. */
  public String of(String key, Object... values) {
    return words.of(key, values);
  }

  /** What kind of change it is. */
  public String kind(Mutant mutant) {
    return words.of("mutation." + mutant.mutation().key());
  }

  /** What stood there and what stands there now. */
  public String change(Mutant mutant) {
    return mutant.now().isEmpty()
        ? words.of("dropped", mutant.was())
        : mutant.was() + " → " + mutant.now();
  }

  /** How many mutants with how many cases. */
  public String head(MutationReport report) {
    int cases = report.cases();
    String counted = words.of(cases == 1 ? "cases.one" : "cases.many", cases);
    return words.of("head", report.results().size(), counted);
  }

  /** How many were killed. */
  public String killed(MutationReport report) {
    Share killed = report.killed();
    String percent = words.share(killed.hit(), killed.all());
    return words.of("killed", killed.hit(), killed.all(), percent);
  }
}
