package fi.nelikentta.jmh.peer;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/**
 * Easy Rules with its default engine and fluent rules: conditions are Java, called one after the
 * other. The facts of a client carry the sheet on which the rules write. Two engines' runs make the
 * two phases.
 */
public final class EasyRules implements Peer {
  private final RulesEngine engine = new DefaultRulesEngine();
  private final Rules firstPhase = new Rules();
  private final Rules secondPhase = new Rules();

  /** Registers the rules. */
  public EasyRules() {
    for (List<PeerRule> rules :
        List.of(PeerRules.COMPLEXITY, PeerRules.DIFFICULTY, PeerRules.OVERLAYS)) {
      rules.forEach(this::register);
    }
    assign(
        CustomerStrategy.SELF_CARE, "self-care", s -> s.complexity() < 40 && s.difficulty() < 40);
    assign(
        CustomerStrategy.COLLABORATION,
        "collaboration",
        s -> s.complexity() >= 40 && s.difficulty() < 40);
    assign(CustomerStrategy.NETWORK, "network", s -> s.complexity() >= 40 && s.difficulty() >= 40);
    assign(
        CustomerStrategy.COMMUNITY, "community", s -> s.complexity() < 40 && s.difficulty() >= 40);
    register(
        "tag.borderline",
        s -> isNear(s.complexity()) || isNear(s.difficulty()),
        s -> s.write("tag.borderline"));
  }

  @Override
  public PeerAnswer answer(ClientSituation client) {
    Facts facts = new Facts();
    Sheet sheet = new Sheet();
    facts.put("client", client);
    facts.put("sheet", sheet);
    engine.fire(firstPhase, facts);
    if (!sheet.isStopped()) {
      engine.fire(secondPhase, facts);
    }
    return sheet.answer();
  }

  private void register(PeerRule rule) {
    firstPhase.register(
        new RuleBuilder()
            .name(rule.name())
            .when(facts -> rule.condition().test(facts.get("client")))
            .then(facts -> facts.<Sheet>get("sheet").write(rule))
            .build());
  }

  private void assign(CustomerStrategy strategy, String name, Predicate<Sheet> condition) {
    register("strategy." + name, condition, sheet -> sheet.write(strategy, "strategy." + name));
  }

  private void register(String name, Predicate<Sheet> condition, Consumer<Sheet> action) {
    secondPhase.register(
        new RuleBuilder()
            .name(name)
            .when(facts -> condition.test(facts.get("sheet")))
            .then(facts -> action.accept(facts.get("sheet")))
            .build());
  }

  static boolean isNear(int points) {
    return points >= 35 && points <= 44;
  }
}
