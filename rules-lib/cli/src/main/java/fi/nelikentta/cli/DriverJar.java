package fi.nelikentta.cli;

import static fi.nelikentta.cli.terminal.Sayings.say;

import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.text.WrongUsageException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A JDBC driver out of a jar that a user has. The driver manager takes only drivers of its own
 * class loader, so it is given this one, which passes everything on.
 */
record DriverJar(Driver driver) implements Driver {
  /**
   * Makes the drivers of the jar known.
   *
   * @throws WrongUsageException if there is no such file, or no driver in it
   */
  static void register(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw FileFailure.missing(jar.toString());
    }
    int found = 0;
    try {
      URLClassLoader loader =
          new URLClassLoader(new URL[] {jar.toUri().toURL()}, DriverJar.class.getClassLoader());
      for (Driver driver : ServiceLoader.load(Driver.class, loader)) {
        if (driver.getClass().getClassLoader() == loader) {
          DriverManager.registerDriver(new DriverJar(driver));
          found++;
        }
      }
    } catch (MalformedURLException | SQLException | ServiceConfigurationError wrong) {
      found = 0;
    }
    if (found == 0) {
      throw new WrongUsageException(say("no-driver-in", jar.toString()), say("no-driver-in-try"));
    }
  }

  @Override
  public @Nullable Connection connect(String url, Properties info) throws SQLException {
    return driver.connect(url, info);
  }

  @Override
  public boolean acceptsURL(String url) throws SQLException {
    return driver.acceptsURL(url);
  }

  @Override
  public DriverPropertyInfo[] getPropertyInfo(String url, Properties info) throws SQLException {
    return driver.getPropertyInfo(url, info);
  }

  @Override
  public int getMajorVersion() {
    return driver.getMajorVersion();
  }

  @Override
  public int getMinorVersion() {
    return driver.getMinorVersion();
  }

  @Override
  public boolean jdbcCompliant() {
    return driver.jdbcCompliant();
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    return driver.getParentLogger();
  }
}
