package fi.nelikentta.cli;

import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.Situation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One client of a file.
 *
 * @param clientId the id; empty where it could not be read
 * @param situation what is known; null when anything is wrong
 * @param rejected all that is wrong
 */
record ClientRecord(String clientId, @Nullable Situation situation, List<Rejected> rejected) {
  ClientRecord {
    rejected = List.copyOf(rejected);
  }
}
