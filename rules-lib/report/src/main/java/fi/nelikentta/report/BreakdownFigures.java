package fi.nelikentta.report;

import static fi.nelikentta.report.StandingFigures.place;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.report.Breakdown.Cells;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How many of each value of a column stand where. */
final class BreakdownFigures {
  private final Disclosure disclosure;
  private final String column;
  private final boolean givenUp;
  private final List<Line> lines = new ArrayList<>();

  /** The places of a value's numbers. */
  private record Line(
      String value,
      int all,
      int firm,
      int open,
      Map<Standing, Integer> byStanding,
      Map<Standing, Integer> firmByStanding,
      Map<Standing, Integer> openByStanding) {}

  /**
   * What is told of a value.
   *
   * @param value the value; empty where it is not known
   * @param all how many have it
   * @param firm how many of them are firm
   * @param byStanding how many of them stand where
   */
  record Row(String value, Count all, Count firm, Map<Standing, Count> byStanding) {}

  BreakdownFigures(
      Disclosure disclosure,
      StandingFigures standings,
      String column,
      Breakdown breakdown,
      int minCell) {
    this.disclosure = disclosure;
    this.column = column;
    this.givenUp = breakdown.isGivenUp();
    FirmOrOpen firmOrOpen = new FirmOrOpen(disclosure);
    Bands.of(breakdown.cells(), minCell)
        .forEach((value, cells) -> lines.add(line(value, cells, firmOrOpen)));
    if (lines.isEmpty()) {
      return;
    }
    disclosure.sum(standings.allPlace(), lines.stream().map(Line::all).toList());
    disclosure.sum(standings.firmPlace(), lines.stream().map(Line::firm).toList());
    disclosure.sum(standings.openPlace(), lines.stream().map(Line::open).toList());
    for (Standing standing : StandingFigures.STANDINGS) {
      disclosure.sum(
          standings.place(standing),
          lines.stream().map(line -> place(line.byStanding(), standing)).toList());
      disclosure.sum(
          standings.firmPlace(standing),
          lines.stream().map(line -> place(line.firmByStanding(), standing)).toList());
      disclosure.sum(
          standings.openPlace(standing),
          lines.stream().map(line -> place(line.openByStanding(), standing)).toList());
    }
  }

  private Line line(String value, Cells cells, FirmOrOpen firmOrOpen) {
    int all = disclosure.add(cells.all(), Disclosure.Rank.TOTAL);
    int firm = disclosure.add(cells.firm());
    int open = disclosure.add(cells.all() - cells.firm());
    Map<Standing, Integer> byStanding = new EnumMap<>(Standing.class);
    Map<Standing, Integer> firmByStanding = new EnumMap<>(Standing.class);
    Map<Standing, Integer> openByStanding = new EnumMap<>(Standing.class);
    for (Standing standing : StandingFigures.STANDINGS) {
      int place = disclosure.add(cells.of(standing));
      FirmOrOpen.Places parts =
          firmOrOpen.part(standing, place, cells.firm(standing), disclosure::addUntold);
      byStanding.put(standing, place);
      firmByStanding.put(standing, parts.firm());
      openByStanding.put(standing, parts.open());
    }
    disclosure.sum(all, List.copyOf(byStanding.values()));
    disclosure.sum(all, List.of(firm, open));
    disclosure.sum(firm, List.copyOf(firmByStanding.values()));
    disclosure.sum(open, List.copyOf(openByStanding.values()));
    return new Line(value, all, firm, open, byStanding, firmByStanding, openByStanding);
  }

  String column() {
    return column;
  }

  /** Whether the column has too many values to be told. */
  boolean isGivenUp() {
    return givenUp;
  }

  List<Row> rows() {
    return lines.stream()
        .map(
            line -> {
              Map<Standing, Count> counts = new EnumMap<>(Standing.class);
              line.byStanding()
                  .forEach((standing, place) -> counts.put(standing, disclosure.count(place)));
              return new Row(
                  line.value(),
                  disclosure.count(line.all()),
                  disclosure.count(line.firm()),
                  counts);
            })
        .toList();
  }
}
