package fi.nelikentta.jmh.peer;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.List;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatefulSession;
import org.evrete.api.builders.RuleSetBuilder;

/**
 * Evrete with conditions as text, which it compiles with the JDK's compiler, and one stateful
 * session that is cleared after each client: of its kinds of sessions the fastest here. The sheet
 * is inserted when the first phase is over, and is what the second phase looks at.
 */
public final class Evrete implements Peer {
  private final KnowledgeService service = new KnowledgeService();
  private final StatefulSession session;
  private Sheet current = new Sheet();

  /** Compiles the rules and starts the session. */
  public Evrete() {
    RuleSetBuilder<Knowledge> builder = service.newKnowledge().builder();
    for (List<PeerRule> rules :
        List.of(PeerRules.COMPLEXITY, PeerRules.DIFFICULTY, PeerRules.OVERLAYS)) {
      for (PeerRule rule : rules) {
        builder =
            builder
                .newRule(rule.name())
                .forEach("$c", ClientSituation.class)
                .where(rule.text())
                .execute(context -> current.write(rule));
      }
    }
    builder = assign(builder, CustomerStrategy.SELF_CARE, "self-care", "<", "<");
    builder = assign(builder, CustomerStrategy.COLLABORATION, "collaboration", ">=", "<");
    builder = assign(builder, CustomerStrategy.NETWORK, "network", ">=", ">=");
    builder = assign(builder, CustomerStrategy.COMMUNITY, "community", "<", ">=");
    builder =
        builder
            .newRule("tag.borderline")
            .forEach("$s", Sheet.class)
            .where(
                "$s.complexity >= 35 && $s.complexity <= 44"
                    + " || $s.difficulty >= 35 && $s.difficulty <= 44")
            .execute(context -> current.write("tag.borderline"));
    this.session = builder.build().newStatefulSession();
  }

  private RuleSetBuilder<Knowledge> assign(
      RuleSetBuilder<Knowledge> builder,
      CustomerStrategy strategy,
      String name,
      String complexity,
      String difficulty) {
    return builder
        .newRule("strategy." + name)
        .forEach("$s", Sheet.class)
        .where("$s.complexity " + complexity + " 40", "$s.difficulty " + difficulty + " 40")
        .execute(context -> current.write(strategy, "strategy." + name));
  }

  @Override
  public PeerAnswer answer(ClientSituation client) {
    Sheet sheet = new Sheet();
    current = sheet;
    session.insertAndFire(client);
    if (!sheet.isStopped()) {
      session.insertAndFire(sheet);
    }
    session.clear();
    return sheet.answer();
  }

  @Override
  public void close() {
    session.close();
    service.shutdown();
  }
}
