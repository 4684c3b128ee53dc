package fi.nelikentta.report;

/**
 * A client's id as a number of 64 bits: enough to find the same client again among many millions,
 * and to draw a sample that no order of rows changes. Two of 5.6 million clients get the same
 * number with a chance of one in a million.
 */
final class ClientKey {
  private static final long PRIME = 0x100000001b3L;
  private static final long OFFSET = 0xcbf29ce484222325L;

  private ClientKey() {}

  static long of(String clientId) {
    long hash = OFFSET;
    for (int i = 0; i < clientId.length(); i++) {
      hash = (hash ^ clientId.charAt(i)) * PRIME;
    }
    return mix(hash);
  }

  /** Spreads the bits (the last step of MurmurHash3). */
  static long mix(long bits) {
    long mixed = (bits ^ bits >>> 33) * 0xff51afd7ed558ccdL;
    mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
    return mixed ^ mixed >>> 33;
  }
}
