package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.situation.Situation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as a report counts it. Rules and stops are numbers of {@link PackFacts}.
 *
 * @param key the client's id as a number that gives it not back
 * @param standing where the proposal leaves the client
 * @param place where the client lies
 * @param possible what it could be, the first possibility in the lowest bit
 * @param evidence the rules that gave points
 * @param stops the stops
 * @param tags the tags
 * @param columns the cells of the plan's columns
 * @param situation gives what is known of the client; null where only the proposal is there. It
 *     must be asked before the next client is counted
 * @param missing the unknown attributes that have an axis, by their places in the schema; null
 *     where they are not known
 */
@SuppressWarnings("ArrayRecordComponent") // Counted and let go, millions of them; never compared.
record Told(
    long key,
    Standing standing,
    Place place,
    int possible,
    int[] evidence,
    int[] stops,
    List<String> tags,
    List<String> columns,
    @Nullable Supplier<Situation> situation,
    int @Nullable [] missing) {

  /**
   * Where a client lies.
   *
   * @param complexity 0…100 points
   * @param difficulty 0…100 points
   * @param complexityKnown known topics
   * @param difficultyKnown known topics
   */
  record Place(int complexity, int difficulty, int complexityKnown, int difficultyKnown) {}

  /** Whether nothing unknown could change it. */
  boolean isFirm() {
    return Integer.bitCount(possible) == 1;
  }

  /** Whether the rules of phase 2 were asked. */
  boolean isOnChart() {
    return standing != Standing.REFERRED && standing != Standing.TOO_LITTLE_KNOWN;
  }
}
