package fi.nelikentta.jmh;

import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * 64 blocks of seeded clients of the county, taken in turn, as situations and as columns: so many
 * that no processor learns the clients by heart, as in a registry. For one thread.
 */
final class ClientBlocks {
  /** How many blocks there are, a power of two. */
  static final int BLOCKS = 64;

  /** How many clients there are. */
  static final int CLIENTS = BLOCKS * Block.ROWS;

  private final List<Block> columns = new ArrayList<>();
  private final List<List<Situation>> situations = new ArrayList<>();
  private final List<Situation> all;
  private int next;

  /** Clients with that share of their values unknown, in hundredths. */
  ClientBlocks(int unknown) {
    RulePack pack = County.pack();
    this.all = withUnknown(CountyClients.of(pack, CLIENTS, 20261122), unknown);
    for (int i = 0; i < BLOCKS; i++) {
      situations.add(List.copyOf(all.subList(i * Block.ROWS, (i + 1) * Block.ROWS)));
      Block block = new Block(pack.schema());
      block.fill(situations.get(i));
      columns.add(block);
    }
  }

  /** The clients, each of their values forgotten with that probability in hundredths. */
  static List<Situation> withUnknown(List<Situation> clients, int unknown) {
    SplittableRandom random = new SplittableRandom(10);
    List<Situation> changed = new ArrayList<>(clients.size());
    for (Situation situation : clients) {
      Situation.Builder builder = situation.toBuilder();
      for (Attribute attribute : situation.schema().attributes()) {
        if (random.nextInt(100) < unknown) {
          builder.unset(attribute.name());
        }
      }
      changed.add(builder.build());
    }
    return changed;
  }

  List<Situation> allSituations() {
    return all;
  }

  List<Situation> nextSituations() {
    return situations.get(next++ % BLOCKS);
  }

  Block nextBlock() {
    return columns.get(next++ % BLOCKS);
  }
}
