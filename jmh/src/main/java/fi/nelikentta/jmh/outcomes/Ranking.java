package fi.nelikentta.jmh.outcomes;

import java.util.List;

/** A number by which residents can be put in order. */
enum Ranking {
  COMPLEXITY("the pack's complexity points"),
  COPING_DIFFICULTY("the pack's coping difficulty points"),
  CONDITIONS("conditions counted alone"),
  AGE("age alone");

  private final String label;

  Ranking(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  double score(Resident resident) {
    return switch (this) {
      case COMPLEXITY -> resident.proposal().complexity();
      case COPING_DIFFICULTY -> resident.proposal().copingDifficulty();
      case CONDITIONS -> resident.longTermConditions();
      case AGE -> resident.ageYears();
    };
  }

  double[] scores(List<Resident> residents) {
    return residents.stream().mapToDouble(this::score).toArray();
  }
}
