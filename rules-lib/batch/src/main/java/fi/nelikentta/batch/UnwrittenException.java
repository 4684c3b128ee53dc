package fi.nelikentta.batch;

import java.io.IOException;

/** A file cannot be written that is none of those that grow with the run. */
final class UnwrittenException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String file;

  /** Of that file. */
  UnwrittenException(String file, IOException failure) {
    super(failure.getMessage(), failure);
    this.file = file;
  }

  String file() {
    return file;
  }

  /** What went wrong. */
  IOException failure() {
    return getCause() instanceof IOException failure ? failure : this;
  }
}
