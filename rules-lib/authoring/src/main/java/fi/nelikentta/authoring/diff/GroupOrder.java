package fi.nelikentta.authoring.diff;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of a column's values: numbers, and what begins with one, by it; unknown and further
 * last.
 */
final class GroupOrder {
  static final Comparator<String> COMPARATOR =
      Comparator.comparingInt(GroupOrder::kind)
          .thenComparing(GroupOrder::number)
          .thenComparing(Comparator.naturalOrder());

  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.,][0-9]{1,18})?");

  private GroupOrder() {}

  private static int kind(String value) {
    if (value.equals(Tally.FURTHER)) {
      return 3;
    }
    return value.isEmpty() ? 2 : NUMBER.matcher(value).lookingAt() ? 0 : 1;
  }

  private static BigDecimal number(String value) {
    Matcher number = NUMBER.matcher(value);
    return number.lookingAt() ? new BigDecimal(number.group().replace(',', '.')) : BigDecimal.ZERO;
  }
}
