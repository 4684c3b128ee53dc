package fi.nelikentta.report;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The order of values as people expect it: by the number that they begin with, as age bands do,
 * then by name; what is not known comes last.
 */
final class ByNumberThenName {
  static final Comparator<String> ORDER =
      Comparator.comparing(String::isEmpty)
          .thenComparingLong(ByNumberThenName::number)
          .thenComparing(Comparator.naturalOrder());

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,15}");

  private ByNumberThenName() {}

  private static long number(String value) {
    Matcher matcher = NUMBER.matcher(value);
    return matcher.lookingAt() ? Long.parseLong(matcher.group()) : Long.MAX_VALUE;
  }
}
