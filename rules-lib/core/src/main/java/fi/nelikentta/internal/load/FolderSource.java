package fi.nelikentta.internal.load;

import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the files of a folder; dot files and dot folders are not part of a pack. */
final class FolderSource {
  private final Path root;
  private final Findings findings;
  private final Map<String, byte[]> bytesByPath = new TreeMap<>();
  private int count;
  private long total;

  private FolderSource(Path root, Findings findings) {
    this.root = root;
    this.findings = findings;
  }

  static Map<String, byte[]> read(Path folder, Findings findings) {
    try {
      FolderSource source = new FolderSource(folder.toRealPath(), findings);
      source.folder(source.root, "", 0);
      return source.bytesByPath;
    } catch (IOException wrong) {
      findings.add(
          Code.UNREADABLE,
          new Place(folder.toString(), 0, 0),
          "the folder cannot be read",
          "check its permissions.");
      return Map.of();
    }
  }

  private void folder(Path folder, String prefix, int depth) throws IOException {
    if (depth > Limits.FOLDER_DEPTH) {
      limit(prefix, "folders lie too deep", "keep the pack's files at most one folder down.");
      return;
    }
    for (Path entry : entries(folder)) {
      String name = String.valueOf(entry.getFileName());
      if (name.startsWith(".")) {
        continue;
      }
      String path = prefix + name;
      if (++count > Limits.FILES) {
        limit(path, "more than " + Limits.FILES + " files", "keep only the pack in its folder.");
        return;
      }
      if (!entry.toRealPath().startsWith(root)) {
        findings.add(
            Code.PATH,
            new Place(path, 0, 0),
            "a link leads out of the pack",
            "put the file itself here.");
      } else if (Files.isDirectory(entry)) {
        folder(entry, path + "/", depth + 1);
      } else {
        file(entry, path);
      }
    }
  }

  private static List<Path> entries(Path folder) throws IOException {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(entry);
        if (entries.size() > Limits.FILES) {
          break;
        }
      }
    }
    Collections.sort(entries);
    return entries;
  }

  private void file(Path file, String path) {
    if (!Files.isRegularFile(file)) {
      findings.add(Code.UNREADABLE, new Place(path, 0, 0), "not a file", "put a file here.");
      return;
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(Limits.FILE_BYTES + 1);
      total += bytes.length;
      if (bytes.length > Limits.FILE_BYTES) {
        limit(path, "larger than " + Limits.megabytes(Limits.FILE_BYTES), "split the file.");
      } else if (total > Limits.PACK_BYTES) {
        limit(
            path,
            "the pack is larger than " + Limits.megabytes(Limits.PACK_BYTES),
            "keep only the pack in its folder.");
      } else {
        bytesByPath.put(path, bytes);
      }
    } catch (IOException wrong) {
      findings.add(
          Code.UNREADABLE,
          new Place(path, 0, 0),
          "the file cannot be read",
          "check its permissions.");
    }
  }

  private void limit(String path, String message, String hint) {
    findings.add(Code.LIMIT, new Place(path, 0, 0), message, hint);
  }
}
