package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Standing;
import java.util.List;

/**
 * A picture that the page's script makes answer to pointer and keys.
 *
 * @param title its caption
 * @param svg the picture; each mark says in {@code data-told} what it shows
 * @param legend what can be picked out in it; empty for nothing
 */
record Plot(String title, String svg, List<Key> legend) {
  /** Copies the list. */
  Plot {
    legend = List.copyOf(legend);
  }

  /**
   * An entry of a legend.
   *
   * @param standing whose colour it is
   * @param name in words
   */
  record Key(Standing standing, String name) {}
}
