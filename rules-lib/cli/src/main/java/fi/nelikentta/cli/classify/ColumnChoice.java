package fi.nelikentta.cli.classify;

import java.util.List;

/**
 * Which columns of a registry are what.
 *
 * @param idColumn the column of the client's id
 * @param passThrough columns to carry into the output, in that order
 * @param unknown what to do about columns that are no attributes
 */
public record ColumnChoice(String idColumn, List<String> passThrough, Unknown unknown) {
  /** The name of the id column unless another is given. */
  public static final String CLIENT_ID = "clientId";

  /** What to do about columns that are no attributes. */
  public enum Unknown {
    /** They are wrong usage: one of them may be a mistyped attribute. */
    REFUSED,
    /** They are left out. */
    IGNORED
  }

  /** Copies the list. */
  public ColumnChoice {
    passThrough = List.copyOf(passThrough);
  }
}
