package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.batch.Database;
import fi.nelikentta.batch.DuckDb;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.Query;
import fi.nelikentta.cli.terminal.Terminal;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where rows come from, if not from files that are named. */
final class SourceOptions {
  @Option(
      names = "--sql",
      paramLabel = "FILE.sql",
      description =
          "Classify what the query in the file returns, over CSV, Parquet and JSON files:"
              + " DuckDB runs it in this process. It only reads, and fetches nothing. Relative"
              + " paths in it begin in the working directory.")
  private @Nullable String sql;

  @Option(
      names = "--jdbc",
      paramLabel = "URL",
      description =
          "Classify what --query returns from this database, as"
              + " jdbc:postgresql://host/database. It is fetched as it is read. User and password"
              + " come from NELIKENTTA_JDBC_USER and NELIKENTTA_JDBC_PASSWORD, never from the"
              + " command line.")
  private @Nullable String jdbc;

  @Option(
      names = "--query",
      paramLabel = "FILE.sql",
      description = "The query for --jdbc. Dates become numbers in it, as the age in years.")
  private @Nullable String query;

  @Mixin private DatabaseOptions databases = new DatabaseOptions();

  /** The files of queries. */
  List<String> files() {
    return Stream.of(sql, query).filter(Objects::nonNull).toList();
  }

  /** How databases are reached. */
  DatabaseOptions databases() {
    return databases;
  }

  /**
   * What is to be classified: the files, or what a query returns.
   *
   * @throws WrongUsageException if it is neither, or both
   */
  List<InputFile> inputs(List<String> files, Terminal terminal) {
    if (jdbc == null && query != null) {
      throw new WrongUsageException(say("query-without-jdbc"), say("query-without-jdbc-try"));
    }
    if (jdbc != null && query == null) {
      throw new WrongUsageException(say("jdbc-without-query"), say("jdbc-without-query-try"));
    }
    int sources = (files.isEmpty() ? 0 : 1) + (sql == null ? 0 : 1) + (jdbc == null ? 0 : 1);
    if (sources == 0) {
      throw new WrongUsageException(
          say("missing-argument", "INPUT"), Message.verbatim("nelikentta classify --help"));
    }
    if (sources > 1) {
      throw new WrongUsageException(say("two-sources"), say("two-sources-try"));
    }
    if (sql != null) {
      return List.of(InputFile.of(Query.of(sql, DuckDb.open())));
    }
    if (jdbc != null && query != null) {
      Database database =
          jdbc.startsWith(DuckDb.URL) ? DuckDb.open(jdbc) : databases.database(jdbc, terminal);
      return List.of(InputFile.of(Query.of(query, database)));
    }
    return files.stream().flatMap(name -> InputFile.all(name).stream()).toList();
  }
}
