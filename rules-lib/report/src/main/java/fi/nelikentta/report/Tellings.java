package fi.nelikentta.report;

import fi.nelikentta.Evidence;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.batch.ColumnRow;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.util.Arrays;
import java.util.List;

/** Makes of a proposal what a report counts. Immutable and safe to share among threads. */
final class Tellings {
  private static final Standing[] STRATEGIES =
      Arrays.stream(CustomerStrategy.values())
          .map(one -> Standing.valueOf(one.name()))
          .toArray(Standing[]::new);

  private final PackFacts pack;

  /** Rules that give points, in the order in which they are told. */
  private final int[] addingInOrder;

  Tellings(PackFacts pack) {
    this.pack = pack;
    this.addingInOrder =
        new Chart(pack.pack()).evidenceOrder().stream().mapToInt(pack::adding).toArray();
  }

  /** The proposal of that situation, with the cells of the plan's columns. */
  Told of(Proposal proposal, Situation situation, List<String> columns) {
    int possible = 0;
    for (Possibility one : proposal.possible()) {
      possible |= 1 << one.ordinal();
    }
    return new Told(
        ClientKey.of(proposal.clientId()),
        Standing.of(proposal),
        new Told.Place(
            proposal.complexity(),
            proposal.copingDifficulty(),
            topics(proposal, Axis.COMPLEXITY),
            topics(proposal, Axis.COPING_DIFFICULTY)),
        possible,
        proposal.evidence().stream().map(Evidence::rule).mapToInt(pack::adding).toArray(),
        proposal instanceof Proposal.Referred
            ? proposal.stops().stream().mapToInt(pack.stops()::indexOf).toArray()
            : new int[0],
        proposal.tags(),
        columns,
        () -> situation,
        pack.unknown(situation));
  }

  /** The same of a client who stands in columns. */
  Told of(ColumnRow row, List<String> columns) {
    return new Told(
        ClientKey.of(row.clientId()),
        standing(row),
        new Told.Place(
            row.complexity(),
            row.copingDifficulty(),
            row.complexityKnown(),
            row.copingDifficultyKnown()),
        row.possible(),
        adding(row),
        row.stops(),
        row.tags(),
        columns,
        row::situation,
        row.unknown());
  }

  private int[] adding(ColumnRow row) {
    int[] evidence = row.evidence();
    for (int i = 0; i < evidence.length; i++) {
      evidence[i] = addingInOrder[evidence[i]];
    }
    return evidence;
  }

  private static Standing standing(ColumnRow row) {
    return switch (row.outcome()) {
      case ASSIGNED -> STRATEGIES[Integer.numberOfTrailingZeros(row.strategies())];
      case REFERRED -> Standing.REFERRED;
      case CONFLICTING -> Standing.CONFLICTING;
      case UNDETERMINED -> row.isTooLittleKnown() ? Standing.TOO_LITTLE_KNOWN : Standing.NO_RULE;
    };
  }

  private int topics(Proposal proposal, Axis axis) {
    return pack.topics(axis, proposal.position().known(axis));
  }
}
