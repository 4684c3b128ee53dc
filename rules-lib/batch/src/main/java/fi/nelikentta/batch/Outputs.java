package fi.nelikentta.batch;

import fi.nelikentta.batch.storage.Storage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * The files of a run while they grow, with the journal that lets another run go on with them. One
 * thread at a time.
 */
final class Outputs {
  private final Job job;
  private final Pace pace;
  private final @Nullable ParquetFile parquet;
  private final Forcing forcing;
  private final @Nullable PartFile proposals;
  private final @Nullable PartFile rejects;
  private final @Nullable PartFile manifest;
  private final @Nullable Journal journal;
  private final CompanionFiles beside;
  private Checkpoint latest = Checkpoint.BEGINNING;
  private long journalEnd;
  private boolean hasCheckpoint;
  private long sinceLine;
  private long sinceForce;

  Outputs(Job job, Storage storage, Pace pace, Executor forcing) {
    this.job = job;
    this.beside = new CompanionFiles(storage, job.companions());
    this.pace = pace;
    this.forcing = new Forcing(forcing);
    Output output = job.request().output();
    Path file = output.file();
    Path list = output.rejects();
    if (file != null && output.format() == InputFile.Format.PARQUET) {
      this.parquet = new ParquetFile(storage, file, job.request().columns().passThrough());
      this.proposals = PartFile.of(storage, ParquetFile.rows(file));
    } else {
      this.parquet = null;
      this.proposals = file == null ? null : PartFile.of(storage, file);
    }
    this.rejects = list == null ? null : PartFile.of(storage, list);
    this.manifest = output.manifest() == null ? null : PartFile.of(storage, output.manifest());
    this.journal = file == null ? null : new Journal(storage, file);
  }

  /**
   * Finds where to begin, and reads what was counted until there. Nothing is written yet.
   *
   * @throws fi.nelikentta.text.WrongUsageException if there is nothing to resume, if it is another
   *     run's, or if there is something and it was not asked for
   */
  Checkpoint find(Tally tally) throws IOException {
    if (journal != null && proposals != null) {
      Recovery.Found found = new Recovery(job, journal, proposals, rejects).find();
      if (found != null) {
        latest = found.checkpoint();
        journalEnd = found.journalEnd();
        hasCheckpoint = true;
        tally.read(found.counts());
      }
    }
    return latest;
  }

  /** Opens the files where {@link #find} says. */
  void open() throws IOException {
    if (journal != null && hasCheckpoint) {
      journal.goOn(journalEnd);
    } else if (journal != null) {
      journal.begin(Fingerprint.of(job));
    }
    open(proposals, latest.proposals());
    open(rejects, latest.rejects());
  }

  private void open(@Nullable PartFile file, PartFile.Extent extent) throws IOException {
    // Of a run whose files were being renamed, some are in their places.
    if (file != null && (!latest.isEnd() || file.exists())) {
      file.open(extent);
    }
  }

  void propose(byte[] bytes, int count) throws IOException {
    write(proposals, bytes, count);
  }

  void reject(byte[] bytes, int count) throws IOException {
    write(rejects, bytes, count);
  }

  private void write(@Nullable PartFile file, byte[] bytes, int count) throws IOException {
    if (file != null) {
      file.write(bytes, count);
      sinceLine += count;
    }
  }

  /** A chunk is written and counted: leaves a checkpoint when it is time. */
  void done(Inputs.Piece piece, Tally tally) throws IOException {
    latest =
        new Checkpoint(
            piece.number() + 1,
            extent(proposals),
            extent(rejects),
            piece.marks(),
            List.of(),
            tally.rows());
    sinceLine += pace.chunk();
    if (journal != null && sinceLine >= pace.line()) {
      sinceForce += sinceLine;
      note(journal, tally);
      forcing.check();
      if (sinceForce >= pace.force()) {
        sinceForce = 0;
        // Whichever is on the disk first: a line counts only where the files bear it out.
        forcing.begin(this::force);
      }
    }
  }

  private void force() throws IOException {
    force(proposals);
    force(rejects);
    if (journal != null) {
      journal.force();
    }
  }

  private void note(Journal to, Tally tally) throws IOException {
    to.add(latest, tally);
    hasCheckpoint = true;
    sinceLine = 0;
  }

  private static PartFile.Extent extent(@Nullable PartFile file) {
    return file == null ? PartFile.Extent.NONE : file.extent();
  }

  private static void force(@Nullable PartFile file) throws IOException {
    if (file != null) {
      file.force();
    }
  }

  /** Puts all files in their places. From here on nothing is read again, whatever happens. */
  void finish(RunResult result) throws IOException {
    forcing.await();
    if (!latest.isEnd()) {
      latest =
          new Checkpoint(
              latest.chunks(),
              extent(proposals),
              extent(rejects),
              latest.marks(),
              result.inputs(),
              result.tally().rows());
      force(proposals);
      force(rejects);
      if (journal != null) {
        note(journal, result.tally());
        journal.force();
      }
    }
    // As long as the journal is there, all of what follows can be made again.
    beside.write(result);
    if (manifest != null) {
      byte[] bytes = RunManifest.of(result);
      manifest.open(PartFile.Extent.NONE);
      manifest.write(bytes, bytes.length);
      manifest.force();
    }
    beside.commit();
    commit(rejects);
    commitProposals();
    commit(manifest);
    if (journal != null) {
      journal.close();
      journal.delete();
    }
  }

  private void commitProposals() throws IOException {
    if (parquet == null || proposals == null) {
      commit(proposals);
    } else {
      proposals.close();
      if (proposals.exists()) {
        parquet.commit(proposals.part());
        proposals.delete();
      }
    }
  }

  private static void commit(@Nullable PartFile file) throws IOException {
    if (file != null) {
      file.close();
      if (file.exists()) {
        file.commit();
      }
    }
  }

  /** Stops here, so that another run can go on. */
  void pause(Tally tally) throws IOException {
    forcing.await();
    if (journal != null && latest.chunks() > 0) {
      note(journal, tally);
    }
    force();
    leave();
  }

  /**
   * Leaves the files as they are, for another run to go on with; where nothing can, they are
   * removed.
   *
   * @return whether another run can go on
   */
  boolean leave() {
    boolean resumable = hasCheckpoint;
    quietly(forcing::await);
    for (AutoCloseable file : files()) {
      quietly(file::close);
    }
    if (!resumable) {
      discard();
    }
    return resumable;
  }

  /** Keeps the list of rejects, with what is in it, and removes everything else. */
  void keepRejects() throws IOException {
    forcing.await();
    force(rejects);
    commit(rejects);
  }

  /** Removes all that was written. */
  void discard() {
    quietly(forcing::await);
    for (AutoCloseable file : files()) {
      quietly(file::close);
    }
    List<PartFile> parts = new ArrayList<>(beside.parts());
    for (PartFile file : new @Nullable PartFile[] {proposals, rejects, manifest}) {
      if (file != null) {
        parts.add(file);
      }
    }
    parts.forEach(file -> quietly(file::delete));
    // Last, so that what is left can be found by it.
    if (journal != null) {
      quietly(journal::delete);
    }
  }

  private List<AutoCloseable> files() {
    List<AutoCloseable> files = new ArrayList<>(beside.parts());
    for (AutoCloseable file :
        new @Nullable AutoCloseable[] {proposals, rejects, manifest, journal}) {
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  /** Something to do with a file. */
  private interface Deed {
    void now() throws Exception;
  }

  private static void quietly(Deed deed) {
    try {
      deed.now();
    } catch (Exception unheard) {
      // What failed first is told.
    }
  }
}
