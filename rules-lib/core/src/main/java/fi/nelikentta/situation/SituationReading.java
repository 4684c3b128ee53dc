package fi.nelikentta.situation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What reading a situation gave: the situation, or everything that is wrong with it.
 *
 * @param clientId the id as far as it could be read; null where it could not
 * @param situation the situation; null when anything was rejected
 * @param rejected all that is wrong; empty when the situation is there
 */
public record SituationReading(
    @Nullable String clientId, @Nullable Situation situation, List<Rejected> rejected) {

  /** Copies the list. */
  public SituationReading {
    rejected = List.copyOf(rejected);
    if ((situation == null) == rejected.isEmpty()) {
      throw new IllegalArgumentException(
          "a reading holds either a situation or rejections.\nTry: give one of the two.");
    }
  }

  /** The situation, if nothing was rejected. */
  public Optional<Situation> find() {
    return Optional.ofNullable(situation);
  }

  /**
   * The situation.
   *
   * @throws IllegalArgumentException if anything was rejected, with all of it
   */
  public Situation orThrow() {
    if (situation == null) {
      StringBuilder text = new StringBuilder("the situation has errors:");
      rejected.forEach(reject -> text.append('\n').append(reject));
      throw new IllegalArgumentException(text.toString());
    }
    return situation;
  }
}
