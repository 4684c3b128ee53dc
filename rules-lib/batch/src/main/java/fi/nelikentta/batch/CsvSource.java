package fi.nelikentta.batch;

import fi.nelikentta.batch.mapping.Mapped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A CSV file in chunks of whole records, as bytes: reading is all that one thread does. */
final class CsvSource implements Source {
  private final OpenInput input;
  private final CsvFile file;
  private long rows;

  CsvSource(OpenInput input, CsvFile file) {
    this.input = input;
    this.file = file;
  }

  @Override
  public @Nullable Chunk next() throws IOException {
    CsvPieces.Piece piece = input.piece(file);
    rows += piece == null ? 0 : piece.rows();
    return piece == null ? null : new Records(file, piece);
  }

  /** Records of the file. */
  private record Records(CsvFile file, CsvPieces.Piece piece) implements Chunk {
    @Override
    public void work(Lane lane) {
      if (piece.givenUp() != null) {
        lane.row(file.cells().givenUp(piece.line(), piece.givenUp()));
        return;
      }
      CsvInColumns columns = lane.columns(file);
      if (columns != null) {
        columns.work(piece);
        return;
      }
      Mapped mapped = file.counter();
      CsvRecords records = file.records();
      records.over(piece.bytes(), 0, piece.size(), piece.line(), true);
      while (records.next()) {
        lane.row(file.cells().row(records, mapped));
      }
      mapped.take().forEach((name, count) -> lane.tally().add(Tally.Group.MAPPED, name, count));
    }
  }

  @Override
  public Mark mark() {
    return input.mark();
  }

  @Override
  public InputFacts facts() {
    return input.facts(rows);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
