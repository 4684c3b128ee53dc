package fi.nelikentta.batch;

/** Looks at bytes as UTF-8. */
final class Utf8 {
  private Utf8() {}

  /** How many bytes the character beyond ASCII that begins there has; 0 where none does. */
  static int lengthAt(byte[] bytes, int at, int end) {
    int first = bytes[at] & 0xFF;
    int length =
        first >= 0xC2 && first <= 0xDF
            ? 2
            : first >= 0xE0 && first <= 0xEF ? 3 : first >= 0xF0 && first <= 0xF4 ? 4 : 0;
    if (length == 0 || at + length > end) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
