package fi.nelikentta.authoring.dossier;

import java.util.List;

/**
 * What is known of a pack from outside its files: a proof, coverage, changes.
 *
 * @param title its heading, in the dossier's language
 * @param blocks what it says, in order
 */
public record Chapter(String title, List<Block> blocks) {
  /** Copies the list. */
  public Chapter {
    blocks = List.copyOf(blocks);
  }

  /** A piece of a chapter. */
  public sealed interface Block {}

  /** A heading within the chapter. */
  public record Heading(String text) implements Block {}

  /** A sentence or a few. */
  public record Paragraph(String text) implements Block {}

  /** Points of a list. */
  public record Items(List<String> texts) implements Block {
    /** Copies the list. */
    public Items {
      texts = List.copyOf(texts);
    }
  }

  /** Lines that stay as they are. */
  public record Verbatim(String text) implements Block {}

  /**
   * A table: a heading row, then rows of as many cells; cells of the first column name the rows.
   */
  public record Table(List<String> head, List<List<String>> rows) implements Block {
    /** Copies the lists. */
    public Table {
      head = List.copyOf(head);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }
}
