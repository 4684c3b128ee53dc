package fi.nelikentta.batch;

import fi.nelikentta.situation.Situation;
import java.util.List;

/**
 * Which rows a query has returned so far, so that a run that goes on can tell whether it is given
 * the same. It holds all that a proposal depends on; two registries that differ by chance share a
 * hash of 64 bits as good as never.
 */
final class RowsRead {
  private static final long FACTOR = 0x9E3779B97F4A7C15L;
  private static final int SHIFT = 32;

  private long rows;
  private long hash = FACTOR;

  /** Takes the next row. */
  void add(Row row) {
    rows++;
    text(row.clientId());
    Situation situation = row.situation();
    if (situation != null) {
      values(situation);
    }
    number(row.passed().size());
    row.passed().forEach(this::text);
    for (Row.WrongCell wrong : row.wrong()) {
      text(wrong.column());
      text(wrong.code());
    }
  }

  private void values(Situation situation) {
    int size = situation.schema().size();
    for (int first = 0; first < size; first += Long.SIZE) {
      number(situation.knownWord(first / Long.SIZE));
    }
    for (int i = 0; i < size; i++) {
      if (situation.isKnown(i)) {
        number(situation.slot(i));
        if (situation.object(i) instanceof String text) {
          text(text);
        } else if (situation.object(i) instanceof List<?> codes) {
          codes.forEach(code -> text((String) code));
        }
      }
    }
  }

  private void text(String text) {
    number(text.length());
    for (int i = 0; i < text.length(); i++) {
      number(text.charAt(i));
    }
  }

  private void number(long number) {
    hash = (hash ^ number) * FACTOR;
    hash ^= hash >>> SHIFT;
  }

  /** How many there were. */
  long rows() {
    return rows;
  }

  /** The rows so far. */
  Source.Mark mark() {
    return new Source.Mark(rows, Long.toHexString(hash));
  }
}
