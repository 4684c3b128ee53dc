package fi.nelikentta.report;

import static fi.nelikentta.report.Sayings.say;

import fi.nelikentta.batch.FileFailure;
import fi.nelikentta.batch.InputFile;
import fi.nelikentta.batch.Row;
import fi.nelikentta.batch.RowReader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Counts the proposals of a file, alone or beside the registry that they were made of. */
public final class CountedProposals {
  private CountedProposals() {}

  /**
   * Counts them in one pass.
   *
   * @param proposals the file
   * @param pack the pack that made them
   * @param plan what the report is to tell, given the passed-through columns
   * @param input the registry, in the order of the proposals; null for the proposals alone
   * @param earlier an earlier run to compare with; null for none
   * @param day the evaluation date that the report names; null for none
   * @throws fi.nelikentta.text.WrongUsageException if the file holds no proposals, or not the
   *     plan's columns
   * @throws FailedException if it cannot be read to its end, the registry is another, or a proposal
   *     says that it is of another day
   */
  public static Cohort of(
      Path proposals,
      RulePack pack,
      Function<List<String>, ReportPlan> plan,
      @Nullable RowReader input,
      @Nullable Earlier earlier,
      @Nullable LocalDate day) {
    PackFacts facts = new PackFacts(pack);
    try (ProposalsFile file = ProposalsFile.open(proposals)) {
      ReportPlan asked = plan.apply(file.passed());
      asked.check(pack);
      int[] places = asked.places(file.passed());
      Cohort cohort = new Cohort(facts, asked, earlier == null ? null : new Changes(earlier));
      for (ProposalCells row = file.next(); row != null; row = file.next()) {
        row.check(day);
        cohort.add(row.told(facts, places, input == null ? null : situation(row, input)));
      }
      return cohort;
    } catch (IOException failed) {
      throw FileFailure.reading(Message.verbatim(proposals.toString()), failed);
    }
  }

  /**
   * The evaluation date that the proposals themselves say, by the first of them. Only JSON says it.
   *
   * @throws fi.nelikentta.text.WrongUsageException if the file holds no proposals
   * @throws FailedException if it cannot be read
   */
  public static Optional<LocalDate> findDate(Path proposals) {
    if (InputFile.Format.of(proposals.toString()) != InputFile.Format.NDJSON) {
      return Optional.empty();
    }
    try (ProposalsFile file = ProposalsFile.open(proposals)) {
      return Optional.ofNullable(file.next()).map(ProposalCells::date);
    } catch (IOException failed) {
      throw FileFailure.reading(Message.verbatim(proposals.toString()), failed);
    }
  }

  /** The situation of the proposal's client; rejected rows have no proposal. */
  private static Situation situation(ProposalCells cells, RowReader input) {
    Row row = input.next();
    while (row != null && row.situation() == null) {
      row = input.next();
    }
    if (row == null || row.situation() == null || !row.clientId().equals(cells.clientId())) {
      throw new FailedException(
          say("input-differs", cells.file(), cells.line()), say("same-input"));
    }
    return row.situation();
  }

  /**
   * Sees to it that no proposal is missing at the end of the file.
   *
   * @throws FailedException if their manifest tells of another number of them
   */
  public static void check(RunFacts run, Path proposals, Cohort counted) {
    long all = counted.standings().all();
    run.find("proposals")
        .filter(told -> !told.equals(Long.toString(all)))
        .ifPresent(
            told -> {
              throw new FailedException(
                  say("other-number", proposals.toString(), all, told), say("classify-again"));
            });
  }

  /**
   * Sees to it that the proposals were made with the pack.
   *
   * @throws FailedException if their manifest names another
   */
  public static void check(RunFacts run, RulePack pack) {
    run.find("pack.hash")
        .filter(hash -> !hash.equals(pack.identity().hash()))
        .ifPresent(
            hash -> {
              throw new FailedException(
                  say(
                      "pack-differs",
                      run.find("pack.id").orElse(""),
                      run.find("pack.version").orElse(""),
                      hash,
                      pack.toString()),
                  say("name-the-pack"));
            });
  }
}
