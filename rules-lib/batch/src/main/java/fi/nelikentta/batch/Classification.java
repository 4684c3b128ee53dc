package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.batch.people.SeenIds;
import fi.nelikentta.batch.storage.Disk;
import fi.nelikentta.batch.storage.InUseException;
import fi.nelikentta.batch.storage.Storage;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import fi.nelikentta.text.WrongUsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * A run over registries. Its threads read, evaluate and write chunks of rows; what is written is in
 * the order of the input and depends neither on the number of threads nor on interruptions.
 */
public final class Classification {
  private final Job job;
  private final InputStream pipeIn;
  private final PrintStream pipeOut;
  private final Progress progress;
  private final Storage storage;
  private final Pace pace;
  private final Executor forcing;
  private final Tally tally;
  private final AskNext askNext;
  private volatile boolean stopping;
  private boolean stopped;
  private final SeenIds seenIds = new SeenIds();

  /**
   * Of the request, by the engine, for that day.
   *
   * @param observers who is shown the rows
   * @param companions what is written at the end beside the results
   * @param pipeIn what an input named {@code -} reads
   * @param pipeOut what an output named {@code -} writes
   */
  public Classification(
      Request request,
      StrategyEngine engine,
      LocalDate date,
      List<Observer<?>> observers,
      List<Companion> companions,
      InputStream pipeIn,
      PrintStream pipeOut,
      Progress progress) {
    this(
        new Job(request, engine, date, observers, companions),
        pipeIn,
        pipeOut,
        progress,
        new Disk(),
        Pace.USUAL,
        Forcing::inThread);
  }

  /** With files that are kept elsewhere, and another pace. */
  Classification(
      Job job,
      InputStream pipeIn,
      PrintStream pipeOut,
      Progress progress,
      Storage storage,
      Pace pace,
      Executor forcing) {
    this.job = job;
    this.pipeIn = pipeIn;
    this.pipeOut = pipeOut;
    this.progress = progress;
    this.storage = storage;
    this.pace = pace;
    this.forcing = forcing;
    this.tally = new Tally(job.pack());
    this.askNext = new AskNext(job.pack());
  }

  /**
   * Has the run stop after the chunks that are being worked on, in such a way that another can go
   * on; {@link #run} then fails and says how. To be called from any thread, and any number of
   * times.
   */
  public void stop() {
    stopping = true;
  }

  /**
   * Runs it.
   *
   * @throws WrongUsageException if a header does not fit, or if the run cannot go on where another
   *     stopped
   * @throws FailedException if an input cannot be read to its end or an output not be written; no
   *     output is in its place then, but for the rejects of a run with too many of them. What was
   *     written is either removed or kept for another run to go on with, as it says
   */
  public RunResult run() {
    Outputs outputs = new Outputs(job, storage, pace, forcing);
    try {
      Checkpoint begin = outputs.find(tally);
      try (Inputs unread = new Inputs(job, pipeIn, List.of())) {
        unread.check();
      }
      return run(outputs, begin);
    } catch (InUseException wrong) {
      outputs.leave();
      throw new FailedException(
          say("in-use", String.valueOf(wrong.getMessage())), say("wait-or-elsewhere"));
    } catch (PassingException wrong) {
      throw outputs.leave() ? wrong.told(say("mend-and-resume")) : wrong.told();
    } catch (ReadingException wrong) {
      throw FileFailure.reading(
          wrong.title(),
          wrong.failure(),
          outputs.leave() ? say("mend-and-resume") : say("check-permissions"));
    } catch (IOException wrong) {
      Message remedy = outputs.leave() ? say("mend-and-resume") : say("check-folder");
      if (wrong instanceof UnwrittenException unwritten) {
        throw FileFailure.writing(unwritten.file(), unwritten.failure(), remedy);
      }
      Path file = job.request().output().file();
      throw FileFailure.writing(file != null ? file.toString() : "the output", wrong, remedy);
    }
  }

