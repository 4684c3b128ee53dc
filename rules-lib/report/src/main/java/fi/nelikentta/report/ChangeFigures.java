package fi.nelikentta.report;

import static fi.nelikentta.report.StandingFigures.place;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.authoring.diff.Standing;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many moved from where to where since an earlier run, and what moved them. */
final class ChangeFigures {
  private final Disclosure disclosure;
  private final Map<Standing, Map<Standing, Integer>> flows = new EnumMap<>(Standing.class);
  private final Map<Standing, Integer> before = new EnumMap<>(Standing.class);
  private final Map<Standing, Integer> gone = new EnumMap<>(Standing.class);
  private final Map<Standing, Integer> newcomers = new EnumMap<>(Standing.class);
  private final List<Integer> steps = new ArrayList<>();
  private final int both;
  private final int movers;
  private final int allBefore;
  private final int allGone;
  private final int allNew;
  private final int unsplit;

  ChangeFigures(Disclosure disclosure, StandingFigures standings, Changes changes) {
    this.disclosure = disclosure;
    List<Integer> moves = new ArrayList<>();
    List<Integer> stays = new ArrayList<>();
    long[] sums = new long[5];
    for (Standing from : StandingFigures.STANDINGS) {
      Map<Standing, Integer> row = new EnumMap<>(Standing.class);
      for (Standing to : StandingFigures.STANDINGS) {
        long flow = changes.flow(from, to);
        int place = disclosure.add(flow);
        row.put(to, place);
        (from == to ? stays : moves).add(place);
        sums[0] += flow;
        sums[1] += from == to ? 0 : flow;
      }
      flows.put(from, row);
      before.put(from, total(changes.earlier().total(from)));
      gone.put(from, disclosure.add(changes.gone(from)));
      newcomers.put(from, disclosure.add(changes.newcomers(from)));
      sums[2] += changes.earlier().total(from);
      sums[3] += changes.gone(from);
      sums[4] += changes.newcomers(from);
      List<Integer> parts = new ArrayList<>(row.values());
      parts.add(place(gone, from));
      disclosure.sum(place(before, from), parts);
    }
    both = headline(sums[0]);
    movers = headline(sums[1]);
    allBefore = headline(sums[2]);
    allGone = headline(sums[3]);
    allNew = headline(sums[4]);
    int stayers = disclosure.add(sums[0] - sums[1]);
    disclosure.sum(both, List.of(movers, stayers));
    disclosure.sum(movers, moves);
    disclosure.sum(stayers, stays);
    disclosure.sum(allBefore, List.copyOf(before.values()));
    disclosure.sum(allGone, List.copyOf(gone.values()));
    disclosure.sum(allNew, List.copyOf(newcomers.values()));
    disclosure.sum(standings.allPlace(), List.of(both, allNew));
    disclosure.sum(allBefore, List.of(both, allGone));
    for (Standing to : StandingFigures.STANDINGS) {
      List<Integer> column = new ArrayList<>();
      flows.values().forEach(row -> column.add(place(row, to)));
      column.add(place(newcomers, to));
      disclosure.sum(standings.place(to), column);
    }
    unsplit = disclosure.add(changes.moversUnsplit());
    split(changes);
  }

  private int headline(long count) {
    return disclosure.add(count, Disclosure.Rank.HEADLINE);
  }

  private int total(long count) {
    return disclosure.add(count, Disclosure.Rank.TOTAL);
  }

  private void split(Changes changes) {
    List<Integer> parts = new ArrayList<>(List.of(unsplit));
    int all = Changes.RULES | Changes.DATA | Changes.MISSING;
    for (int set = 1; set <= all && changes.earlier().hasInput(); set++) {
      Long count = changes.movers(set);
      steps.add(disclosure.add(count == null ? 0 : count));
      parts.add(steps.get(steps.size() - 1));
    }
    if (!steps.isEmpty()) {
      disclosure.sum(movers, parts);
    }
  }

  Count flow(Standing from, Standing to) {
    return disclosure.count(place(place(flows, from), to));
  }

  /** How many stood there in the earlier run. */
  Count before(Standing standing) {
    return disclosure.count(place(before, standing));
  }

  Count gone(Standing standing) {
    return disclosure.count(place(gone, standing));
  }

  Count newcomers(Standing standing) {
    return disclosure.count(place(newcomers, standing));
  }

  /** How many are in both runs. */
  Count both() {
    return disclosure.count(both);
  }

  /** How many of them stand elsewhere now. */
  Count movers() {
    return disclosure.count(movers);
  }

  Count allBefore() {
    return disclosure.count(allBefore);
  }

  Count allGone() {
    return disclosure.count(allGone);
  }

  Count allNew() {
    return disclosure.count(allNew);
  }

  /** Whether it is known what moved the movers. */
  boolean isSplit() {
    return !steps.isEmpty();
  }

  /** How many these steps moved, as bits of {@link Changes}, and no others. */
  Count movers(int set) {
    return disclosure.count(steps.get(set - 1));
  }

  /** How many movers could not be told apart. */
  Count unsplit() {
    return disclosure.count(unsplit);
  }
}
