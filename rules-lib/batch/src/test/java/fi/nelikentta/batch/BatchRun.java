package fi.nelikentta.batch;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** A run over bytes, and all that came of it. */
record BatchRun(String proposals, String rejects, RunResult result) {
  static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  /** Which way the records go. */
  enum Way {
    /** As bytes into columns where that can be. */
    COLUMNS,
    /** One by one, since somebody looks at them. */
    ROWS
  }

  /** How a run is made. */
  record Setting(Dialect dialect, List<String> passThrough, Way way, int threads) {
    static final Setting PLAIN = new Setting(Dialect.PLAIN, List.of(), Way.COLUMNS, 1);

    Setting by(Way other) {
      return new Setting(dialect, passThrough, other, threads);
    }

    Setting with(int others) {
      return new Setting(dialect, passThrough, way, others);
    }

    Setting with(Dialect other) {
      return new Setting(other, passThrough, way, threads);
    }
  }

  static BatchRun of(Path folder, RulePack pack, byte[] csv, Setting setting) {
    try (StrategyEngine engine = StrategyEngine.create(pack)) {
      Path in = Files.write(folder.resolve("in.csv"), csv);
      Path out = folder.resolve("out.csv");
      Path rejects = folder.resolve("rejects.csv");
      Request request =
          new Request(
              List.of(InputFile.of(in.toString())),
              new ColumnChoice(
                  ColumnChoice.CLIENT_ID, setting.passThrough(), ColumnChoice.Unknown.IGNORED),
              setting.dialect(),
              Output.of(out.toString(), rejects.toString(), Formulas.MARKED),
              Allowance.NONE,
              "compiled",
              new Course(setting.threads(), Course.Start.ANEW),
              "test");
      RunResult result =
          new Classification(
                  request,
                  engine,
                  DATE,
                  setting.way() == Way.ROWS ? List.of(new Watching()) : List.of(),
                  List.of(),
                  InputStream.nullInputStream(),
                  new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                  new Unheard())
              .run();
      return new BatchRun(Files.readString(out), Files.readString(rejects), result);
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }

  /** Whom nobody tells how far a run is. */
  private static final class Unheard implements Progress {
    @Override
    public void begin(Stand stand) {}

    @Override
    public void at(Stand stand) {}

    @Override
    public void end() {}
  }

  /** Somebody who looks at rows and does nothing. */
  private static final class Watching implements Observer<Watching.Blind> {
    @Override
    public Blind begin(int input) {
      return new Blind();
    }

    @Override
    public void join(Blind view) {}

    static final class Blind implements View {
      @Override
      public void see(Row row, Proposal proposal) {}

      @Override
      public void rejected(Row row) {}
    }
  }

  /** Line and code of each reject. */
  List<String> lines() {
    return rejects
        .lines()
        .skip(1)
        .map(line -> line.split(",", -1)[0] + " " + line.split(",", -1)[3])
        .toList();
  }
}
