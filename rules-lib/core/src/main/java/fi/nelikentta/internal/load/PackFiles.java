package fi.nelikentta.internal.load;

import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.rule.Place;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of a pack that count, by relative path in UTF-8 byte order, checked byte by byte: valid
 * UTF-8, no control characters, no unicode escapes, within the limits.
 */
public final class PackFiles {
  /** Where bundled packs lie on the class path. */
  private static final String BUNDLED = "nelikentta-packs/";

  private final TreeMap<String, PackFile> fileByPath =
      new TreeMap<>((a, b) -> Arrays.compareUnsigned(bytes(a), bytes(b)));

  private PackFiles() {}

  /** The files of a folder or zip. */
  public static PackFiles of(Path folderOrZip, Findings findings) {
    if (Files.isDirectory(folderOrZip)) {
      return checked(FolderSource.read(folderOrZip, findings), findings);
    }
    if (Files.isRegularFile(folderOrZip)) {
      return checked(ZipSource.read(folderOrZip, "", findings), findings);
    }
    findings.add(
        Code.UNREADABLE,
        new Place(folderOrZip.toString(), 0, 0),
        "there is no such folder or zip",
        "name the folder that holds pack.yaml.");
    return new PackFiles();
  }

  /** The files of a pack on the class path. */
  public static PackFiles bundled(String id, Findings findings) {
    ClassLoader loader = PackFiles.class.getClassLoader();
    URL url = loader.getResource(BUNDLED + id + "/pack.yaml");
    if (url == null || !Names.isCode(id)) {
      findings.add(
          Code.UNREADABLE,
          new Place("pack.yaml", 0, 0),
          "no pack of this id is on the class path",
          "name a folder or zip, or put nelikentta-rules on the class path.");
      return new PackFiles();
    }
    try {
      if (url.openConnection() instanceof JarURLConnection connection) {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
          return checked(
              ZipSource.read(Path.of(jar.getName()), BUNDLED + id + "/", findings), findings);
        }
      }
      Path folder = Path.of(url.toURI()).getParent();
      if (folder != null) {
        return checked(FolderSource.read(folder, findings), findings);
      }
    } catch (IOException | URISyntaxException | RuntimeException wrong) {
      findings.add(
          Code.UNREADABLE,
          new Place("pack.yaml", 0, 0),
          "the class path could not be read",
          "name a folder or zip.");
    }
    return new PackFiles();
  }

  /** The files of a pack that stands in memory. */
  public static PackFiles of(Map<String, String> textByPath, Findings findings) {
    Map<String, byte[]> bytesByPath = new TreeMap<>();
    textByPath.forEach((path, text) -> bytesByPath.put(path, bytes(text)));
    return checked(bytesByPath, findings);
  }

  private static PackFiles checked(Map<String, byte[]> bytesByPath, Findings findings) {
    PackFiles files = new PackFiles();
    bytesByPath.forEach(
        (path, bytes) -> {
          if (isOfPack(path)) {
            String text = ByteCheck.text(path, bytes, findings);
            if (text != null) {
              files.fileByPath.put(path, new PackFile(path, text));
            }
          } else if (!isIgnored(path)) {
            findings.add(
                Code.UNEXPECTED_FILE,
                new Place(path, 0, 0),
                "no pack has such a file, and it is not in the pack's hash",
                "move it away, or check its name and folder.");
          }
        });
    return files;
  }

  /** The file of that path; null where it is missing or was refused. */
  public @Nullable PackFile find(String path) {
    return fileByPath.get(path);
  }

  /** The rule files. */
  public List<PackFile> drl() {
    List<PackFile> drl = new ArrayList<>();
    fileByPath.forEach(
        (path, file) -> {
          if (path.endsWith(".drl")) {
            drl.add(file);
          }
        });
    return drl;
  }

  /** All files that the hash is made of. */
  public Iterable<PackFile> all() {
    return fileByPath.values();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isOfPack(String path) {
    boolean top = path.indexOf('/') < 0;
    return path.equals("pack.yaml")
        || path.equals("attributes.yaml")
        || (top && path.endsWith(".drl"))
        || (path.startsWith("texts/")
            && path.indexOf('/', "texts/".length()) < 0
            && path.endsWith(".yaml"));
  }

  private static boolean isIgnored(String path) {
    return path.equals("README.md")
        || path.equals("approval.json")
        || (path.startsWith("cases/") && path.endsWith(".yaml"));
  }
}
