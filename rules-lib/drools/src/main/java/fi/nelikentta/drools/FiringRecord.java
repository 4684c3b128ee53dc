package fi.nelikentta.drools;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.rule.drl.Points;
import fi.nelikentta.rule.drl.Verdict;
import fi.nelikentta.situation.Axis;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/**
 * Writes down which rules fire in one session, and holds what each says against the rule model: the
 * text that Drools ran must mean what the model means.
 */
final class FiringRecord extends DefaultAgendaEventListener {
  /** A rule of another pack in the same base fires on a position, and says nothing here. */
  private static final int OTHER_PACK = -1;

  private final String packageName;
  private final List<Rule> rules;
  private final Map<String, Integer> indexByName = new HashMap<>();
  private BitSet fired = new BitSet();
  private int current = OTHER_PACK;

  FiringRecord(RulePack pack) {
    this.packageName = pack.packageName();
    this.rules = pack.rules();
    for (int i = 0; i < rules.size(); i++) {
      indexByName.put(rules.get(i).name(), i);
    }
  }

  /** Listens to the session and stands behind the words of its right-hand sides. */
  void attachTo(KieSession session) {
    session.addEventListener(this);
    session.setGlobal(Axis.COMPLEXITY.key(), points(Axis.COMPLEXITY));
    session.setGlobal(Axis.COPING_DIFFICULTY.key(), points(Axis.COPING_DIFFICULTY));
    session.setGlobal("verdict", new Verdicts());
  }

  /** The rules that fired since the last call. */
  BitSet take() {
    BitSet taken = fired;
    fired = new BitSet(rules.size());
    return taken;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    if (!packageName.equals(event.getMatch().getRule().getPackageName())) {
      current = OTHER_PACK;
      return;
    }
    Integer index = indexByName.get(event.getMatch().getRule().getName());
    if (index == null) {
      throw new IllegalStateException("a rule fired that the pack does not have.");
    }
    current = index;
  }

  private Points points(Axis axis) {
    return points -> says(new Verb.Add(axis, points));
  }

  private void says(Verb verb) {
    if (current == OTHER_PACK) {
      return;
    }
    Rule rule = rules.get(current);
    if (!rule.verb().equals(verb) || fired.get(current)) {
      throw new IllegalStateException(
          "the rule " + rule.name() + " says something else in Drools than in the rule model.");
    }
    fired.set(current);
  }

  private final class Verdicts implements Verdict {
    @Override
    public void refer(String stop) {
      says(new Verb.Refer(stop));
    }

    @Override
    public void assign(CustomerStrategy strategy) {
      says(new Verb.Assign(strategy));
    }

    @Override
    public void tag(String tag) {
      says(new Verb.Tag(tag));
    }
  }
}
