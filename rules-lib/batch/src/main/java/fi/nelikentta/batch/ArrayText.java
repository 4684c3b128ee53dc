package fi.nelikentta.batch;

import fi.nelikentta.situation.CellReader;
import java.util.ArrayList;
import java.util.List;

/** An array as PostgreSQL writes it: <code>{E11,"two words",NULL}</code>. */
final class ArrayText {
  private ArrayText() {}

  /** Its trimmed elements, an empty one for each that is null; those of inner arrays, too. */
  static List<String> elements(String text) {
    List<String> elements = new ArrayList<>();
    StringBuilder element = new StringBuilder();
    boolean isQuoted = false;
    // What stands before the first brace says where its numbering begins.
    for (int at = text.indexOf('{'); at < text.length(); at++) {
      char one = text.charAt(at);
      if (one == '"') {
        isQuoted = true;
        for (at++; text.charAt(at) != '"'; at++) {
          at += text.charAt(at) == '\\' ? 1 : 0;
          element.append(text.charAt(at));
        }
      } else if (one == ',' || one == '}') {
        // Behind an inner array, and in an empty one, there is no element.
        if (isQuoted || !element.isEmpty()) {
          boolean isNull = !isQuoted && element.toString().equals("NULL");
          elements.add(isNull ? "" : CellReader.trim(element.toString()));
        }
        element.setLength(0);
        isQuoted = false;
      } else if (one != '{') {
        element.append(one);
      }
    }
    return elements;
  }
}
