package fi.nelikentta.report;

import static fi.nelikentta.report.Sayings.say;

import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.Gzip;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.Utf8Reader;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proposals as {@code classify --out} wrote them, row by row. One thread. */
interface ProposalsFile extends Closeable {
  /** Characters, and bytes, that are read at once. */
  int BUFFER = 1 << 16;

  /**
   * Opens the file and reads its header, if it has one.
   *
   * @throws WrongUsageException if it holds no proposals
   * @throws FailedException if it cannot be read
   */
  static ProposalsFile open(Path path) {
    InputFile.Format format = InputFile.Format.of(path.toString());
    if (format == null) {
      throw none(path);
    }
    if (!Files.exists(path)) {
      throw FileFailure.missing(path.toString());
    }
    if (format == InputFile.Format.PARQUET) {
      return new ProposalsInParquet(path);
    }
    InputStream stream = null;
    try {
      stream = new BufferedInputStream(Files.newInputStream(path), BUFFER);
      boolean packed = InputFile.Packing.of(path.toString()) == InputFile.Packing.GZIP;
      InputStream plain = packed ? new Gzip(stream) : stream;
      Message title = Message.verbatim(path.toString());
      BufferedReader reader = new BufferedReader(new Utf8Reader(title, plain), BUFFER);
      return format == InputFile.Format.CSV
          ? new ProposalsInCsv(path, reader)
          : new ProposalsInJson(path, reader);
    } catch (IOException wrong) {
      closed(stream);
      throw FileFailure.reading(Message.verbatim(path.toString()), wrong, say("classify-again"));
    } catch (RuntimeException wrong) {
      closed(stream);
      throw wrong;
    }
  }

  private static void closed(@Nullable InputStream stream) {
    try {
      if (stream != null) {
        stream.close();
      }
    } catch (IOException unheard) {
      // What failed first is told.
    }
  }

  /** That the file holds none. */
  static WrongUsageException none(Path path) {
    return new WrongUsageException(say("no-proposals", path.toString()), say("make-proposals"));
  }

  /** That the file cannot be read on behind that line. */
  static FailedException broken(Path path, long line) {
    return new FailedException(say("broken-file", path.toString(), line), say("classify-again"));
  }

  /** The passed-through columns. */
  List<String> passed();

  /**
   * The next proposal's cells; null at the end.
   *
   * @throws FailedException if the row is none
   */
  @Nullable ProposalCells next();
}
