package fi.nelikentta.batch.storage;

import java.io.IOException;

/** Another run is writing the file. */
public final class InUseException extends IOException {
  private static final long serialVersionUID = 1L;

  /** Of that file. */
  public InUseException(String name) {
    super(name);
  }
}
