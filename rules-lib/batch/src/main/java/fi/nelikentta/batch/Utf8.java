package fi.nelikentta.batch;

/** Says whether bytes are UTF-8, as RFC 3629 has it: no surrogates, nothing longer than needed. */
final class Utf8 {
  private static final int LAST_OF_TWO = 0xE0;
  private static final int LAST_OF_THREE = 0xF0;
  private static final int BEHIND_ALL = 0xF5;

  private Utf8() {}

  /** Whether all of them are. */
  static boolean isValid(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to) {
      int length = bytes[at] >= 0 ? 1 : length(bytes, at, to);
      if (length == 0) {
        return false;
      }
      at += length;
    }
    return true;
  }

  /** Whether U+FEFF stands among them. */
  static boolean holdsByteOrderMark(byte[] bytes, int from, int to) {
    for (int at = from; at + 2 < to; at++) {
      if (bytes[at] == (byte) 0xEF
          && bytes[at + 1] == (byte) 0xBB
          && bytes[at + 2] == (byte) 0xBF) {
        return true;
      }
    }
    return false;
  }

  /** The length of the sequence that begins there; 0 where none does. */
  static int length(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xff;
    if (first < 0xC2 || first >= BEHIND_ALL) {
      return 0;
    }
    int length = first < LAST_OF_TWO ? 2 : first < LAST_OF_THREE ? 3 : 4;
    if (at + length > to) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if ((bytes[at + i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    int second = bytes[at + 1] & 0xff;
    boolean tooLong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    boolean surrogate = first == 0xED && second >= 0xA0;
    boolean tooGreat = first == 0xF4 && second >= 0x90;
    return tooLong || surrogate || tooGreat ? 0 : length;
  }
}
