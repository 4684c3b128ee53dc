package fi.nelikentta.batch;

import fi.nelikentta.Proposal;
import fi.nelikentta.batch.people.ReviewChoice;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Draws rows that nobody would otherwise look at, for people to look at: those that are not
 * assigned to a strategy that is picked, and are not conflicting either, which a person must settle
 * anyway. They are drawn apart by outcome, strategy and the columns that are asked for, in
 * proportion to how many there are, but two of each group where the size allows. Which ones are
 * drawn depends on the seed and on where rows stand, on nothing else.
 */
public final class ReviewSample implements Observer<ReviewSample.Part> {
  /**
   * What stands before the columns of proposals. Each line names the rows and the sample as a
   * whole, too: a group that got no row is nowhere else in the file, and neither is a line that was
   * lost.
   */
  public static final List<String> BEFORE =
      List.of("stratum", "stratumRows", "stratumSample", "allRows", "allSample");

  /** What stands behind all others, for the person who reviews: yes or no, and why. */
  public static final List<String> BEHIND = List.of("leftOutWrongly", "comment");

  /** As many groups are told apart; the columns of later ones are not looked at. */
  static final int MOST_STRATA = 200;

  private final ReviewChoice choice;
  private final Schema schema;
  private final Request request;
  private final List<ByColumn> by;
  private final Map<String, Stratum> strata = new TreeMap<>();
  private final Map<String, Long> limits = new ConcurrentHashMap<>();

  /**
   * For a run of a request that asks for a review.
   *
   * @throws fi.nelikentta.text.WrongUsageException if rows do not have a column that they are to be
   *     drawn by
   */
  public ReviewSample(Request request, Schema schema) {
    this.choice = Objects.requireNonNull(request.people().review());
    this.schema = schema;
    this.request = request;
    List<String> carried = request.columns().carried();
    this.by = choice.by().stream().map(name -> ByColumn.of(name, schema, carried)).toList();
  }

  @Override
  public Part begin(int input) {
    return new Part(input);
  }

  @Override
  public void join(Part part) {
    part.strata.forEach(
        (name, some) -> {
          boolean few = strata.containsKey(name) || strata.size() < MOST_STRATA;
          String joined = few ? name : name.replaceFirst(",.*", ", …");
          Stratum stratum = strata.computeIfAbsent(joined, unseen -> new Stratum(choice.size()));
          stratum.join(some);
          limits.put(name, stratum.greatest());
        });
  }

  /** What was seen of a chunk. */
  public final class Part implements Observer.View {
    private final int input;
    private final Map<String, Stratum> strata = new TreeMap<>();
    private final StringBuilder text = new StringBuilder();
    private final ProposalWriter writer =
        new CsvProposals(
            text,
            schema,
            request.columns().passThrough(),
            request.output().formulas(),
            CsvForm.PLAIN);

    private Part(int input) {
      this.input = input;
    }

    @Override
    public void see(Row row, Proposal proposal) {
      if (isLookedAt(proposal)) {
        return;
      }
      String name = name(row, proposal);
      Stratum stratum = strata.computeIfAbsent(name, unseen -> new Stratum(choice.size()));
      stratum.count();
      long number = Draw.of(choice.seed(), input, row.line());
      if (number <= limits.getOrDefault(name, Long.MAX_VALUE) && stratum.wants(number)) {
        stratum.add(new Stratum.Drawn(number, input, row.line(), text(row, proposal)));
      }
    }

    @Override
    public void rejected(Row row) {
      // Somebody must look at it anyway, to put it right.
    }

    private String text(Row row, Proposal proposal) {
      text.setLength(0);
      try {
        writer.write(proposal, Objects.requireNonNull(row.situation()), row.passed());
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
      return text.substring(0, text.length() - 1);
    }
  }

  private boolean isLookedAt(Proposal proposal) {
    return proposal.match(
        assigned -> choice.picked().contains(assigned.strategy()),
        undetermined -> false,
        referred -> false,
        conflicting -> true);
  }

  private String name(Row row, Proposal proposal) {
    StringBuilder name = new StringBuilder(proposal.outcome().name());
    if (proposal instanceof Proposal.Assigned assigned) {
      CustomerStrategy strategy = assigned.strategy();
      name.append(' ').append(strategy.name());
    }
    for (ByColumn column : by) {
      name.append(", ").append(column.name()).append(' ').append(column.value(row));
    }
    return name.toString();
  }

  /** How many rows there are that nobody would otherwise look at. */
  public long rows() {
    return strata.values().stream().mapToLong(Stratum::rows).sum();
  }

  /** How many of them were drawn. */
  public int drawn() {
    return shares().values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Writes it to that place, as CSV for people to fill in. */
  public Companion to(Path path) {
    return new Companion(
        String.valueOf(path.getFileName()),
        result -> List.of(new TextFile(path, text(), TextFile.Over.ITSELF)));
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    try {
      write(text);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private void write(Appendable target) throws IOException {
    CsvLine line = new CsvLine(target, CsvForm.PLAIN);
    line.cells(BEFORE).cells(CsvProposals.COLUMNS).cells(request.columns().passThrough());
    line.cells(BEHIND).end();
    Map<String, Integer> shares = shares();
    String all = rows() + "," + drawn();
    for (Map.Entry<String, Stratum> entry : strata.entrySet()) {
      Stratum stratum = entry.getValue();
      int share = shares.getOrDefault(entry.getKey(), 0);
      for (Stratum.Drawn drawn : stratum.first(share)) {
        line.cell(request.output().formulas().cell(entry.getKey()))
            .cell(Long.toString(stratum.rows()))
            .cell(Integer.toString(share));
        target.append(',').append(all).append(',').append(drawn.text());
        line.cells(Collections.nCopies(BEHIND.size(), "")).end();
      }
    }
  }

  /** How many rows of each stratum are given to people. */
  private Map<String, Integer> shares() {
    List<String> names = new ArrayList<>(strata.keySet());
    int[] shares =
        Shares.of(strata.values().stream().mapToLong(Stratum::rows).toArray(), choice.size());
    Map<String, Integer> byName = new HashMap<>();
    for (int i = 0; i < shares.length; i++) {
      byName.put(names.get(i), shares[i]);
    }
    return byName;
  }
}
