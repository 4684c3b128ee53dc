package fi.nelikentta.authoring.live;

import fi.nelikentta.authoring.check.PackProof;
import fi.nelikentta.pack.PackLoading;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a pack at one moment. Immutable.
 *
 * @param version counts what was shown, so that a page knows whether it has the newest
 * @param loading what the last loading gave
 * @param shown the last pack without errors; null until there is one
 * @param proof the proof of that pack; null until it is done
 * @param defect what of ours failed over the newest files, which is no mistake of theirs; or null
 */
record LiveState(
    long version,
    PackLoading loading,
    @Nullable Shown shown,
    @Nullable PackProof proof,
    @Nullable String defect) {

  /** Whether what is shown is older than the files. */
  boolean isStale() {
    return loading.pack() == null || defect != null;
  }

  LiveState withProof(PackProof done) {
    return new LiveState(version + 1, loading, shown, done, defect);
  }
}
