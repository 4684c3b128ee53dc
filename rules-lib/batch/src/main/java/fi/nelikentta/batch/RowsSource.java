package fi.nelikentta.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An input that is read row by row, by one thread; evaluating is what the lanes share. */
final class RowsSource implements Source {
  /** Rows of a chunk. */
  static final int ROWS = 4_096;

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
    List<Row> rows = new ArrayList<>(ROWS);
    try {
      for (Row row = input.read(); row != null; row = input.read()) {
        rows.add(row);
        if (rows.size() == ROWS) {
          break;
        }
      }
    } catch (RuntimeException wrong) {
      if (rows.isEmpty()) {
        throw wrong;
      }
      failure = wrong;
    }
    return rows.isEmpty() ? null : new Rows(rows, input.mapped().take());
  }

  private record Rows(List<Row> rows, Map<String, Long> mapped) implements Chunk {
    @Override
    public void work(Lane lane) {
      mapped.forEach((name, count) -> lane.tally().add(Tally.Group.MAPPED, name, count));
      rows.forEach(lane::row);
    }
  }

  @Override
  public Mark mark() {
    return input.mark();
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
