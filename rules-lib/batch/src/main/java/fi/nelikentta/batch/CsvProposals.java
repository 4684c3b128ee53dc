package fi.nelikentta.batch;

import fi.nelikentta.Evidence;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Schema;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Proposals as CSV, with the passed-through columns at the end. */
final class CsvProposals implements ProposalWriter {
  /** Our own columns. */
  static final List<String> COLUMNS =
      List.of(
          "clientId",
          "outcome",
          "strategy",
          "complexity",
          "copingDifficulty",
          "complexityKnown",
          "copingDifficultyKnown",
          "firm",
          "possible",
          "tags",
          "evidence",
          "missing",
          "reason");

  private final Appendable target;
  private final CsvForm form;
  private final CsvLine line;
  private final List<String> passThrough;
  private final Formulas formulas;
  private final List<Attribute> onAxes;
  private final int[] topics = new int[Axis.values().length];

  CsvProposals(
      Appendable target, Schema schema, List<String> passThrough, Formulas formulas, CsvForm form) {
    this.target = target;
    this.form = form;
    this.line = new CsvLine(target, form);
    this.passThrough = passThrough;
    this.formulas = formulas;
    this.onAxes = schema.attributes().stream().filter(a -> a.axis() != null).toList();
    for (Axis axis : Axis.values()) {
      topics[axis.ordinal()] = schema.topics(axis).size();
    }
  }

  @Override
  public void begin() throws IOException {
    target.append(form.begin());
    line.cells(COLUMNS).cells(passThrough).end();
  }

  @Override
  public void write(Proposal proposal, Situation situation, List<String> passed)
      throws IOException {
    line.cell(proposal.clientId())
        .cell(proposal.outcome().name())
        .cell(strategy(proposal))
        .cell(Integer.toString(proposal.complexity()))
        .cell(Integer.toString(proposal.copingDifficulty()))
        .cell(known(proposal, Axis.COMPLEXITY))
        .cell(known(proposal, Axis.COPING_DIFFICULTY))
        .cell(Boolean.toString(proposal.isFirm()))
        .cell(list(proposal.possible().stream().map(Possibility::name)))
        .cell(String.join("|", proposal.tags()))
        .cell(list(proposal.evidence().stream().map(Evidence::rule)))
        .cell(list(onAxes.stream().filter(a -> !situation.isKnown(a.index())).map(Attribute::name)))
        .cell(reason(proposal));
    for (int i = 0; i < passThrough.size(); i++) {
      line.cell(formulas.cell(passed.get(i)));
    }
    line.end();
  }

  private static String strategy(Proposal proposal) {
    return proposal instanceof Proposal.Assigned assigned ? assigned.strategy().name() : "";
  }

  /** The share is the double nearest to a fraction of the topics, which gives the fraction back. */
  private String known(Proposal proposal, Axis axis) {
    int all = topics[axis.ordinal()];
    return form.number(Numbers.share((int) Math.rint(proposal.position().known(axis) * all), all));
  }

  private static String reason(Proposal proposal) {
    return proposal.match(
        assigned -> "",
        undetermined -> undetermined.reason().key(),
        referred -> String.join("|", referred.stops()),
        conflicting -> list(conflicting.strategies().stream().map(CustomerStrategy::name)));
  }

  private static String list(Stream<String> texts) {
    return texts.collect(Collectors.joining("|"));
  }
}
