package fi.nelikentta.batch;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.batch.people.SeenIds;
import fi.nelikentta.internal.compile.Answered;
import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.internal.compile.Blocks;
import fi.nelikentta.internal.compile.CompiledEngine;
import fi.nelikentta.internal.compile.CompiledPack;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import org.jspecify.annotations.Nullable;

/**
 * Works on records of CSV in columns, from bytes to bytes. What it writes and counts is what the
 * way of rows writes and counts; a record that is not plain goes that way until its values are
 * known. For one thread.
 */
final class CsvInColumns {
  /** An id for situations in which no id is looked at. */
  private static final String NOBODY = "none";

  private final CsvLayout layout;
  private final Lane lane;
  private final CsvColumns columns;
  private final Mapped unmapped;
  private final CsvRecords records;
  private final Guard guard;
  private final Schema schema;
  private final Block block;
  private final Blocks blocks;
  private final Clients clients;
  private final ColumnProposals proposals;
  private final int carried;
  private int size;

  private CsvInColumns(CsvLayout layout, Lane lane, Job job, CompiledPack compiled) {
    this.layout = layout;
    this.lane = lane;
    this.columns =
        new CsvColumns(job.pack().schema(), layout.columns(), layout.dialect(), layout.delimiter());
    this.records = layout.records();
    this.unmapped = layout.counter();
    this.guard = job.guard();
    this.schema = job.pack().schema();
    this.block = new Block(schema);
    this.blocks = new Blocks(compiled);
    this.carried = job.request().columns().carried().size();
    this.clients = new Clients(carried, job.request().columns().passThrough().size());
    this.proposals = new ColumnProposals(compiled, job.pack(), job.request().output());
    block.begin();
  }

  /** For the layout and the lane; null where rows must be read one by one. */
  static @Nullable CsvInColumns of(CsvLayout layout, Lane lane, Job job) {
    if (!(job.engine() instanceof CompiledEngine engine)
        || job.request().output().format() != InputFile.Format.CSV
        || job.request().output().form() != CsvForm.PLAIN
        || !layout.isPlain()
        || !ColumnProposals.fits(job.pack())
        || !CsvColumns.fits(layout.delimiter(), layout.columns())) {
      return null;
    }
    // Whether the pack may be used on that day is the same for all.
    engine.evaluate(Situation.of(job.pack().schema(), NOBODY).build(), job.date());
    return new CsvInColumns(layout, lane, job, engine.compiled());
  }

  /** Whether it works on that layout. */
  boolean isOf(CsvLayout other) {
    return layout == other;
  }

  /** Works on a piece; all that is to be said of it is in the lane then. */
  void work(CsvPieces.Piece piece) {
    byte[] bytes = piece.bytes();
    int limit = piece.size();
    long line = piece.line();
    int at = 0;
    while (at < limit) {
      if (bytes[at] == '\n' || bytes[at] == '\r') {
        at += bytes[at] == '\r' && at + 1 < limit && bytes[at + 1] == '\n' ? 2 : 1;
        line++;
        continue;
      }
      int after = columns.read(bytes, at, limit, block, size);
      if (after >= 0) {
        guard.check(bytes, columns.idFrom(), columns.idTo(), line);
        for (int i = 0; i < carried; i++) {
          guard.checkCarried(i, bytes, columns.passedFrom(i), columns.passedTo(i), line);
        }
        clients.take(size, columns, bytes, line);
        size++;
        at = after;
        line++;
      } else {
        block.forget(size);
        records.over(bytes, at, limit, line, true);
        records.next();
        take(layout.row(records, unmapped));
        at = records.after();
        line = records.lineAfter();
      }
      if (size == Block.ROWS) {
        evaluate();
      }
    }
    evaluate();
    proposals.count(lane.tally());
  }

  /** Takes a row that was read as texts. */
  private void take(Row row) {
    guard.pass(row);
    if (row.situation() == null) {
      lane.rejected(row);
      return;
    }
    lane.kept(row);
    block.put(size, row.situation());
    clients.take(size, row);
    size++;
  }

  private void evaluate() {
    if (size == 0) {
      return;
    }
    block.end(size);
    Answered answered = blocks.evaluate(block);
    proposals.write(answered, block, clients, lane);
    for (int row = 0; row < size; row++) {
      byte[] bytes = clients.bytes(row);
      lane.ids()
          .add(SeenIds.bits(bytes, clients.from(row, 0), clients.to(row, 0)), clients.line(row));
      if (!proposals.isFirm(row) && lane.open().wants(lane.input(), clients.line(row))) {
        lane.open().add(lane.input(), clients.line(row), block.situation(row, schema, NOBODY));
      }
    }
    block.begin();
    size = 0;
  }
}
