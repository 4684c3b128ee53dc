package fi.nelikentta.internal.explain;

import fi.nelikentta.Outcome;
import fi.nelikentta.Possibility;
import fi.nelikentta.internal.eval.EvaluatedBasis;
import fi.nelikentta.pack.Manifest;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Texts;
import fi.nelikentta.rule.CustomerStrategy;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What both texts speak about.
 *
 * @param basis what the evaluation found
 * @param result what it came to
 * @param words conditions and values in the language
 */
record Subject(EvaluatedBasis basis, Result result, ConditionWords words) {

  RulePack pack() {
    return basis.chart().pack();
  }

  Texts texts() {
    return words.values().texts();
  }

  String text(Phrase phrase, Object... parts) {
    return words.values().phrases().text(phrase, parts);
  }

  String count(Phrase one, Phrase many, int number) {
    return words.values().phrases().count(one, many, number);
  }

  /** The evaluation date as people of the language write it. */
  String date() {
    return DateTimeFormatter.ofPattern(text(Phrase.DATE), Locale.ROOT).format(basis.date());
  }

  /** How far the pack has been validated, and what shows it. */
  String validation() {
    Manifest.Validation validation = pack().manifest().validation();
    String kind =
        switch (validation.kind()) {
          case "face" -> text(Phrase.VALIDATION_FACE);
          case "criterion" -> text(Phrase.VALIDATION_CRITERION);
          case "outcome" -> text(Phrase.VALIDATION_OUTCOME);
          default -> text(Phrase.VALIDATION_NONE);
        };
    @Nullable String evidence = validation.evidence();
    return evidence == null ? kind : kind + " (" + evidence + ")";
  }

  /** Whether anybody has validated the pack at all. */
  boolean isValidated() {
    return !pack().manifest().validation().kind().equals("none");
  }

  /** What it is now; null while it is neither a strategy nor a referral. */
  @Nullable Possibility present() {
    CustomerStrategy strategy = result.strategy();
    if (strategy != null) {
      return Possibility.of(strategy);
    }
    return result.outcome() == Outcome.REFERRED ? Possibility.REFERRED : null;
  }

  /** What else it could be. */
  List<Possibility> others() {
    return basis.possible().stream().filter(one -> one != present()).toList();
  }

  /** Whether nothing that is unknown could change the answer. */
  boolean isFirm() {
    return basis.possible().size() == 1;
  }

  /** Whether an answer could bring a strategy, or another one. */
  boolean isWorthAsking() {
    return basis.stops().isEmpty() && (result.strategy() == null || !isFirm());
  }
}
