package fi.nelikentta.jmh.peer;

import fi.nelikentta.rule.CustomerStrategy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the rules of one client write, when they are Java. */
public final class Sheet {
  private final int[] points = new int[2];
  private final List<String> fired = new ArrayList<>();
  private boolean stopped;
  private @Nullable CustomerStrategy strategy;

  void write(PeerRule rule) {
    fired.add(rule.name());
    points[rule.axis()] += rule.points();
    stopped |= rule.name().equals(PeerRule.STOP);
  }

  void write(CustomerStrategy given, String name) {
    fired.add(name);
    strategy = given;
  }

  void write(String tag) {
    fired.add(tag);
  }

  boolean isStopped() {
    return stopped;
  }

  /** 0…100 points. */
  public int complexity() {
    return clamp(points[0]);
  }

  /** 0…100 points. */
  public int difficulty() {
    return clamp(points[1]);
  }

  PeerAnswer answer() {
    return new PeerAnswer(complexity(), difficulty(), strategy, fired);
  }

  static int clamp(int sum) {
    return Math.max(0, Math.min(100, sum));
  }
}
