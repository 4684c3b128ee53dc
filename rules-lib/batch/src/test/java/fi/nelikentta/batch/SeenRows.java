package fi.nelikentta.batch;

import fi.nelikentta.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Notes where each row is; a rejected one's line is below 0. */
final class SeenRows implements Observer<SeenRows.InChunk> {
  private final List<String> rows = new ArrayList<>();

  /** What was seen of a chunk. */
  record InChunk(int input, List<String> rows) implements Observer.View {
    @Override
    public void see(Row row, Proposal proposal) {
      rows.add(input + ":" + row.line());
    }

    @Override
    public void rejected(Row row) {
      rows.add(input + ":-" + row.line());
    }
  }

  @Override
  public InChunk begin(int input) {
    return new InChunk(input, new ArrayList<>());
  }

  @Override
  public void join(InChunk view) {
    rows.addAll(view.rows());
  }

  /** Input and line of each row, in their order. */
  List<String> rows() {
    return rows;
  }
}
