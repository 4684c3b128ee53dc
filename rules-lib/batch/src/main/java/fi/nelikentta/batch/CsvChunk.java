package fi.nelikentta.batch;

import fi.nelikentta.batch.mapping.Mapped;

/**
 * Records of CSV.
 *
 * @param layout what they hold
 * @param piece their bytes
 */
record CsvChunk(CsvLayout layout, CsvPieces.Piece piece) implements Chunk {
  @Override
  public void work(Lane lane) {
    if (piece.givenUp() != null) {
      lane.row(layout.givenUp(piece.line(), piece.givenUp()));
      return;
    }
    CsvInColumns columns = lane.columns(layout);
    if (columns != null) {
      columns.work(piece);
      return;
    }
    Mapped mapped = layout.counter();
    CsvRecords records = layout.records();
    records.over(piece.bytes(), 0, piece.size(), piece.line(), true);
    while (records.next()) {
      lane.row(layout.row(records, mapped));
    }
    mapped.take().forEach((name, count) -> lane.tally().add(Tally.Group.MAPPED, name, count));
  }
}
