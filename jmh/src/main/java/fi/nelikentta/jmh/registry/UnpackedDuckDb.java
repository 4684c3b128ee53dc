package fi.nelikentta.jmh.registry;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * DuckDB with its native library beside it: the driver else copies the library out of its jar, some
 * 60 MB, at every start, which is no part of what SQL takes.
 *
 * @param classPath this process's, with the driver's classes in place of its jar
 * @param libraries the folder of the library
 */
record UnpackedDuckDb(String classPath, Path libraries) {
  private static final String JAR = "duckdb_jdbc";
  private static final String NATIVE =
      "libduckdb_java.so_linux_" + System.getProperty("os.arch").replace("aarch64", "arm64");

  /** Unpacks it into the folder. */
  static UnpackedDuckDb in(Path folder) throws IOException {
    List<String> paths =
        new ArrayList<>(
            Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator)));
    String jar = paths.stream().filter(path -> path.contains(JAR)).findFirst().orElseThrow();
    Path classes = folder.resolve("classes");
    try (ZipFile zip = new ZipFile(jar)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        String name = entry.getName();
        if (name.equals(NATIVE)) {
          copy(zip, entry, folder.resolve(System.mapLibraryName("duckdb_java")));
        } else if (!entry.isDirectory() && !name.startsWith("libduckdb")) {
          copy(zip, entry, classes.resolve(name));
        }
      }
    }
    paths.set(paths.indexOf(jar), classes.toString());
    return new UnpackedDuckDb(String.join(File.pathSeparator, paths), folder);
  }

  private static void copy(ZipFile zip, ZipEntry entry, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try (InputStream in = zip.getInputStream(entry)) {
      Files.copy(in, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
