package fi.nelikentta.rule;

/**
 * Where something stands in a pack.
 *
 * @param file the path relative to the pack's folder, with {@code /}
 * @param line from 1; 0 where the whole file is meant
 * @param column from 1, in UTF-16 units; 0 where the whole line or file is meant
 */
public record Place(String file, int line, int column) implements Comparable<Place> {
  @Override
  public int compareTo(Place other) {
    int byFile = file.compareTo(other.file);
    int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
    return byLine != 0 ? byLine : Integer.compare(column, other.column);
  }

  @Override
  public String toString() {
    return line == 0 ? file : column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
