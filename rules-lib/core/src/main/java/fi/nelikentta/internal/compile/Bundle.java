package fi.nelikentta.internal.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Conditions that are answered together, by one table over the classes of their variables. */
final class Bundle {
  private final List<Unit> units = new ArrayList<>();
  private final Map<Integer, Classes> classesByVar = new TreeMap<>();
  private long size = 1;

  /**
   * A rule's condition on the client's situation.
   *
   * @param rule the rule's index
   * @param formula its condition
   * @param classesByVar what it tells apart
   */
  record Unit(int rule, Formula formula, Map<Integer, Classes> classesByVar) {

    static Unit of(int rule, Formula formula, Vars vars) {
      Map<Integer, Classes> classes = new TreeMap<>();
      for (int var : formula.vars()) {
        classes.put(var, Classes.of(formula, var, vars.get(var).cells()));
      }
      return new Unit(rule, formula, classes);
    }

    /** The size of a table of its own. */
    long size() {
      long size = 1;
      for (Classes classes : classesByVar.values()) {
        size = Math.min(Integer.MAX_VALUE, size * classes.count());
      }
      return size;
    }
  }

  /** The size of the table if the unit came in. */
  long sizeWith(Unit unit) {
    long with = size;
    for (Map.Entry<Integer, Classes> entry : unit.classesByVar().entrySet()) {
      Classes mine = classesByVar.get(entry.getKey());
      Classes other = entry.getValue();
      if (mine == null) {
        with *= other.count();
      } else {
        with = with / mine.count() * mine.with(other).count();
      }
      if (with > Integer.MAX_VALUE) {
        return Integer.MAX_VALUE;
      }
    }
    return with;
  }

  void add(Unit unit) {
    size = sizeWith(unit);
    units.add(unit);
    unit.classesByVar()
        .forEach(
            (var, classes) -> classesByVar.merge(var, classes, (mine, other) -> mine.with(other)));
  }

  List<Unit> units() {
    return units;
  }

  Map<Integer, Classes> classesByVar() {
    return classesByVar;
  }

  int size() {
    return (int) size;
  }
}
