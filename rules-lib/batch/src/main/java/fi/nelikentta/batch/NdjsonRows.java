package fi.nelikentta.batch;

import static fi.nelikentta.batch.Sayings.say;

import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Rejected;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.SituationReading;
import fi.nelikentta.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The records of a file with one JSON object a line. */
final class NdjsonRows implements RowReader {
  private final Lines lines;
  private final RulePack pack;
  private final JsonLine json;
  private final String idColumn;
  private final boolean isMapped;
  private final Dialect.BadCell badCell;

  NdjsonRows(InputStream bytes, RulePack pack, Dialect dialect, ColumnChoice choice) {
    this.lines = new Lines(bytes);
    this.badCell = dialect.badCell();
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
    byte[] text = line();
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
    private final byte[] text;
    private final boolean tooLong;

    Line(long number, byte[] text, boolean tooLong) {
      this.number = number;
      this.text = text;
      this.tooLong = tooLong;
    }

    @Override
    public Row row() {
      if (tooLong) {
        return refused(number, "size", say("line-too-long", Lines.LONGEST), "one-client-a-line");
      }
      // A line that is broken takes none of the others with it.
      return Utf8.isValid(text, 0, text.length)
          ? NdjsonRows.this.row(number, new String(text, StandardCharsets.UTF_8))
          : refused(number, "utf8", say("cell-not-utf8"), "save-as-utf8-json");
    }

    @Override
    public long line() {
      return number;
    }

    @Override
    public int length() {
      return text.length;
    }
  }

  private static Row refused(long number, String code, Message what, String hint) {
    return Row.rejected(number, "", List.of(new Row.WrongCell("", code, what, say(hint))));
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
    Situation situation =
        wrong.isEmpty()
            ? reading.situation()
            : badCell == Dialect.BadCell.UNKNOWN && read.ids() == JsonLine.Ids.ONE
                ? without(wrong, read.json())
                : null;
    return situation == null
        ? Row.rejected(number, clientId, wrong)
        : new Row(number, clientId, situation, read.passed(), wrong);
  }

  /** What is known where wrong values are taken as unknown; null if more than values is wrong. */
  private @Nullable Situation without(List<Row.WrongCell> wrong, String json) {
    Set<String> names = new HashSet<>();
    for (Row.WrongCell cell : wrong) {
      if (pack.schema().find(cell.column()).isEmpty()) {
        return null;
      }
      names.add(cell.column());
    }
    return pack.readSituation(JsonLine.without(names, json)).situation();
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

  private byte @Nullable [] line() {
    try {
      return lines.next();
    } catch (IOException wrong) {
      throw new UncheckedIOException(wrong);
    }
  }
}
