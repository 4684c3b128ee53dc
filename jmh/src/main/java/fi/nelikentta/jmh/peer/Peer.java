package fi.nelikentta.jmh.peer;

/** A way to run the county's rules. For one thread at a time. */
public interface Peer extends AutoCloseable {
  /** The answer for one client, of whom everything is known. */
  PeerAnswer answer(ClientSituation client);

  @Override
  default void close() {}
}
