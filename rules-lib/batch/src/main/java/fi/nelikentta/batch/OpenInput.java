package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.text.FailedException;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** An input that is being read: bytes are measured, unpacked, decoded and parted into rows. */
public final class OpenInput implements RowReader, Closeable {
  private static final int BUFFER = 1 << 16;

  /** How gzip begins, which no text does: a pipe has no ending that could say it. */
  private static final int GZIP = 0x1F8B;

  private static final int UTF_16_LITTLE = 0xFFFE;
  private static final int UTF_16_BIG = 0xFEFF;

  private final InputFile file;
  private final InputFile.Format format;
  private final MeasuredStream bytes;
  private final InputStream plain;
  private final @Nullable CsvFile csv;
  private final RowReader rows;
  private final Recognised recognised;
  private long count;
  private long lastLine;

  private OpenInput(
      InputFile file,
      InputStream raw,
      RulePack pack,
      Dialect dialect,
      ColumnChoice choice,
      Source.@Nullable Mark expected)
      throws IOException {
    this.file = file;
    this.bytes = new MeasuredStream(file.title(), raw, expected);
    InputStream buffered = new BufferedInputStream(bytes, BUFFER);
    boolean packed = file.packing() == InputFile.Packing.GZIP || begins(buffered, GZIP);
    this.plain = packed ? new BufferedInputStream(new Gzip(buffered), BUFFER) : buffered;
    if (begins(plain, UTF_16_LITTLE) || begins(plain, UTF_16_BIG)) {
      throw new FailedException(say("is-utf16", file.title()), say("save-as-csv-utf8"));
    }
    this.format = file.format() != null ? file.format() : sniff(plain);
    if (format == InputFile.Format.CSV) {
      Spreadsheet sheet = Spreadsheet.of(plain, dialect);
      this.recognised = sheet.recognised();
      CsvFile read = new CsvFile(file.title(), sheet.text(), pack, sheet.dialect(), choice);
      this.csv = read;
      this.rows = new CsvRows(read);
    } else {
      this.recognised = Recognised.NONE;
      this.csv = null;
      this.rows = new NdjsonRows(plain, pack, dialect, choice);
    }
  }

  /** What a query returns, or what DuckDB reads. */
  private OpenInput(InputFile file, OpenQuery query) {
    this.file = file;
    this.bytes = new MeasuredStream(file.title(), InputStream.nullInputStream(), null);
    this.plain = InputStream.nullInputStream();
    this.csv = null;
    this.format = query.facts().format();
    this.rows = query;
    this.recognised = Recognised.NONE;
  }

  /**
   * Opens the input and reads its header.
   *
   * @throws fi.nelikentta.text.WrongUsageException if the header is wrong
   * @throws FailedException if it cannot be read
   */
  public static OpenInput of(
      InputFile file, InputStream pipe, RulePack pack, Dialect dialect, ColumnChoice choice) {
    try {
      return of(file, pipe, pack, dialect, choice, null);
    } catch (ReadingException wrong) {
      throw FileFailure.reading(wrong.title(), wrong.failure());
    } catch (PassingException wrong) {
      throw wrong.told();
    }
  }

  /**
   * The same, where an earlier run read that of it; null expects nothing.
   *
   * @throws ReadingException if nothing may be wrong with the input itself
   */
  static OpenInput of(
      InputFile file,
      InputStream pipe,
      RulePack pack,
      Dialect dialect,
      ColumnChoice choice,
      Source.@Nullable Mark expected) {
    if (file.query() != null) {
      return new OpenInput(file, OpenQuery.of(file.query(), pack, dialect, choice, expected));
    }
    if (file.format() == InputFile.Format.PARQUET && file.path() != null) {
      Query query = Query.parquet(file, file.path(), DuckDb.open());
      return new OpenInput(file, OpenQuery.of(query, pack, dialect, choice, expected));
    }
    InputStream raw = null;
    try {
      raw = file.path() == null ? pipe : stream(file.path());
      return new OpenInput(file, raw, pack, dialect, choice, expected);
    } catch (IOException wrong) {
      close(raw);
      throw failure(file, wrong, 0);
    } catch (UncheckedIOException wrong) {
      close(raw);
      throw failure(file, cause(wrong), 0);
    } catch (RuntimeException wrong) {
      close(raw);
      throw wrong;
    }
  }

