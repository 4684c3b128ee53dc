package fi.nelikentta.jmh.peer;

import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.drl.Points;
import fi.nelikentta.rule.drl.Position;
import fi.nelikentta.rule.drl.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** What the rules of one client said, behind the globals of the county's DRL. */
final class Firings extends DefaultAgendaEventListener implements Verdict {
  private final Points complexityPoints = points -> this.complexity += points;
  private final Points difficultyPoints = points -> this.difficulty += points;
  private int complexity;
  private int difficulty;
  private boolean stopped;
  private @Nullable CustomerStrategy strategy;
  private List<String> fired = new ArrayList<>();

  void setGlobals(BiConsumer<String, Object> session) {
    session.accept("complexity", complexityPoints);
    session.accept("copingDifficulty", difficultyPoints);
    session.accept("verdict", this);
  }

  boolean isStopped() {
    return stopped;
  }

  Position position() {
    return new Position(Sheet.clamp(complexity), Sheet.clamp(difficulty), 1.0, 1.0);
  }

  /** The answer; the next client starts from nothing. */
  PeerAnswer take() {
    PeerAnswer answer =
        new PeerAnswer(Sheet.clamp(complexity), Sheet.clamp(difficulty), strategy, fired);
    complexity = 0;
    difficulty = 0;
    stopped = false;
    strategy = null;
    fired = new ArrayList<>();
    return answer;
  }

  @Override
  public void beforeMatchFired(BeforeMatchFiredEvent event) {
    fired.add(event.getMatch().getRule().getName());
  }

  @Override
  public void refer(String stop) {
    stopped = true;
  }

  @Override
  public void assign(CustomerStrategy given) {
    strategy = given;
  }

  @Override
  public void tag(String tag) {}
}
