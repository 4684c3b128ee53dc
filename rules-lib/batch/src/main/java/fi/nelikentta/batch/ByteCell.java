package fi.nelikentta.batch;

/** Writes a CSV cell of bytes, in quotes only where they are needed. */
final class ByteCell {
  private ByteCell() {}

  /** Writes it and returns the place behind it. At most twice its bytes and two are written. */
  static int write(byte[] bytes, int from, int to, byte[] target, int begin) {
    int at = begin;
    for (int i = from; i < to; i++) {
      byte one = bytes[i];
      if (one == ',' || one == '"' || one == '\n' || one == '\r') {
        return quoted(bytes, from, to, target, begin);
      }
      target[at++] = one;
    }
    return at;
  }

  private static int quoted(byte[] bytes, int from, int to, byte[] target, int begin) {
    int at = begin;
    target[at++] = '"';
    for (int i = from; i < to; i++) {
      if (bytes[i] == '"') {
        target[at++] = '"';
      }
      target[at++] = bytes[i];
    }
    target[at++] = '"';
    return at;
  }
}
