package fi.nelikentta.batch.mapping;

import fi.nelikentta.situation.Schema;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.WrongUsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the columns of a registry become what a pack knows. Immutable and safe to share among
 * threads.
 *
 * @param name the file as it was named
 * @param sha256 over its bytes
 * @param idFrom the column of the client's id; null where the mapping names none
 * @param rules how attributes come about, in the order of the file
 */
public record Mapping(
    String name, String sha256, @Nullable String idFrom, List<MappingRule> rules) {

  /** Copies the list. */
  public Mapping {
    rules = List.copyOf(rules);
  }

  /**
   * The mapping of a file, checked against what the pack knows.
   *
   * @throws WrongUsageException with all that is wrong in it, each with file, line and column
   * @throws FailedException if it cannot be read
   */
  public static Mapping read(Path file, Schema schema) {
    return MappingReader.read(file, schema);
  }

  /** The rule that reads the column. */
  public Optional<MappingRule> findFrom(String column) {
    return rules.stream().filter(rule -> column.equals(rule.from())).findFirst();
  }

  /** The rule that gives the attribute. */
  public Optional<MappingRule> findFor(String attribute) {
    return rules.stream().filter(rule -> attribute.equals(rule.attribute().name())).findFirst();
  }

  /** The rules that give every row the same. */
  public List<MappingRule> constants() {
    return rules.stream().filter(rule -> rule.constant() != null).toList();
  }

  /** The columns that must be there: those that are read, the id's aside. */
  public List<String> columns() {
    List<String> columns = new ArrayList<>();
    for (MappingRule rule : rules) {
      if (rule.from() != null) {
        columns.add(rule.from());
      }
    }
    return columns;
  }

  /** Counts for its rules, all 0. */
  public Mapped counter() {
    return new Mapped(rules);
  }
}
