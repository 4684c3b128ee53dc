package fi.nelikentta.jmh.outcomes;

import fi.nelikentta.Outcome;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** How the registry falls into outcomes, by how much of it the rules may see. */
final class Distributions {
  private Distributions() {}

  /** One column for each way; each cell tells how many, and how many of them firmly. */
  static String table(Map<Way, List<Resident>> residentsByWay) {
    Collection<List<Resident>> runs = residentsByWay.values();
    Table table = new Table("", residentsByWay.keySet().stream().map(Way::label).toList());
    for (Possibility possibility : Possibility.values()) {
      String label = label(possibility);
      table.row(label, each(runs, run -> counted(run, r -> outcome(r).equals(label))));
    }
    for (Outcome outcome : List.of(Outcome.UNDETERMINED, Outcome.CONFLICTING)) {
      String label = label(outcome.name());
      table.row(label, each(runs, run -> counted(run, r -> outcome(r).equals(label))));
    }
    table.row("**firm, of all**", each(runs, run -> firm(run)));
    table.row(
        "**firm, of those not referred**",
        each(runs, run -> firm(run.stream().filter(r -> !r.isReferred()).toList())));
    for (String open : opens(runs)) {
      table.row(
          "open: " + open,
          each(
              runs, run -> String.valueOf(run.stream().filter(r -> open(r).equals(open)).count())));
    }
    table.row("complexity points", each(runs, run -> points(run, Proposal::complexity)));
    table.row(
        "coping difficulty points", each(runs, run -> points(run, Proposal::copingDifficulty)));
    return table.row("topics of coping known", each(runs, run -> known(run))).text();
  }

  private static List<String> each(
      Collection<List<Resident>> runs, Function<List<Resident>, String> cell) {
    return runs.stream().map(cell).toList();
  }

  private static String counted(List<Resident> run, Predicate<Resident> chosen) {
    List<Resident> group = run.stream().filter(chosen).toList();
    long firm = group.stream().filter(r -> r.proposal().isFirm()).count();
    return group.isEmpty() ? "0" : group.size() + " (" + firm + " firm)";
  }

  private static String firm(List<Resident> run) {
    long firm = run.stream().filter(r -> r.proposal().isFirm()).count();
    return String.format(
        Locale.ROOT, "%d of %d, %.1f %%", firm, run.size(), 100.0 * firm / run.size());
  }

  private static String points(List<Resident> run, ToIntFunction<Proposal> axis) {
    int[] points =
        run.stream().filter(r -> !r.isReferred()).map(Resident::proposal).mapToInt(axis).toArray();
    return String.format(
        Locale.ROOT,
        "mean %.1f, greatest %d",
        Arrays.stream(points).average().orElse(0),
        Arrays.stream(points).max().orElse(0));
  }

  private static String known(List<Resident> run) {
    double share =
        run.stream()
            .filter(r -> !r.isReferred())
            .mapToDouble(r -> r.proposal().position().copingDifficultyKnown())
            .average()
            .orElse(0);
    return String.format(Locale.ROOT, "mean %.0f %%", 100 * share);
  }

  private static Set<String> opens(Collection<List<Resident>> runs) {
    Set<String> opens = new TreeSet<>();
    runs.forEach(run -> run.forEach(resident -> opens.add(open(resident))));
    opens.remove("");
    return opens;
  }

  /** What an open proposal could be, in words; empty for a firm one. */
  private static String open(Resident resident) {
    return resident.proposal().isFirm()
        ? ""
        : resident.proposal().possible().stream()
            .map(Distributions::label)
            .collect(Collectors.joining(" or "));
  }

  private static String outcome(Resident resident) {
    return resident
        .proposal()
        .match(
            assigned -> label(assigned.strategy().name()),
            undetermined -> label(undetermined.outcome().name()),
            referred -> label(referred.outcome().name()),
            conflicting -> label(conflicting.outcome().name()));
  }

  static String label(Possibility possibility) {
    return label(possibility.name());
  }

  private static String label(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
