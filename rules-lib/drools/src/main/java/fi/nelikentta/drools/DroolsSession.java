package fi.nelikentta.drools;

import fi.nelikentta.Position;
import fi.nelikentta.internal.eval.RuleRun;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** One Drools session, used for one client after the other. For one thread at a time. */
final class DroolsSession implements RuleRun {
  private final CompiledRules rules;
  private final KieSession session;
  private final FiringRecord record;
  private final int limit;
  private final List<FactHandle> handles = new ArrayList<>(2);

  DroolsSession(CompiledRules rules, RulePack pack) {
    this.rules = rules;
    this.session = rules.base().newKieSession();
    this.record = new FiringRecord(pack);
    this.limit = rules.size();
    record.attachTo(session);
  }

  @Override
  public BitSet fireSituation(Situation situation) {
    return fire(rules.situations().write(situation));
  }

  @Override
  public BitSet firePosition(Position position) {
    return fire(
        new fi.nelikentta.rule.drl.Position(
            position.complexity(),
            position.copingDifficulty(),
            position.complexityKnown(),
            position.copingDifficultyKnown()));
  }

  private BitSet fire(Object fact) {
    handles.add(session.insert(fact));
    if (session.fireAllRules(limit + 1) > limit) {
      throw new IllegalStateException("more rules fired than the pack has: one fired twice.");
    }
    return record.take();
  }

  /** Takes the client out again. */
  @Override
  public void close() {
    for (FactHandle handle : handles) {
      session.delete(handle);
    }
    handles.clear();
    if (session.fireAllRules(1) > 0 || session.getFactCount() > 0) {
      throw new IllegalStateException("a session was not empty after its client.");
    }
  }

  void dispose() {
    session.dispose();
  }
}
