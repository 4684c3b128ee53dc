package fi.nelikentta.jmh.peer;

import org.kie.api.KieBase;
import org.kie.api.runtime.StatelessKieSession;

/**
 * Drools with a new stateless session for each client. It runs twice, for a stateless session fires
 * once and the position is known only then; the county's second phase looks at nothing else.
 */
public final class StatelessSession implements Peer {
  private final KieBase base;

  /** Builds the rules, unless another peer did. */
  public StatelessSession() {
    this.base = CountyKieBase.get();
  }

  @Override
  public PeerAnswer answer(ClientSituation client) {
    StatelessKieSession session = base.newStatelessKieSession();
    Firings firings = new Firings();
    firings.setGlobals(session::setGlobal);
    session.addEventListener(firings);
    session.execute(client);
    if (!firings.isStopped()) {
      session.execute(firings.position());
    }
    return firings.take();
  }
}
