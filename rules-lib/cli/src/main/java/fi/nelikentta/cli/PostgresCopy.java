package fi.nelikentta.cli;

import fi.nelikentta.batch.BulkLoad;
import fi.nelikentta.batch.BulkRead;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** PostgreSQL takes CSV as it is, and gives it. */
final class PostgresCopy implements BulkLoad, BulkRead {
  private static final int BUFFER = 1 << 16;

  @Override
  public void add(Connection connection, String table, String columns, byte[] csv, int length)
      throws SQLException, IOException {
    connection
        .unwrap(PGConnection.class)
        .getCopyAPI()
        .copyIn(
            "COPY " + table + " (" + columns + ") FROM STDIN (FORMAT csv)",
            new ByteArrayInputStream(csv, 0, length),
            BUFFER);
  }

  @Override
  public InputStream rows(Connection connection, String select) throws SQLException {
    return new CopyStream(
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyOut("COPY (" + select + ") TO STDOUT (FORMAT csv)"));
  }
}
