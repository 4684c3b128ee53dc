package fi.nelikentta.authoring.diff;

/**
 * Where the old pack leaves a client and where the new one does.
 *
 * @param from by the old pack
 * @param to by the new pack
 */
public record Move(Standing from, Standing to) implements Comparable<Move> {

  /** Whether the two differ. */
  public boolean isMove() {
    return from != to;
  }

  @Override
  public int compareTo(Move other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : to.compareTo(other.to);
  }
}
