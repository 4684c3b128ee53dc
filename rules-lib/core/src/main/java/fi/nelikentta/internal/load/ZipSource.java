package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import fi.nelikentta.text.Message;
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
  /** Where macOS keeps what Finder knows of the files. */
  private static final String MAC = "__MACOSX/";

  private final String name;
  private final Findings findings;
  private final Map<String, byte[]> bytesByPath = new TreeMap<>();
  private long total;

  private ZipSource(String name, Findings findings) {
    this.name = name;
    this.findings = findings;
  }

  /** The files of a zip; a single folder that holds everything is taken for the pack's. */
  static Map<String, byte[]> read(Path zip, Findings findings) {
    String name = Names.printable(String.valueOf(zip.getFileName()));
    try (ZipFile file = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
      return read(file, singleFolder(Collections.list(file.entries())), name, findings);
    } catch (IOException | RuntimeException wrong) {
      unreadable(name, findings);
      return Map.of();
    }
  }

  /** The files of a jar under the prefix. */
  static Map<String, byte[]> read(ZipFile jar, String prefix, Findings findings) {
    return read(jar, prefix, "the jar", findings);
  }

  private static Map<String, byte[]> read(
      ZipFile file, String root, String name, Findings findings) {
    ZipSource source = new ZipSource(name, findings);
    try {
      for (ZipEntry entry : source.within(Collections.list(file.entries()), root)) {
        source.entry(file, entry, entry.getName().substring(root.length()));
        if (source.total > Limits.PACK_BYTES) {
          source.limit(name, say("larger-than-a-pack"), say("keep-only-pack-in-zip"));
          break;
        }
      }
    } catch (IOException | RuntimeException wrong) {
      unreadable(name, findings);
    }
    return source.bytesByPath;
  }

  private static void unreadable(String name, Findings findings) {
    findings.add(Code.UNREADABLE, new Place(name, 0, 0), say("zip-unreadable"), say("zip-again"));
  }

  private static String singleFolder(List<? extends ZipEntry> entries) {
    String folder = null;
    for (ZipEntry entry : entries) {
      String name = entry.getName();
      if (name.startsWith(MAC)) {
        continue;
      }
      int slash = name.indexOf('/');
      if (slash <= 0 || (folder != null && !name.startsWith(folder))) {
        return "";
      }
      folder = name.substring(0, slash + 1);
    }
    return folder == null || folder.equals("../") ? "" : folder;
  }

  private List<ZipEntry> within(List<? extends ZipEntry> entries, String root) {
    List<ZipEntry> chosen = new ArrayList<>();
    for (ZipEntry entry : entries) {
      String path = entry.getName();
      if (path.startsWith(root) && !path.startsWith(MAC) && !entry.isDirectory()) {
        chosen.add(entry);
      }
    }
    if (chosen.size() > Limits.FILES) {
      limit(name, say("more-files-than", Limits.FILES), say("keep-only-pack-in-zip"));
      return List.of();
    }
    return chosen;
  }

  private void entry(ZipFile file, ZipEntry entry, String path) throws IOException {
    if (isUnsafe(path)) {
      findings.add(
          Code.PATH,
          new Place(Names.printable(path), 0, 0),
          say("path-out"),
          say("zip-folder-again"));
      return;
    }
    if (path.startsWith(".") || path.contains("/.")) {
      return;
    }
    try (InputStream stream = file.getInputStream(entry)) {
      byte[] bytes = stream.readNBytes(Limits.FILE_BYTES + 1);
      total += bytes.length;
      if (bytes.length > Limits.FILE_BYTES) {
        limit(path, say("larger-than", Limits.megabytes(Limits.FILE_BYTES)), say("split-file"));
      } else if (bytesByPath.put(path, bytes) != null) {
        findings.add(
            Code.PATH,
            new Place(Names.printable(path), 0, 0),
            say("two-files-of-one-path"),
            say("zip-folder-again"));
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

  private void limit(String path, Message message, Message hint) {
    findings.add(Code.LIMIT, new Place(Names.printable(path), 0, 0), message, hint);
  }
}
