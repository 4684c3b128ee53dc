package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.mapping.Mapping;
import fi.nelikentta.batch.mapping.MappingRule;
import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.ValueType;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the columns of a header are. */
final class Columns {
  private final List<String> names;
  private final int idIndex;
  private final @Nullable Attribute[] attributeByColumn;
  private final @Nullable MappingRule[] ruleByColumn;
  private final List<MappingRule> constants;
  private final int[] passed;
  private final List<CellForm> forms;

  private Columns(
      List<String> names,
      int idIndex,
      @Nullable Attribute[] attributeByColumn,
      @Nullable MappingRule[] ruleByColumn,
      List<MappingRule> constants,
      int[] passed,
      List<CellForm> forms) {
    this.names = List.copyOf(names);
    this.idIndex = idIndex;
    this.attributeByColumn = attributeByColumn;
    this.ruleByColumn = ruleByColumn;
    this.constants = constants;
    this.passed = passed;
    this.forms = List.copyOf(forms);
  }

  /**
   * The columns of a trimmed header.
   *
   * @throws WrongUsageException with all that is wrong: no id column, a column twice, unknown
   *     columns, a missing passed-through one
   */
  static Columns of(Message title, List<String> header, Schema schema, ColumnChoice choice) {
    Header read = new Header(title, header, schema, choice);
    List<Message> problems = read.problems();
    if (!problems.isEmpty()) {
      throw new WrongUsageException(problems);
    }
    @Nullable Attribute[] attributes = new @Nullable Attribute[header.size()];
    @Nullable MappingRule[] rules = new @Nullable MappingRule[header.size()];
    for (int i = 0; i < attributes.length; i++) {
      if (i != read.idIndex()) {
        attributes[i] = choice.attribute(header.get(i), schema);
        rules[i] = choice.rule(header.get(i));
      }
    }
    int[] passed = choice.carried().stream().mapToInt(header::indexOf).toArray();
    Mapping mapping = choice.mapping();
    return new Columns(
        header,
        read.idIndex(),
        attributes,
        rules,
        mapping == null ? List.of() : mapping.constants(),
        passed,
        Collections.nCopies(header.size(), CellForm.FILE));
  }

  /** The same with cells of those forms, by column. */
  Columns with(List<CellForm> others) {
    return new Columns(names, idIndex, attributeByColumn, ruleByColumn, constants, passed, others);
  }

  int size() {
    return names.size();
  }

  /** The name of a column. */
  String name(int column) {
    return names.get(column);
  }

  /** The name of the id column. */
  String idName() {
    return names.get(idIndex);
  }

  /** By column: whether no value of it can have several lines, so that a line end is a mistake. */
  boolean[] singleLine() {
    boolean[] single = new boolean[size()];
    for (int i = 0; i < single.length; i++) {
      Attribute attribute = attributeByColumn[i];
      single[i] =
          attribute != null
              && (attribute.domain().isClosed()
                  || (attribute.type() != ValueType.STRING && attribute.type() != ValueType.CODES));
    }
    return single;
  }

  int idIndex() {
    return idIndex;
  }

  /** How the cells of a column are written. */
  CellForm form(int column) {
    return forms.get(column);
  }

  /** The attribute of a column; null for any other column. */
  @Nullable Attribute attribute(int column) {
    return attributeByColumn[column];
  }

  /** The mapping's rule for a column; null where there is none. */
  @Nullable MappingRule rule(int column) {
    return ruleByColumn[column];
  }

  /** The mapping's rules that give every row the same. */
  List<MappingRule> constants() {
    return constants;
  }

  int[] passed() {
    return passed;
  }

  /** A header that is held against the pack. */
  private record Header(Message title, List<String> names, Schema schema, ColumnChoice choice) {
    int idIndex() {
      return names.indexOf(choice.idColumn());
    }

    /** What is wrong, each followed by what to try. */
    List<Message> problems() {
      List<Message> problems = new ArrayList<>();
      if (idIndex() < 0
          && names.stream().noneMatch(name -> choice.attribute(name, schema) != null)) {
        // The first line may be somebody's data, so it is not repeated.
        problem(problems, say("no-header", title), say("begin-with-header"));
        return problems;
      }
      if (idIndex() < 0) {
        problem(problems, say("no-id-column", title, choice.idColumn()), nearId());
      }
      twice(problems);
      unknown(problems);
      mapped(problems);
      for (String name : choice.carried()) {
        if (!names.contains(name)) {
          String what =
              choice.passThrough().contains(name) ? "no-passed-column" : "no-shown-column";
          problem(problems, say(what, title, name), Nearest.advice(name, names));
        }
      }
      return problems;
    }

    private Message nearId() {
      if (names.contains(ColumnChoice.CLIENT_ID)) {
        return say("meant-id-column", ColumnChoice.CLIENT_ID);
      }
      return Nearest.find(choice.idColumn(), names)
          .map(name -> say("near-id-column", name))
          .orElse(say("own-id-column"));
    }

    /** Whether it may be the id column under another name than was said. */
    private boolean mayBeId(String name) {
      return idIndex() < 0
          && (name.equals(ColumnChoice.CLIENT_ID)
              || Nearest.find(choice.idColumn(), List.of(name)).isPresent());
    }

    private static void problem(List<Message> problems, Message what, Message remedy) {
      problems.add(what);
      problems.add(remedy.asTry());
    }

    /** What the mapping reads must be there, and what it gives must not come twice. */
    private void mapped(List<Message> problems) {
      for (String name : choice.mappedColumns()) {
        if (!names.contains(name)) {
          problem(problems, say("no-mapped-column", title, name), Nearest.advice(name, names));
        }
      }
      for (String name : names) {
        Attribute attribute = schema.find(name).orElse(null);
        if (attribute != null
            && choice.rule(name) == null
            && choice.isGivenOtherwise(attribute)
            && !name.equals(choice.idColumn())
            && !choice.carried().contains(name)) {
          problem(problems, say("mapped-beside", title, name), say("mapped-beside-hint"));
        }
      }
    }

    private void twice(List<Message> problems) {
      Map<String, Integer> firstByName = new HashMap<>();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        Integer first = firstByName.putIfAbsent(name, i);
        if (first != null && !name.isEmpty()) {
          problem(
              problems,
              say("column-twice", title, name, first + 1, i + 1),
              say("leave-one-column-out"));
        }
      }
    }

    private void unknown(List<Message> problems) {
      List<Message> unknown = new ArrayList<>();
      List<Message> near = new ArrayList<>();
      for (int i = 0; i < names.size(); i++) {
        String name = names.get(i);
        if (i != idIndex()
            && schema.find(name).isEmpty()
            && choice.rule(name) == null
            && !choice.isLeftOut(name)
            && !choice.carried().contains(name)
            && !mayBeId(name)) {
          unknown.add(name.isEmpty() ? say("column-without-name", i + 1) : Message.verbatim(name));
          Nearest.find(name, schema.names())
              .ifPresent(meant -> near.add(say("near-column", meant, name)));
        }
      }
      if (!unknown.isEmpty()) {
        Message hint = say("pass-through-or-ignore");
        problem(
            problems,
            say(unknown.size() == 1 ? "unknown-column" : "unknown-columns", title, unknown),
            near.isEmpty() ? hint : say("near-columns", near, hint));
      }
    }
  }
}
