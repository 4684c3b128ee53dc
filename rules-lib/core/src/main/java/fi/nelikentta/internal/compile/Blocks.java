package fi.nelikentta.internal.compile;

import fi.nelikentta.Possibility;
import fi.nelikentta.internal.eval.Grid;
import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Axis;
import java.util.Arrays;
import java.util.List;

/** Evaluates blocks of clients in columns. It keeps its working columns; for one thread. */
public final class Blocks {
  private static final int REFERRED = 1 << Possibility.REFERRED.ordinal();

  private final CompiledPack pack;
  private final Answered answered;
  private final KnownColumns complexityTopics;
  private final KnownColumns difficultyTopics;
  private final int[] found = new int[Block.ROWS];
  private final long[] fired = new long[Block.ROWS];
  private final long[] least = new long[Block.ROWS];
  private final long[] greatest = new long[Block.ROWS];
  private final long[] stops = new long[Block.ROWS];
  private final long[] open = new long[Block.ROWS];
  private final long[] mayOpen = new long[Block.ROWS];
  private final long[] digits = new long[32];
  private final int[] cells;
  private final long[] sums = new long[Evidences.STRIDE];

  /** For blocks of clients of the pack. */
  public Blocks(CompiledPack pack) {
    this.pack = pack;
    this.answered = new Answered(pack.evidences().length);
    this.complexityTopics = new KnownColumns(pack.known(), 0);
    this.difficultyTopics = new KnownColumns(pack.known(), 1);
    this.cells = new int[pack.vars().size()];
  }

  /** What the clients of the block are answered; valid until the next call. */
  public Answered evaluate(Block block) {
    boolean complete = block.isComplete();
    Block.Row view = block.new Row();
    phase1(block, view, complete);
    gates(block, view, complete);
    large(block, view);
    int size = block.size();
    if (complete) {
      Arrays.fill(answered.complexityKnown, 0, size, pack.known().topics(0));
      Arrays.fill(answered.difficultyKnown, 0, size, pack.known().topics(1));
    } else {
      complexityTopics.count(block, digits, answered.complexityKnown);
      difficultyTopics.count(block, digits, answered.difficultyKnown);
    }
    points(size);
    if (complete) {
      decideComplete(size);
    } else {
      decide(size);
    }
    return answered;
  }

  private void phase1(Block block, Block.Row view, boolean complete) {
    int size = block.size();
    long[] always = pack.always();
    Arrays.fill(fired, 0, size, always[0]);
    Arrays.fill(least, 0, size, always[1]);
    Arrays.fill(greatest, 0, size, always[2]);
    Arrays.fill(stops, 0, size, always[3]);
    Evidences[] evidences = pack.evidences();
    for (int i = 0; i < evidences.length; i++) {
      int[] entries = answered.entries[i];
      Entries.find(evidences[i].table(), block, view, entries);
      if (complete) {
        addFired(evidences[i], entries, size);
      } else {
        addAll(evidences[i].numbers(), entries, size);
      }
    }
  }

  private void addFired(Evidences evidences, int[] entries, int size) {
    long[] numbers = evidences.numbers();
    for (int row = 0; row < size; row++) {
      fired[row] += numbers[entries[row] * Evidences.STRIDE];
    }
    for (int row = 0; row < size && evidences.hasStops(); row++) {
      stops[row] |= numbers[entries[row] * Evidences.STRIDE + 3];
    }
  }

  private void addAll(long[] numbers, int[] entries, int size) {
    for (int row = 0; row < size; row++) {
      int at = entries[row] * Evidences.STRIDE;
      fired[row] += numbers[at];
      least[row] += numbers[at + 1];
      greatest[row] += numbers[at + 2];
      stops[row] |= numbers[at + 3];
    }
  }

  private void gates(Block block, Block.Row view, boolean complete) {
    int size = block.size();
    Arrays.fill(open, 0, size, pack.phase2().ungated());
    Arrays.fill(mayOpen, 0, size, pack.phase2().ungated());
    for (Gates gate : pack.phase2().gates()) {
      Entries.find(gate.table(), block, view, found);
      long[] holds = gate.holds();
      long[] possible = gate.possible();
      for (int row = 0; row < size; row++) {
        open[row] |= holds[found[row]];
      }
      for (int row = 0; row < size && !complete; row++) {
        mayOpen[row] |= possible[found[row]];
      }
    }
  }

