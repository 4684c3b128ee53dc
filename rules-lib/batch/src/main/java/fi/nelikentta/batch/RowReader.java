package fi.nelikentta.batch;

import fi.nelikentta.batch.mapping.Mapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the records of one input, one after the other. */
public interface RowReader {
  /** The next record; null at the end. */
  @Nullable Row next();

  /** What the rules of a mapping did to the rows that were given so far. */
  default Mapped mapped() {
    return new Mapped(List.of());
  }

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
