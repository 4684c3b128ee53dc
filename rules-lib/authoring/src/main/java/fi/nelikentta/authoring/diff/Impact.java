package fi.nelikentta.authoring.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the differences do to a population. Numbers that must not be told are hidden in it already.
 *
 * @param clients how many rows there are
 * @param moved how many the two packs leave in different places
 * @param stayed how many stay
 * @param cells how many go from where to where, the ones that stay included; only what is not 0
 * @param moves what moves whom, the largest first
 * @param beside what else changes for them
 * @param groups the same by column
 * @param least numbers from 1 to below it are hidden, and what they follow from; 1 hides nothing
 */
public record Impact(
    long clients,
    Count moved,
    Count stayed,
    Map<Move, Count> cells,
    List<MoveCauses> moves,
    Beside beside,
    List<Grouping> groups,
    int least) {

  /** Copies the collections. */
  public Impact {
    cells = Collections.unmodifiableMap(new LinkedHashMap<>(cells));
    moves = List.copyOf(moves);
    groups = List.copyOf(groups);
  }

  /**
   * One kind of move.
   *
   * @param move from where to where
   * @param clients how many
   * @param causes what moves them, the most frequent first
   * @param others how many have one of the rarer causes that are not listed
   */
  public record MoveCauses(Move move, Count clients, List<CauseCount> causes, Count others) {}

  /**
   * A cause of a move.
   *
   * @param cause what moves them
   * @param clients how many
   */
  public record CauseCount(Cause cause, Count clients) {}

  /**
   * What changes for clients without, or beside, a move. Only rows that both packs read.
   *
   * @param pointsOnly other points, the same place
   * @param opened firm before, open now
   * @param firmed open before, firm now
   * @param tagsGained by tag
   * @param tagsLost by tag
   */
  public record Beside(
      Count pointsOnly,
      Count opened,
      Count firmed,
      Map<String, Count> tagsGained,
      Map<String, Count> tagsLost) {}

  /**
   * The population by a column.
   *
   * @param column the column
   * @param groups its values, in order
   * @param withheld how many values are not there, since how many clients have them is hidden
   */
  public record Grouping(String column, List<Group> groups, int withheld) {}

  /**
   * The clients with one value.
   *
   * @param value the value; empty where it is unknown
   * @param clients how many
   * @param moved how many of them move
   * @param stayed how many stay
   * @param moves how many go from where to where, the ones that stay left out
   */
  public record Group(
      String value, Count clients, Count moved, Count stayed, Map<Move, Count> moves) {
    /** Whether it holds all values beyond those that are told apart. */
    public boolean isFurther() {
      return value.equals(Tally.FURTHER);
    }
  }
}
