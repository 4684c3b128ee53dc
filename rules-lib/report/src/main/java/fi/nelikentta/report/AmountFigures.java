package fi.nelikentta.report;

import static fi.nelikentta.report.StandingFigures.place;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.authoring.diff.Standing;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The numbers of a column by where clients stand. Where the number of clients is not told, nothing
 * else is; a median or a concentration, which may be but a few clients' own numbers, is told only
 * of groups of ten times the least.
 */
final class AmountFigures {
  private static final int WIDE = 10;

  private final Disclosure disclosure;
  private final String column;
  private final int minCell;
  private final Map<Standing, Integer> clients = new EnumMap<>(Standing.class);
  private final Map<Standing, Integer> unread = new EnumMap<>(Standing.class);
  private final Map<Standing, Amounts.Amount> amounts = new EnumMap<>(Standing.class);
  private final int allClients;
  private final int allUnread;
  private final Amounts.Amount all;

  AmountFigures(
      Disclosure disclosure,
      StandingFigures standings,
      String column,
      Amounts counted,
      int minCell) {
    this.disclosure = disclosure;
    this.column = column;
    this.minCell = minCell;
    this.all = counted.all();
    this.allClients = disclosure.add(all.clients(), Disclosure.Rank.TOTAL);
    List<Integer> none = new ArrayList<>();
    long unreadSum = 0;
    for (Standing standing : StandingFigures.STANDINGS) {
      Amounts.Amount amount = counted.of(standing);
      amounts.put(standing, amount);
      int with = disclosure.add(amount.clients());
      int without = disclosure.add(counted.unread(standing));
      clients.put(standing, with);
      unread.put(standing, without);
      none.add(without);
      unreadSum += counted.unread(standing);
      disclosure.sum(standings.place(standing), List.of(with, without));
    }
    this.allUnread = disclosure.add(unreadSum, Disclosure.Rank.TOTAL);
    disclosure.sum(allUnread, none);
    disclosure.sum(allClients, List.copyOf(clients.values()));
    disclosure.sum(standings.allPlace(), List.of(allClients, allUnread));
  }

  String column() {
    return column;
  }

  Count clients(Standing standing) {
    return disclosure.count(place(clients, standing));
  }

  Count allClients() {
    return disclosure.count(allClients);
  }

  Count allUnread() {
    return disclosure.count(allUnread);
  }

  /** What those who stand there have together; empty where it is not told. */
  Optional<Amounts.Amount> find(Standing standing) {
    return told(clients(standing), place(amounts, standing));
  }

  /** What everybody has together; empty where it is not told. */
  Optional<Amounts.Amount> findAll() {
    return told(allClients(), all);
  }

  private static Optional<Amounts.Amount> told(Count count, Amounts.Amount amount) {
    return count.isHidden() || count.isNone() ? Optional.empty() : Optional.ofNullable(amount);
  }

  /** Whether a median and a concentration of so many may be told. */
  boolean isWide(Amounts.Amount amount) {
    return minCell == 1 || amount.clients() >= (long) WIDE * minCell;
  }

  /** A part of the whole sum, 0…1; empty where there is no sum. */
  static Optional<BigDecimal> share(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.divide(whole, 6, RoundingMode.HALF_UP));
  }
}
