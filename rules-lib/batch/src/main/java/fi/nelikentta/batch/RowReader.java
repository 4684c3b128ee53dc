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
}
