package fi.nelikentta.batch;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.batch.people.ClientIds;
import fi.nelikentta.batch.people.People;
import fi.nelikentta.batch.people.ReviewChoice;
import fi.nelikentta.batch.storage.Disk;
import fi.nelikentta.batch.storage.Storage;
import fi.nelikentta.fixtures.SituationGenerator;
import fi.nelikentta.fixtures.SituationLine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs over a registry in a folder, which is in several files, so that it has several chunks. */
final class Runs {
  static final RulePack PACK = RulePack.load(Path.of("../../rules/packs/asiakkuus"));

  /** A line of the journal a chunk, and everything forced every few chunks. */
  static final Pace OFTEN = new Pace(1, 60_000, 1);

  private static final StrategyEngine ENGINE = StrategyEngine.create(PACK);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final int WRONG = 7;
  private static final People REVIEWED =
      new People(
          null,
          ClientIds.OPAQUE,
          null,
          null,
          new ReviewChoice(10, 1, ReviewChoice.PICKED, List.of()),
          People.Detail.ROWS);

  private final Path folder;
  private final String out;
  private final Beside beside;

  /** What a run writes beside its results. */
  enum Beside {
    /** Nothing. */
    NOTHING,
    /**
     * A page with tables in a folder, of what somebody saw of the rows, and a sample for review.
     */
    REPORT_AND_SAMPLE
  }

  /** In that folder, to that file in it. */
  Runs(Path folder, String out) {
    this(folder, out, Beside.NOTHING);
  }

  /** With what is written beside it. */
  Runs(Path folder, String out, Beside beside) {
    this.folder = folder;
    this.out = out;
    this.beside = beside;
  }

  /** Writes a registry of so many files of so many rows, in which every seventh row is wrong. */
  Runs registry(int files, int rows) {
    SituationGenerator generator = SituationGenerator.of(PACK);
    for (int file = 0; file < files; file++) {
      StringBuilder text = new StringBuilder();
      for (int row = 0; row < rows; row++) {
        Situation situation = generator.situation((long) file * rows + row);
        text.append(SituationLine.of(situation).replaceFirst("}$", wrong(row))).append('\n');
      }
      write("in-" + (char) ('a' + file) + ".ndjson", text.toString());
    }
    return this;
  }

  private static String wrong(int row) {
    return row % WRONG == 3 ? ",\"nobody\":1}" : "}";
  }

  void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** A run with one thread. */
  RunResult run(Course.Start start, Storage storage) {
    return run(start, 1, storage, OFTEN, run -> {}, List.of());
  }

  /** A run with the disk. */
  RunResult run(Course.Start start, int threads) {
    return run(start, threads, new Disk(), OFTEN, run -> {}, List.of());
  }

  /** A run that is stopped once so many rows are done with. */
  RunResult runUntil(Course.Start start, int threads, long rows) {
    return run(start, threads, new Disk(), OFTEN, new StopAt(rows), List.of());
  }

  /** A run. */
  RunResult run(
      Course.Start start,
      int threads,
      Storage storage,
      Pace pace,
      Consumer<Told> told,
      List<Observer<?>> observers) {
    Request request =
        new Request(
            inputs(),
            new ColumnChoice(ColumnChoice.CLIENT_ID, List.of(), ColumnChoice.Unknown.REFUSED),
            Dialect.PLAIN,
            Output.of(
                folder.resolve(out).toString(),
                folder.resolve("rejects.csv").toString(),
                Formulas.MARKED),
            Allowance.NONE,
            "compiled",
            new Course(threads, start),
            beside == Beside.NOTHING ? People.UNTOLD : REVIEWED,
            "a tool");
    List<Observer<?>> all = new ArrayList<>(observers);
    List<Companion> companions = new ArrayList<>();
    if (beside == Beside.REPORT_AND_SAMPLE) {
      SeenRows seen = new SeenRows();
      ReviewSample sample = new ReviewSample(request, PACK.schema());
      all.addAll(List.of(seen, sample));
      companions.add(new Companion("report", result -> pages(seen, result)));
      companions.add(sample.to(folder.resolve("review.csv")));
    }
    Classification[] run = new Classification[1];
    run[0] =
        new Classification(
            new Job(request, ENGINE, DAY, all, companions),
            InputStream.nullInputStream(),
            new PrintStream(OutputStream.nullOutputStream()),
            new Progress() {
              @Override
              public void begin(Stand stand) {
                // Nothing depends on it.
              }

              @Override
              public void at(Stand stand) {
                told.accept(new Told(run[0], stand));
              }

              @Override
              public void end() {
                // Nothing depends on it.
              }
            },
            storage,
            pace,
            Runnable::run);
    return run[0].run();
  }

  /** As a report is made: of what was seen of the rows, and of what the run came to. */
  private List<TextFile> pages(SeenRows seen, RunResult result) {
    return List.of(
        new TextFile(
            folder.resolve("report.html"), seen.rows().size() + " rows\n" + result.manifest()),
        new TextFile(folder.resolve("tables/a.csv"), String.join("\n", seen.rows())),
        new TextFile(folder.resolve("tables/b.csv.gz"), String.join("\n", seen.rows())));
  }

  /** How far a run is. */
  record Told(Classification run, Progress.Stand stand) {}

  private record StopAt(long rows) implements Consumer<Told> {
    @Override
    public void accept(Told told) {
      if (told.stand().rows() >= rows) {
        told.run().stop();
      }
    }
  }

  private List<InputFile> inputs() {
    List<InputFile> inputs = new ArrayList<>();
    for (String name : files()) {
      if (name.startsWith("in-")) {
        inputs.add(InputFile.of(folder.resolve(name).toString()));
      }
    }
    return inputs;
  }

  /** The names of all files there are. */
  List<String> files() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  boolean hasJournal() {
    return Files.exists(journal());
  }

  Path journal() {
    return folder.resolve(out + ".journal");
  }

  Path part() {
    return folder.resolve(out + ".part");
  }

  /** What was written, by name; the folder's own name is left out of it. */
  Map<String, String> written() {
    Map<String, String> written = new TreeMap<>();
    for (String name : files()) {
      if (!name.startsWith("in-")) {
        try {
          String text =
              new String(
                  Files.readAllBytes(folder.resolve(name)),
                  java.nio.charset.StandardCharsets.ISO_8859_1);
          written.put(name, text.replace(folder.toString(), "FOLDER"));
        } catch (IOException wrong) {
          throw new UncheckedIOException(wrong);
        }
      }
    }
    return written;
  }
}
