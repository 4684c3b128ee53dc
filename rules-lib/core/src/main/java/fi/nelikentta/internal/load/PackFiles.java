package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.internal.text.Nearest;
import fi.nelikentta.pack.Approval;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.PackFile;
import fi.nelikentta.rule.Place;
import fi.nelikentta.text.Message;
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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private final Map<String, Yaml.Mapping> mappings = new TreeMap<>();
  private final Set<String> present = new TreeSet<>();
  private final boolean complete;
  private @Nullable String approval;

  private PackFiles(boolean complete) {
    this.complete = complete;
  }

  /** The files of a folder or zip. */
  public static PackFiles of(Path folderOrZip, Findings findings) {
    return checked(read(folderOrZip, findings), findings);
  }

  /** The files of a pack on the class path. */
  public static PackFiles bundled(String id, Findings findings) {
    return checked(readBundled(id, findings), findings);
  }

  /** The case files of a folder or zip: no part of the hash, but checked like the others. */
  public static List<PackFile> cases(Path folderOrZip, Findings findings) {
    return cases(read(folderOrZip, findings), findings);
  }

  /** The case files of a pack on the class path. */
  public static List<PackFile> bundledCases(String id, Findings findings) {
    return cases(readBundled(id, findings), findings);
  }

  private static List<PackFile> cases(Map<String, byte[]> bytesByPath, Findings findings) {
    List<PackFile> cases = new ArrayList<>();
    bytesByPath.forEach(
        (path, bytes) -> {
          String text = isCase(path) ? ByteCheck.text(path, bytes, findings) : null;
          if (text != null) {
            cases.add(new PackFile(path, text));
          }
        });
    return cases;
  }

  private static Map<String, byte[]> read(Path folderOrZip, Findings findings) {
    if (Files.isDirectory(folderOrZip)) {
      return FolderSource.read(folderOrZip, findings);
    }
    if (Files.isRegularFile(folderOrZip)) {
      return ZipSource.read(folderOrZip, findings);
    }
    findings.add(
        Code.UNREADABLE,
        new Place(folderOrZip.toString(), 0, 0),
        say("no-folder-or-zip"),
        say("name-pack-folder"));
    return Map.of();
  }

  private static Map<String, byte[]> readBundled(String id, Findings findings) {
    ClassLoader loader = PackFiles.class.getClassLoader();
    URL url = Names.isCode(id) ? loader.getResource(BUNDLED + id + "/pack.yaml") : null;
    if (url == null) {
      findings.add(
          Code.UNREADABLE,
          new Place("pack.yaml", 0, 0),
          say("not-on-class-path", Names.printable(id)),
          say("name-folder-or-add-jar"));
      return Map.of();
    }
    try {
      if (url.openConnection() instanceof JarURLConnection connection) {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
          return ZipSource.read(jar, BUNDLED + id + "/", findings);
        }
      }
      Path folder = Path.of(url.toURI()).getParent();
      if (folder != null) {
        return FolderSource.read(folder, findings);
      }
    } catch (IOException | URISyntaxException | RuntimeException wrong) {
      findings.add(
          Code.UNREADABLE,
          new Place("pack.yaml", 0, 0),
          say("class-path-unreadable"),
          say("name-folder-or-zip"));
    }
    return Map.of();
  }

  /** The files of a pack that stands in memory. */
  public static PackFiles of(Map<String, String> textByPath, Findings findings) {
    Map<String, byte[]> bytesByPath = new TreeMap<>();
    textByPath.forEach(
        (path, text) -> {
          byte[] bytes = bytes(text);
          if (bytes.length > Limits.FILE_BYTES) {
            findings.add(
                Code.LIMIT,
                new Place(Names.printable(path), 0, 0),
                say("larger-than", Limits.megabytes(Limits.FILE_BYTES)),
                say("split-file"));
          } else {
            bytesByPath.put(path, bytes);
          }
        });
    return checked(bytesByPath, findings);
  }

  private static PackFiles checked(Map<String, byte[]> bytesByPath, Findings findings) {
    PackFiles files = new PackFiles(!findings.hasErrors());
    bytesByPath.forEach(
        (path, bytes) -> {
          if (Names.isPrintable(path)) {
            files.add(path, bytes, findings);
          } else {
            findings.add(
                Code.PATH,
                new Place(Names.printable(path), 0, 0),
                say("file-name-unprintable"),
                say("rename-file"));
          }
        });
    // Without pack.yaml this is no pack's folder, and nothing there is expected or not.
    if (files.present.contains("pack.yaml")) {
      files.unexpected(findings);
    }
    return files;
  }

  private void add(String path, byte[] bytes, Findings findings) {
    if (path.startsWith(".") || path.contains("/.")) {
      return;
    }
    present.add(path);
    if (path.equals(Approval.FILE)) {
      // Whether it is one is asked where approval is; until then it may hold anything.
      approval = new String(bytes, StandardCharsets.UTF_8);
    }
    if (isOfPack(path)) {
      String text = ByteCheck.text(path, bytes, findings);
      if (text != null) {
        fileByPath.put(path, new PackFile(path, text));
      }
    }
  }

  private void unexpected(Findings findings) {
    for (String path : present) {
      if (!isOfPack(path) && !isIgnored(path)) {
        findings.add(
            Code.UNEXPECTED_FILE,
            new Place(path, 0, 0),
            say("unexpected-file"),
            say("move-file-away"));
      }
    }
  }

  /** Says that a file is not there, unless what was there could not all be read. */
  void missing(String path, Message message, Message hint, Findings findings) {
    if (!complete || present.contains(path)) {
      return;
    }
    String nested =
        present.stream().filter(other -> other.endsWith("/" + path)).findFirst().orElse(null);
    Message other =
        nested != null
            ? say("name-folder-of", nested)
            : Nearest.find(path, present)
                .filter(near -> !isOfPack(near))
                .map(near -> say("rename-to", near, path))
                .orElse(hint);
    findings.add(Code.MISSING_FILE, new Place(path, 0, 0), message, other);
  }

  /** Whether there is no rule file, not even one that was refused. */
  public boolean lacksRules() {
    return complete && present.stream().noneMatch(path -> path.endsWith(".drl") && isOfPack(path));
  }

  /** The file of that path; null where it is missing or was refused. */
  public @Nullable PackFile find(String path) {
    return fileByPath.get(path);
  }

  /** The map that a file holds, kept for {@link #mappings}; null when it is empty or refused. */
  Yaml.@Nullable Mapping mapping(PackFile file, Findings findings) {
    Yaml.Mapping mapping = YamlReader.mapping(file, findings);
    if (mapping != null) {
      mappings.put(file.path(), mapping);
    }
    return mapping;
  }

  /** The maps of the files that have been read as YAML, by path. */
  public Map<String, Yaml.Mapping> mappings() {
    return Map.copyOf(mappings);
  }

  /** What {@code approval.json} holds; null where there is none. */
  public @Nullable String approval() {
    return approval;
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

  /** Whether a rule file was refused before it was read. */
  public boolean hasRefusedRules() {
    return present.stream()
        .anyMatch(path -> path.endsWith(".drl") && isOfPack(path) && !fileByPath.containsKey(path));
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
    return path.equals("README.md") || path.equals(Approval.FILE) || isCase(path);
  }

  private static boolean isCase(String path) {
    return path.startsWith("cases/")
        && path.indexOf('/', "cases/".length()) < 0
        && path.endsWith(".yaml");
  }
}
