package fi.nelikentta.report;

import static fi.nelikentta.report.Sayings.say;

import fi.nelikentta.Outcome;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.batch.Output;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.FailedException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The cells of a row of proposals.
 *
 * @param file the file
 * @param line where the row starts
 * @param cells all cells, ours first
 * @param packHash of the pack that made it; null where the row does not say it. One that says it
 *     does not tell all that is unknown
 * @param date the evaluation date; null where the row does not say it
 */
record ProposalCells(
    String file,
    long line,
    List<String> cells,
    @Nullable String packHash,
    @Nullable LocalDate date) {
  /** Of a row that says neither pack nor date. */
  ProposalCells(String file, long line, List<String> cells) {
    this(file, line, cells, null, null);
  }

  /** Our own columns, as the contract of the output has them. */
  static final List<String> COLUMNS = Output.columns();

  private static final int OUTCOME = 1;
  private static final int STRATEGY = 2;
  private static final int COMPLEXITY = 3;
  private static final int DIFFICULTY = 4;
  private static final int COMPLEXITY_KNOWN = 5;
  private static final int DIFFICULTY_KNOWN = 6;
  private static final int POSSIBLE = 8;
  private static final int TAGS = 9;
  private static final int EVIDENCE = 10;
  private static final int MISSING = 11;
  private static final int REASON = 12;
  private static final int MOST = 100;

  String clientId() {
    return cells.get(0);
  }

  /**
   * Sees to it that it is a proposal of that day.
   *
   * @throws FailedException if it says another
   */
  void check(@Nullable LocalDate day) {
    if (date != null && day != null && !date.equals(day)) {
      throw new FailedException(
          say("other-day", file, line, date.toString(), day.toString()), say("one-day"));
    }
  }

  /**
   * Where the proposal leaves the client.
   *
   * @throws FailedException if the cells do not say it
   */
  Standing standing() {
    try {
      return switch (Outcome.valueOf(cells.get(OUTCOME))) {
        case ASSIGNED -> Standing.valueOf(cells.get(STRATEGY));
        case REFERRED -> Standing.REFERRED;
        case CONFLICTING -> Standing.CONFLICTING;
        case UNDETERMINED ->
            cells.get(REASON).equals(Proposal.Reason.NO_RULE.key())
                ? Standing.NO_RULE
                : Standing.TOO_LITTLE_KNOWN;
      };
    } catch (IllegalArgumentException unknown) {
      throw wrong(OUTCOME);
    }
  }

  /**
   * The proposal, with the cells of these passed-through columns.
   *
   * @throws FailedException if a cell is not what this pack writes
   */
  Told told(PackFacts pack, int[] columns, @Nullable Situation situation) {
    if (packHash != null && !packHash.equals(pack.pack().identity().hash())) {
      throw new FailedException(
          say("made-by-other-pack", file, line, pack.pack().toString()), say("name-the-pack"));
    }
    Standing standing = standing();
    return new Told(
        ClientKey.of(clientId()),
        standing,
        new Told.Place(
            points(COMPLEXITY),
            points(DIFFICULTY),
            topics(pack, Axis.COMPLEXITY, COMPLEXITY_KNOWN),
            topics(pack, Axis.COPING_DIFFICULTY, DIFFICULTY_KNOWN)),
        possible(),
        numbers(EVIDENCE, pack::adding),
        standing == Standing.REFERRED ? numbers(REASON, pack.stops()::indexOf) : new int[0],
        list(TAGS),
        Arrays.stream(columns).mapToObj(i -> cells.get(COLUMNS.size() + i)).toList(),
        situation == null ? null : () -> situation,
        missing(pack, situation));
  }

  private int @Nullable [] missing(PackFacts pack, @Nullable Situation situation) {
    if (packHash == null) {
      return numbers(MISSING, pack::onAxis);
    }
    return situation == null ? null : pack.unknown(situation);
  }

  private int points(int column) {
    try {
      int points = Integer.parseInt(cells.get(column));
      if (points >= 0 && points <= MOST) {
        return points;
      }
    } catch (NumberFormatException told) {
      // Told below.
    }
    throw wrong(column);
  }

  private int topics(PackFacts pack, Axis axis, int column) {
    try {
      double share = Double.parseDouble(cells.get(column).replace(',', '.'));
      if (share >= 0 && share <= 1) {
        return pack.topics(axis, share);
      }
    } catch (NumberFormatException told) {
      // Told below.
    }
    throw wrong(column);
  }

  private int possible() {
    int set = 0;
    try {
      for (String name : list(POSSIBLE)) {
        set |= 1 << Possibility.valueOf(name).ordinal();
      }
    } catch (IllegalArgumentException unknown) {
      throw wrong(POSSIBLE);
    }
    return set;
  }

  private int[] numbers(int column, ToIntFunction<String> number) {
    int[] numbers = list(column).stream().mapToInt(number).toArray();
    for (int one : numbers) {
      if (one < 0) {
        throw wrong(column);
      }
    }
    return numbers;
  }

  private List<String> list(int column) {
    String cell = cells.get(column);
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }

  private FailedException wrong(int column) {
    return new FailedException(
        say("other-pack", file, line, COLUMNS.get(column)), say("name-the-pack"));
  }
}
