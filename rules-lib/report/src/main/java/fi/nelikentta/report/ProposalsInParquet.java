package fi.nelikentta.report;

import fi.nelikentta.batch.ParquetProposals;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposals in a Parquet file; a row's line is its number, from 1. */
final class ProposalsInParquet implements ProposalsFile {
  private final Path path;
  private final ParquetProposals file;
  private final List<String> passed;
  private long row;

  /**
   * Looks at the columns.
   *
   * @throws fi.nelikentta.text.WrongUsageException if they are not those of proposals
   */
  ProposalsInParquet(Path path) {
    this.path = path;
    this.file = ParquetProposals.open(path);
    List<String> columns = file.columns();
    int ours = ProposalCells.COLUMNS.size();
    if (columns.size() < ours || !columns.subList(0, ours).equals(ProposalCells.COLUMNS)) {
      file.close();
      throw ProposalsFile.none(path);
    }
    this.passed = columns.subList(ours, columns.size());
  }

  @Override
  public List<String> passed() {
    return passed;
  }

  @Override
  public @Nullable ProposalCells next() {
    List<String> cells = file.next();
    row++;
    return cells == null ? null : new ProposalCells(path.toString(), row, cells);
  }

  @Override
  public void close() {
    file.close();
  }
}
