package fi.nelikentta.jmh.outcomes;

import java.util.List;

/** How well a ranking foretold one thing of the year that followed. */
enum Measure {
  EMERGENCY("any emergency visit", "AUC"),
  INPATIENT("any day in hospital", "AUC"),
  SERVICE_AREAS("number of service areas", "Spearman");

  private final String label;
  private final String statistic;

  Measure(String label, String statistic) {
    this.label = label;
    this.statistic = statistic;
  }

  String label() {
    return label;
  }

  String heading() {
    return label + " (" + statistic + ")";
  }

  /** The strength of the ranking, with its interval. */
  Interval of(Ranking ranking, List<Resident> residents, Resamples resamples) {
    double[] score = ranking.scores(residents);
    double[] followed = followed(residents);
    return Interval.ofResamples(
        strength(score, followed),
        resamples.of(draw -> strength(drawn(score, draw), drawn(followed, draw))));
  }

  /** How much stronger the first ranking is than the second, on the same draws. */
  Interval lead(Ranking first, Ranking second, List<Resident> residents, Resamples resamples) {
    double[] one = first.scores(residents);
    double[] other = second.scores(residents);
    double[] followed = followed(residents);
    return Interval.ofResamples(
        strength(one, followed) - strength(other, followed),
        resamples.of(
            draw -> {
              double[] year = drawn(followed, draw);
              return strength(drawn(one, draw), year) - strength(drawn(other, draw), year);
            }));
  }

  private double[] followed(List<Resident> residents) {
    return residents.stream().map(Resident::after).mapToDouble(this::outcome).toArray();
  }

  private double outcome(Year year) {
    return switch (this) {
      case EMERGENCY -> year.emergencyVisits();
      case INPATIENT -> year.inpatientDays();
      case SERVICE_AREAS -> year.serviceAreas();
    };
  }

  private double strength(double[] score, double[] followed) {
    return switch (this) {
      case EMERGENCY, INPATIENT -> Ranks.areaUnderCurve(score, followed);
      case SERVICE_AREAS -> Ranks.spearman(score, followed);
    };
  }

  private static double[] drawn(double[] values, int[] draw) {
    double[] drawn = new double[draw.length];
    for (int i = 0; i < draw.length; i++) {
      drawn[i] = values[draw[i]];
    }
    return drawn;
  }
}
