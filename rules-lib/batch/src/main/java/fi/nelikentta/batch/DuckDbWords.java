package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What DuckDB's words say without the values in them. A name is repeated only where the query
 * itself has it, so that nothing of a client gets into a message, whatever a cell holds.
 */
final class DuckDbWords {
  private static final Pattern NETWORK =
      Pattern.compile("requires the extension (httpfs|aws|azure)\\b");
  private static final Pattern NO_PARQUET =
      Pattern.compile(
          "^Invalid Input Error: (?:File '(.+)' too small to be a Parquet file"
              + "|No magic bytes found at end of file '(.+)')");
  private static final Pattern CSV =
      Pattern.compile("^\\w[\\w ]* Error: CSV Error on Line: (\\d{1,18})");
  private static final Pattern LINE = Pattern.compile("(?m)^LINE (\\d{1,9}):");
  private static final Pattern COLUMN =
      Pattern.compile("when casting from source column (\\w{1,60})$", Pattern.MULTILINE);

  private DuckDbWords() {}

  /** What is told of a message; null where it is none of these. */
  static @Nullable PassingException of(String message, SqlFailure of) {
    if (message.startsWith("Missing Extension Error") && NETWORK.matcher(message).find()) {
      return new PassingException(say("query-fetches", of.title()), say("copy-file-here"));
    }
    Matcher parquet = NO_PARQUET.matcher(message);
    if (parquet.find()) {
      if (of.of() == SqlFailure.Of.PARQUET) {
        return new PassingException(say("is-no-parquet", of.title()), say("parquet-again"));
      }
      return noParquet(parquet.group(1) == null ? parquet.group(2) : parquet.group(1), of);
    }
    Matcher csv = CSV.matcher(message);
    if (csv.find()) {
      return new PassingException(
          say("query-csv", of.title(), csv.group(1)), say("mend-query-only"));
    }
    return message.startsWith("Conversion Error") ? cast(message, of) : null;
  }

  private static PassingException noParquet(String file, SqlFailure of) {
    String key = of.sql().contains(file) ? "query-no-parquet" : "no-parquet";
    return new PassingException(say(key, of.title(), file), say("parquet-again"));
  }

  private static PassingException cast(String message, SqlFailure of) {
    Matcher line = LINE.matcher(message);
    Message place = Message.verbatim(of.title() + (line.find() ? ":" + line.group(1) : ""));
    Matcher column = COLUMN.matcher(message);
    boolean named = column.find() && of.sql().contains(column.group(1));
    return new PassingException(
        named ? say("query-cast-column", place, column.group(1)) : say("query-cast", place),
        say("try-cast"));
  }
}
