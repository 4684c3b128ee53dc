package fi.nelikentta.batch;

import fi.nelikentta.internal.compile.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is told of the clients of a block beside their answers, as bytes. For one thread. */
final class Clients {
  private final int carried;
  private final int passed;
  private final byte[][] bytes = new byte[Block.ROWS][];
  private final long[] lines = new long[Block.ROWS];

  /** By client: where id and passed-through cells begin and end. */
  private final int[] cells;

  private final int each;

  /**
   * For rows that carry so many cells.
   *
   * @param carried all that are kept
   * @param passed how many of them, the first ones, are passed through
   */
  Clients(int carried, int passed) {
    this.carried = carried;
    this.passed = passed;
    this.each = 2 * (carried + 1);
    this.cells = new int[Block.ROWS * each];
  }

  /** Takes the record that was read into columns. */
  void take(int row, CsvColumns record, byte[] text, long line) {
    bytes[row] = text;
    lines[row] = line;
    int at = row * each;
    cells[at] = record.idFrom();
    cells[at + 1] = record.idTo();
    for (int i = 0; i < carried; i++) {
      cells[at + 2 + 2 * i] = record.passedFrom(i);
      cells[at + 3 + 2 * i] = record.passedTo(i);
    }
  }

  /** Takes a row that was read as texts. */
  void take(int row, Row texts) {
    StringBuilder all = new StringBuilder(texts.clientId());
    texts.passed().forEach(all::append);
    bytes[row] = all.toString().getBytes(StandardCharsets.UTF_8);
    lines[row] = texts.line();
    int at = row * each;
    int place = end(at, 0, texts.clientId());
    List<String> texted = texts.passed();
    for (int i = 0; i < carried; i++) {
      place = end(at + 2 + 2 * i, place, texted.get(i));
    }
  }

  private int end(int at, int from, String text) {
    cells[at] = from;
    cells[at + 1] = from + text.getBytes(StandardCharsets.UTF_8).length;
    return cells[at + 1];
  }

  /** The bytes in which the client's cells stand. */
  byte[] bytes(int row) {
    return bytes[row];
  }

  /** The line of the record. */
  long line(int row) {
    return lines[row];
  }

  /** How many cells are passed through. */
  int passed() {
    return passed;
  }

  /** Where a cell begins: the id is the first, passed-through ones follow, then the others. */
  int from(int row, int cell) {
    return cells[row * each + 2 * cell];
  }

  /** Where it ends. */
  int to(int row, int cell) {
    return cells[row * each + 2 * cell + 1];
  }

  /** How long the id and the cells that are passed through are together. */
  int length(int row) {
    int length = 0;
    for (int cell = 0; cell <= passed; cell++) {
      length += to(row, cell) - from(row, cell);
    }
    return length;
  }
}
