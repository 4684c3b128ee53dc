package fi.nelikentta.internal.compile;

import fi.nelikentta.Position;
import fi.nelikentta.Possibility;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.EvaluatedBasis;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the tables gave; the rules that fired are looked up again when they are asked for. */
final class CompiledBasis extends EvaluatedBasis {
  /** By bits of possibilities: the set. */
  private static final List<Set<Possibility>> SETS = sets();

  private final CompiledPack compiled;
  private byte complexity;
  private byte difficulty;
  private byte possible;
  private short complexityKnown;
  private short difficultyKnown;
  private long rules;

  /** What holds, by word, where a block of clients was answered; else it is read when needed. */
  private int @Nullable [] holds;

  private volatile @Nullable BitSet fired;

  CompiledBasis(CompiledPack compiled, Situation situation, LocalDate date) {
    super(situation, date);
    this.compiled = compiled;
  }

  CompiledBasis at(int complexity, int difficulty, int complexityKnown, int difficultyKnown) {
    this.complexity = (byte) complexity;
    this.difficulty = (byte) difficulty;
    this.complexityKnown = (short) complexityKnown;
    this.difficultyKnown = (short) difficultyKnown;
    return this;
  }

  CompiledBasis with(long rules, int possible) {
    this.rules = rules;
    this.possible = (byte) possible;
    return this;
  }

  CompiledBasis holding(int[] holds) {
    this.holds = holds;
    return this;
  }

  @Override
  public Chart chart() {
    return compiled.chart();
  }

  @Override
  protected BitSet fired() {
    BitSet known = fired;
    if (known == null) {
      known = compiled.fired(holds == null ? compiled.holds(situation()) : holds, rules);
      fired = known;
    }
    return known;
  }

  @Override
  public Position position() {
    return new Position(
        complexity,
        difficulty,
        Known.share(complexityKnown, compiled.known().topics(0)),
        Known.share(difficultyKnown, compiled.known().topics(1)));
  }

  @Override
  public Set<Possibility> possible() {
    return SETS.get(possible);
  }

  private static List<Set<Possibility>> sets() {
    List<Set<Possibility>> sets = new ArrayList<>();
    Possibility[] all = Possibility.values();
    for (int bits = 0; bits < 1 << all.length; bits++) {
      Set<Possibility> set = EnumSet.noneOf(Possibility.class);
      for (Possibility one : all) {
        if ((bits >> one.ordinal() & 1) != 0) {
          set.add(one);
        }
      }
      sets.add(Collections.unmodifiableSet(set));
    }
    return List.copyOf(sets);
  }
}
