package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Standing;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The numbers of one column, as costs or visits, by where clients stand. Sums are exact to four
 * decimals. For medians and concentration values are kept to four significant digits, so memory
 * does not grow with the number of clients. One thread.
 */
final class Amounts {
  private static final int DECIMALS = 4;
  private static final int WHOLE_DIGITS = 9;

  /** Numbers of as many digits as are kept are less. */
  private static final long KEPT_BELOW = 10_000;

  private static final MathContext KEPT = new MathContext(4, RoundingMode.HALF_UP);
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}([.,][0-9]{1,9})?");

  private final List<Map<Long, Piece>> byStanding = new ArrayList<>();
  private final long[] unread = new long[Standing.values().length];

  /** Clients of about the same amount. */
  static final class Piece {
    private long clients;
    private long sum;

    void add(long more, long amount) {
      clients += more;
      sum = Math.addExact(sum, amount);
    }

    long clients() {
      return clients;
    }

    /** In units of the fourth decimal. */
    long sum() {
      return sum;
    }
  }

  Amounts() {
    for (int i = 0; i < Standing.values().length; i++) {
      byStanding.add(new HashMap<>());
    }
  }

  /** Counts a cell; one that is no number of 0 or more is counted as unread. */
  void add(Standing standing, String cell) {
    long amount = plain(cell);
    if (amount >= 0) {
      add(standing, rounded(amount), amount);
    } else if (NUMBER.matcher(cell).matches()) {
      BigDecimal exact = new BigDecimal(cell.replace(',', '.'));
      add(standing, units(exact.round(KEPT)), units(exact));
    } else {
      unread[standing.ordinal()]++;
    }
  }

  /** Whether no cell was a number. */
  boolean isEmpty() {
    return byStanding.stream().allMatch(Map::isEmpty);
  }

  private void add(Standing standing, long kept, long amount) {
    byStanding.get(standing.ordinal()).computeIfAbsent(kept, none -> new Piece()).add(1, amount);
  }

  /** A number with no more decimals than are kept, in units of the last; -1 for any other cell. */
  private static long plain(String cell) {
    int mark = cell.length();
    long number = 0;
    for (int i = 0; i < cell.length(); i++) {
      char letter = cell.charAt(i);
      if (letter >= '0' && letter <= '9') {
        number = number * 10 + (letter - '0');
      } else if (mark == cell.length() && (letter == '.' || letter == ',')) {
        mark = i;
      } else {
        return -1;
      }
      if (i > WHOLE_DIGITS + DECIMALS) {
        return -1;
      }
    }
    int decimals = Math.max(0, cell.length() - mark - 1);
    boolean isCut = mark < cell.length() && decimals == 0;
    if (mark == 0 || mark > WHOLE_DIGITS || decimals > DECIMALS || isCut) {
      return -1;
    }
    for (int i = decimals; i < DECIMALS; i++) {
      number *= 10;
    }
    return number;
  }

  /** The number with its first digits only, rounded half up. */
  private static long rounded(long number) {
    long step = 1;
    while (number / step >= KEPT_BELOW) {
      step *= 10;
    }
    return (number + step / 2) / step * step;
  }

  private static long units(BigDecimal number) {
    return number.setScale(DECIMALS, RoundingMode.HALF_UP).unscaledValue().longValueExact();
  }

  void join(Amounts other) {
    for (int i = 0; i < unread.length; i++) {
      unread[i] += other.unread[i];
      Map<Long, Piece> ours = byStanding.get(i);
      other
          .byStanding
          .get(i)
          .forEach(
              (kept, piece) ->
                  ours.computeIfAbsent(kept, none -> new Piece()).add(piece.clients, piece.sum));
    }
  }

  /** How many cells of those who stand there were empty or no number. */
  long unread(Standing standing) {
    return unread[standing.ordinal()];
  }

  /** Of those who stand there. */
  Amount of(Standing standing) {
    return new Amount(new TreeMap<>(byStanding.get(standing.ordinal())));
  }

  /** Of everybody. */
  Amount all() {
    TreeMap<Long, Piece> all = new TreeMap<>();
    for (Map<Long, Piece> some : byStanding) {
      some.forEach(
          (kept, piece) ->
              all.computeIfAbsent(kept, none -> new Piece()).add(piece.clients, piece.sum));
    }
    return new Amount(all);
  }

  /**
   * What many clients have together.
   *
   * @param pieces by amount, the least first
   */
  record Amount(TreeMap<Long, Piece> pieces) {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    long clients() {
      return pieces.values().stream().mapToLong(Piece::clients).sum();
    }

    /** What they have together. */
    BigDecimal sum() {
      BigInteger units =
          pieces.values().stream()
              .map(piece -> BigInteger.valueOf(piece.sum()))
              .reduce(BigInteger.ZERO, BigInteger::add);
      return new BigDecimal(units, DECIMALS);
    }

    /** What one of them has in the middle, to four significant digits; of two the lower one. */
    BigDecimal median() {
      long half = (clients() + 1) / 2;
      long seen = 0;
      for (Map.Entry<Long, Piece> one : pieces.entrySet()) {
        seen += one.getValue().clients();
        if (seen >= half && seen > 0) {
          return BigDecimal.valueOf(one.getKey(), DECIMALS);
        }
      }
      return BigDecimal.ZERO;
    }

    /** What the tenth of them that has most has together: of whole clients, rounded up. */
    BigDecimal topTenth() {
      long left =
          BigDecimal.valueOf(clients())
              .multiply(TENTH)
              .setScale(0, RoundingMode.CEILING)
              .longValueExact();
      BigDecimal sum = BigDecimal.ZERO;
      for (Piece piece : pieces.descendingMap().values()) {
        long take = Math.min(left, piece.clients());
        BigDecimal whole = BigDecimal.valueOf(piece.sum(), DECIMALS);
        sum =
            sum.add(
                take == piece.clients()
                    ? whole
                    : whole
                        .multiply(BigDecimal.valueOf(take))
                        .divide(
                            BigDecimal.valueOf(piece.clients()), DECIMALS, RoundingMode.HALF_UP));
        left -= take;
      }
      return sum;
    }
  }
}
