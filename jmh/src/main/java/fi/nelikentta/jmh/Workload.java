package fi.nelikentta.jmh;

import fi.nelikentta.jmh.peer.ClientSituation;
import fi.nelikentta.situation.Situation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * 4,096 clients of the county, taken in turn: too many for a processor to learn their answers by
 * heart, few enough to stay in its cache.
 */
@State(Scope.Thread)
public class Workload {
  private static final int SIZE = 4_096;
  private static final long SEED = 20261122;

  private final Situation[] situations =
      CountyClients.of(County.pack(), SIZE, SEED).toArray(new Situation[0]);
  private final ClientSituation[] objects = new ClientSituation[SIZE];
  private int next;

  /** Makes the clients before anything is measured. */
  public Workload() {
    for (int i = 0; i < SIZE; i++) {
      objects[i] = ClientSituation.of(situations[i]);
    }
  }

  /** The next client, as engines of the library take one. */
  Situation situation() {
    return situations[next++ & (SIZE - 1)];
  }

  /** The next client, as peers take one: already the object that they need. */
  ClientSituation object() {
    return objects[next++ & (SIZE - 1)];
  }
}
