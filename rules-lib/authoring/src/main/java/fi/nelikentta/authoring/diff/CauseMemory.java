package fi.nelikentta.authoring.diff;

import fi.nelikentta.situation.Situation;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the causes of clients of whom the same counts, since many are alike. What it holds is
 * bounded.
 */
final class CauseMemory {
  private static final int MOST = 1 << 12;

  private final Map<Object, Cause> causeByLikeness =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Cause> eldest) {
          return size() > MOST;
        }
      };

  Cause of(Attribution attribution, Situation before, Situation after, Move move) {
    Attribution.Likeness likeness = attribution.likeness(before, after, move);
    Cause known = causeByLikeness.get(likeness.key());
    if (known == null) {
      known = likeness.cause();
      causeByLikeness.put(likeness.key(), known);
    }
    return known;
  }
}
