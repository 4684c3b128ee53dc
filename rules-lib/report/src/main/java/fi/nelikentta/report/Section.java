package fi.nelikentta.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of the page.
 *
 * @param id where links lead
 * @param title its heading
 * @param blocks what it says, in order
 */
record Section(String id, String title, List<Block> blocks) {
  /** Copies the list. */
  Section {
    blocks = List.copyOf(blocks);
  }

  /** A piece of a section. */
  sealed interface Block {}

  /** A sentence or a few. */
  record Paragraph(String text) implements Block {}

  /** A heading within the section. */
  record Heading(String text) implements Block {}

  /** A picture. */
  record Picture(Plot plot) implements Block {}

  /** Numbers. */
  record Numbers(DataTable table) implements Block {}

  /** Collects a section's blocks. One thread. */
  static final class Builder {
    private final String id;
    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    Builder(String id, String title) {
      this.id = id;
      this.title = title;
    }

    Builder say(String text) {
      blocks.add(new Paragraph(text));
      return this;
    }

    Builder heading(String text) {
      blocks.add(new Heading(text));
      return this;
    }

    Builder plot(Plot plot) {
      blocks.add(new Picture(plot));
      return this;
    }

    Builder table(DataTable table) {
      blocks.add(new Numbers(table));
      return this;
    }

    Section build() {
      return new Section(id, title, blocks);
    }
  }
}
