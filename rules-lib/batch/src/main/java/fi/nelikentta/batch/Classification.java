package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.FailedException;
import fi.nelikentta.text.Message;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A run over registries: rows are read, evaluated and written one by one, in their order. */
public final class Classification {
  /** Rows that are evaluated together. */
  private static final int BLOCK = 1_024;

  private final Request request;
  private final StrategyEngine engine;
  private final LocalDate date;
  private final InputStream pipeIn;
  private final PrintStream pipeOut;
  private final Progress progress;
  private final Tally tally;
  private final AskNext askNext = new AskNext();
  private final List<InputFacts> facts = new ArrayList<>();

  /**
   * Of the request, by the engine, for that day.
   *
   * @param pipeIn what an input named {@code -} reads
   * @param pipeOut what an output named {@code -} writes
   */
  public Classification(
      Request request,
      StrategyEngine engine,
      LocalDate date,
      InputStream pipeIn,
      PrintStream pipeOut,
      Progress progress) {
    this.request = request;
    this.engine = engine;
    this.date = date;
    this.pipeIn = pipeIn;
    this.pipeOut = pipeOut;
    this.progress = progress;
    this.tally = new Tally(engine.pack());
  }

  /**
   * Runs it.
   *
   * @throws fi.nelikentta.text.WrongUsageException if a header does not fit
   * @throws FailedException if an input cannot be read to its end or an output not be written; no
   *     output is in its place then, but for the rejects of a run with too many of them
   */
  public RunResult run() {
    for (InputFile input : request.inputs()) {
      // What is no regular file, as a named pipe, can be read but once.
      if (input.path() != null && Files.isRegularFile(input.path())) {
        closed(open(input));
      }
    }
    Output output = request.output();
    try (OptionalFile proposals = OptionalFile.of(output.file());
        OptionalFile rejects = OptionalFile.of(output.rejects());
        OptionalFile manifest =
            OptionalFile.of(output.file() == null ? null : Output.manifest(output.file()))) {
      Writer out =
          output.kind() == Output.Kind.PIPE
              ? new BufferedWriter(new OutputStreamWriter(pipeOut, StandardCharsets.UTF_8))
              : proposals.writer();
      RejectsWriter wrong = new RejectsWriter(rejects.writer());
      ProposalWriter writer = writer(out);
      try {
        writer.begin();
        wrong.begin();
        for (InputFile input : request.inputs()) {
          run(input, writer, wrong, rejects);
        }
        out.flush();
        checkPipe();
        RunResult result = new RunResult(request, engine.pack(), date, tally, askNext, facts);
        RunManifest.write(result, manifest.writer());
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

  private void run(
      InputFile input, ProposalWriter writer, RejectsWriter wrong, OptionalFile rejects)
      throws IOException {
    String name = request.inputs().size() > 1 ? input.title().toString() : "";
    List<Row> block = new ArrayList<>(BLOCK);
    try (OpenInput rows = open(input)) {
      for (Row row = rows.next(); row != null; row = rows.next()) {
        progress.row();
        if (row.situation() == null) {
          tally.add(row);
          wrong.write(row, name);
          if (tally.rejectedRows() > request.allowance().most()) {
            rejects.commit();
            throw tooMany();
          }
        } else {
          block.add(row);
          if (block.size() == BLOCK) {
            evaluate(block, writer);
          }
        }
      }
      evaluate(block, writer);
      facts.add(rows.facts());
    }
  }

  /** Evaluates a block of rows together, writes their proposals in order, and empties it. */
  private void evaluate(List<Row> block, ProposalWriter writer) throws IOException {
    List<Situation> situations = new ArrayList<>(block.size());
    for (Row row : block) {
      situations.add(Objects.requireNonNull(row.situation()));
    }
    Iterator<Proposal> proposals = engine.evaluateAll(situations, date).iterator();
    for (int i = 0; i < block.size(); i++) {
      Proposal proposal = proposals.next();
      tally.add(proposal);
      if (!proposal.isFirm()) {
        askNext.add(situations.get(i));
      }
      writer.write(proposal, situations.get(i), block.get(i).passed());
    }
    block.clear();
    checkPipe();
  }

  private ProposalWriter writer(Writer out) {
    return request.output().format() == InputFile.Format.NDJSON
        ? new NdjsonProposals(out)
        : new CsvProposals(
            out,
            engine.pack().schema(),
            request.columns().passThrough(),
            request.output().formulas());
  }

  private OpenInput open(InputFile input) {
    return OpenInput.of(input, pipeIn, engine.pack(), request.dialect(), request.columns());
  }

  private static void closed(OpenInput input) {
    try {
      input.close();
    } catch (IOException unheard) {
      // Only its header was wanted.
    }
  }

  private FailedException tooMany() {
    Path rejects = request.output().rejects();
    Message where =
        rejects == null ? say("list-rejects") : say("look-into-rejects", rejects.toString());
    return new FailedException(say("too-many-rejects", request.allowance().most()), where);
  }

  private void checkPipe() {
    if (request.output().kind() == Output.Kind.PIPE && pipeOut.checkError()) {
      throw new FailedException(say("pipe-closed"), say("read-pipe-to-end"));
    }
  }

  /** A file, or nothing at all where none is wanted. */
  private record OptionalFile(@Nullable OutputFile file) implements AutoCloseable {
    static OptionalFile of(@Nullable Path path) {
      return new OptionalFile(path == null ? null : OutputFile.of(path));
    }

    Writer writer() {
      return file == null ? Writer.nullWriter() : file.writer();
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
