package fi.nelikentta.batch;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which columns of a registry are what.
 *
 * @param idColumn the column of the client's id
 * @param passThrough columns to carry into the output, in that order
 * @param unknown what to do about columns that are no attributes
 * @param shown columns to read for observers only, in that order
 * @param others columns of another pack that reads the same registry; here they are left out
 */
public record ColumnChoice(
    String idColumn,
    List<String> passThrough,
    List<String> shown,
    Unknown unknown,
    Set<String> others) {
  /** The name of the id column unless another is given. */
  public static final String CLIENT_ID = "clientId";

  /** What to do about columns that are no attributes. */
  public enum Unknown {
    /** They are wrong usage: one of them may be a mistyped attribute. */
    REFUSED,
    /** They are left out. */
    IGNORED
  }

  /** Copies the collections. */
  public ColumnChoice {
    passThrough = List.copyOf(passThrough);
    shown = List.copyOf(shown);
    others = Set.copyOf(others);
  }

  /** For a registry that one pack reads. */
  public ColumnChoice(String idColumn, List<String> passThrough, Unknown unknown) {
    this(idColumn, passThrough, unknown, Set.of());
  }

  /** Without columns for observers. */
  public ColumnChoice(
      String idColumn, List<String> passThrough, Unknown unknown, Set<String> others) {
    this(idColumn, passThrough, List.of(), unknown, others);
  }

  /** The columns whose cells a row carries: those to pass through, then those for observers. */
  public List<String> carried() {
    List<String> carried = new ArrayList<>(passThrough);
    carried.addAll(shown);
    return carried;
  }

  /** Whether a column that is no attribute is left out. */
  boolean isLeftOut(String name) {
    return unknown == Unknown.IGNORED || others.contains(name);
  }
}
