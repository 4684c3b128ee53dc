package fi.nelikentta.batch;

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
    return piece == null ? null : new CsvChunk(file, piece);
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
