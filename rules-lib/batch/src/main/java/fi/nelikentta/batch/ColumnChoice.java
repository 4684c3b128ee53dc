package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.batch.mapping.Mapping;
import fi.nelikentta.batch.mapping.MappingRule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.text.WrongUsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a registry are what.
 *
 * @param idColumn the column of the client's id
 * @param passThrough columns to carry into the output, in that order
 * @param unknown what to do about columns that are no attributes
 * @param shown columns to read for observers only, in that order
 * @param others columns of another pack that reads the same registry; here they are left out
 * @param mapping how columns of other names become attributes; null where they have our names
 */
public record ColumnChoice(
    String idColumn,
    List<String> passThrough,
    List<String> shown,
    Unknown unknown,
    Set<String> others,
    @Nullable Mapping mapping) {
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

  /** For a registry that another pack reads too. */
  public ColumnChoice(
      String idColumn, List<String> passThrough, Unknown unknown, Set<String> others) {
    this(idColumn, passThrough, List.of(), unknown, others, null);
  }

  /** Without a mapping. */
  public ColumnChoice(
      String idColumn,
      List<String> passThrough,
      List<String> shown,
      Unknown unknown,
      Set<String> others) {
    this(idColumn, passThrough, shown, unknown, others, null);
  }

  /** The columns whose cells a row carries: those to pass through, then those for observers. */
  public List<String> carried() {
    List<String> carried = new ArrayList<>(passThrough);
    carried.addAll(shown);
    return carried;
  }

  /**
   * The same with a mapping, which may name the id column.
   *
   * @throws WrongUsageException if the id column has another name already
   */
  public ColumnChoice with(Mapping foreign) {
    String id = foreign.idFrom() == null ? idColumn : foreign.idFrom();
    if (!idColumn.equals(CLIENT_ID) && !idColumn.equals(id)) {
      throw new WrongUsageException(say("two-id-columns", idColumn, id), say("name-one-id"));
    }
    return new ColumnChoice(id, passThrough, shown, unknown, others, foreign);
  }

  /** The columns that the mapping reads. */
  List<String> mappedColumns() {
    return mapping == null ? List.of() : mapping.columns();
  }

  /** The rule for a column of the registry; null where there is none. */
  @Nullable MappingRule rule(String column) {
    return mapping == null ? null : mapping.findFrom(column).orElse(null);
  }

  /** The attribute that a column of the registry gives; null for any other column. */
  @Nullable Attribute attribute(String column, Schema schema) {
    MappingRule rule = rule(column);
    if (rule != null) {
      return rule.attribute();
    }
    Attribute attribute = schema.find(column).orElse(null);
    return attribute == null || isGivenOtherwise(attribute) ? null : attribute;
  }

  /** Whether the mapping takes the attribute from elsewhere than the column of its name. */
  boolean isGivenOtherwise(Attribute attribute) {
    return mapping != null && mapping.findFor(attribute.name()).isPresent();
  }

  /** Counts for the mapping. */
  Mapped counter() {
    return mapping == null ? new Mapped(List.of()) : mapping.counter();
  }

  /** Whether a column that is no attribute is left out. */
  boolean isLeftOut(String name) {
    return unknown == Unknown.IGNORED || others.contains(name);
  }
}