  /** Conditions on too many variables for a table are asked client by client. */
  private void large(Block block, Block.Row view) {
    Bundle.Unit[] units = pack.large();
    Bundle.Unit[] gated = pack.phase2().large();
    if (units.length + gated.length == 0) {
      return;
    }
    List<Rule> rules = pack.chart().pack().rules();
    for (int row = 0; row < block.size(); row++) {
      view.row = row;
      for (int var = 0; var < cells.length; var++) {
        cells[var] = pack.vars().get(var).cell(view);
      }
      Arrays.fill(sums, 0);
      for (Bundle.Unit unit : units) {
        boolean holds = unit.formula().holds(cells);
        Evidences.add(sums, 0, rules.get(unit.rule()).verb(), holds, unit.formula().judge(cells));
      }
      fired[row] += sums[0];
      least[row] += sums[1];
      greatest[row] += sums[2];
      stops[row] |= sums[3];
      for (Bundle.Unit unit : gated) {
        long bit = pack.phase2().bit(unit.rule());
        open[row] |= unit.formula().holds(cells) ? bit : 0;
        mayOpen[row] |= unit.formula().judge(cells) == Node.IMPOSSIBLE ? 0 : bit;
      }
    }
  }

  private void points(int size) {
    for (int row = 0; row < size; row++) {
      answered.complexity[row] = CompiledPack.clamp(Evidences.complexity(fired[row]));
      answered.difficulty[row] = CompiledPack.clamp(Evidences.difficulty(fired[row]));
    }
  }

  private void decideComplete(int size) {
    Phase2 phase2 = pack.phase2();
    Grid present = phase2.present();
    int topicsC = pack.known().topics(0);
    int topicsD = pack.known().topics(1);
    for (int row = 0; row < size; row++) {
      boolean stopped = (stops[row] & Evidences.STOP) != 0;
      long rules =
          stopped
              ? 0
              : open[row]
                  & present.at(
                      answered.complexity[row], answered.difficulty[row], topicsC, topicsD);
      answered.rules[row] = rules;
      answered.ended[row] = stopped ? Answered.STOPPED : 0;
      answered.possible[row] = (byte) (stopped ? REFERRED : phase2.strategies(rules));
    }
  }

  private void decide(int size) {
    Phase2 phase2 = pack.phase2();
    Known known = pack.known();
    for (int row = 0; row < size; row++) {
      int knownC = answered.complexityKnown[row];
      int knownD = answered.difficultyKnown[row];
      boolean stopped = (stops[row] & Evidences.STOP) != 0;
      boolean enough =
          known.isEnough(Axis.COMPLEXITY, knownC) && known.isEnough(Axis.COPING_DIFFICULTY, knownD);
      long rules =
          stopped || !enough
              ? 0
              : open[row]
                  & phase2
                      .present()
                      .at(answered.complexity[row], answered.difficulty[row], knownC, knownD);
      answered.rules[row] = rules;
      answered.ended[row] = stopped ? Answered.STOPPED : enough ? 0 : Answered.TOO_LITTLE_KNOWN;
      answered.possible[row] = (byte) possible(row, rules, knownC, knownD);
    }
  }

  private int possible(int row, long rules, int knownC, int knownD) {
    if ((stops[row] & Evidences.CERTAIN_STOP) != 0) {
      return REFERRED;
    }
    Phase2 phase2 = pack.phase2();
    long reachable =
        mayOpen[row]
            & phase2
                .reachable()
                .within(
                    CompiledPack.clamp(Evidences.complexity(least[row])),
                    CompiledPack.clamp(Evidences.complexity(greatest[row])),
                    CompiledPack.clamp(Evidences.difficulty(least[row])),
                    CompiledPack.clamp(Evidences.difficulty(greatest[row])),
                    knownC,
                    knownD);
    return phase2.strategies(reachable | rules)
        | ((stops[row] & Evidences.OPEN_STOP) != 0 ? REFERRED : 0);
  }
}
