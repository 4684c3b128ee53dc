package fi.nelikentta.batch.mapping;

import fi.nelikentta.situation.Attribute;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one attribute comes out of a registry. Immutable and safe to share among threads.
 *
 * @param index its place in the mapping, from 0
 * @param attribute what it gives
 * @param from the column it reads; null for a constant
 * @param constant the text that every row has; null where a column is read
 * @param values what texts become; an empty text is unknown
 * @param factor what numbers are multiplied by; null for nothing
 * @param absent what an empty cell means
 * @param reason why, where somebody gave a reason
 */
public record MappingRule(
    int index,
    Attribute attribute,
    @Nullable String from,
    @Nullable String constant,
    Map<String, String> values,
    @Nullable BigDecimal factor,
    Absent absent,
    @Nullable String reason) {
  private static final Pattern NUMBER =
      Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");

  /** Keeps the order of the values. */
  public MappingRule {
    values = new LinkedHashMap<>(values);
  }

  /** Whether it may do that to a cell. */
  public boolean does(Mapped.Kind kind) {
    return switch (kind) {
      case VALUES -> !values.isEmpty();
      case FACTOR -> factor != null;
      case ZERO -> absent == Absent.ZERO;
      case UNKNOWN -> absent == Absent.UNKNOWN && from != null && reason != null;
      case CONSTANT -> constant != null;
    };
  }

  /** Whether texts become other texts, so that it is not enough to take a value as it is. */
  public boolean changesTexts() {
    return !values.isEmpty() || factor != null;
  }

  /**
   * What a cell becomes.
   *
   * @param cell its trimmed text, with a decimal point; empty for unknown
   * @param mapped counts what was done
   * @return the text to read; empty for unknown
   */
  public String apply(String cell, Mapped mapped) {
    if (cell.isEmpty()) {
      return absent(mapped);
    }
    String listed = values.get(cell);
    if (listed != null) {
      mapped.count(this, Mapped.Kind.VALUES);
      return listed;
    }
    if (factor != null) {
      return scaled(cell, mapped);
    }
    return !values.isEmpty() && cell.indexOf('|') >= 0 ? elements(cell, mapped) : cell;
  }

  /** The text that every row has. */
  public String constant(Mapped mapped) {
    mapped.count(this, Mapped.Kind.CONSTANT);
    return constant == null ? "" : constant;
  }

  /** What an empty cell becomes. */
  public String absent(Mapped mapped) {
    if (absent == Absent.ZERO) {
      mapped.count(this, Mapped.Kind.ZERO);
      return zero(attribute);
    }
    if (reason != null) {
      mapped.count(this, Mapped.Kind.UNKNOWN);
    }
    return "";
  }

  /** The text of nothing; empty where the type has none. */
  static String zero(Attribute attribute) {
    return switch (attribute.type()) {
      case INTEGER, DOUBLE -> "0";
      case BOOLEAN -> "false";
      case CODES -> "[]";
      case STRING -> "";
    };
  }

  private String elements(String cell, Mapped mapped) {
    StringJoiner joined = new StringJoiner("|");
    boolean changed = false;
    for (String element : cell.split("\\|", -1)) {
      String listed = values.get(element.trim());
      changed |= listed != null;
      joined.add(listed == null ? element : listed);
    }
    if (changed) {
      mapped.count(this, Mapped.Kind.VALUES);
    }
    return joined.toString();
  }

  /** What is no number stays, and is rejected as one. */
  private String scaled(String cell, Mapped mapped) {
    if (factor == null || !NUMBER.matcher(cell).matches()) {
      return cell;
    }
    mapped.count(this, Mapped.Kind.FACTOR);
    BigDecimal product = new BigDecimal(cell).multiply(factor, MathContext.DECIMAL128);
    return product.signum() == 0 ? "0" : product.stripTrailingZeros().toPlainString();
  }
}
