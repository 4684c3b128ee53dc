package fi.nelikentta.pack;

/**
 * What tells one pack from another.
 *
 * @param id the pack's id
 * @param version its version
 * @param hash SHA-256 over its files, 64 hexadecimal digits in lower case
 * @param validation none, face, criterion or outcome
 */
public record PackIdentity(String id, String version, String hash, String validation) {
  /** The beginning of the hash that people read. */
  public String shortHash() {
    return hash.substring(0, Math.min(12, hash.length()));
  }
}
