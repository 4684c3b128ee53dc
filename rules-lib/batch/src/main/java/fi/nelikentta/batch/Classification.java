package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run over registries. Its threads read, evaluate and write chunks of rows; what is written is in
 * the order of the input and does not depend on the number of threads.
 */
public final class Classification {
  private final Job job;
  private final InputStream pipeIn;
  private final PrintStream pipeOut;
  private final Progress progress;
  private final Tally tally;
  private final AskNext askNext;

  /**
   * Of the request, by the engine, for that day.
   *
   * @param observers who is shown the rows
   * @param pipeIn what an input named {@code -} reads
   * @param pipeOut what an output named {@code -} writes
   */
  public Classification(
      Request request,
      StrategyEngine engine,
      LocalDate date,
      List<Observer<?>> observers,
      InputStream pipeIn,
      PrintStream pipeOut,
      Progress progress) {
    this.job = new Job(request, engine, date, observers);
    this.pipeIn = pipeIn;
    this.pipeOut = pipeOut;
    this.progress = progress;
    this.tally = new Tally(engine.pack());
    this.askNext = new AskNext(engine.pack().schema());
  }

  /**
   * Runs it.
   *
   * @throws fi.nelikentta.text.WrongUsageException if a header does not fit
   * @throws FailedException if an input cannot be read to its end or an output not be written; no
   *     output is in its place then, but for the rejects of a run with too many of them
   */
  public RunResult run() {
    Request request = job.request();
    Output output = request.output();
    try (Inputs inputs = new Inputs(job, pipeIn, List.of())) {
      inputs.check();
      try (OptionalTable table = OptionalTable.of(job);
          OptionalFile proposals = OptionalFile.of(output.file());
          OptionalFile rejects = OptionalFile.of(output.rejects());
          OptionalFile manifest =
              OptionalFile.of(output.file() == null ? null : Output.manifest(output.file()))) {
        Written written = new Written(table, proposals, rejects, inputs.size());
        written.begin();
        new Lanes(inputs::next, written).run(request.threads(), () -> new Lane(job, askNext));
        RunResult result =
            new RunResult(request, job.pack(), job.date(), tally, askNext, inputs.facts());
        manifest.write(RunManifest.of(result));
        rejects.finish();
        proposals.finish();
        rejects.commit();
        proposals.commit();
        manifest.commit();
        return result;
      } finally {
        progress.end();
      }
    } catch (IOException failed) {
      throw FileFailure.writing(
          output.file() != null ? output.file().toString() : "the output", failed);
    }
  }

  /** What is written, in the order of the input. */
  private final class Written implements Lanes.Writing {
    private final OptionalTable table;
    private final OptionalFile proposals;
    private final OptionalFile rejects;
    private final long size;

    Written(OptionalTable table, OptionalFile proposals, OptionalFile rejects, long size) {
      this.table = table;
      this.proposals = proposals;
      this.rejects = rejects;
      this.size = size;
    }

    void begin() throws IOException {
      StringBuilder header = new StringBuilder();
      Request request = job.request();
      if (request.output().kind() != Output.Kind.TABLE) {
        request.output().writer(job.pack().schema(), request, header).begin();
      }
      propose(header.toString().getBytes(StandardCharsets.UTF_8));
      StringBuilder rejectsHeader = new StringBuilder();
      new RejectsWriter(rejectsHeader, request.output().form()).begin();
      rejects.write(rejectsHeader.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void write(Inputs.Piece piece, Lane lane) throws IOException {
      long most = job.request().allowance().most();
      long borne = most - tally.rejectedRows();
      boolean tooMany = lane.tally().rejectedRows() > borne;
      rejects.write(lane.rejects(tooMany ? borne + 1 : Long.MAX_VALUE));
      if (tooMany) {
        rejects.commit();
        throw tooMany();
      }
      propose(lane.proposals().toByteArray());
      tally.add(lane.tally());
      askNext.join(lane.open());
      lane.join();
      progress.at(new Progress.Stand(tally.rows(), tally.rejectedRows(), piece.bytes(), size));
    }

    private void propose(byte[] bytes) throws IOException {
      if (job.request().output().kind() == Output.Kind.PIPE) {
        pipeOut.write(bytes, 0, bytes.length);
        checkPipe();
      } else {
        table.write(bytes);
        proposals.write(bytes);
      }
    }
  }

  private FailedException tooMany() {
    Path rejects = job.request().output().rejects();
    Message where =
        rejects == null ? say("list-rejects") : say("look-into-rejects", rejects.toString());
    return new FailedException(say("too-many-rejects", job.request().allowance().most()), where);
  }

  private void checkPipe() {
    if (job.request().output().kind() == Output.Kind.PIPE && pipeOut.checkError()) {
      throw new FailedException(say("pipe-closed"), say("read-pipe-to-end"));
    }
  }

  /** A table, or nothing at all where none is wanted. */
  private record OptionalTable(@Nullable ProposalTable table) implements AutoCloseable {
    static OptionalTable of(Job job) {
      Request request = job.request();
      Table table = request.output().table();
      return new OptionalTable(
          table == null
              ? null
              : ProposalTable.open(
                  table, request.columns().passThrough(), job.date(), job.pack().identity()));
    }

    void write(byte[] bytes) throws IOException {
      if (table != null) {
        table.write(bytes);
      }
    }

    @Override
    public void close() {
      if (table != null) {
        table.close();
      }
    }
  }

  /** A file, or nothing at all where none is wanted. */
  private record OptionalFile(@Nullable OutputFile file) implements AutoCloseable {
    static OptionalFile of(@Nullable Path path) {
      return new OptionalFile(path == null ? null : OutputFile.of(path));
    }

    void write(byte[] bytes) throws IOException {
      if (file != null) {
        file.stream().write(bytes);
      }
    }

    void finish() throws IOException {
      if (file != null) {
        file.finish();
      }
    }

    void commit() throws IOException {
      if (file != null) {
        file.commit();
      }
    }

    @Override
    public void close() throws IOException {
      if (file != null) {
        file.close();
      }
    }
  }
}
