package fi.nelikentta.batch;

import org.jspecify.annotations.Nullable;

/** Reads the records of one input, one after the other. */
public interface RowReader {
  /** The next record; null at the end. */
  @Nullable Row next();
}
