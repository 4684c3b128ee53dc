package fi.nelikentta.internal.load;

/** How large a pack may be; far above any real one, far below what could hurt. */
final class Limits {
  /** Bytes of one file. */
  static final int FILE_BYTES = 4 << 20;

  /** Bytes of all files. */
  static final int PACK_BYTES = 32 << 20;

  /** Files and folders. */
  static final int FILES = 2_000;

  /** Folders within folders. */
  static final int FOLDER_DEPTH = 8;

  /** Lists and maps within each other. */
  static final int YAML_DEPTH = 12;

  private Limits() {}

  static String megabytes(int bytes) {
    return (bytes >> 20) + " MB";
  }
}
