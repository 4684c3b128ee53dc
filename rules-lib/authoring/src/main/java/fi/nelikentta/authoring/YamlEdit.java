package fi.nelikentta.authoring;

import fi.nelikentta.internal.load.Findings;
import fi.nelikentta.internal.load.Yaml;
import fi.nelikentta.internal.load.YamlReader;
import fi.nelikentta.pack.PackFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes single values in an author's YAML and leaves comments and layout as they are. */
final class YamlEdit {
  private final List<String> lines;

  private YamlEdit(String text) {
    this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
  }

  /**
   * A case file for another folder.
   *
   * @param text its text
   * @param casesLeftOut how many of its cases could not come along
   */
  record Moved(String text, int casesLeftOut) {}

  /** {@code pack.yaml} with another id. */
  static String id(PackFile file, String id) {
    Yaml.Mapping mapping = YamlReader.mapping(file, new Findings());
    Yaml.Entry entry = mapping == null ? null : mapping.entries().get("id");
    YamlEdit edit = new YamlEdit(file.text());
    if (entry != null && entry.value() instanceof Yaml.Scalar scalar) {
      edit.replace(scalar, id);
    }
    return edit.text();
  }

  /**
   * A case file whose bases are told from another folder.
   *
   * @param from the folder it came from; null for a zip or bundled pack, whose cases with a base
   *     are taken out
   */
  static Moved moved(PackFile file, @Nullable Path from, Path to) throws IOException {
    YamlEdit edit = new YamlEdit(file.text());
    if (!(YamlReader.read(file, new Findings()) instanceof Yaml.Sequence sequence)) {
      return new Moved(file.text(), 0);
    }
    int leftOut = 0;
    List<Yaml> items = sequence.items();
    for (int i = items.size() - 1; i >= 0; i--) {
      Yaml.Scalar base = base(items.get(i));
      if (base != null && from != null) {
        edit.replace(base, '"' + relative(from, base.text(), to) + '"');
      } else if (base != null) {
        int next = i + 1 < items.size() ? items.get(i + 1).place().line() : edit.lines.size() + 1;
        edit.lines.subList(items.get(i).place().line() - 1, next - 1).clear();
        leftOut++;
      }
    }
    return new Moved(edit.text(), leftOut);
  }

  private static Yaml.@Nullable Scalar base(Yaml item) {
    Yaml.Entry entry = item instanceof Yaml.Mapping mapping ? mapping.entries().get("base") : null;
    return entry != null && entry.value() instanceof Yaml.Scalar scalar ? scalar : null;
  }

  private static String relative(Path from, String base, Path to) throws IOException {
    Path file = from.toRealPath().resolve(base).normalize();
    Path folder = to.toAbsolutePath().normalize();
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Puts another text where the scalar stands, with its quotes. */
  private void replace(Yaml.Scalar scalar, String text) {
    int line = scalar.place().line() - 1;
    int start = scalar.place().column() - 1;
    String old = lines.get(line);
    int length = scalar.text().length() + (scalar.plain() ? 0 : 2);
    if (start + length <= old.length()) {
      lines.set(line, old.substring(0, start) + text + old.substring(start + length));
    }
  }

  private String text() {
    return String.join("\n", lines);
  }
}
