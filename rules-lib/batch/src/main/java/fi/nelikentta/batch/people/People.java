package fi.nelikentta.batch.people;

import org.jspecify.annotations.Nullable;

/**
 * What a run owes to the people in its registry.
 *
 * @param purpose what it is for; null where nobody told
 * @param ids what becomes of their ids
 * @param excluded whom nobody evaluates; null for none
 * @param whereabouts what must not be told of some; null where no column says of whom
 * @param review who is drawn for people to look at; null for nobody
 * @param detail what may be written
 */
public record People(
    @Nullable Purpose purpose,
    ClientIds ids,
    @Nullable ExcludedIds excluded,
    @Nullable Whereabouts whereabouts,
    @Nullable ReviewChoice review,
    Detail detail) {
  /** What a run may write. */
  public enum Detail {
    /** Rows about single clients. */
    ROWS,
    /** Nothing about single clients. */
    AGGREGATES
  }

  /** Nothing is told and nothing asked for: ids must be opaque. */
  public static final People UNTOLD =
      new People(null, ClientIds.OPAQUE, null, null, null, Detail.ROWS);

  /** Whether the client is excluded. */
  public boolean excludes(String id) {
    return excluded != null && excluded.contains(id);
  }

  /**
   * Whether rows go into results as they are, but for a look at their ids, so that what reads bytes
   * need not make rows.
   */
  public boolean isPlain() {
    return ids.kind() != ClientIds.Kind.PSEUDONYMS && excluded == null && whereabouts == null;
  }
}
