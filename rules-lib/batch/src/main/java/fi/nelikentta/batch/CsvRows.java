package fi.nelikentta.batch;

import fi.nelikentta.batch.mapping.Mapped;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The records of a CSV file, row by row. */
final class CsvRows implements RowReader {
  private final CsvFile file;
  private final CsvRecords records;
  private final Mapped mapped;

  CsvRows(CsvFile file) {
    this.file = file;
    this.records = file.records();
    this.mapped = file.counter();
  }

  @Override
  public @Nullable Row next() {
    while (!records.next()) {
      CsvPieces.Piece piece = piece();
      if (piece == null) {
        return null;
      }
      if (piece.givenUp() != null) {
        return file.givenUp(piece.line(), piece.givenUp());
      }
      records.over(piece.bytes(), 0, piece.size(), piece.line(), true);
    }
    return file.row(records, mapped);
  }

  @Override
  public Mapped mapped() {
    return mapped;
  }

  private CsvPieces.@Nullable Piece piece() {
    try {
      return file.pieces().next();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
