package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The entry that a client falls into, by the classes of a bundle's variables. */
final class Table {
  private final Step[] steps;
  private final Step[] lookups;
  private final Step[] others;

  Table(Bundle bundle, Vars vars) {
    List<Step> list = new ArrayList<>();
    int stride = 1;
    for (Map.Entry<Integer, Classes> entry : bundle.classesByVar().entrySet()) {
      list.add(new Step(vars.get(entry.getKey()), entry.getValue(), stride));
      stride *= entry.getValue().count();
    }
    this.steps = list.toArray(new Step[0]);
    this.lookups = list.stream().filter(step -> step.kind == Step.TABLE).toArray(Step[]::new);
    this.others = list.stream().filter(step -> step.kind != Step.TABLE).toArray(Step[]::new);
  }

  Step[] steps() {
    return steps;
  }

  /** The steps that look a slot up. */
  Step[] lookups() {
    return lookups;
  }

  /** The other steps. */
  Step[] others() {
    return others;
  }

  /** The index of the client's entry. */
  int entry(Situation client) {
    int entry = 0;
    for (Step step : steps) {
      entry += step.offset(client);
    }
    return entry;
  }

  /** Hands a client of each entry, as cells by variable, to the visitor. */
  static void visit(Bundle bundle, int vars, Visitor visitor) {
    int[] cells = new int[vars];
    List<Map.Entry<Integer, Classes>> entries = List.copyOf(bundle.classesByVar().entrySet());
    for (int entry = 0; entry < bundle.size(); entry++) {
      int rest = entry;
      for (Map.Entry<Integer, Classes> one : entries) {
        int count = one.getValue().count();
        cells[one.getKey()] = one.getValue().samples()[rest % count];
        rest /= count;
      }
      visitor.visit(entry, cells);
    }
  }

  /** Sees the entries of a table. */
  interface Visitor {
    /** One entry, and a client of it as cells by variable. */
    void visit(int entry, int[] cells);
  }
}
