package fi.nelikentta.batch;

import fi.nelikentta.batch.people.SeenIds;
import fi.nelikentta.pack.RulePack;
import java.time.LocalDate;
import java.util.List;

/** What a run came to. */
public final class RunResult {
  private final Request request;
  private final RulePack pack;
  private final LocalDate date;
  private final Tally tally;
  private final AskNext askNext;
  private final SeenIds seenIds;
  private final List<InputFacts> inputs;

  RunResult(
      Request request,
      RulePack pack,
      LocalDate date,
      Tally tally,
      AskNext askNext,
      SeenIds seenIds,
      List<InputFacts> inputs) {
    this.request = request;
    this.pack = pack;
    this.date = date;
    this.tally = tally;
    this.askNext = askNext;
    this.seenIds = seenIds;
    this.inputs = List.copyOf(inputs);
  }

  public Request request() {
    return request;
  }

  public RulePack pack() {
    return pack;
  }

  public LocalDate date() {
    return date;
  }

  public Tally tally() {
    return tally;
  }

  public AskNext askNext() {
    return askNext;
  }

  /** Ids that proposals were made for more than once. */
  public SeenIds seenIds() {
    return seenIds;
  }

  public List<InputFacts> inputs() {
    return inputs;
  }

  /** Whether more rows were rejected, or kept with wrong cells, than is allowed. */
  public boolean hasFindings() {
    return !request.allowance().allows(tally.rejectedRows() + tally.keptRows(), tally.rows());
  }
}
