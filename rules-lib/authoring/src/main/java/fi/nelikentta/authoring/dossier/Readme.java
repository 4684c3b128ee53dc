package fi.nelikentta.authoring.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** The README of a pack: what its author says of it as a whole, outside the pack's hash. */
public final class Readme {
  private static final String NAME = "README.md";
  private static final int MOST = 1 << 20;

  private Readme() {}

  /** The README of a pack in a folder or zip; empty where there is none that can be read. */
  public static Optional<String> find(Path folderOrZip) {
    try {
      if (Files.isDirectory(folderOrZip)) {
        try (InputStream stream = Files.newInputStream(folderOrZip.resolve(NAME))) {
          return text(stream);
        }
      }
      try (ZipFile zip = new ZipFile(folderOrZip.toFile(), StandardCharsets.UTF_8)) {
        Optional<? extends ZipEntry> entry =
            zip.stream()
                .filter(one -> one.getName().matches("([^/]+/)?README\\.md"))
                .min(Comparator.comparing((ZipEntry one) -> one.getName().length()));
        if (entry.isEmpty()) {
          return Optional.empty();
        }
        try (InputStream stream = zip.getInputStream(entry.get())) {
          return text(stream);
        }
      }
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /** The README of a pack on the class path; empty where there is none. */
  public static Optional<String> findBundled(String id) {
    String name = "/nelikentta-packs/" + id + "/" + NAME;
    try (InputStream stream = Readme.class.getResourceAsStream(name)) {
      return stream == null ? Optional.empty() : text(stream);
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(InputStream stream) throws IOException {
    return Optional.of(new String(stream.readNBytes(MOST), StandardCharsets.UTF_8));
  }

  /** Its beginning as paragraphs without marks: from below the title to the first heading. */
  static List<String> opening(@Nullable String markdown) {
    List<String> paragraphs = new ArrayList<>();
    if (markdown == null) {
      return paragraphs;
    }
    StringBuilder paragraph = new StringBuilder();
    for (String line : markdown.replace("\r", "").split("\n", -1)) {
      if (line.startsWith("## ")) {
        break;
      }
      if (line.isBlank() || line.startsWith("# ")) {
        add(paragraph, paragraphs);
      } else {
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(line.strip());
      }
    }
    add(paragraph, paragraphs);
    return paragraphs;
  }

  private static void add(StringBuilder paragraph, List<String> paragraphs) {
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph.toString().replace("**", "").replace("`", ""));
      paragraph.setLength(0);
    }
  }
}
