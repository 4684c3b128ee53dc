package fi.nelikentta.internal.explain;

import fi.nelikentta.Basis;
import fi.nelikentta.Evidence;
import fi.nelikentta.explain.Change;
import fi.nelikentta.explain.Distance;
import fi.nelikentta.explain.Explanation;
import fi.nelikentta.explain.Sensitivity;
import fi.nelikentta.explain.SensitivitySearch;
import fi.nelikentta.explain.WhyNot;
import fi.nelikentta.explain.Wording;
import fi.nelikentta.internal.eval.EvaluatedBasis;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts an explanation together: the data first, then the texts from it. */
public final class Explainer {
  private Explainer() {}

  /**
   * Explains what a proposal rests on, in the locale's language or the pack's first one. The
   * library's own words are in the same language, or in English where it has none of it.
   *
   * @throws IllegalStateException if the proposal was read from JSON, or is of no engine: it then
   *     holds no situation
   */
  public static Explanation explain(Basis basis, Locale locale) {
    Objects.requireNonNull(locale, "locale");
    if (basis instanceof EvaluatedBasis evaluated) {
      return explain(evaluated, locale);
    }
    throw new IllegalStateException(
        "a proposal read from JSON, or of no engine, holds no situation to explain it by."
            + "\nTry: evaluate the situation again with the pack "
            + basis.pack().id()
            + " "
            + basis.pack().version()
            + ".");
  }

  private static Explanation explain(EvaluatedBasis basis, Locale locale) {
    RulePack pack = basis.chart().pack();
    Texts texts = pack.texts(locale);
    Result result = Result.of(basis);
    Values values = new Values(texts, Phrases.of(texts.language()));
    ConditionWords words = new ConditionWords(values);
    Subject subject = new Subject(basis, result, words);
    try (Trial trial = new Trial(basis.chart())) {
      Search search = Search.of(basis, result, trial);
      List<WhyNot> whyNot = WhyNots.of(basis, result, search, words);
      List<Evidence> contradictions = Contradictions.of(pack, basis.evidence(), result.strategy());
      List<Distance> distances = Distances.of(basis, result, trial);
      SensitivitySearch sensitivity =
          new SensitivitySearch(search.outcome(), sensitivity(subject, search.found()));
      Explanation data =
          new Explanation(
              whyNot,
              contradictions,
              distances,
              sensitivity,
              new Wording(texts.language(), "", ""));
      return new Explanation(
          whyNot,
          contradictions,
          distances,
          sensitivity,
          new Wording(
              texts.language(),
              ProfessionalText.of(subject, data),
              ClientText.of(subject, search)));
    }
  }

  private static @Nullable Sensitivity sensitivity(Subject subject, Search.@Nullable Found found) {
    return found == null
        ? null
        : new Sensitivity(
            found.steps().stream().map(step -> change(subject, step)).toList(), found.strategy());
  }

  private static Change change(Subject subject, Step step) {
    Object from =
        Objects.requireNonNull(subject.basis().situation().find(step.attribute()).orElse(null));
    String words =
        subject.words().label(step.attribute())
            + ": "
            + subject.words().values().change(step.attribute(), from, step.to());
    return new Change(step.attribute(), from, step.to(), step.size(), words);
  }
}
