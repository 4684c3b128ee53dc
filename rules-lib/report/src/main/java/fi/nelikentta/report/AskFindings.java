package fi.nelikentta.report;

import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.Left;
import fi.nelikentta.internal.eval.Question;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What to ask: of which open proposals one attribute, or two together, would settle what they are.
 * Each is tried with every kind of answer on the situation itself. Pairs are of the attributes that
 * do most alone, and are tried on at most {@link #PAIRED} clients.
 */
final class AskFindings {
  /** On as many clients pairs are tried. */
  static final int PAIRED = 1_000;

  private static final int CANDIDATES = 6;

  private final Comparator<Effect> most;
  private final Chart chart;
  private final OpenSample sample;
  private final List<OpenSample.Drawn> drawn;
  private final Map<List<Attribute>, Effect> singles;
  private final Map<List<Attribute>, Effect> pairs = new LinkedHashMap<>();
  private final Map<String, Area> areas = new TreeMap<>(ByNumberThenName.ORDER);

  /**
   * What asking does to open proposals.
   *
   * @param asked the attributes
   * @param settles of how many the best answers leave one possibility
   * @param surely of how many any answers do
   * @param narrows of how many the best answers leave fewer possibilities
   * @param first of how many it comes first in the asking order; of one attribute only
   */
  record Effect(List<Attribute> asked, long settles, long surely, long narrows, long first) {
    Effect plus(Effect other) {
      return new Effect(
          asked,
          settles + other.settles,
          surely + other.surely,
          narrows + other.narrows,
          first + other.first);
    }
  }

  /** The clients of one area. */
  private static final class Area {
    private final Map<List<Attribute>, Effect> singles = new HashMap<>();
    private final Map<List<Attribute>, Effect> pairs = new HashMap<>();
    private long clients;
    private long paired;
  }

  /**
   * Tries them.
   *
   * @param minCell settling fewer than these is no reason to ask one thing before another
   */
  AskFindings(RulePack pack, OpenSample sample, int minCell) {
    this.most =
        Comparator.comparingLong((Effect effect) -> enough(effect.settles(), minCell))
            .thenComparingLong(effect -> enough(effect.narrows(), minCell))
            .thenComparingLong(Effect::first)
            .reversed();
    this.chart = new Chart(pack);
    this.sample = sample;
    this.drawn = sample.drawn();
    Map<List<Attribute>, Effect> one = new HashMap<>();
    for (OpenSample.Drawn client : drawn) {
      Area area = areas.computeIfAbsent(client.area(), unseen -> new Area());
      area.clients++;
      int before = chart.possible(client.situation()).size();
      boolean first = true;
      for (Question question : chart.questions(client.situation())) {
        boolean settles = question.maySettle();
        boolean surely =
            settles && chart.left(client.situation(), List.of(question.attribute())).settles();
        count(
            List.of(one, area.singles),
            new Effect(
                List.of(question.attribute()),
                settles ? 1 : 0,
                surely ? 1 : 0,
                question.left() < before ? 1 : 0,
                first ? 1 : 0));
        first = false;
      }
    }
    this.singles = one;
    tryPairs();
  }

  private static long enough(long count, int minCell) {
    return count < minCell ? 0 : count;
  }

  private static void count(List<Map<List<Attribute>, Effect>> into, Effect effect) {
    into.forEach(map -> map.merge(effect.asked(), effect, Effect::plus));
  }

  private void tryPairs() {
    List<Attribute> best =
        singles().stream().limit(CANDIDATES).map(effect -> effect.asked().get(0)).toList();
    for (OpenSample.Drawn client : drawn.subList(0, Math.min(PAIRED, drawn.size()))) {
      Situation situation = client.situation();
      int before = chart.possible(situation).size();
      Area area = areas.computeIfAbsent(client.area(), unseen -> new Area());
      area.paired++;
      for (int i = 0; i < best.size(); i++) {
        for (int j = i + 1; j < best.size(); j++) {
          List<Attribute> two = List.of(best.get(i), best.get(j));
          if (two.stream().noneMatch(one -> situation.isKnown(one.index()))) {
            Left left = chart.left(situation, two);
            count(
                List.of(pairs, area.pairs),
                new Effect(
                    two,
                    left.maySettle() ? 1 : 0,
                    left.settles() ? 1 : 0,
                    left.least() < before ? 1 : 0,
                    0));
          }
        }
      }
    }
  }

  private List<Effect> ordered(Map<List<Attribute>, Effect> effects) {
    List<Effect> all = new ArrayList<>(effects.values());
    all.sort(most.thenComparing(effect -> effect.asked().get(0).index()));
    return all;
  }

  /** Single attributes, the one that settles most first. */
  List<Effect> singles() {
    return ordered(singles);
  }

  /** Pairs, the one that settles most first. */
  List<Effect> pairs() {
    return ordered(pairs);
  }

  /** On how many clients single attributes were tried. */
  long asked() {
    return drawn.size();
  }

  /** On how many clients pairs were tried. */
  long paired() {
    return Math.min(PAIRED, drawn.size());
  }

  /** How many open proposals there are with a situation. */
  long open() {
    return sample.open();
  }

  /** The areas of the sample. */
  List<String> areas() {
    return List.copyOf(areas.keySet());
  }

  /** How many clients of the sample are of the area. */
  long clients(String area) {
    Area found = areas.get(area);
    return found == null ? 0 : found.clients;
  }

  /** On how many clients of the area pairs were tried. */
  long pairedClients(String area) {
    Area found = areas.get(area);
    return found == null ? 0 : found.paired;
  }

  /** What does most in the area alone; empty where nothing does anything. */
  List<Effect> singles(String area) {
    Area found = areas.get(area);
    return found == null ? List.of() : ordered(found.singles);
  }

  /** The same of two together. */
  List<Effect> pairs(String area) {
    Area found = areas.get(area);
    return found == null ? List.of() : ordered(found.pairs);
  }
}
