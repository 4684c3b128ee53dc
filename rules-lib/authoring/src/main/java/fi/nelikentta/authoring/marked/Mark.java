package fi.nelikentta.authoring.marked;

/** How far the cases cover a line. */
public enum Mark {
  /** There is nothing to cover in it. */
  NONE,
  /** All of it. */
  COVERED,
  /** Some of it, or a change in it goes unnoticed. */
  PARTLY,
  /** None of it. */
  MISSED;

  /** Of a line that has both. */
  Mark and(Mark other) {
    if (this == NONE || this == other) {
      return other;
    }
    return other == NONE ? this : PARTLY;
  }
}
