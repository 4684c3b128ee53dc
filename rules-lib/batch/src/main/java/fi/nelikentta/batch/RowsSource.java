package fi.nelikentta.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input that is parted into rows by one thread; the lanes share the rest. */
final class RowsSource implements Source {
  /** Rows of a chunk at most. */
  static final int ROWS = 4_096;

  /** Characters of a chunk, beyond which it gets no more rows. */
  private static final int LENGTH = 1 << 20;

  private final OpenInput input;
  private @Nullable RuntimeException failure;

  RowsSource(OpenInput input) {
    this.input = input;
  }

  @Override
  public @Nullable Chunk next() {
    if (failure != null) {
      throw failure;
    }
    List<RowReader.Unread> rows = new ArrayList<>(ROWS);
    int length = 0;
    try {
      while (rows.size() < ROWS && length < LENGTH) {
        RowReader.Unread row = input.unread();
        if (row == null) {
          break;
        }
        rows.add(row);
        length += row.length();
      }
    } catch (RuntimeException wrong) {
      // What may pass must not end a chunk: a run that goes on would take the whole of it for done.
      if (rows.isEmpty()
          || wrong instanceof PassingException
          || wrong instanceof ReadingException) {
        throw wrong;
      }
      failure = wrong;
    }
    return rows.isEmpty() ? null : new Rows(rows, input.mapped().take());
  }

  private record Rows(List<RowReader.Unread> rows, Map<String, Long> mapped) implements Chunk {
    @Override
    public void work(Lane lane) {
      mapped.forEach((name, count) -> lane.tally().add(Tally.Group.MAPPED, name, count));
      rows.forEach(row -> lane.row(row.row()));
    }
  }

  @Override
  public Mark mark() {
    return input.mark();
  }

  @Override
  public long bytes() {
    return input.bytesRead();
  }

  @Override
  public InputFacts facts() {
    return input.facts();
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