  private RunResult run(Outputs outputs, Checkpoint begin) throws IOException {
    try (Inputs inputs = new Inputs(job, pipeIn, begin.marks());
        Destination destination = destination(inputs)) {
      outputs.open();
      if (begin.chunks() == 0 && !begin.isEnd()) {
        head(outputs, destination);
      }
      long size = inputs.size();
      long earlier = begin.marks().stream().mapToLong(Source.Mark::bytes).sum();
      progress.begin(stand(size == 0 ? 0 : earlier, size));
      new Lanes(
              () -> next(inputs),
              (piece, lane) -> write(piece, lane, outputs, destination, begin.chunks(), size))
          .run(job.request().course().threads(), () -> new Lane(job, askNext));
      if (stopped) {
        outputs.pause(tally);
        throw stoppedHere();
      }
      RunResult result =
          new RunResult(
              job.request(), job.pack(), job.date(), tally, askNext, seenIds, inputs.facts());
      destination.finish();
      outputs.finish(result);
      return result;
    } catch (WrongUsageException wrong) {
      // An input that is another than it was: what was written of it is as good as before.
      if (begin.chunks() == 0) {
        outputs.discard();
      } else {
        outputs.leave();
      }
      throw wrong;
    } catch (FailedException wrong) {
      if (!stopped) {
        outputs.discard();
      }
      throw wrong;
    } catch (RuntimeException | Error wrong) {
      outputs.leave();
      throw wrong;
    } finally {
      progress.end();
    }
  }

  /**
   * The next chunk to work on. Those that an earlier run was done with are among them: observers
   * are shown them anew, ids that stand twice are found among all, and what to ask is drawn of all.
   */
  private Inputs.@Nullable Piece next(Inputs inputs) {
    if (stopping) {
      stopped = true;
      return null;
    }
    return inputs.next();
  }

  /** What a table takes, or a pipe; a file grows by itself. */
  private Destination destination(Inputs inputs) throws IOException {
    inputs.ask();
    Table table = job.request().output().table();
    if (table != null) {
      return ProposalTable.open(
          table, job.request().columns().passThrough(), job.date(), job.pack().identity());
    }
    return job.request().output().kind() == Output.Kind.PIPE ? new Pipe(pipeOut) : Destination.NONE;
  }

  private void head(Outputs outputs, Destination destination) throws IOException {
    StringBuilder header = new StringBuilder();
    Request request = job.request();
    if (request.output().kind() != Output.Kind.TABLE) {
      request.output().writer(job.pack().schema(), request, header).begin();
    }
    StringBuilder rejectsHeader = new StringBuilder();
    new RejectsWriter(rejectsHeader, request.output().form()).begin();
    Packer proposals = Packer.of(request.output().file());
    Packer rejects = Packer.of(request.output().rejects());
    propose(
        outputs, destination, proposals.packed(header.toString().getBytes(StandardCharsets.UTF_8)));
    reject(outputs, rejects.packed(rejectsHeader.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes what a lane made of a chunk, in its turn. */
  private void write(
      Inputs.Piece piece, Lane lane, Outputs outputs, Destination destination, long done, long size)
      throws IOException {
    if (piece.number() >= done) {
      long borne = job.request().allowance().most() - tally.rejectedRows();
      if (lane.tally().rejectedRows() > borne) {
        reject(outputs, lane.rejects(borne + 1));
        outputs.keepRejects();
        throw tooMany();
      }
      reject(outputs, lane.rejects(Long.MAX_VALUE));
      propose(outputs, destination, lane.proposals());
      tally.add(lane.tally());
    }
    askNext.join(lane.open());
    lane.ids().tell(seenIds, piece.input());
    lane.join();
    if (piece.number() >= done) {
      outputs.done(piece, tally);
    }
    progress.at(stand(piece.bytes(), size));
  }

  private static void propose(Outputs outputs, Destination destination, Bytes bytes)
      throws IOException {
    destination.write(bytes.array(), bytes.size());
    outputs.propose(bytes.array(), bytes.size());
  }

  private static void reject(Outputs outputs, Bytes bytes) throws IOException {
    outputs.reject(bytes.array(), bytes.size());
  }

  private Progress.Stand stand(long bytes, long size) {
    return new Progress.Stand(tally.rows(), tally.rejectedRows(), bytes, size);
  }

  private FailedException stoppedHere() {
    boolean resumable = job.request().output().file() != null && tally.rows() > 0;
    return new FailedException(
        say("stopped", tally.rows()), resumable ? say("resume") : say("give-again"));
  }

  private FailedException tooMany() {
    Path rejects = job.request().output().rejects();
    Message where =
        rejects == null ? say("list-rejects") : say("look-into-rejects", rejects.toString());
    long most = job.request().allowance().most();
    return new FailedException(
        most == 1 ? say("more-than-one-reject") : say("too-many-rejects", most), where);
  }
}
