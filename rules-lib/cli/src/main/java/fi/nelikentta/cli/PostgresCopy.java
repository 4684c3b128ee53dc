package fi.nelikentta.cli;

import fi.nelikentta.batch.BulkLoad;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;

/** PostgreSQL takes CSV as it is. */
final class PostgresCopy implements BulkLoad {
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
}
