package fi.nelikentta.authoring.marked;

import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.coverage.CoverageGaps;
import fi.nelikentta.authoring.coverage.CoverageWords;
import fi.nelikentta.authoring.coverage.Share;
import fi.nelikentta.authoring.mutation.Fate;
import fi.nelikentta.authoring.mutation.MutantResult;
import fi.nelikentta.authoring.mutation.MutationReport;
import fi.nelikentta.authoring.mutation.MutationText;
import fi.nelikentta.authoring.mutation.MutationWords;
import fi.nelikentta.authoring.page.Page;
import fi.nelikentta.authoring.page.Stylesheet;
import fi.nelikentta.authoring.page.Template;
import fi.nelikentta.rule.Place;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code marked/coverage.jte} shows: coverage, and mutants where there are some. */
public final class CoveragePage {
  private final Coverage coverage;
  private final @Nullable MutationReport mutants;
  private final String language;
  private final CoverageWords words;
  private final MutationWords mutation;
  private final List<MarkedFile> files;

  private CoveragePage(Coverage coverage, @Nullable MutationReport mutants, String language) {
    this.coverage = coverage;
    this.mutants = mutants;
    this.language = language;
    this.words = new CoverageWords(language);
    this.mutation = new MutationWords(language);
    this.files = Marking.of(coverage, mutants, language);
  }

  /**
   * The page as one HTML file.
   *
   * @param mutants what became of mutants; null where none were made
   * @param language the language, as {@code fi}
   */
  public static String of(Coverage coverage, @Nullable MutationReport mutants, String language) {
    CoveragePage view = new CoveragePage(coverage, mutants, language);
    String pack = coverage.pack().identity().id() + " " + coverage.pack().identity().version();
    Page page =
        Page.about(
            coverage.pack(),
            language,
            view.words.of("title", pack),
            Stylesheet.beside(CoveragePage.class, "coverage.css"));
    return Template.fill("marked/coverage.jte", Map.of("page", page, "view", view));
  }

  /**
   * A row of the summary.
   *
   * @param name what is counted
   * @param share how much of it is covered
   */
  public record Figure(String name, String share) {}

  /**
   * A change that no case notices.
   *
   * @param place where it stands
   * @param link the line on the page
   * @param rule the rule's name
   * @param kind what kind of change
   * @param change what stood there and what stands there now
   * @param suggested the id of the case that would notice
   */
  public record Survivor(
      String place, String link, String rule, String kind, String change, String suggested) {}

  /** A word of coverage. */
  public String word(String key) {
    return words.of(key);
  }

  /** A word of mutants. */
  public String mutantWord(String key) {
    return mutation.of(key);
  }

  /** By how many cases. */
  public String head() {
    return words.of("head", words.cases(coverage.cases()));
  }

  /** Rules, conditions, boundaries. */
  public List<Figure> figures() {
    return List.of(
        figure("rules", coverage.fired()),
        figure("conditions", coverage.truths()),
        figure("boundaries", coverage.boundaries()));
  }

  private Figure figure(String key, Share share) {
    return new Figure(words.of(key), words.share(share));
  }

  /** What no case shows. */
  public List<CoverageGaps.Gap> gaps() {
    return CoverageGaps.of(coverage, words);
  }

  /** The link to a line of the page. */
  public String link(Place place) {
    for (MarkedFile file : files) {
      if (file.path().equals(place.file())) {
        return "#" + file.id() + "-" + place.line();
      }
    }
    return "#content";
  }

  /** Whether mutants were made. */
  public boolean hasMutants() {
    return mutants != null;
  }

  /** How many mutants there are and how many were noticed, in sentences. */
  public List<String> mutantFigures() {
    return mutants == null ? List.of() : List.of(mutation.head(mutants), mutation.killed(mutants));
  }

  /** The changes that no case notices. */
  public List<Survivor> survivors() {
    return mutants == null
        ? List.of()
        : mutants.results().stream()
            .filter(one -> one.fate() == Fate.SURVIVED || one.fate() == Fate.UNDECIDED)
            .map(this::survivor)
            .toList();
  }

  private Survivor survivor(MutantResult result) {
    return new Survivor(
        result.mutant().place().toString(),
        link(result.mutant().place()),
        result.mutant().rule().name(),
        mutation.kind(result.mutant()),
        mutation.change(result.mutant()),
        result.suggestion() == null ? mutation.of("page.none") : result.suggestion().id());
  }

  /** The suggested cases as YAML; empty where there are none. */
  public String suggested() {
    return mutants == null ? "" : MutationText.suggested(mutants, language);
  }

  /** The DRL files. */
  public List<MarkedFile> files() {
    return files;
  }

  /** The caption of a file's table. */
  public String caption(MarkedFile file) {
    return words.of(
        "file.caption",
        file.path(),
        file.count(Mark.COVERED),
        file.count(Mark.PARTLY),
        file.count(Mark.MISSED));
  }

  /** The mark in words, with a sign; empty where there is nothing to cover. */
  public String mark(Mark mark) {
    return mark == Mark.NONE ? "" : words.of("mark." + mark);
  }

  /** The class of a line. */
  public String style(Mark mark) {
    return mark.name().toLowerCase(Locale.ROOT);
  }
}
