package fi.nelikentta.jmh.outcomes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The pack's complexity points against a plain number: at what they foretell the year better,
 * worse, or no better, judged by whether the interval of the difference leaves out zero.
 */
final class Comparison {
  private final Ranking rival;
  private final Map<Measure, Interval> leads;

  private Comparison(Ranking rival, Map<Measure, Interval> leads) {
    this.rival = rival;
    this.leads = leads;
  }

  static Comparison against(Ranking rival, List<Resident> residents, Resamples resamples) {
    Map<Measure, Interval> leads = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      leads.put(measure, measure.lead(Ranking.COMPLEXITY, rival, residents, resamples));
    }
    return new Comparison(rival, leads);
  }

  /** One cell for each measure: the lead with its interval. */
  List<String> cells() {
    return leads.values().stream().map(lead -> lead.text(2)).toList();
  }

  Ranking rival() {
    return rival;
  }

  /** The sentence that the numbers choose. */
  String sentence() {
    List<String> better = new ArrayList<>();
    List<String> worse = new ArrayList<>();
    leads.forEach(
        (measure, lead) -> {
          if (lead.isPositive()) {
            better.add(measure.label());
          } else if (lead.isNegative()) {
            worse.add(measure.label());
          }
        });
    if (better.isEmpty() && worse.isEmpty()) {
      return "The pack does no better than " + rival.label() + ".";
    }
    if (better.isEmpty()) {
      return "The pack does worse than " + rival.label() + at(worse) + ", and nowhere better.";
    }
    String rest =
        worse.isEmpty()
            ? (better.size() == leads.size() ? "" : ", and no better elsewhere")
            : ", and worse" + at(worse);
    return "The pack does better than " + rival.label() + at(better) + rest + ".";
  }

  private static String at(List<String> labels) {
    return " at foretelling " + String.join(" and ", labels);
  }
}
