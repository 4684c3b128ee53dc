package fi.nelikentta.internal.load;

import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
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
      source.limits();
      return source.bytesByPath;
    } catch (IOException wrong) {
      unreadable(folder.toString(), "the folder", findings);
      return Map.of();
    }
  }

  private static void unreadable(String path, String what, Findings findings) {
    findings.add(
        Code.UNREADABLE,
        new Place(Names.printable(path), 0, 0),
        what + " cannot be read",
        "check its permissions, and where it leads to if it is a link.");
  }

  private void folder(Path folder, String prefix, int depth) {
    if (depth > Limits.FOLDER_DEPTH) {
      limit(prefix, "folders lie too deep", "keep the pack's files at most one folder down.");
      return;
    }
    for (Path entry : entries(folder, prefix)) {
      String name = String.valueOf(entry.getFileName());
      if (name.startsWith(".")) {
        continue;
      }
      String path = prefix + name;
      if (++count > Limits.FILES || total > Limits.PACK_BYTES) {
        return;
      }
      try {
        if (!entry.toRealPath().startsWith(root)) {
          findings.add(
              Code.PATH,
              new Place(Names.printable(path), 0, 0),
              "a link leads out of the pack",
              "put the file itself here.");
        } else if (Files.isDirectory(entry)) {
          folder(entry, path + "/", depth + 1);
        } else {
          file(entry, path);
        }
      } catch (IOException wrong) {
        unreadable(path, "the file", findings);
      }
    }
  }

  private List<Path> entries(Path folder, String prefix) {
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path entry : stream) {
        entries.add(entry);
        if (entries.size() > Limits.FILES) {
          break;
        }
      }
    } catch (IOException | DirectoryIteratorException wrong) {
      unreadable(prefix.isEmpty() ? folder.toString() : prefix, "the folder", findings);
    }
    Collections.sort(entries);
    return entries;
  }

  private void file(Path file, String path) {
    if (!Files.isRegularFile(file)) {
      findings.add(
          Code.UNREADABLE,
          new Place(Names.printable(path), 0, 0),
          "not a file",
          "put a file here.");
      return;
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(Limits.FILE_BYTES + 1);
      total += bytes.length;
      if (bytes.length > Limits.FILE_BYTES) {
        limit(path, "larger than " + Limits.megabytes(Limits.FILE_BYTES), "split the file.");
      } else {
        bytesByPath.put(path, bytes);
      }
    } catch (IOException wrong) {
      unreadable(path, "the file", findings);
    }
  }

  private void limits() {
    String name = String.valueOf(root.getFileName());
    String hint = "keep only the pack in its folder, or name the folder that holds pack.yaml.";
    if (count > Limits.FILES) {
      limit(name, "more than " + Limits.FILES + " files", hint);
    }
    if (total > Limits.PACK_BYTES) {
      limit(name, "larger than " + Limits.megabytes(Limits.PACK_BYTES), hint);
    }
  }

  private void limit(String path, String message, String hint) {
    findings.add(Code.LIMIT, new Place(Names.printable(path), 0, 0), message, hint);
  }
}
