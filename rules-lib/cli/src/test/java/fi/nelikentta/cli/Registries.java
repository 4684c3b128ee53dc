package fi.nelikentta.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The same rows in every place that a registry may come from. Their cells hold no quotes. */
enum Registries {
  /** A CSV file. */
  CSV {
    @Override
    List<String> write(Cli cli, String csv) {
      return List.of(cli.file("in.csv", csv));
    }
  },
  /** A packed CSV file. */
  GZIP {
    @Override
    List<String> write(Cli cli, String csv) {
      ByteArrayOutputStream packed = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
        gzip.write(csv.getBytes(StandardCharsets.UTF_8));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return List.of(cli.file("in.csv.gz", packed.toByteArray()));
    }
  },
  /** An object a line; what reads as a number, a truth or a list is one. */
  NDJSON {
    @Override
    List<String> write(Cli cli, String csv) {
      List<String> lines = csv.lines().toList();
      String[] names = lines.get(0).split(",");
      StringBuilder json = new StringBuilder();
      for (String line : lines.subList(1, lines.size())) {
        json.append(object(names, line.split(",", -1))).append('\n');
      }
      return List.of(cli.file("in.ndjson", json.toString()));
    }
  },
  /** A Parquet file of texts. */
  PARQUET {
    @Override
    List<String> write(Cli cli, String csv) {
      DuckDbFiles.run(
          "COPY (" + texts(cli, csv) + ") TO '" + cli.path("in.parquet") + "' (FORMAT parquet)");
      return List.of(cli.path("in.parquet"));
    }
  },
  /** A query over files. */
  SQL {
    @Override
    List<String> write(Cli cli, String csv) {
      return List.of("--sql", cli.file("q.sql", texts(cli, csv)));
    }
  },
  /** A query to a database that is a file. */
  JDBC {
    @Override
    List<String> write(Cli cli, String csv) {
      DuckDbFiles.run(
          cli.path("registry.db"), "CREATE OR REPLACE TABLE registry AS " + texts(cli, csv));
      return List.of(
          "--jdbc",
          "jdbc:duckdb:" + cli.path("registry.db"),
          "--query",
          cli.file("q.sql", "SELECT * FROM registry"));
    }
  };

  /** Writes the rows and says how they are named on the command line. */
  abstract List<String> write(Cli cli, String csv);

  /** Whether a row's line is its number, since there is no header. */
  boolean countsRows() {
    return this != CSV && this != GZIP;
  }

  private static String texts(Cli cli, String csv) {
    return "SELECT * FROM read_csv('"
        + cli.file("texts.csv", csv)
        + "', all_varchar = true, header = true, delim = ',')";
  }

  private static String object(String[] names, String[] cells) {
    List<String> fields = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      if (!cells[i].isEmpty()) {
        fields.add("\"" + names[i] + "\":" + value(names[i], cells[i]));
      }
    }
    return "{" + String.join(",", fields) + "}";
  }

  private static String value(String name, String cell) {
    if (name.equals("diagnoses")) {
      return cell.equals("[]") ? "[]" : "[\"" + cell.replace("|", "\",\"") + "\"]";
    }
    boolean isId = name.equals("clientId") || name.equals("asiakas");
    boolean bare = cell.matches("-?\\d+(\\.\\d+)?|true|false") && !isId;
    return bare ? cell : "\"" + cell + "\"";
  }

  /** The command line with these options behind the rows. */
  static String[] with(List<String> rows, String... options) {
    List<String> all = new ArrayList<>(rows);
    all.addAll(Arrays.asList(options));
    return all.toArray(new String[0]);
  }
}
