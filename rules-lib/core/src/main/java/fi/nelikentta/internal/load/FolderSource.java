package fi.nelikentta.internal.load;

import static fi.nelikentta.internal.load.Findings.say;

import fi.nelikentta.pack.Code;
import fi.nelikentta.rule.Place;
import fi.nelikentta.text.Message;
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
      unreadable(folder.toString(), say("folder-unreadable"), findings);
      return Map.of();
    }
  }

  private static void unreadable(String path, Message message, Findings findings) {
    findings.add(
        Code.UNREADABLE, new Place(Names.printable(path), 0, 0), message, say("check-permissions"));
  }

  private void folder(Path folder, String prefix, int depth) {
    if (depth > Limits.FOLDER_DEPTH) {
      limit(prefix, say("folders-too-deep"), say("keep-folders-shallow"));
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
              say("link-out"),
              say("put-file-itself"));
        } else if (Files.isDirectory(entry)) {
          folder(entry, path + "/", depth + 1);
        } else {
          file(entry, path);
        }
      } catch (IOException wrong) {
        unreadable(path, say("file-unreadable"), findings);
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
      unreadable(prefix.isEmpty() ? folder.toString() : prefix, say("folder-unreadable"), findings);
    }
    Collections.sort(entries);
    return entries;
  }

  private void file(Path file, String path) {
    if (!Files.isRegularFile(file)) {
      findings.add(
          Code.UNREADABLE,
          new Place(Names.printable(path), 0, 0),
          say("not-a-file"),
          say("put-a-file"));
      return;
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(Limits.FILE_BYTES + 1);
      total += bytes.length;
      if (bytes.length > Limits.FILE_BYTES) {
        limit(path, say("larger-than", Limits.megabytes(Limits.FILE_BYTES)), say("split-file"));
      } else {
        bytesByPath.put(path, bytes);
      }
    } catch (IOException wrong) {
      unreadable(path, say("file-unreadable"), findings);
    }
  }

  private void limits() {
    String name = String.valueOf(root.getFileName());
    Message hint = say("keep-only-pack");
    if (count > Limits.FILES) {
      limit(name, say("more-files-than", Limits.FILES), hint);
    }
    if (total > Limits.PACK_BYTES) {
      limit(name, say("larger-than", Limits.megabytes(Limits.PACK_BYTES)), hint);
    }
  }

  private void limit(String path, Message message, Message hint) {
    findings.add(Code.LIMIT, new Place(Names.printable(path), 0, 0), message, hint);
  }
}
