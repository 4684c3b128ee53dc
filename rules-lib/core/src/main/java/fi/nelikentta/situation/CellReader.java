package fi.nelikentta.situation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the trimmed, non-empty text of one cell into a situation. Immutable and safe to share among
 * threads.
 */
public final class CellReader {
  /** The text of a known empty list. */
  public static final String EMPTY_LIST = "[]";

  private static final Set<String> TRUE = Set.of("true", "1", "yes", "kyllä", "ja");
  private static final Set<String> FALSE = Set.of("false", "0", "no", "ei", "nej");

  private final Pattern whole;
  private final Pattern number;
  private final DecimalMark mark;

  /** The mark between whole and fraction; a file uses one, and the other is refused. */
  public enum DecimalMark {
    /** {@code 4.5}, the default. */
    POINT,
    /** {@code 4,5}. */
    COMMA
  }

  /** A reader for files with that decimal mark. */
  public CellReader(DecimalMark mark) {
    this.mark = mark;
    String point = mark == DecimalMark.COMMA ? "," : "\\.";
    this.whole = Pattern.compile("-?[0-9]+(" + point + "0+)?");
    this.number = Pattern.compile("-?[0-9]+(" + point + "[0-9]+)?([eE][+-]?[0-9]+)?");
  }

  /**
   * Sets the attribute to what the cell says.
   *
   * @param cell trimmed and not empty: an empty cell is unknown
   * @return what is wrong with it, or null when it was taken
   */
  public @Nullable Fault read(Situation.Builder builder, Attribute attribute, String cell) {
    return switch (attribute.type()) {
      case INTEGER ->
          whole.matcher(cell).matches() ? finite(builder, attribute, parse(cell)) : Fault.TYPE;
      case DOUBLE ->
          number.matcher(cell).matches() ? finite(builder, attribute, parse(cell)) : Fault.TYPE;
      case BOOLEAN -> {
        String word = cell.toLowerCase(Locale.ROOT);
        yield TRUE.contains(word)
            ? builder.tryBoolean(attribute, true)
            : FALSE.contains(word) ? builder.tryBoolean(attribute, false) : Fault.TYPE;
      }
      case STRING -> builder.tryText(attribute, cell);
      case CODES -> builder.tryCodes(attribute, list(cell));
    };
  }

  private static @Nullable Fault finite(
      Situation.Builder builder, Attribute attribute, double value) {
    return Double.isInfinite(value) ? Fault.RANGE : builder.tryNumber(attribute, value);
  }

  private double parse(String cell) {
    return Double.parseDouble(mark == DecimalMark.COMMA ? cell.replace(',', '.') : cell);
  }

  private static List<String> list(String cell) {
    if (cell.equals(EMPTY_LIST)) {
      return List.of();
    }
    List<String> elements = new ArrayList<>();
    for (String element : cell.split("\\|", -1)) {
      elements.add(trim(element));
    }
    return elements;
  }

  /** Without outer characters up to U+0020, as cells are trimmed everywhere. */
  public static String trim(String cell) {
    return cell.trim();
  }
}
