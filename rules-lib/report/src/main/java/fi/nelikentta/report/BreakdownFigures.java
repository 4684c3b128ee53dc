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
      Map<Standing, Integer> byStanding,
      Map<Standing, Integer> firmByStanding) {}

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
    Bands.of(breakdown.cells(), minCell).forEach((value, cells) -> lines.add(line(value, cells)));
    if (lines.isEmpty()) {
      return;
    }
    disclosure.sum(standings.allPlace(), lines.stream().map(Line::all).toList());
    disclosure.sum(standings.firmPlace(), lines.stream().map(Line::firm).toList());
    for (Standing standing : StandingFigures.STANDINGS) {
      disclosure.sum(
          standings.place(standing),
          lines.stream().map(line -> place(line.byStanding(), standing)).toList());
      disclosure.sum(
          standings.firmPlace(standing),
          lines.stream().map(line -> place(line.firmByStanding(), standing)).toList());
    }
  }

  private Line line(String value, Cells cells) {
    int all = disclosure.add(cells.all(), Disclosure.Rank.TOTAL);
    int firm = disclosure.add(cells.firm());
    Map<Standing, Integer> byStanding = new EnumMap<>(Standing.class);
    Map<Standing, Integer> firmByStanding = new EnumMap<>(Standing.class);
    for (Standing standing : StandingFigures.STANDINGS) {
      long here = cells.of(standing);
      int place = disclosure.add(here);
      int firmHere = disclosure.addUntold(cells.firm(standing));
      byStanding.put(standing, place);
      firmByStanding.put(standing, firmHere);
      disclosure.sum(place, List.of(firmHere, disclosure.addUntold(here - cells.firm(standing))));
    }
    disclosure.sum(all, List.copyOf(byStanding.values()));
    disclosure.sum(all, List.of(firm, disclosure.add(cells.all() - cells.firm())));
    disclosure.sum(firm, List.copyOf(firmByStanding.values()));
    return new Line(value, all, firm, byStanding, firmByStanding);
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
