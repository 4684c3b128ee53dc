package fi.nelikentta.jmh;

import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Complete clients one behind the other in one array of numbers, filled beforehand as columns are:
 * the kindest input for a loop that is written by hand, with no reference to follow. For one
 * thread.
 */
final class FlatClients implements Slots {
  private final long[] slots;
  private final int attributes;
  private int at;

  FlatClients(List<Situation> clients) {
    this.attributes = clients.get(0).schema().attributes().size();
    this.slots = new long[clients.size() * attributes];
    for (int client = 0; client < clients.size(); client++) {
      for (int attribute = 0; attribute < attributes; attribute++) {
        slots[client * attributes + attribute] = clients.get(client).slot(attribute);
      }
    }
  }

  /** Goes on to the client of the block. */
  FlatClients at(int block, int client) {
    at = (block * Block.ROWS + client) * attributes;
    return this;
  }

  @Override
  public long slot(int index) {
    return slots[at + index];
  }

  @Override
  public boolean isKnown(int index) {
    return true;
  }

  @Override
  public @Nullable Object object(int index) {
    throw new IllegalStateException(
        "the county has no attribute that is an object.\nTry: slot(…).");
  }
}
