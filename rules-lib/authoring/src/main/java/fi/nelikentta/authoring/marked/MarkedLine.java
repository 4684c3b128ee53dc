package fi.nelikentta.authoring.marked;

import java.util.List;

/**
 * A line of a DRL file.
 *
 * @param number the line, from 1
 * @param text what stands there
 * @param mark how far it is covered
 * @param notes what the cases show of it, and what they do not notice
 */
public record MarkedLine(int number, String text, Mark mark, List<String> notes) {
  /** Copies the notes. */
  public MarkedLine {
    notes = List.copyOf(notes);
  }
}
