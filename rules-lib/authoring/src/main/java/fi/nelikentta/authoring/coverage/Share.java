package fi.nelikentta.authoring.coverage;

/**
 * How many of how many.
 *
 * @param hit how many were met, 0 or more
 * @param all how many there are, {@code hit} or more
 */
public record Share(int hit, int all) {
  /** Checks the counts. */
  public Share {
    if (hit < 0 || all < hit) {
      throw new IllegalArgumentException(
          hit + " of " + all + " is no share.\nTry: count what was met among what there is.");
    }
  }

  /** Whether none is left; also where there is none at all. */
  public boolean isWhole() {
    return hit == all;
  }

  /** Both counts together. */
  public Share plus(Share other) {
    return new Share(hit + other.hit, all + other.all);
  }
}
