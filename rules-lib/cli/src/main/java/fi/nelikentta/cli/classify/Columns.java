package fi.nelikentta.cli.classify;

import fi.nelikentta.cli.terminal.WrongUsageException;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns of a header are. */
final class Columns {
  private final int size;
  private final int idIndex;
  private final @Nullable Attribute[] attributeByColumn;
  private final int[] passed;

  private Columns(int size, int idIndex, @Nullable Attribute[] attributeByColumn, int[] passed) {
    this.size = size;
    this.idIndex = idIndex;
    this.attributeByColumn = attributeByColumn;
    this.passed = passed;
  }

  /**
   * The columns of a trimmed header.
   *
   * @throws WrongUsageException with all that is wrong: no id column, a column twice, unknown
   *     columns, a missing passed-through one
   */
  static Columns of(String title, List<String> header, Schema schema, ColumnChoice choice) {
    Header read = new Header(title, header, schema, choice);
    List<String> problems = read.problems();
    if (!problems.isEmpty()) {
      String last = problems.get(problems.size() - 1);
      int hint = last.indexOf("\nTry: ");
      problems.set(problems.size() - 1, last.substring(0, hint));
      throw new WrongUsageException(
          String.join("\n", problems), last.substring(hint + "\nTry: ".length()));
    }
    @Nullable Attribute[] attributes = new @Nullable Attribute[header.size()];
    for (int i = 0; i < attributes.length; i++) {
      attributes[i] = i == read.idIndex() ? null : schema.find(header.get(i)).orElse(null);
    }
    int[] passed = choice.passThrough().stream().mapToInt(header::indexOf).toArray();
    return new Columns(header.size(), read.idIndex(), attributes, passed);
  }

  int size() {
    return size;
  }

  int idIndex() {
    return idIndex;
  }

  /** The attribute of a column; null for any other column. */
  @Nullable Attribute attribute(int column) {
    return attributeByColumn[column];
  }

  int[] passed() {
    return passed;
  }

  /** A header that is held against the pack. */
  private record Header(String title, List<String> names, Schema schema, ColumnChoice choice) {
    int idIndex() {
      return names.indexOf(choice.idColumn());
    }

    List<String> problems() {
      List<String> problems = new ArrayList<>();
      if (idIndex() < 0 && names.stream().noneMatch(name -> schema.find(name).isPresent())) {
        // The first line may be somebody's data, so it is not repeated.
        problems.add(
            title
                + ": its first line names neither the id column nor any attribute."
                + "\nTry: begin with a header row, as nelikentta schema --format csv prints it.");
        return problems;
      }
      if (idIndex() < 0) {
        String near =
            Nearest.find(choice.idColumn(), names)
                .map(name -> "--id-column " + name + ", or name")
                .orElse("--id-column with the name of yours, or name");
        problems.add(
            title
                + ": the id column "
                + choice.idColumn()
                + " is missing.\nTry: "
                + near
                + " it so.");
      }
      twice(problems);
      unknown(problems);
      for (String name : choice.passThrough()) {
        if (!names.contains(name)) {
          problems.add(
              title
                  + ": the column "
                  + name
                  + " to pass through is missing.\nTry: "
                  + Nearest.hint(name, names));
        }
      }
      return problems;
    }

    private void twice(List<String> problems) {
      Map<String, Integer> firstByName = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        Integer first = firstByName.putIfAbsent(name, i);
        if (first != null && !name.isEmpty()) {
          problems.add(
              title
                  + ": the column "
                  + name
                  + " stands twice, as column "
                  + (first + 1)
                  + " and "
                  + (i + 1)
                  + ".\nTry: leave one of them out.");
        }
      }
    }

    private void unknown(List<String> problems) {
      List<String> unknown = new ArrayList<>();
      List<String> hints = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        if (i != idIndex()
            && schema.find(name).isEmpty()
            && !choice.isLeftOut(name)
            && !choice.passThrough().contains(name)
            && !(idIndex() < 0 && Nearest.find(choice.idColumn(), List.of(name)).isPresent())) {
          unknown.add(name.isEmpty() ? "(column " + (i + 1) + " has no name)" : name);
          Nearest.find(name, schema.attributes().stream().map(Attribute::name).toList())
              .ifPresent(near -> hints.add("did you mean " + near + " by " + name + "? "));
        }
      }
      if (!unknown.isEmpty()) {
        problems.add(
            title
                + ": the pack has no attribute "
                + String.join(", ", unknown)
                + ".\nTry: "
                + String.join("", hints)
                + "--pass-through carries columns along, --ignore-unknown-columns leaves them"
                + " out.");
      }
    }
  }
}
