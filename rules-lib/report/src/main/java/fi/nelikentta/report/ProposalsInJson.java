package fi.nelikentta.report;

import static fi.nelikentta.report.Sayings.say;

import fi.nelikentta.Proposal;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.text.FailedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Proposals as their JSON, one a line. It has no passed-through columns. */
final class ProposalsInJson implements ProposalsFile {
  private final Path path;
  private final BufferedReader reader;
  private @Nullable ProposalCells first;
  private long line;

  /**
   * Reads the first proposal, if there is one.
   *
   * @throws fi.nelikentta.text.WrongUsageException if the first line is none
   */
  ProposalsInJson(Path path, BufferedReader reader) {
    this.path = path;
    this.reader = reader;
    try {
      this.first = read();
    } catch (IllegalArgumentException none) {
      throw ProposalsFile.none(path);
    }
  }

  @Override
  public List<String> passed() {
    return List.of();
  }

  @Override
  public @Nullable ProposalCells next() {
    ProposalCells now = first;
    if (now != null) {
      first = null;
      return now;
    }
    try {
      return read();
    } catch (IllegalArgumentException none) {
      throw new FailedException(say("no-proposal", path.toString(), line), say("classify-again"));
    }
  }

  private @Nullable ProposalCells read() {
    try {
      String text = reader.readLine();
      while (text != null) {
        line++;
        if (!text.isBlank()) {
          return cells(Proposal.fromJson(text));
        }
        text = reader.readLine();
      }
      return null;
    } catch (IOException wrong) {
      throw ProposalsFile.broken(path, line);
    }
  }

  /** What CSV would have in its cells. */
  private ProposalCells cells(Proposal proposal) {
    return new ProposalCells(
        path.toString(),
        line,
        List.of(
            proposal.clientId(),
            proposal.outcome().name(),
            proposal instanceof Proposal.Assigned assigned ? assigned.strategy().name() : "",
            Integer.toString(proposal.complexity()),
            Integer.toString(proposal.copingDifficulty()),
            Double.toString(proposal.position().known(Axis.COMPLEXITY)),
            Double.toString(proposal.position().known(Axis.COPING_DIFFICULTY)),
            Boolean.toString(proposal.isFirm()),
            joined(proposal.possible().stream().map(Enum::name)),
            joined(proposal.tags().stream()),
            joined(proposal.evidence().stream().map(evidence -> evidence.rule())),
            "",
            reason(proposal)),
        proposal.pack().hash(),
        proposal.date());
  }

  private static String reason(Proposal proposal) {
    return proposal.match(
        assigned -> "",
        undetermined -> undetermined.reason().key(),
        referred -> joined(referred.stops().stream()),
        conflicting -> joined(conflicting.strategies().stream().map(Enum::name)));
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining("|"));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
