package fi.nelikentta.dist;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The zip, unpacked into a folder that nobody may write to, with spaces and letters beyond ASCII in
 * its path; and runs of it by nobody in particular, without a network, from another folder.
 */
final class Unpacked {
  /** The zip that the build made. */
  static final Path ZIP = Path.of(System.getProperty("nelikentta.zip"));

  private static final Set<PosixFilePermission> WRITE =
      EnumSet.of(
          PosixFilePermission.OWNER_WRITE,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_WRITE);

  /** What the launcher needs of the machine beside its shell. */
  private static final List<String> TOOLS = List.of("cat", "uname", "readlink");

  private final Path app;
  private final Path work;
  private final Path tools;

  private Unpacked(Path app, Path work, Path tools) {
    this.app = app;
    this.work = work;
    this.tools = tools;
  }

  /** What a run gave. */
  record Ran(int code, String out, String err) {}

  /** Unpacks what of the zip is wanted, by its path there. */
  static Unpacked into(Path folder, Predicate<String> wanted) throws IOException {
    open(folder);
    Path parent = Files.createDirectories(folder.resolve("Omat tiedostot (ä, ö & å)"));
    try (FileSystem zip =
            FileSystems.newFileSystem(ZIP, Map.of("enablePosixFileAttributes", true));
        Stream<Path> entries = Files.walk(zip.getPath("/"))) {
      for (Path entry : entries.toList()) {
        String name = entry.toString().replaceFirst("^/[^/]*/?", "");
        Path target = parent.resolve(entry.toString().substring(1));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else if (wanted.test(name)) {
          Files.copy(entry, target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(entry));
        }
      }
    }
    Path app = only(parent);
    try (Stream<Path> files = Files.walk(app)) {
      for (Path file : files.toList()) {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        permissions.removeAll(WRITE);
        Files.setPosixFilePermissions(file, permissions);
      }
    }
    Path work = Files.createDirectory(folder.resolve("työ"));
    Files.setPosixFilePermissions(work, EnumSet.allOf(PosixFilePermission.class));
    Path tools = Files.createDirectory(folder.resolve("tools"));
    for (String tool : TOOLS) {
      Files.createSymbolicLink(tools.resolve(tool), find(tool));
    }
    return new Unpacked(app, work, tools);
  }

  /** Takes away what the temporary folder's own cleaning would stumble over. */
  void close() throws IOException {
    try (Stream<Path> links = Files.list(tools)) {
      for (Path link : links.toList()) {
        Files.delete(link);
      }
    }
    unlock();
  }

  /** Lets the owner write there again. */
  void unlock() throws IOException {
    try (Stream<Path> files = Files.walk(app)) {
      for (Path file : files.filter(Files::isDirectory).toList()) {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        permissions.add(PosixFilePermission.OWNER_WRITE);
        Files.setPosixFilePermissions(file, permissions);
      }
    }
  }

  /** The folder of the zip. */
  Path app() {
    return app;
  }

  /** The folder that commands run in; they may write there. */
  Path work() {
    return work;
  }

  /** A program that the launcher finds on its path from now on. */
  void tool(String name, Path program) throws IOException {
    Files.createSymbolicLink(tools.resolve(name), program);
  }

  /** Runs the launcher with nothing in its environment but this and a path to few tools. */
  Ran run(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(nobody());
    command.add(app.resolve("nelikentta").toString());
    command.addAll(List.of(arguments));
    Map<String, String> all = new TreeMap<>(environment);
    all.put("PATH", tools.toString());
    return run(command, all, work);
  }

  /** Runs a command with that environment alone. */
  static Ran run(List<String> command, Map<String, String> environment, Path folder)
      throws Exception {
    Path err = Files.createTempFile("nelikentta", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    String said = Files.readString(err);
    Files.delete(err);
    return new Ran(code, out, said);
  }

  /** The files with their sizes and times: what a run that writes here would change. */
  Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(app)) {
      for (Path file : all.toList()) {
        files.put(
            app.relativize(file).toString(),
            Files.isDirectory(file)
                ? "folder"
                : Files.size(file) + " " + Files.getLastModifiedTime(file));
      }
    }
    return files;
  }

  /** Root may write anywhere, so it becomes somebody without rights, and goes off the network. */
  private static List<String> nobody() {
    return isRoot() && hasTool("setpriv") && hasTool("unshare")
        ? List.of(
            find("unshare").toString(),
            "--net",
            find("setpriv").toString(),
            "--reuid=65534",
            "--regid=65534",
            "--clear-groups")
        : List.of();
  }

  private static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  private static boolean hasTool(String name) {
    return folders().anyMatch(folder -> Files.isExecutable(folder.resolve(name)));
  }

  private static Path find(String tool) {
    return folders()
        .map(folder -> folder.resolve(tool))
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(tool + " is not on the path."));
  }

  private static Stream<Path> folders() {
    return Stream.of(System.getenv("PATH").split(":")).map(Path::of);
  }

  private static Path only(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> all = files.toList();
      if (all.size() != 1) {
        throw new IllegalStateException("not one folder: " + all);
      }
      return all.get(0);
    }
  }

  /** A folder that others may go through. */
  private static void open(Path folder) throws IOException {
    Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
    permissions.add(PosixFilePermission.OTHERS_READ);
    permissions.add(PosixFilePermission.OTHERS_EXECUTE);
    Files.setPosixFilePermissions(folder, permissions);
  }

  /** Copies a file to where commands run. */
  String copy(Path file) {
    try {
      Path copied =
          Files.copy(file, work.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      return copied.getFileName().toString();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
