package fi.nelikentta.situation;

import java.util.Optional;

/** The two axes of the chart. Points on each run from 0 to 100 and are not a validated scale. */
public enum Axis {
  /** The state of the client's health, illnesses and their care: 0 = simple, 100 = complex. */
  COMPLEXITY("complexity"),
  /** Coping in everyday life and confidence in it: 0 = easy, 100 = hard. */
  COPING_DIFFICULTY("copingDifficulty");

  private final String key;

  Axis(String key) {
    this.key = key;
  }

  /** The name in DRL, files and columns. */
  public String key() {
    return key;
  }

  /** The axis of that key, if it is one. */
  public static Optional<Axis> find(String key) {
    for (Axis axis : values()) {
      if (axis.key.equals(key)) {
        return Optional.of(axis);
      }
    }
    return Optional.empty();
  }
}
