package fi.nelikentta.authoring.chart;

import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts proposals on a map: by region, firm and open, what open ones could be, and by squares of
 * the chart. It keeps nothing of a client. One thread.
 */
public final class MapPopulation {
  private static final int POSSIBILITIES = 1 << Possibility.values().length;

  private final PackMap map;
  private final Origin origin;
  private final long[] firm;
  private final List<Map<Integer, Long>> openByPossible = new ArrayList<>();
  private final Map<OffChart, Long> offChart = new EnumMap<>(OffChart.class);
  private final long[] byPoint = new long[Points.SIDE * Points.SIDE];
  private long size;

  /** Why a client is not on the chart. */
  public enum OffChart {
    /** Something recorded comes before a strategy. */
    REFERRED,
    /** Less is known than the pack asks for. */
    TOO_LITTLE_KNOWN
  }

  /**
   * Of proposals that the map's pack gives; empty at first.
   *
   * @param origin where they come from
   */
  public MapPopulation(PackMap map, Origin origin) {
    this.map = map;
    this.origin = origin;
    this.firm = new long[map.regions().size()];
    map.regions().forEach(region -> openByPossible.add(new TreeMap<>()));
  }

  /** Counts one. */
  public void add(Proposal proposal) {
    size++;
    proposal.match(
        assigned -> onChart(assigned),
        undetermined ->
            undetermined.reason() == Proposal.Reason.NO_RULE
                ? onChart(undetermined)
                : offChart.merge(OffChart.TOO_LITTLE_KNOWN, 1L, Long::sum),
        referred -> offChart.merge(OffChart.REFERRED, 1L, Long::sum),
        conflicting -> onChart(conflicting));
  }

  private Long onChart(Proposal proposal) {
    int region = map.regionAt(proposal.complexity(), proposal.copingDifficulty());
    byPoint[proposal.copingDifficulty() * Points.SIDE + proposal.complexity()]++;
    if (proposal.isFirm()) {
      return ++firm[region];
    }
    return openByPossible.get(region).merge(mask(proposal.possible()), 1L, Long::sum);
  }

  private static int mask(Set<Possibility> possible) {
    int mask = 0;
    for (Possibility one : possible) {
      mask |= 1 << one.ordinal();
    }
    return mask;
  }

  /** How many were counted. */
  public long size() {
    return size;
  }

  /** All counts, with what must not be told taken out. */
  Census census() {
    List<Group> off = new ArrayList<>();
    for (OffChart why : OffChart.values()) {
      off.add(new Group(offChart.getOrDefault(why, 0L), List.of()));
    }
    List<Census.Count> counts = new ArrayList<>();
    List<Group> all = new ArrayList<>(off);
    for (int region = 0; region < firm.length; region++) {
      List<Census.Could> could = new ArrayList<>();
      openByPossible
          .get(region)
          .forEach(
              (mask, count) ->
                  could.add(new Census.Could(possible(mask), new Group(count, List.of()))));
      could.sort((a, b) -> Long.compare(b.clients().count(), a.clients().count()));
      Group sure = new Group(firm[region], List.of());
      Group open = Group.of(could.stream().map(Census.Could::clients).toList());
      Group clients = Group.of(List.of(sure, open));
      all.add(clients);
      counts.add(new Census.Count(clients, sure, open, could));
    }
    Group everybody = Group.of(all);
    everybody.protect();
    return new Census(origin, everybody, off.get(0), off.get(1), counts, Density.of(byPoint));
  }

  private static Set<Possibility> possible(int mask) {
    Set<Possibility> possible = EnumSet.noneOf(Possibility.class);
    for (Possibility one : Possibility.values()) {
      if ((mask % POSSIBILITIES >> one.ordinal() & 1) != 0) {
        possible.add(one);
      }
    }
    return possible;
  }
}
