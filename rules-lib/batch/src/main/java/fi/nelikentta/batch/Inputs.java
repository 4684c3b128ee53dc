package fi.nelikentta.batch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All inputs of a run, one after the other, chunk by chunk. One thread at a time reads. */
final class Inputs implements Closeable {
  private final Job job;
  private final InputStream pipe;
  private final List<Source.Mark> expected;
  private final List<InputFacts> facts = new ArrayList<>();
  private @Nullable Source source;
  private long pieces;
  private long bytesBefore;

  /**
   * Of the job.
   *
   * @param expected what an earlier run read of the first of them, to be compared
   */
  Inputs(Job job, InputStream pipe, List<Source.Mark> expected) {
    this.job = job;
    this.expected = expected;
    this.pipe = pipe;
  }

  /**
   * A chunk in its place.
   *
   * @param number how many chunks of the run are before it
   * @param input the number of its input, from 0
   * @param chunk the chunk
   * @param marks what had been read of each input up to this one when it was cut
   * @param bytes what had been read of all inputs
   */
  record Piece(long number, int input, Chunk chunk, List<Source.Mark> marks, long bytes) {}

  /**
   * Reads every header, before anything is written. What is no regular file, as a named pipe, can
   * be read but once.
   *
   * @throws fi.nelikentta.text.WrongUsageException if one is wrong
   */
  void check() throws IOException {
    for (InputFile input : job.request().inputs()) {
      if (input.path() != null && Files.isRegularFile(input.path())) {
        open(input, null).close();
      }
    }
  }

  /** Asks a query before anything is written. It may take long, so that it is asked but once. */
  void ask() throws IOException {
    InputFile first = job.request().inputs().get(0);
    if (first.query() != null) {
      source = open(first, expected.isEmpty() ? null : expected.get(0));
    }
  }

  /** The next chunk; null when all inputs are read. */
  @Nullable Piece next() {
    List<InputFile> files = job.request().inputs();
    try {
      return next(files);
    } catch (IOException wrong) {
      throw new ReadingException(files.get(facts.size()).title(), wrong);
    }
  }

  private @Nullable Piece next(List<InputFile> files) throws IOException {
    while (facts.size() < files.size()) {
      Source now = source;
      if (now == null) {
        int number = facts.size();
        now = open(files.get(number), number < expected.size() ? expected.get(number) : null);
        source = now;
      }
      Chunk chunk = now.next();
      if (chunk != null) {
        Source.Mark mark = now.mark();
        return new Piece(pieces++, facts.size(), chunk, marks(mark), bytesBefore + now.bytes());
      }
      InputFacts ended = now.facts();
      facts.add(ended);
      bytesBefore += ended.size();
      source = null;
      now.close();
    }
    return null;
  }

  private List<Source.Mark> marks(Source.Mark last) {
    List<Source.Mark> marks = new ArrayList<>();
    facts.forEach(fact -> marks.add(new Source.Mark(fact.size(), fact.sha256())));
    marks.add(last);
    return marks;
  }

  /** The bytes of all inputs; 0 where that cannot be known. */
  long size() {
    long size = 0;
    for (InputFile input : job.request().inputs()) {
      Path path = input.path();
      if (path == null || !Files.isRegularFile(path)) {
        return 0;
      }
      size += path.toFile().length();
    }
    return size;
  }

  /** What was read, once all is. */
  List<InputFacts> facts() {
    return facts;
  }

  /** Opens an input, of which an earlier run may have read something. */
  private Source open(InputFile input, Source.@Nullable Mark earlier) {
    Request request = job.request();
    Query query = input.query();
    Source copied =
        query == null
            ? null
            : CopySource.open(query, job.pack(), request.dialect(), request.columns(), earlier);
    if (copied != null) {
      return copied;
    }
    return OpenInput.of(input, pipe, job.pack(), request.dialect(), request.columns(), earlier)
        .source();
  }

  @Override
  public void close() throws IOException {
    if (source != null) {
      source.close();
    }
  }
}
