package fi.nelikentta.authoring.marked;

import java.util.List;

/**
 * A DRL file.
 *
 * @param path relative to the pack's folder
 * @param id its name within the page
 * @param lines its lines
 */
public record MarkedFile(String path, String id, List<MarkedLine> lines) {
  /** Copies the lines. */
  public MarkedFile {
    lines = List.copyOf(lines);
  }

  /** How many lines have that mark. */
  public long count(Mark mark) {
    return lines.stream().filter(line -> line.mark() == mark).count();
  }
}
