package fi.nelikentta.authoring.live;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.authoring.Case;
import fi.nelikentta.authoring.CaseResult;
import fi.nelikentta.authoring.CaseSuite;
import fi.nelikentta.authoring.chart.PackMap;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.Diagnostic;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A pack without errors, and what came out of it. Immutable and safe to share among threads.
 *
 * @param pack the pack
 * @param map its map
 * @param people the situations that its cases build on, or, where there is none, its cases' own
 * @param results what its cases gave
 * @param failedByLanguage those that failed, with the reasons in each language of the tool
 * @param caseFindings what is wrong in its case files
 * @param bases the files outside the pack that its cases build on
 */
record Shown(
    RulePack pack,
    PackMap map,
    List<Person> people,
    List<CaseResult> results,
    Map<String, List<CaseResult>> failedByLanguage,
    List<Diagnostic> caseFindings,
    Set<Path> bases) {
  /** More than fit a list that somebody reads. */
  private static final int MOST_PEOPLE = 40;

  private static final String ENDING = ".json";

  Shown {
    people = List.copyOf(people);
    results = List.copyOf(results);
    failedByLanguage = Map.copyOf(failedByLanguage);
    caseFindings = List.copyOf(caseFindings);
    bases = Set.copyOf(bases);
  }

  /**
   * Somebody whom the pack was asked about.
   *
   * @param id the name of the file or of the case
   * @param proposal what the pack says
   */
  record Person(String id, Proposal proposal) {}

  static Shown of(RulePack pack, Path folder) {
    CaseSuite suite = CaseSuite.read(pack, folder);
    LocalDate day = suite.defaultDate();
    List<Person> people = new ArrayList<>();
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      situations(suite)
          .forEach((id, known) -> people.add(new Person(id, engine.evaluate(known, day))));
      List<CaseResult> results = suite.run(engine, day);
      return new Shown(
          pack,
          PackMap.of(pack),
          people,
          results,
          failed(suite, results),
          suite.diagnostics(),
          suite.situationByBase().keySet().stream()
              .map(base -> folder.resolve(base).normalize())
              .collect(Collectors.toSet()));
    }
  }

  /** Those that failed, with the reasons in each language: which one is read is not known yet. */
  private static Map<String, List<CaseResult>> failed(CaseSuite suite, List<CaseResult> results) {
    List<CaseResult> failed = results.stream().filter(result -> !result.isPassed()).toList();
    Map<String, List<CaseResult>> told = new LinkedHashMap<>();
    for (String language : Words.LANGUAGES) {
      told.put(language, failed.stream().map(one -> suite.retold(one, language)).toList());
    }
    return told;
  }

  private static Map<String, Situation> situations(CaseSuite suite) {
    Map<String, Situation> situations = new LinkedHashMap<>();
    suite.situationByBase().forEach((base, known) -> situations.put(name(base), known));
    if (situations.isEmpty()) {
      for (Case one : suite.cases().subList(0, Math.min(MOST_PEOPLE, suite.cases().size()))) {
        situations.put(one.id(), one.situation());
      }
    }
    return situations;
  }

  private static String name(String base) {
    String name = base.substring(base.lastIndexOf('/') + 1);
    return name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
  }

  long passed() {
    return results.stream().filter(CaseResult::isPassed).count();
  }

  List<CaseResult> failed(String language) {
    return failedByLanguage.getOrDefault(language, List.of());
  }
}
