package fi.nelikentta.jmh.outcomes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/**
 * Some residents under one name, and what followed for them.
 *
 * @param name what the group is
 * @param residents who is in it, in the registry's order
 */
record Group(String name, List<Resident> residents) {
  /** The headings of {@link #cells()}. */
  static final List<String> HEADINGS =
      List.of(
          "people",
          "with an emergency visit, %",
          "emergency visits, mean",
          "days in hospital, mean",
          "service areas, mean",
          "died");

  Group {
    residents = List.copyOf(residents);
  }

  /**
   * Those who stand highest by the ranking, as many as asked for. Of those who stand level at the
   * cut the first in the registry's order are taken.
   */
  static List<Resident> highest(List<Resident> residents, Ranking ranking, int size) {
    List<Resident> sorted = new ArrayList<>(residents);
    sorted.sort(Comparator.comparingDouble(resident -> -ranking.score(resident)));
    return sorted.subList(0, size);
  }

  /** One cell for each heading; dashes when nobody is in it. */
  List<String> cells() {
    int size = residents.size();
    if (size == 0) {
      return List.of("0", "–", "–", "–", "–", "–");
    }
    Resamples resamples = new Resamples(size);
    int visitors = (int) residents.stream().filter(r -> r.after().emergencyVisits() > 0).count();
    int deaths = residents.stream().mapToInt(r -> r.after().deaths()).sum();
    return List.of(
        String.valueOf(size),
        Interval.ofShare(visitors, size).text(0),
        mean(resamples, Year::emergencyVisits),
        mean(resamples, Year::inpatientDays),
        mean(resamples, Year::serviceAreas),
        String.format(Locale.ROOT, "%d; %s %%", deaths, Interval.ofShare(deaths, size).text(1)));
  }

  private String mean(Resamples resamples, ToIntFunction<Year> outcome) {
    int[] values = residents.stream().map(Resident::after).mapToInt(outcome).toArray();
    double sum = 0;
    for (int value : values) {
      sum += value;
    }
    return Interval.ofResamples(sum / values.length, resamples.of(draw -> mean(values, draw)))
        .text(2);
  }

  private static double mean(int[] values, int[] draw) {
    double sum = 0;
    for (int place : draw) {
      sum += values[place];
    }
    return sum / draw.length;
  }
}
