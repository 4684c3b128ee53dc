package fi.nelikentta.cli;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.batch.ColumnChoice;
import fi.nelikentta.batch.Dialect;
import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.OpenInput;
import fi.nelikentta.batch.Row;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.FailedException;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A registry that a command looks at as a whole. It is read as {@code classify} reads it, a block
 * of rows at a time.
 *
 * @param file the registry
 * @param columns which columns are what
 * @param dialect how CSV cells are written
 */
record Registry(InputFile file, ColumnChoice columns, Dialect dialect) {
  private static final int BLOCK = 1_024;

  /**
   * Hands the proposal of each row to the consumer, in their order.
   *
   * @return how many rows were rejected
   * @throws fi.nelikentta.text.WrongUsageException if its header does not fit the pack
   * @throws FailedException if it cannot be read to its end
   */
  long each(InputStream pipe, StrategyEngine engine, LocalDate date, Consumer<Proposal> consumer) {
    long rejected = 0;
    List<Situation> block = new ArrayList<>(BLOCK);
    try (OpenInput rows = OpenInput.of(file, pipe, engine.pack(), dialect, columns)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        if (row.situation() == null) {
          rejected++;
        } else {
          block.add(row.situation());
        }
        if (block.size() == BLOCK) {
          engine.evaluateAll(block, date).forEach(consumer);
          block = new ArrayList<>(BLOCK);
        }
      }
    } catch (IOException failed) {
      throw FileFailure.reading(file.title(), failed);
    }
    engine.evaluateAll(block, date).forEach(consumer);
    return rejected;
  }
}
