package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries that a client of whom everything is known falls into, table by table. What most steps
 * need stands in a few arrays side by side, since this is where one client's time goes. Immutable
 * and safe to share among threads.
 */
final class Lookups {
  /** By step: the attribute, the value of the table's first place, the table. */
  private final int[] attributes;

  private final int[] bases;
  private final short[][] offsets;

  /** By table: where its steps begin in those arrays; the last is where they end. */
  private final int[] begins;

  /** By table: the steps that are no look-up. */
  private final Step[][] others;

  Lookups(Table[] tables) {
    List<Step> steps = new ArrayList<>();
    this.begins = new int[tables.length + 1];
    this.others = new Step[tables.length][];
    for (int table = 0; table < tables.length; table++) {
      List<Step> rest = new ArrayList<>();
      for (Step step : tables[table].steps()) {
        (step.kind == Step.TABLE ? steps : rest).add(step);
      }
      begins[table + 1] = steps.size();
      others[table] = rest.toArray(new Step[0]);
    }
    this.attributes = steps.stream().mapToInt(step -> step.attribute).toArray();
    this.bases = steps.stream().mapToInt(step -> step.base).toArray();
    this.offsets = steps.stream().map(step -> step.offsetBySlot).toArray(short[][]::new);
  }

  /** The client's entry in the table. */
  int entry(int table, Situation client) {
    int entry = 0;
    for (int step = begins[table]; step < begins[table + 1]; step++) {
      entry += offsets[step][(int) client.slot(attributes[step]) - bases[step]];
    }
    for (Step step : others[table]) {
      entry += step.offsetOfKnown(client);
    }
    return entry;
  }
}
