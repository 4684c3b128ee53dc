package fi.nelikentta.batch.people;

import java.nio.charset.StandardCharsets;

/**
 * The form of the Finnish personal identity code: {@code DDMMYY}, a sign of the century, three
 * digits, and a check character, {@code DDMMYYZZZ mod 31} (Digital and Population Data Services
 * Agency; the signs {@code Y X W V U} and {@code B C D E F} are in use since 2023). Only whether a
 * text is one is told here: a code is never kept, printed or counted by what it says.
 */
public final class PersonalIdentityCode {
  private static final int LENGTH = 11;
  private static final int SIGN = 6;
  private static final String CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY";
  private static final int[] DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private PersonalIdentityCode() {}

  /**
   * Whether the text is a code: its day is one of the calendar and its check character fits. Small
   * letters are taken for large ones, and numbers that are given out for a time only (900 to 999)
   * are codes too.
   */
  public static boolean matches(CharSequence text) {
    if (text.length() != LENGTH) {
      return false;
    }
    int day = number(text, 0, 2);
    int month = number(text, 2, 4);
    int year = number(text, 4, SIGN);
    int rest = number(text, SIGN + 1, LENGTH - 1);
    int century = century(large(text.charAt(SIGN)));
    if (day < 0 || month < 0 || year < 0 || rest < 2 || century < 0) {
      return false;
    }
    long digits = ((day * 100L + month) * 100L + year) * 1_000L + rest;
    return isDay(century + year, month, day)
        && large(text.charAt(LENGTH - 1)) == CHECK.charAt((int) (digits % CHECK.length()));
  }

  /** Whether the bytes are a code, as UTF-8. */
  public static boolean matches(byte[] bytes, int from, int to) {
    return to - from == LENGTH && matches(new Ascii(bytes, from));
  }

  /** Bytes beyond ASCII are letters that no code has. */
  private static final class Ascii implements CharSequence {
    private final byte[] bytes;
    private final int from;

    Ascii(byte[] bytes, int from) {
      this.bytes = bytes;
      this.from = from;
    }

    @Override
    public int length() {
      return LENGTH;
    }

    @Override
    public char charAt(int index) {
      return (char) (bytes[from + index] & 0xFF);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return toString().subSequence(start, end);
    }

    @Override
    public String toString() {
      return new String(bytes, from, LENGTH, StandardCharsets.ISO_8859_1);
    }
  }

  /** The first year of the century that the sign stands for; -1 where it stands for none. */
  private static int century(char sign) {
    if (sign == '+') {
      return 1800;
    }
    if (sign == '-' || (sign >= 'U' && sign <= 'Y')) {
      return 1900;
    }
    return sign >= 'A' && sign <= 'F' ? 2000 : -1;
  }

  private static boolean isDay(int year, int month, int day) {
    if (month < 1 || month > DAYS.length || day < 1) {
      return false;
    }
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return day <= DAYS[month - 1] + (leap && month == 2 ? 1 : 0);
  }

  private static int number(CharSequence text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  private static char large(char letter) {
    return letter >= 'a' && letter <= 'z' ? (char) (letter - 'a' + 'A') : letter;
  }
}