  /** A channel's stream asks for its place, which a named pipe does not have. */
  private static InputStream stream(Path path) throws IOException {
    return Files.isRegularFile(path)
        ? Files.newInputStream(path)
        : new FileInputStream(path.toFile());
  }

  @Override
  public @Nullable Row next() {
    try {
      Unread row = unread();
      return row == null ? null : row.row();
    } catch (ReadingException wrong) {
      throw FileFailure.reading(wrong.title(), wrong.failure());
    } catch (PassingException wrong) {
      throw wrong.told();
    }
  }

  /**
   * The next record, to be read by whoever asks.
   *
   * @throws ReadingException if nothing may be wrong with the input itself
   */
  @Override
  public @Nullable Unread unread() {
    try {
      Unread row = rows.unread();
      if (row != null) {
        count++;
        lastLine = row.line();
      }
      return row;
    } catch (UncheckedIOException wrong) {
      throw failure(cause(wrong));
    }
  }

  @Override
  public Mapped mapped() {
    return rows.mapped();
  }

  /** The input in chunks; then it is not read row by row. */
  Source source() {
    return csv == null ? new RowsSource(this) : new CsvSource(this, csv);
  }

  /** The next records of the file as bytes; null at the end. */
  CsvPieces.@Nullable Piece piece(CsvFile records) {
    try {
      return records.pieces().next();
    } catch (IOException wrong) {
      throw failure(file, wrong, records.pieces().lastLine());
    }
  }

  /** What has been read so far, ahead of the rows by a buffer. */
  Source.Mark mark() {
    if (rows instanceof OpenQuery query) {
      return query.mark();
    }
    return bytes.mark();
  }

  /** How much of its bytes has been read; 0 where that is not known. */
  long bytesRead() {
    return rows instanceof OpenQuery query ? query.bytesRead() : bytes.size();
  }

  /** What was read, once all rows are. */
  InputFacts facts() {
    if (rows instanceof OpenQuery query) {
      return query.facts();
    }
    return facts(count);
  }

  /** The same where the records were counted elsewhere. */
  InputFacts facts(long records) {
    try {
      bytes.drain();
    } catch (IOException wrong) {
      throw failure(wrong);
    }
    return new InputFacts(file.name(), format, bytes.size(), bytes.sha256(), records, recognised);
  }

  @Override
  public void close() throws IOException {
    plain.close();
    if (rows instanceof OpenQuery query) {
      query.close();
    }
  }

  /** Whether the next two bytes are these. */
  private static boolean begins(InputStream in, int wanted) throws IOException {
    in.mark(2);
    int first = in.read();
    int both = first < 0 ? first : first << Byte.SIZE | in.read();
    in.reset();
    return both == wanted;
  }

  /** By its first byte behind space and a byte order mark. */
  private static InputFile.Format sniff(InputStream plain) throws IOException {
    plain.mark(Delimiters.HEADER);
    int first = plain.read();
    for (int i = 1; i < Delimiters.HEADER - 1 && first >= 0 && isBefore(first); i++) {
      first = plain.read();
    }
    plain.reset();
    return first == '{' ? InputFile.Format.NDJSON : InputFile.Format.CSV;
  }

  private static boolean isBefore(int one) {
    return one <= ' ' || one == 0xEF || one == 0xBB || one == 0xBF;
  }

  private static IOException cause(UncheckedIOException wrong) {
    return wrong.getCause() == null ? new IOException(wrong) : wrong.getCause();
  }

  private RuntimeException failure(IOException wrong) {
    return failure(file, wrong, lastLine);
  }

  /**
   * What to tell of an input that cannot be read on. Only what unpacks gzip knows of zip and of an
   * end that is none.
   *
   * @param lastLine the line of the last row that could be read; 0 for none
   */
  static RuntimeException failure(InputFile file, IOException wrong, long lastLine) {
    if (wrong instanceof ZipException) {
      return new FailedException(
          lastLine == 0
              ? say("no-whole-gzip", file.title())
              : say("no-whole-gzip-after", file.title(), lastLine),
          say("pack-again"));
    }
    if (wrong instanceof EOFException) {
      return new FailedException(
          lastLine == 0
              ? say("gzip-ends-early", file.title())
              : say("gzip-ends-early-after", file.title(), lastLine),
          say("fetch-again"));
    }
    return new ReadingException(file.title(), wrong);
  }

  private static void close(@Nullable InputStream raw) {
    try {
      if (raw != null) {
        raw.close();
      }
    } catch (IOException unheard) {
      // What failed first is told.
    }
  }
}
