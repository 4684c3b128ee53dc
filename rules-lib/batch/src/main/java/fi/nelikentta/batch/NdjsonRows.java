package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.SituationReading;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of a file with one JSON object a line. */
final class NdjsonRows implements RowReader {
  private final Lines lines;
  private final RulePack pack;
  private final JsonLine json;
  private final String idColumn;
  private final boolean isMapped;

  NdjsonRows(BufferedReader reader, RulePack pack, ColumnChoice choice) {
    this.lines = new Lines(reader);
    this.pack = pack;
    this.json = new JsonLine(pack.schema(), choice);
    this.idColumn = choice.idColumn();
    this.isMapped = choice.mapping() != null;
  }

  @Override
  public @Nullable Row next() {
    Unread line = unread();
    return line == null ? null : line.row();
  }

  @Override
  public @Nullable Unread unread() {
    String text = line();
    if (text == null) {
      return null;
    }
    Line line = new Line(lines.line(), text, lines.isTooLong());
    // What a mapping did is counted with the chunk, and so by the thread that cuts it.
    return isMapped ? new Read(line.row()) : line;
  }

  /** A line; what it holds is read by whoever asks. */
  private final class Line implements Unread {
    private final long number;
    private final String text;
    private final boolean tooLong;

    Line(long number, String text, boolean tooLong) {
      this.number = number;
      this.text = text;
      this.tooLong = tooLong;
    }

    @Override
    public Row row() {
      return tooLong ? tooLong(number) : NdjsonRows.this.row(number, text);
    }

    @Override
    public long line() {
      return number;
    }

    @Override
    public int length() {
      return text.length();
    }
  }

  private static Row tooLong(long number) {
    return Row.rejected(
        number,
        "",
        List.of(
            new Row.WrongCell(
                "", "size", say("line-too-long", Lines.LONGEST), say("one-client-a-line"))));
  }

  private Row row(long number, String line) {
    JsonLine.Read read = json.read(line);
    SituationReading reading = pack.readSituation(read.json());
    String clientId = reading.clientId() == null ? "" : reading.clientId();
    List<Row.WrongCell> wrong = wrong(reading);
    if (read.ids() == JsonLine.Ids.TWO) {
      wrong.add(
          new Row.WrongCell(
              ColumnChoice.CLIENT_ID,
              "unknown-name",
              say("beside-id-column", idColumn),
              say("leave-one-out-or-ignore")));
    }
    return reading.situation() == null || !wrong.isEmpty()
        ? Row.rejected(number, clientId, wrong)
        : new Row(number, clientId, reading.situation(), read.passed(), List.of());
  }

  @Override
  public Mapped mapped() {
    return json.mapped();
  }

  private List<Row.WrongCell> wrong(SituationReading reading) {
    List<Row.WrongCell> wrong = new ArrayList<>();
    for (Rejected rejected : reading.rejected()) {
      boolean isId = rejected.field().equals(ColumnChoice.CLIENT_ID);
      wrong.add(
          new Row.WrongCell(
              isId ? idColumn : rejected.field(),
              rejected.code(),
              rejected.what(),
              hasExample(rejected) ? null : rejected.remedy()));
    }
    return wrong;
  }

  /** Whether the hint shows a value of its own, which might be the one that is wrong. */
  private static boolean hasExample(Rejected rejected) {
    return !rejected.code().equals("codes") && rejected.hint().chars().anyMatch(Character::isDigit);
  }

  private @Nullable String line() {
    try {
      return lines.next();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
