package fi.nelikentta.authoring.marked;

import fi.nelikentta.authoring.coverage.Coverage;
import fi.nelikentta.authoring.coverage.CoverageWords;
import fi.nelikentta.authoring.coverage.RuleCoverage;
import fi.nelikentta.authoring.coverage.TestCoverage;
import fi.nelikentta.authoring.mutation.Fate;
import fi.nelikentta.authoring.mutation.Mutant;
import fi.nelikentta.authoring.mutation.MutantResult;
import fi.nelikentta.authoring.mutation.MutationReport;
import fi.nelikentta.authoring.mutation.MutationWords;
import fi.nelikentta.authoring.space.Drl;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.rule.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Marks the lines of a pack's DRL files. */
final class Marking {
  private final CoverageWords words;
  private final Map<String, Map<Integer, Mark>> marks = new HashMap<>();
  private final Map<String, Map<Integer, List<String>>> notes = new HashMap<>();

  private Marking(CoverageWords words) {
    this.words = words;
  }

  static List<MarkedFile> of(Coverage coverage, @Nullable MutationReport mutants, String language) {
    Marking marking = new Marking(new CoverageWords(language));
    coverage.rules().forEach(marking::rule);
    if (mutants != null) {
      MutationWords words = new MutationWords(language);
      mutants.with(Fate.SURVIVED).forEach(result -> marking.survivor(result, words));
    }
    List<MarkedFile> files = new ArrayList<>();
    for (PackFile file : coverage.pack().drl()) {
      files.add(new MarkedFile(file.path(), "f" + (files.size() + 1), marking.lines(file)));
    }
    return files;
  }

  private void rule(RuleCoverage rule) {
    Mark fired = rule.fired() > 0 ? Mark.COVERED : Mark.MISSED;
    mark(rule.rule().place(), fired, Mark::and, words.of("fired", rule.fired(), rule.reached()));
    for (TestCoverage test : rule.tests()) {
      boolean whole = test.truths().isWhole() && test.boundaries().isWhole();
      Mark seen = whole ? Mark.COVERED : test.truths().hit() == 0 ? Mark.MISSED : Mark.PARTLY;
      mark(test.test().place(), seen, Mark::and, Drl.of(test.test()) + ": " + words.seen(test));
    }
  }

  private void survivor(MutantResult result, MutationWords mutation) {
    Mutant mutant = result.mutant();
    mark(
        mutant.place(),
        Mark.PARTLY,
        (present, partly) -> present == Mark.MISSED ? present : partly,
        mutation.of("page.line", mutation.change(mutant)));
  }

  private void mark(Place place, Mark mark, BinaryOperator<Mark> and, String note) {
    marks.computeIfAbsent(place.file(), key -> new HashMap<>()).merge(place.line(), mark, and);
    notes
        .computeIfAbsent(place.file(), key -> new HashMap<>())
        .computeIfAbsent(place.line(), key -> new ArrayList<>())
        .add(note);
  }

  private List<MarkedLine> lines(PackFile file) {
    List<String> texts = file.text().lines().toList();
    List<MarkedLine> lines = new ArrayList<>(texts.size());
    for (int number = 1; number <= texts.size(); number++) {
      lines.add(
          new MarkedLine(
              number,
              texts.get(number - 1),
              marks.getOrDefault(file.path(), Map.of()).getOrDefault(number, Mark.NONE),
              notes.getOrDefault(file.path(), Map.of()).getOrDefault(number, List.of())));
    }
    return lines;
  }
}
