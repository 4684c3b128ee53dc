package fi.nelikentta.jmh.peer;

import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** Drools with a new session for each client, disposed of afterwards. */
public final class NewSession implements Peer {
  private final KieBase base;

  /** Builds the rules, unless another peer did. */
  public NewSession() {
    this.base = CountyKieBase.get();
  }

  @Override
  public PeerAnswer answer(ClientSituation client) {
    KieSession session = base.newKieSession();
    try {
      Firings firings = new Firings();
      firings.setGlobals(session::setGlobal);
      session.addEventListener(firings);
      session.insert(client);
      session.fireAllRules();
      if (!firings.isStopped()) {
        session.insert(firings.position());
        session.fireAllRules();
      }
      return firings.take();
    } finally {
      session.dispose();
    }
  }
}
