package fi.nelikentta.internal.load;

import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads the files of a zip under a prefix, counting what comes out and not what it promises. */
final class ZipSource {
  private final Findings findings;
  private final Map<String, byte[]> bytesByPath = new TreeMap<>();
  private long total;

  private ZipSource(Findings findings) {
    this.findings = findings;
  }

  /** With an empty prefix, a single folder that holds everything is taken for the pack's. */
  static Map<String, byte[]> read(Path zip, String prefix, Findings findings) {
    ZipSource source = new ZipSource(findings);
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      List<? extends ZipEntry> entries = Collections.list(file.entries());
      String root = prefix.isEmpty() ? singleFolder(entries) : prefix;
      for (ZipEntry entry : source.within(entries, root)) {
        source.entry(file, entry, entry.getName().substring(root.length()));
      }
    } catch (IOException | RuntimeException wrong) {
      findings.add(
          Code.UNREADABLE,
          new Place(String.valueOf(zip.getFileName()), 0, 0),
          "neither a folder nor a zip that can be read",
          "name the folder that holds pack.yaml, or zip it again.");
    }
    return source.bytesByPath;
  }

  private static String singleFolder(List<? extends ZipEntry> entries) {
    String folder = null;
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      int slash = name.indexOf('/');
      if (slash <= 0 || (folder != null && !name.startsWith(folder))) {
        return "";
      }
      folder = name.substring(0, slash + 1);
    }
    return folder == null || folder.equals("../") || folder.equals("./") ? "" : folder;
  }

  private List<ZipEntry> within(List<? extends ZipEntry> entries, String root) {
    List<ZipEntry> chosen = new ArrayList<>();
    for (ZipEntry entry : entries) {
      if (entry.getName().startsWith(root) && !entry.isDirectory()) {
        chosen.add(entry);
      }
    }
    if (chosen.size() > Limits.FILES) {
      limit("pack.zip", "more than " + Limits.FILES + " files", "keep only the pack in the zip.");
      return List.of();
    }
    return chosen;
  }

  private void entry(ZipFile file, ZipEntry entry, String path) throws IOException {
    if (isUnsafe(path)) {
      findings.add(
          Code.PATH,
          new Place(Names.printable(path), 0, 0),
          "a path that leads out of the pack",
          "zip the pack's folder again.");
      return;
    }
    if (path.startsWith(".") || path.contains("/.")) {
      return;
    }
    try (InputStream stream = file.getInputStream(entry)) {
      byte[] bytes = stream.readNBytes(Limits.FILE_BYTES + 1);
      total += bytes.length;
      if (bytes.length > Limits.FILE_BYTES || total > Limits.PACK_BYTES) {
        limit(path, "larger than a pack may be", "keep only the pack in the zip.");
      } else if (bytesByPath.put(path, bytes) != null) {
        findings.add(
            Code.PATH, new Place(path, 0, 0), "two files of one path", "zip the folder again.");
      }
    }
  }

  private static boolean isUnsafe(String path) {
    return path.isEmpty()
        || path.startsWith("/")
        || path.indexOf('\\') >= 0
        || path.indexOf(':') >= 0
        || path.indexOf('\0') >= 0
        || path.equals("..")
        || path.startsWith("../")
        || path.contains("/../")
        || path.endsWith("/..");
  }

  private void limit(String path, String message, String hint) {
    findings.add(Code.LIMIT, new Place(Names.printable(path), 0, 0), message, hint);
  }
}
