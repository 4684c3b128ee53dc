package fi.nelikentta.authoring.chart;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The chart as a pack's rules of phase 2 cut it, computed at every point. Immutable and safe to
 * share among threads.
 */
public final class PackMap {
  private final RulePack pack;
  private final List<Region> regions;
  private final List<Band> bands;
  private final int[] regionAt = new int[Points.SIDE * Points.SIDE];

  private PackMap(RulePack pack, List<Region> regions, List<Band> bands) {
    this.pack = pack;
    this.regions = List.copyOf(regions);
    this.bands = List.copyOf(bands);
    for (int difficulty = 0; difficulty < Points.SIDE; difficulty++) {
      for (int complexity = 0; complexity < Points.SIDE; complexity++) {
        for (int r = 0; r < regions.size(); r++) {
          if (regions.get(r).points().has(complexity, difficulty)) {
            regionAt[difficulty * Points.SIDE + complexity] = r;
          }
        }
      }
    }
  }

  /** The map of the pack. */
  public static PackMap of(RulePack pack) {
    GroundFinder grounds = new GroundFinder(pack);
    Map<Ground, boolean[]> found = new LinkedHashMap<>();
    for (int difficulty = 0; difficulty < Points.SIDE; difficulty++) {
      for (int complexity = 0; complexity < Points.SIDE; complexity++) {
        found
                .computeIfAbsent(
                    grounds.at(complexity, difficulty),
                    ground -> new boolean[Points.SIDE * Points.SIDE])[
                difficulty * Points.SIDE + complexity] =
            true;
      }
    }
    List<Region> regions = new ArrayList<>();
    found.forEach(
        (ground, there) -> {
          Points points = Points.where((c, d) -> there[d * Points.SIDE + c]);
          regions.add(new Region(ground, points, points.pieces()));
        });
    regions.sort(
        Comparator.comparing((Region region) -> region.ground().kind())
            .thenComparing(PackMap::order));
    return new PackMap(pack, regions, bands(pack));
  }

  private static int order(Region region) {
    int bits = 0;
    for (CustomerStrategy strategy : region.ground().strategies()) {
      bits |= 1 << strategy.ordinal();
    }
    return bits;
  }

  private static List<Band> bands(RulePack pack) {
    List<Band> bands = new ArrayList<>();
    for (String tag : pack.manifest().codes().tags()) {
      List<Rule> rules =
          pack.rules().stream()
              .filter(rule -> rule.verb() instanceof Verb.Tag said && said.code().equals(tag))
              .filter(GroundFinder::looksAtPointsAlone)
              .toList();
      Points points = GroundFinder.where(rules);
      if (points.size() > 0) {
        bands.add(new Band(tag, points));
      }
    }
    return bands;
  }

  /** The pack. */
  public RulePack pack() {
    return pack;
  }

  /**
   * The regions: one strategy first, then what depends, contradictions, gaps. Every point is in
   * one.
   */
  public List<Region> regions() {
    return regions;
  }

  /** Where tags stand by the points alone, in the order of the pack. */
  public List<Band> bands() {
    return bands;
  }

  /** The place in {@link #regions()} of the region of a point, each 0…100. */
  public int regionAt(int complexity, int difficulty) {
    return regionAt[difficulty * Points.SIDE + complexity];
  }
}
