package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an interrupted run has left, and whether this one may go on with it. */
final class Recovery {
  private final Job job;
  private final Journal journal;
  private final Message name;
  private final PartFile proposals;
  private final @Nullable PartFile rejects;

  /** Of a run that writes these files. */
  Recovery(Job job, Journal journal, PartFile proposals, @Nullable PartFile rejects) {
    this.job = job;
    this.journal = journal;
    this.name = Message.verbatim(String.valueOf(journal.path().getFileName()));
    this.proposals = proposals;
    this.rejects = rejects;
  }

  /**
   * Where to go on.
   *
   * @param checkpoint how far the files bear the journal out
   * @param journalEnd how much of the journal stays
   * @param counts what was counted until there
   */
  record Found(Checkpoint checkpoint, long journalEnd, JsonObject counts) {}

  /**
   * Finds where to go on; null to begin at the beginning.
   *
   * @throws WrongUsageException if there is nothing to resume, if it is another run's, or if there
   *     is something and it was not asked for
   */
  @Nullable Found find() throws IOException {
    boolean resumes = job.request().course().start() == Course.Start.RESUME;
    if (!journal.exists()) {
      if (resumes) {
        throw new WrongUsageException(say("nothing-to-resume", name), say("begin-without-resume"));
      }
      return null;
    }
    journal.probe();
    List<Journal.Line> lines = journal.lines();
    if (lines.isEmpty()) {
      return null;
    }
    if (!resumes) {
      refuseToWriteOver(lines);
      return null;
    }
    Fingerprint earlier = Journal.fingerprint(lines.get(0));
    if (earlier == null) {
      throw new WrongUsageException(
          say("journal-other-version", name), say("remove-journal", name));
    }
    Fingerprint.of(job).check(earlier, journal.path());
    return lastSound(lines);
  }

  private void refuseToWriteOver(List<Journal.Line> lines) throws IOException {
    if (lines.size() > 1) {
      Checkpoint last = Checkpoint.read(lines.get(lines.size() - 1).json());
      throw new WrongUsageException(
          say("journal-left", name, last.rows()), say("resume-or-remove", name));
    }
  }

  /** The last checkpoint that the files bear out. */
  private @Nullable Found lastSound(List<Journal.Line> lines) throws IOException {
    List<Checkpoint> checkpoints = new ArrayList<>();
    List<PartFile.Extent> ofProposals = new ArrayList<>();
    List<PartFile.Extent> ofRejects = new ArrayList<>();
    for (Journal.Line line : lines.subList(1, lines.size())) {
      Checkpoint checkpoint = Checkpoint.read(line.json());
      checkpoints.add(checkpoint);
      ofProposals.add(checkpoint.proposals());
      ofRejects.add(checkpoint.rejects());
    }
    int sound = checkpoints.size();
    if (sound > 0 && !isComplete(checkpoints.get(sound - 1))) {
      sound = proposals.sound(ofProposals);
      sound = Math.min(sound, rejects == null ? sound : rejects.sound(ofRejects));
    }
    if (sound == 0) {
      return null;
    }
    Journal.Line line = lines.get(sound);
    return new Found(checkpoints.get(sound - 1), line.end(), line.json());
  }

  /** Whether all rows were written, and the files are there, in their places or beside them. */
  private boolean isComplete(Checkpoint checkpoint) throws IOException {
    return checkpoint.isEnd()
        && proposals.isWhole(checkpoint.proposals())
        && (rejects == null || rejects.isWhole(checkpoint.rejects()));
  }
}
