package fi.nelikentta.cli;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL, which refuses to run as root, run by nobody in particular. The library that brings it
 * would make a namespace of its own for that, which many containers do not let even root do.
 */
final class NobodysPostgres implements Closeable {
  private static final int NOBODY = 65_534;
  private static final int TRIES = 300;
  private static final int PAUSE_MILLIS = 100;

  private final Path home;
  private final int port;
  private final Process server;

  NobodysPostgres() throws IOException {
    home = Files.createTempDirectory("nelikentta-postgres");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    unpack();
    Path data = Files.createDirectory(home.resolve("data"));
    Files.setAttribute(data, "unix:uid", NOBODY);
    Process made =
        start(
            "initdb", "-A", "trust", "-U", "postgres", "-D", data.toString(), "-E", "UTF-8", "-N");
    if (await(made) != 0) {
      throw new IOException("initdb ended with " + made.exitValue());
    }
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    String own = "unix_socket_directories=" + data;
    server =
        start("postgres", "-D", data.toString(), "-p", "" + port, "-c", "fsync=off", "-c", own);
    for (int i = 0; !answers(); i++) {
      if (i == TRIES || !server.isAlive()) {
        throw new IOException("PostgreSQL does not answer");
      }
      rest();
    }
  }

  /** Whether this is how to run it here. */
  static boolean isNeeded() {
    return "root".equals(System.getProperty("user.name"))
        && Files.isExecutable(Path.of("/usr/bin/setpriv"));
  }

  int port() {
    return port;
  }

  private void unpack() throws IOException {
    String machine = System.getProperty("os.arch").equals("amd64") ? "x86_64" : "arm_64";
    try (InputStream packed = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", machine);
        TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path target = home.resolve(entry.getName()).normalize();
        if (entry.isDirectory()) {
          Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(target.getParent());
          Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(target.getParent());
          Files.copy(tar, target);
          Set<PosixFilePermission> everybody = PosixFilePermissions.fromString("rw-r--r--");
          if ((entry.getMode() & 0100) != 0) {
            everybody = EnumSet.copyOf(everybody);
            everybody.addAll(PosixFilePermissions.fromString("--x--x--x"));
          }
          Files.setPosixFilePermissions(target, everybody);
        }
      }
    }
  }

  private Process start(String program, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "setpriv",
                "--reuid=" + NOBODY,
                "--regid=" + NOBODY,
                "--clear-groups",
                home.resolve("bin").resolve(program).toString()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command)
        .directory(home.toFile())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private boolean answers() {
    try (var connection = DriverManager.getConnection(url())) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }

  private String url() {
    return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
  }

  private static int await(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  private static void rest() {
    try {
      TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
    } catch (InterruptedException wrong) {
      throw new IllegalStateException(wrong);
    }
  }

  @Override
  public void close() throws IOException {
    server.destroy();
    await(server);
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
