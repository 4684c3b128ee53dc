package fi.nelikentta.batch;

import fi.nelikentta.situation.Situation;
import fi.nelikentta.text.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a registry: a situation, or all that is wrong with it.
 *
 * @param line where the record starts in its file, from 1
 * @param clientId the id as far as it could be read; empty where it could not
 * @param situation the situation; null when anything is wrong
 * @param passed the cells of the columns that the choice carries, in that order
 * @param wrong what is wrong, in the order of the file's columns
 */
public record Row(
    long line,
    String clientId,
    @Nullable Situation situation,
    List<String> passed,
    List<WrongCell> wrong) {

  /** Copies the lists. */
  public Row {
    passed = List.copyOf(passed);
    wrong = List.copyOf(wrong);
  }

  /** A record that is rejected. */
  static Row rejected(long line, String clientId, List<WrongCell> wrong) {
    return new Row(line, clientId, null, List.of(), wrong);
  }

  /**
   * What is wrong with a cell. It never holds the value.
   *
   * @param column the column; empty where it is about the whole record
   * @param code the stable code of what is wrong
   * @param what what is wrong
   * @param hint what to try; null where it could show the value
   */
  public record WrongCell(String column, String code, Message what, @Nullable Message hint) {
    /** What is wrong and what to try, in English: lists of rejects are alike everywhere. */
    public String message() {
      return hint == null ? what.toString() : what + "; " + hint;
    }
  }
}
