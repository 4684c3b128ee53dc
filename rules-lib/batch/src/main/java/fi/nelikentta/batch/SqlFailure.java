package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is told of a database that fails. A driver's own words are repeated only where they are
 * about the query: others may hold values of persons, or a password.
 *
 * @param of what of it fails
 * @param title the query, file or table in messages
 * @param sql the text of the query; empty where there is none that a user wrote
 */
record SqlFailure(Of of, Message title, String sql) {
  /** What the database was asked for. */
  enum Of {
    /** The rows of a query that a user wrote. */
    QUERY,
    /** The rows of a Parquet file. */
    PARQUET,
    /** A table or file to be written. */
    OUTPUT
  }

  /** How messages of the embedded DuckDB begin that are about the query and its files. */
  private static final List<String> ABOUT_QUERY =
      List.of(
          "Parser Error",
          "Catalog Error",
          "Binder Error",
          "IO Error",
          "Permission Error",
          "Missing Extension Error",
          "Not implemented Error",
          "Invalid Configuration Error");

  private static final Pattern POSITION = Pattern.compile("(?m)^\\s*\\S+: (\\d{1,9})\\s*$");

  /** What DuckDB says around its message when a result is streamed. */
  private static final Pattern AROUND =
      Pattern.compile("^Invalid Input Error: Attempting.*\\R.*?: (?=[A-Z])");

  /** Connections that break, servers that stop or run out of room, other transactions. */
  private static final List<String> PASSING = List.of("08", "40", "53", "57");

  /** What a driver says of an exception that it wraps. */
  private static final Pattern WRAPPED = Pattern.compile("^java\\.sql\\.SQLException: ");

  private static final int LONGEST = 300;

  /** It cannot be opened, or the query not begun. */
  PassingException opening(SQLException wrong) {
    return of(wrong, say(of == Of.QUERY ? "query-fails" : "parquet-fails", title));
  }

  /** What was to be written at the end can be written later. */
  PassingException finishing(SQLException wrong) {
    return of(wrong, say("table-fails", title));
  }

  /** It stopped after so many rows. */
  RuntimeException reading(SQLException wrong, long rows) {
    String state = String.valueOf(wrong.getSQLState());
    Message stops = say("query-stops", title, rows);
    // That it was reached is known.
    PassingException told =
        state.startsWith("08")
            ? new PassingException(say("database-error", stops, state), say("check-database"))
            : of(wrong, stops);
    return PASSING.stream().anyMatch(state::startsWith) ? told : told.told();
  }

  /** Something failed that is no query of a user. */
  FailedException told(SQLException wrong, Message what) {
    return of(wrong, what).told();
  }

  private PassingException of(SQLException wrong, Message what) {
    String state = String.valueOf(wrong.getSQLState());
    String said = WRAPPED.matcher(String.valueOf(wrong.getMessage())).replaceFirst("");
    String message = AROUND.matcher(said).replaceFirst("");
    if (state.startsWith("08")) {
      return new PassingException(say("database-unreachable"), say("check-database"));
    }
    if (state.startsWith("28")) {
      return new PassingException(say("database-refuses-user"), say("give-credentials"));
    }
    if (state.startsWith("3D")) {
      return new PassingException(say("no-such-database"), say("check-database"));
    }
    if (state.equals("25006")) {
      return new PassingException(say("query-writes", title), say("query-only-reads"));
    }
    if (state.startsWith("42")) {
      return new PassingException(
          say("query-wrong", title + place(message), words(message)), say("mend-query"));
    }
    if (message.startsWith("Out of Memory Error") || state.startsWith("53")) {
      return new PassingException(say("database-full"), say("free-room"));
    }
    PassingException understood = DuckDbWords.of(message, this);
    if (understood != null) {
      return understood;
    }
    for (String about : ABOUT_QUERY) {
      if (message.startsWith(about)) {
        return new PassingException(
            say("query-wrong", title, words(message)), remedy("mend-query-only"));
      }
    }
    String kind =
        state.equals("null") || state.isEmpty() ? message.replaceFirst("(?s):.*", "") : state;
    return new PassingException(
        say("database-error", what, kind.matches("[A-Za-z0-9 ]{1,40}") ? kind : "SQL"),
        remedy("ask-database"));
  }

  /** Nobody but a user who wrote a query can mend it. */
  private Message remedy(String ofQuery) {
    return switch (of) {
      case QUERY -> say(ofQuery);
      case PARQUET -> say("parquet-again");
      case OUTPUT -> say("check-output");
    };
  }

  /** The first line of the server's words. */
  private static String words(String message) {
    String first = message.lines().findFirst().orElse("").replaceFirst("^[A-ZÄÖÅ]+: +", "");
    return first.length() > LONGEST ? first.substring(0, LONGEST) + "…" : first;
  }

  /** The place in the query that the server names, as {@code :line:column}. */
  private String place(String message) {
    Matcher at = POSITION.matcher(message);
    return !at.find() || sql.isEmpty() ? "" : ":" + SqlPlace.of(sql, Integer.parseInt(at.group(1)));
  }
}
