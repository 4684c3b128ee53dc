package fi.nelikentta.batch;

import fi.nelikentta.Proposal;
import fi.nelikentta.batch.people.SeenIds;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one thread works with: a chunk comes in; the bytes of its proposals and rejects, and what is
 * counted of it, come out. It is used again for the next chunk.
 */
public final class Lane {
  /** Rows that are evaluated together. */
  private static final int BLOCK = 1_024;

  private static final Bytes NOTHING = new Bytes();

  private final Job job;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder rejectText = new StringBuilder();
  private final Bytes proposals = new Bytes();
  private final Tally tally;
  private final AskNext.Candidates open;
  private final ProposalWriter writer;
  private final RejectsWriter rejectsWriter;
  private final Packer packer;
  private final Packer rejectsPacker;
  private final @Nullable TableLines tableLines;
  private final List<Row> block = new ArrayList<>(BLOCK);
  private final ChunkIds ids = new ChunkIds();
  private List<Watching<?>> watchings = List.of();
  private int[] rejectEnds = new int[16];
  private int rejectedRows;
  private Bytes packed = proposals;
  private int input;
  private String inputName = "";
  private @Nullable CsvInColumns inColumns;

  Lane(Job job, AskNext askNext) {
    this.job = job;
    this.tally = new Tally(job.pack());
    this.open = askNext.new Candidates();
    this.writer = job.request().output().writer(job.pack().schema(), job.request(), text);
    this.rejectsWriter = new RejectsWriter(rejectText, job.request().output().form());
    this.packer = Packer.of(job.request().output().file());
    this.rejectsPacker = Packer.of(job.request().output().rejects());
    this.tableLines = TableLines.of(job);
  }

  /** An observer with its view of the chunk. */
  private record Watching<V extends Observer.View>(Observer<V> observer, V view) {
    static <V extends Observer.View> Watching<V> begin(Observer<V> observer, int input) {
      return new Watching<>(observer, observer.begin(input));
    }

    void join() {
      observer.join(view);
    }

    boolean isInColumns() {
      return view instanceof Observer.ColumnView;
    }

    void see(ColumnRow row) {
      ((Observer.ColumnView) view).see(row);
    }
  }

  /** Works on the chunk, after which everything about it is here. */
  void work(Inputs.Piece piece) {
    begin(piece.input());
    piece.chunk().work(this);
    flush();
    try {
      packed =
          tableLines == null
              ? packer.packed(proposals)
              : tableLines.of(proposals.array(), proposals.size());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private void begin(int nextInput) {
    input = nextInput;
    List<InputFile> inputs = job.request().inputs();
    inputName = inputs.size() > 1 ? inputs.get(input).title().toString() : "";
    text.setLength(0);
    rejectText.setLength(0);
    proposals.reset();
    tally.clear();
    ids.clear();
    open.clear();
    block.clear();
    rejectedRows = 0;
    List<Watching<?>> now = new ArrayList<>();
    for (Observer<?> observer : job.observers()) {
      now.add(Watching.begin(observer, input));
    }
    watchings = now;
  }

  /** The next row, by the way of rows. */
  public void row(Row read) {
    Row row = job.guard().pass(read);
    if (row == null) {
      tally.addExcluded();
      return;
    }
    block.add(row);
    if (block.size() == BLOCK) {
      flush();
    }
  }

  /** Evaluates the rows that wait, so that their bytes stand before whatever comes next. */
  void flush() {
    List<Situation> situations = new ArrayList<>(block.size());
    for (Row row : block) {
      if (row.situation() != null) {
        situations.add(row.situation());
      }
    }
    try {
      Iterator<Proposal> all = job.engine().evaluateAll(situations, job.date()).iterator();
      for (Row row : block) {
        if (row.situation() == null) {
          rejected(row);
        } else {
          proposed(row, row.situation(), all.next());
        }
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    block.clear();
    proposals.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    text.setLength(0);
  }

  private void proposed(Row row, Situation situation, Proposal proposal) throws IOException {
    kept(row);
    tally.add(proposal);
    ids.add(SeenIds.bits(row.clientId()), row.line());
    if (!proposal.isFirm() && open.wants(input, row.line())) {
      open.add(input, row.line(), situation);
    }
    if (!watchings.isEmpty()) {
      Row shown = job.guard().shown(row);
      for (Watching<?> watching : watchings) {
        watching.view().see(shown, proposal);
      }
    }
    if (job.request().output().kind() != Output.Kind.NOWHERE) {
      writer.write(proposal, situation, row.passed());
    }
  }

  /** Counts and lists a row that is rejected. */
  void rejected(Row row) {
    list(row);
    for (Watching<?> watching : watchings) {
      watching.view().rejected(row);
    }
    if (rejectedRows == rejectEnds.length) {
      rejectEnds = Arrays.copyOf(rejectEnds, 2 * rejectedRows);
    }
    rejectEnds[rejectedRows++] = rejectText.length();
  }

  /** Lists the wrong cells of a row that is kept all the same, if it has any. */
  void kept(Row row) {
    if (!row.wrong().isEmpty()) {
      list(row);
    }
  }

  private void list(Row row) {
    tally.add(row);
    if (job.request().output().rejects() != null) {
      try {
        rejectsWriter.write(row, inputName);
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
  }

  /** What works on such records in columns; null where that cannot be. */
  @Nullable CsvInColumns columns(CsvLayout layout) {
    if (!job.request().people().isPlain() || !watchings.stream().allMatch(Watching::isInColumns)) {
      return null;
    }
    CsvInColumns now = inColumns;
    if (now == null || !now.isOf(layout)) {
      now = CsvInColumns.of(layout, this, job);
      inColumns = now;
    }
    return now;
  }

  /** Shows the observers what they saw of the chunk, in its turn. */
  void join() {
    watchings.forEach(Watching::join);
  }

  /** Whether somebody is shown what comes by. */
  boolean isObserved() {
    return !watchings.isEmpty();
  }

  /** Shows a client in columns to all, who can look there. */
  void see(ColumnRow row) {
    for (Watching<?> watching : watchings) {
      watching.see(row);
    }
  }

  /** The number of the input that the chunk is of. */
  int input() {
    return input;
  }

  /** Where bytes of proposals are added to, after a {@link #flush}. */
  Bytes text() {
    return proposals;
  }

  /** The proposals of the chunk, as they are to be written. */
  Bytes proposals() {
    return packed;
  }

  /** The lines about the first rejected rows of the chunk, of so many rows at most. */
  Bytes rejects(long rows) throws IOException {
    boolean all = rows >= rejectedRows;
    int end = all ? rejectText.length() : rows == 0 ? 0 : rejectEnds[(int) rows - 1];
    if (end == 0) {
      return NOTHING;
    }
    String lines = rejectText.substring(0, end);
    return rejectsPacker.packed(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** Whose proposals there are. */
  ChunkIds ids() {
    return ids;
  }

  Tally tally() {
    return tally;
  }

  AskNext.Candidates open() {
    return open;
  }
}
