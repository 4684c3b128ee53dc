package fi.nelikentta.authoring;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.Names;
import fi.nelikentta.internal.load.PackFiles;
import fi.nelikentta.pack.PackFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts packs: a small example that passes check and test, or a copy of another pack. */
public final class NewPack {
  private static final List<String> STARTER =
      List.of(
          "README.md",
          "attributes.yaml",
          "cases/cases.yaml",
          "pack.yaml",
          "rules.drl",
          "texts/en.yaml");

  private final Path folder;
  private final Map<String, String> textByPath = new LinkedHashMap<>();
  private int casesLeftOut;

  private NewPack(Path folder) {
    this.folder = folder;
  }

  /**
   * What was written.
   *
   * @param id the id of the new pack, made of the folder's name
   * @param files the relative paths
   * @param casesLeftOut how many cases of a zip or bundled pack were left behind, since what they
   *     build on lies outside it
   */
  public record Written(String id, List<String> files, int casesLeftOut) {
    /** Copies the list. */
    public Written {
      files = List.copyOf(files);
    }
  }

  /**
   * Writes a small, complete, commented example into the folder, which is made where it is missing.
   *
   * @throws IllegalArgumentException if the folder holds anything, or is a file
   * @throws IOException if a file cannot be written
   */
  public static Written start(Path folder) throws IOException {
    NewPack pack = new NewPack(folder);
    String id = pack.id();
    for (String path : STARTER) {
      pack.textByPath.put(
          path, resource(path).replace("@id@", id).replace("@package@", packageName(id)));
    }
    return pack.write(id);
  }

  /**
   * Copies the pack of a folder or zip under the folder's name as id. Cases come along, with the
   * paths of what they build on; README and approval do not, for they speak of the other pack.
   *
   * @throws IllegalArgumentException if the folder holds anything, or is a file
   * @throws IOException if a file cannot be written
   */
  public static Written copy(Path folderOrZip, Path folder) throws IOException {
    Findings findings = new Findings();
    return copy(
        PackFiles.of(folderOrZip, findings),
        PackFiles.cases(folderOrZip, findings),
        Files.isDirectory(folderOrZip) ? folderOrZip : null,
        folder);
  }

  /**
   * Copies a pack of the class path, like {@link #copy(Path, Path)}.
   *
   * @throws IllegalArgumentException if the folder holds anything, or is a file
   * @throws IOException if a file cannot be written
   */
  public static Written copyBundled(String id, Path folder) throws IOException {
    Findings findings = new Findings();
    return copy(
        PackFiles.bundled(id, findings), PackFiles.bundledCases(id, findings), null, folder);
  }

  private static Written copy(
      PackFiles files, List<PackFile> cases, @Nullable Path from, Path folder) throws IOException {
    NewPack pack = new NewPack(folder);
    String id = pack.id();
    for (PackFile file : files.all()) {
      pack.textByPath.put(
          file.path(), file.path().equals("pack.yaml") ? YamlEdit.id(file, id) : file.text());
    }
    for (PackFile file : cases) {
      YamlEdit.Moved moved = YamlEdit.moved(file, from, folder);
      pack.textByPath.put(file.path(), moved.text());
      pack.casesLeftOut += moved.casesLeftOut();
    }
    return pack.write(id);
  }

  private String id() {
    String name = String.valueOf(folder.toAbsolutePath().normalize().getFileName());
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    return plain.isEmpty() ? "my-pack" : plain;
  }

  /** A package that DRL takes, whatever the id is. */
  private static String packageName(String id) {
    String name = "packs." + id.replace('-', '_');
    return Names.isPackage(name) ? name : "packs.pack_" + id.replace('-', '_');
  }

  private Written write(String id) throws IOException {
    if (Files.exists(folder) && !isEmptyFolder()) {
      throw new IllegalArgumentException(
          folder + " is there already and not an empty folder.\nTry: name a folder that is not.");
    }
    for (Map.Entry<String, String> file : textByPath.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Path parent = path.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(path, file.getValue());
    }
    return new Written(id, List.copyOf(textByPath.keySet()), casesLeftOut);
  }

  private boolean isEmptyFolder() throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    }
  }

  private static String resource(String path) throws IOException {
    try (InputStream stream = NewPack.class.getResourceAsStream("starter/" + path)) {
      if (stream == null) {
        throw new IllegalStateException(
            "starter/" + path + " is not on the class path.\nTry: use the jar as it was built.");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
