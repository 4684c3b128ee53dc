package fi.nelikentta.report;

import fi.nelikentta.authoring.page.Page;
import fi.nelikentta.authoring.page.Stylesheet;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The population report in one language: one page that needs no network, and its tables. */
public final class PopulationReport {
  private static final Pattern TABLE =
      Pattern.compile(
          "(?i)((by|ask|axis|measure)-.*|changes(-steps)?|density|evidence|near|open|rejects|run|standings"
              + "|stops|tags|unknown|use-need)\\.csv");

  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, PopulationReport.class.getClassLoader(), "fi.nelikentta");

  private final Cohort cohort;
  private final String language;
  private final Speech speech;
  private final FirstPage first;
  private final List<Section> sections;

  private PopulationReport(Cohort cohort, RunFacts run, String language) {
    this.cohort = cohort;
    this.language = language;
    this.speech = new Speech(cohort.rules(), language);
    AskFindings asked =
        cohort.sample().open() == 0
            ? null
            : new AskFindings(cohort.rules(), cohort.sample(), cohort.plan().minCell());
    Figures figures = new Figures(cohort, asked);
    this.first = new FirstPage(figures, run, speech);
    this.sections = sections(figures, run);
  }

  /**
   * The report of what was counted.
   *
   * @param run what made the proposals
   * @param language the reader's language, as {@code fi}
   */
  public static PopulationReport of(Cohort cohort, RunFacts run, String language) {
    return new PopulationReport(cohort, run, language);
  }

  private List<Section> sections(Figures figures, RunFacts run) {
    ChartSections chart = new ChartSections(figures, speech);
    StandingSections standings = new StandingSections(figures, speech);
    EvidenceSections evidence = new EvidenceSections(figures, speech);
    RunSection made = new RunSection(figures, run, speech);
    List<Section> all = new ArrayList<>();
    if (figures.isTooFew()) {
      return List.of(made.run());
    }
    all.add(chart.density());
    all.add(standings.all());
    all.addAll(standings.by());
    all.add(standings.open());
    all.add(new AskSection(figures, speech).section());
    all.add(evidence.evidence());
    all.add(chart.axes());
    all.add(evidence.useAndNeed());
    all.addAll(new AmountSection(figures, speech).sections());
    ChangeFigures changes = figures.changes();
    if (changes != null) {
      all.add(new ChangeSection(figures, changes, speech).section());
    }
    all.add(made.rejects());
    all.add(made.run());
    return all;
  }

  /** The page. */
  public String html() {
    Page page =
        Page.about(
                cohort.rules(),
                language,
                speech.of("title", speech.texts().about().title()),
                Stylesheet.beside(PopulationReport.class, "report.css"))
            .withLonelyScript(Stylesheet.beside(PopulationReport.class, "report.js"));
    StringOutput content = new StringOutput();
    TEMPLATES.render(
        "report/report.jte",
        Map.of("first", first, "sections", sections, "speech", speech),
        content);
    return page.around(content.toString());
  }

  /** The tables of the page as CSV, by the name of the file. */
  public Map<String, String> tables() {
    Map<String, String> files = new LinkedHashMap<>();
    for (Section section : sections) {
      for (Section.Block block : section.blocks()) {
        if (block instanceof Section.Numbers numbers) {
          files.put(numbers.table().id() + ".csv", CsvText.of(numbers.table()));
        }
      }
    }
    return files;
  }

  /** Whether a table of some report has that file name. */
  public static boolean mayBeTable(String name) {
    return TABLE.matcher(name).matches();
  }
}
