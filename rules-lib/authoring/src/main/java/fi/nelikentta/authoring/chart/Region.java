package fi.nelikentta.authoring.chart;

import java.util.List;

/**
 * All points of one ground.
 *
 * @param ground what the rules give there
 * @param points where
 * @param pieces the parts that hang together, the largest first
 */
public record Region(Ground ground, Points points, List<Points> pieces) {
  /** Copies the list. */
  public Region {
    pieces = List.copyOf(pieces);
  }
}
