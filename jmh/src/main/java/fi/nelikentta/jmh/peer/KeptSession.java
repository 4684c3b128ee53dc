package fi.nelikentta.jmh.peer;

import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** Drools with one session for all clients: insert, fire, delete. */
public final class KeptSession implements Peer {
  private final KieSession session;
  private final Firings firings = new Firings();

  /** Builds the rules, unless another peer did, and the session. */
  public KeptSession() {
    this.session = CountyKieBase.get().newKieSession();
    firings.setGlobals(session::setGlobal);
    session.addEventListener(firings);
  }

  @Override
  public PeerAnswer answer(ClientSituation client) {
    FactHandle clientHandle = session.insert(client);
    session.fireAllRules();
    if (!firings.isStopped()) {
      FactHandle positionHandle = session.insert(firings.position());
      session.fireAllRules();
      session.delete(positionHandle);
    }
    session.delete(clientHandle);
    session.fireAllRules();
    return firings.take();
  }

  @Override
  public void close() {
    session.dispose();
  }
}
