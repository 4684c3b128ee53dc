package fi.nelikentta.batch;

import org.jspecify.annotations.Nullable;

/** Reads the records of one input, one after the other. */
public interface RowReader {
  /** The next record; null at the end. */
  @Nullable Row next();

  /** The next record, of which as much is left to do as can be done by another thread. */
  default @Nullable Unread unread() {
    Row row = next();
    return row == null ? null : new Read(row);
  }

  /** A record that has been found and is not read yet. */
  interface Unread {
    /** Reads it; by any thread, once. */
    Row row();

    /** Where it starts in its file, from 1. */
    long line();

    /** Its characters, as far as they are in memory. */
    int length();
  }

  /**
   * A record that is read at once.
   *
   * @param row the record
   */
  record Read(Row row) implements Unread {
    @Override
    public long line() {
      return row.line();
    }

    @Override
    public int length() {
      return 0;
    }
  }
}
