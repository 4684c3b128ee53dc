package fi.nelikentta.pack;

import java.security.PublicKey;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which packs may be used: those whose {@code approval.json} was signed with one of these keys, for
 * exactly these files. Immutable and safe to share among threads.
 */
public final class PackPolicy {
  private final Map<String, PublicKey> keyByFingerprint = new LinkedHashMap<>();

  private PackPolicy(Collection<PublicKey> keys) {
    keys.forEach(key -> keyByFingerprint.put(ApprovalKeys.fingerprint(key), key));
  }

  /**
   * Packs that the owner of one of the keys has approved.
   *
   * @throws IllegalArgumentException if there is no key
   */
  public static PackPolicy approvedBy(Collection<PublicKey> keys) {
    if (keys.isEmpty()) {
      throw new IllegalArgumentException(
          "no key is given, so no pack could be used.\nTry: ApprovalKeys.publicKeys(pem).");
    }
    return new PackPolicy(keys);
  }

  /** What stands against the use of the pack; empty where it is approved. */
  public Optional<Objection> findObjection(RulePack pack) {
    String json = pack.approvalJson();
    if (json == null) {
      return Optional.of(Objection.of(Objection.Kind.NONE, pack));
    }
    Approval approval = Approval.parse(json).orElse(null);
    if (approval == null) {
      return Optional.of(Objection.of(Objection.Kind.NOT_AN_APPROVAL, pack));
    }
    PublicKey key = keyByFingerprint.get(approval.seal().key());
    if (key == null) {
      return Optional.of(Objection.of(Objection.Kind.KEY_UNKNOWN, pack, approval.seal().key()));
    }
    if (!approval.isSignedBy(key)) {
      return Optional.of(Objection.of(Objection.Kind.TAMPERED, pack));
    }
    // Only now is what it says worth reading.
    if (!approval.pack().equals(pack.identity())) {
      return Optional.of(
          Objection.of(
              Objection.Kind.OTHER_PACK,
              pack,
              approval.by(),
              approval.date().toString(),
              approval.pack().id() + " " + approval.pack().version(),
              approval.pack().shortHash()));
    }
    return Optional.empty();
  }

  /**
   * The pack itself, as in {@code StrategyEngine.create(policy.require(pack))}.
   *
   * @throws UnapprovedPackException if it is not approved, with what stands against it
   */
  public RulePack require(RulePack pack) {
    findObjection(pack)
        .ifPresent(
            objection -> {
              throw new UnapprovedPackException(objection);
            });
    return pack;
  }
}
