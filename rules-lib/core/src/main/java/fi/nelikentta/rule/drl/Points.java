package fi.nelikentta.rule.drl;

/**
 * What {@code complexity} and {@code copingDifficulty} are on the right-hand side of a rule, for
 * those who run a pack's DRL in a Drools of their own.
 */
public interface Points {
  /** Adds points on the axis. */
  void add(int points);
}
