package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.authoring.diff.Standing;
import java.util.List;
import java.util.function.LongToIntFunction;

/**
 * Parts those who stand somewhere into firm and open ones. What everybody knows is no number of its
 * own and never hidden: who is referred is so whatever becomes known, and of a contradiction two
 * strategies are possible at least. Hiding it would protect nothing, and what is hidden beside it
 * would follow.
 */
final class FirmOrOpen {
  private final Disclosure disclosure;
  private final int nobody;

  /**
   * The places of both numbers.
   *
   * @param firm where the number of the firm ones has its place
   * @param open where the number of the open ones has its place
   */
  record Places(int firm, int open) {}

  FirmOrOpen(Disclosure disclosure) {
    this.disclosure = disclosure;
    this.nobody = disclosure.add(0);
    // Of a whole that everybody knows to be nobody, no part is hidden.
    disclosure.sum(disclosure.addUntold(0, 0, 0), List.of(nobody));
  }

  /**
   * Parts them.
   *
   * @param standing where they stand
   * @param place where their number has its place
   * @param firm how many of them are firm
   * @param add takes up a number that not everybody knows
   */
  Places part(Standing standing, int place, long firm, LongToIntFunction add) {
    long open = disclosure.value(place) - firm;
    // A pack may refer those of whom something is not known; then some are open.
    if (standing == Standing.REFERRED && open == 0) {
      return new Places(place, nobody);
    }
    if (standing == Standing.CONFLICTING && firm == 0) {
      return new Places(nobody, place);
    }
    Places places = new Places(add.applyAsInt(firm), add.applyAsInt(open));
    disclosure.sum(place, List.of(places.firm(), places.open()));
    return places;
  }
}
