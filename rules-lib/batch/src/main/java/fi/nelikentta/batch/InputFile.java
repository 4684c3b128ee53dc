package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A registry as it was named.
 *
 * @param name as it was given
 * @param path the file; null for a pipe
 * @param format by its ending; null for a pipe, which tells by its first character
 * @param packing by its ending
 * @param query what gives its rows, where it is no file; null for files and pipes
 */
public record InputFile(
    String name,
    @Nullable Path path,
    @Nullable Format format,
    Packing packing,
    @Nullable Query query) {
  /** The name of a pipe. */
  public static final String PIPE = "-";

  /** How rows are written. */
  public enum Format {
    /** Comma-separated values with a header row. */
    CSV,
    /** One JSON object a line. */
    NDJSON,
    /** Columns with types, read and written through DuckDB. */
    PARQUET,
    /** What a query returns. */
    QUERY;

    /** The name in manifests. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The format by a file's ending, that of {@code .gz} aside; null where it tells none. */
    public static @Nullable Format of(String name) {
      String plain = Packing.of(name) == Packing.GZIP ? name.substring(0, name.length() - 3) : name;
      String lower = plain.toLowerCase(Locale.ROOT);
      if (lower.endsWith(".csv")) {
        return CSV;
      }
      if (lower.endsWith(".parquet")) {
        return Packing.of(name) == Packing.GZIP ? null : PARQUET;
      }
      return lower.endsWith(".ndjson") || lower.endsWith(".jsonl") ? NDJSON : null;
    }
  }

  /** What is no query. */
  public InputFile(String name, @Nullable Path path, @Nullable Format format, Packing packing) {
    this(name, path, format, packing, null);
  }

  /** What a query returns. */
  public static InputFile of(Query query) {
    return new InputFile(query.name(), null, Format.QUERY, Packing.PLAIN, query);
  }

  /** Whether it is the pipe. */
  public boolean isPipe() {
    return path == null && query == null;
  }

  /** Whether it is packed. */
  public enum Packing {
    /** As it is. */
    PLAIN,
    /** By gzip. */
    GZIP;

    /** The packing by a file's ending. */
    public static Packing of(String name) {
      return name.toLowerCase(Locale.ROOT).endsWith(".gz") ? GZIP : PLAIN;
    }
  }

  /**
   * The input of that name.
   *
   * @throws WrongUsageException if there is no such file or its ending tells no format
   */
  public static InputFile of(String name) {
    if (name.isEmpty()) {
      throw new WrongUsageException(say("empty-file-name"), say("endings-of-inputs"));
    }
    if (name.equals(PIPE)) {
      return new InputFile(name, null, null, Packing.PLAIN);
    }
    Path path = path(name);
    Format format = Format.of(name);
    if (Files.isDirectory(path)) {
      throw new WrongUsageException(say("is-folder", name), say("name-files-in-it"));
    }
    if (format == null) {
      throw FileFailure.ending(name, say("endings-of-inputs"));
    }
    if (!Files.exists(path)) {
      throw FileFailure.missing(name);
    }
    return new InputFile(name, path, format, Packing.of(name));
  }

  /**
   * The inputs of that name, which is a file's, a pipe's, or stands for all files that fit.
   *
   * @throws WrongUsageException if there are none or an ending tells no format
   */
  public static List<InputFile> all(String name) {
    return Globs.isGlob(name) && !new File(name).exists()
        ? Globs.files(name).stream().map(InputFile::of).toList()
        : List.of(of(name));
  }

  /**
   * The path of that name.
   *
   * @throws WrongUsageException if it is none
   */
  public static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException wrong) {
      throw new WrongUsageException(say("no-file-name", name), say("use-plain-name"));
    }
  }

  /** The name in messages. */
  public Message title() {
    return isPipe() ? say("the-pipe") : Message.verbatim(name);
  }

  /** Whether two names are of one file, be it there or not. */
  public static boolean isSame(Path one, Path other) {
    try {
      return (Files.exists(one) && Files.exists(other))
          ? Files.isSameFile(one, other)
          : one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    } catch (IOException wrong) {
      return false;
    }
  }
}
