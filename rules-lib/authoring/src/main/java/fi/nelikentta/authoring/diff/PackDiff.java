package fi.nelikentta.authoring.diff;

import fi.nelikentta.pack.RulePack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What differs between two packs, by meaning: order, brackets, comments and layout are no
 * difference. Immutable and safe to share among threads.
 *
 * @param before the old pack
 * @param after the new pack
 * @param changes what differs, the heaviest first, then rules, attributes, pack and texts, each in
 *     the new pack's order with what went at the end
 */
public record PackDiff(RulePack before, RulePack after, List<Change> changes) {

  /** Copies the list. */
  public PackDiff {
    changes = List.copyOf(changes);
  }

  /** Holds the packs against each other. */
  public static PackDiff of(RulePack before, RulePack after) {
    TextDiff texts = new TextDiff(before, after);
    List<Change> changes = new ArrayList<>(new RuleDiff(before, after, texts).changes());
    changes.addAll(new AttributeDiff(before.schema(), after.schema(), texts).changes());
    changes.addAll(ManifestDiff.of(before.manifest(), after.manifest()));
    changes.addAll(texts.others());
    changes.sort(Comparator.comparing(Change::weight));
    return new PackDiff(before, after, changes);
  }

  /** Whether the files are the same, byte for byte but for line ends. */
  public boolean isSameFiles() {
    return before.identity().hash().equals(after.identity().hash());
  }

  /** Whether some difference can alter what comes out for a client. */
  public boolean canAlterProposals() {
    return changes.stream().anyMatch(change -> change.weight() == Weight.PROPOSALS);
  }
}
