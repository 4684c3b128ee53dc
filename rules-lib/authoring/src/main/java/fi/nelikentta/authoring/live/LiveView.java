package fi.nelikentta.authoring.live;

import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.Difference;
import fi.nelikentta.authoring.chart.MapPicture;
import fi.nelikentta.authoring.check.DiagnosticText;
import fi.nelikentta.authoring.check.Finding;
import fi.nelikentta.authoring.check.PackProof;
import fi.nelikentta.authoring.check.ProofText;
import fi.nelikentta.authoring.check.Weight;
import fi.nelikentta.authoring.page.Page;
import fi.nelikentta.authoring.page.Template;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.explain.Explanation;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Severity;
import fi.nelikentta.pack.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page of one state in one language, for its template. Immutable. */
final class LiveView {
  private final LiveState state;
  private final Words words;
  private final String language;
  private final String person;

  /**
   * A view.
   *
   * @param language the reader's language; empty for the pack's first
   * @param person who is looked at closely; the first where there is none of that name
   */
  LiveView(LiveState state, String language, String person) {
    this.state = state;
    Shown shown = state.shown();
    this.language =
        language.isEmpty() && shown != null ? shown.pack().manifest().languages().get(0) : language;
    this.words = Words.beside(LiveView.class, this.language);
    this.person = person;
  }

  /** The whole page. */
  static String page(LiveView view) {
    return Template.fill("live/shell.jte", Map.of("view", view));
  }

  /** What of it changes. */
  static String changing(LiveView view) {
    return Template.fill("live/view.jte", Map.of("view", view));
  }

  String word(String key, Object... values) {
    return words.of(key, values);
  }

  String language() {
    return Words.spoken(language);
  }

  long version() {
    return state.version();
  }

  @Nullable Shown shown() {
    return state.shown();
  }

  String title() {
    Shown shown = state.shown();
    return shown == null ? words.of("title") : texts(shown.pack()).about().title();
  }

  private Texts texts(RulePack pack) {
    return pack.texts(Locale.forLanguageTag(language));
  }

  /** How things stand, in a sentence that is also read aloud when it changes. */
  String said() {
    Shown shown = state.shown();
    if (state.defect() != null) {
      return words.of("said.defect", state.defect());
    }
    if (shown == null || state.isStale()) {
      return words.of("said.broken", errors());
    }
    boolean pass = shown.failed(language()).isEmpty() && shown.caseFindings().isEmpty();
    return words.of(
        "said",
        shown.pack().identity().version(),
        shown.pack().identity().shortHash(),
        proven(),
        words.of(
            pass ? "said.cases-pass" : "said.cases-fail", shown.passed(), shown.results().size()));
  }

  /** What the proof says of the rules, in a word or two. */
  private String proven() {
    PackProof proof = state.proof();
    if (proof == null) {
      return words.of("said.proving");
    }
    int errors = proof.count(Weight.ERROR);
    return errors == 0 ? words.of("said.no-errors") : words.of("said.errors", errors);
  }

  private long errors() {
    return state.loading().diagnostics().stream()
        .filter(found -> found.severity() == Severity.ERROR)
        .count();
  }

  boolean isStale() {
    return state.isStale();
  }

  /** What is wrong with the files. */
  List<Diagnostic> diagnostics() {
    Shown shown = state.shown();
    List<Diagnostic> all = new ArrayList<>(state.loading().diagnostics());
    if (shown != null && !state.isStale()) {
      all.addAll(shown.caseFindings());
    }
    return all;
  }

  /** What is wrong, in the reader's language. */
  String message(Diagnostic found) {
    return found.message(Locale.forLanguageTag(language));
  }

  /** What to try, in the reader's language. */
  String hint(Diagnostic found) {
    return found.hint(Locale.forLanguageTag(language));
  }

  /** A made-up client of whom it matters; null where there is none. */
  @Nullable String example(Diagnostic found) {
    return found.example() == null
        ? null
        : DiagnosticText.of(state.loading(), language).example(found);
  }

  /** What the proof found, each as lines; null while it is being made. */
  @Nullable List<String> findings() {
    PackProof proof = state.proof();
    if (proof == null) {
      return null;
    }
    ProofText text = ProofText.of(proof, language);
    List<String> lines = new ArrayList<>();
    for (Finding finding : proof.findings()) {
      lines.add(text.text(finding).stripTrailing());
    }
    return lines;
  }

  /** What is proven, and what is not; null while it is being made. */
  @Nullable String conclusion() {
    PackProof proof = state.proof();
    return proof == null ? null : ProofText.of(proof, language).conclusion();
  }

  /** The map as an SVG element, which its own printer has escaped. */
  String map(Shown of) {
    return MapPicture.of(of.map(), language).element();
  }

  /** What must be said of the pack wherever its answers are. */
  List<String> foot(Shown of) {
    return Page.about(of.pack(), language, "", "").foot();
  }

  /** The mark of a draft; null where the texts are reviewed. */
  @Nullable String draft(Shown of) {
    return Page.about(of.pack(), language, "", "").draft();
  }

  /** The languages that the page can be read in. */
  Set<String> languages(Shown of) {
    Set<String> languages = new LinkedHashSet<>(of.pack().manifest().languages());
    languages.add(language);
    return languages;
  }

  /** A link to the page in a language about a person. */
  String link(String to, String about) {
    return "/?lang=" + encoded(to) + "&person=" + encoded(about);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Who is looked at closely; null where the pack has nobody. */
  Shown.@Nullable Person chosen(Shown of) {
    for (Shown.Person one : of.people()) {
      if (one.id().equals(person)) {
        return one;
      }
    }
    return of.people().isEmpty() ? null : of.people().get(0);
  }

  String chosenId(Shown of) {
    Shown.Person chosen = chosen(of);
    return chosen == null ? "" : chosen.id();
  }

  /** Everything that the pack says of somebody. */
  Explanation explain(Shown.Person of) {
    return of.proposal().explain(Locale.forLanguageTag(language));
  }

  /** What somebody gets, in the pack's words. */
  String outcome(Shown of, Proposal proposal) {
    Texts texts = texts(of.pack());
    return proposal.match(
        assigned -> texts.name(assigned.strategy()),
        undetermined -> words.of("outcome." + undetermined.reason().key()),
        referred ->
            proposal.stops().stream()
                .map(stop -> texts.overlays().stop(stop))
                .collect(Collectors.joining(", ")),
        conflicting ->
            words.of(
                "outcome.conflict",
                conflicting.strategies().stream()
                    .map(texts::name)
                    .collect(Collectors.joining(", "))));
  }

  /** What else it could be; empty where it is firm. */
  String otherwise(Shown of, Proposal proposal) {
    Texts texts = texts(of.pack());
    return proposal.isFirm()
        ? ""
        : proposal.possible().stream()
            .map(one -> possibility(one, texts))
            .filter(one -> !one.equals(outcome(of, proposal)))
            .collect(Collectors.joining(", "));
  }

  private String possibility(Possibility one, Texts texts) {
    return one.findStrategy().map(texts::name).orElseGet(() -> words.of("possible.referred"));
  }

  /** The differences of a case that failed, each with why. */
  List<String> differences(CaseResult of) {
    List<String> lines = new ArrayList<>();
    for (Difference difference : of.differences()) {
      lines.add(difference.in(language()));
      if (!difference.why().isEmpty()) {
        lines.add("  " + difference.why());
      }
    }
    return lines;
  }
}
