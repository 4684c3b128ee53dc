package fi.nelikentta.pack;

import fi.nelikentta.internal.json.ApprovalJson;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.Signature;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * Somebody's signed word that a pack may be used: what stands in a pack's {@code approval.json}.
 * What it says is to be believed only when {@link PackPolicy} has nothing against it. Immutable.
 *
 * @param pack the pack that was approved
 * @param date the day that the approval bears
 * @param by who approves, as they wrote it
 * @param results what check and test found
 * @param seal the key and the signature
 */
public record Approval(PackIdentity pack, LocalDate date, String by, Results results, Seal seal) {
  /** The file in a pack's folder. It is not in the pack's hash. */
  public static final String FILE = "approval.json";

  /**
   * What check and test found on the day.
   *
   * @param errors of check; a pack with any cannot be approved
   * @param warnings of check
   * @param passed cases that came out as expected
   * @param failed cases that did not; a pack with any cannot be approved
   * @param notRun cases that were left out, as they build on files outside the pack
   */
  public record Results(int errors, int warnings, int passed, int failed, int notRun) {
    /** Checks the counts. */
    public Results {
      if (errors < 0 || warnings < 0 || passed < 0 || failed < 0 || notRun < 0) {
        throw new IllegalArgumentException("a count is negative.\nTry: count from 0.");
      }
    }

    /** Whether a pack with these may be approved. */
    public boolean areClean() {
      return errors == 0 && failed == 0;
    }
  }

  /**
   * Who signed and how.
   *
   * @param key the fingerprint of the public key, as {@link ApprovalKeys#fingerprint} gives it
   * @param signature Ed25519 over the approval without it, in base64
   */
  public record Seal(String key, String signature) {}

  /**
   * Signs an approval.
   *
   * @param by who approves: 1 to 200 characters on one line
   * @throws IllegalArgumentException if there are errors or failed cases, the name is none, or the
   *     key is not Ed25519
   */
  public static Approval sign(
      PackIdentity pack, LocalDate date, String by, Results results, KeyPair key) {
    if (!results.areClean()) {
      throw new IllegalArgumentException(
          "the pack has errors or failed cases.\nTry: mend them before it is approved.");
    }
    if (!ApprovalJson.isName(by)) {
      throw new IllegalArgumentException("by is no name.\nTry: 1 to 200 characters on one line.");
    }
    String fingerprint = ApprovalKeys.fingerprint(key.getPublic());
    Approval unsigned = new Approval(pack, date, by, results, new Seal(fingerprint, ""));
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key.getPrivate());
      signature.update(ApprovalJson.signed(unsigned));
      String sealed = Base64.getEncoder().encodeToString(signature.sign());
      return new Approval(pack, date, by, results, new Seal(fingerprint, sealed));
    } catch (GeneralSecurityException wrong) {
      throw new IllegalArgumentException("this key cannot sign.\nTry: an Ed25519 key.", wrong);
    }
  }

  /** The approval in the JSON; empty where it is none, whatever it holds. */
  public static Optional<Approval> parse(String json) {
    return ApprovalJson.read(json);
  }

  /** The content of {@code approval.json}. */
  public String toJson() {
    return ApprovalJson.write(this);
  }

  /** Whether the key has signed exactly this. */
  public boolean isSignedBy(PublicKey key) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initVerify(key);
      signature.update(ApprovalJson.signed(this));
      byte[] bytes = Base64.getDecoder().decode(seal.signature());
      // The same bytes written otherwise are not what was signed and written.
      return Base64.getEncoder().encodeToString(bytes).equals(seal.signature())
          && signature.verify(bytes);
    } catch (GeneralSecurityException | IllegalArgumentException wrong) {
      return false;
    }
  }
}
