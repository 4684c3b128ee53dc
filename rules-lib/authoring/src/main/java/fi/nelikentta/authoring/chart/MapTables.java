package fi.nelikentta.authoring.chart;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a map shows, as tables. Immutable. */
final class MapTables {
  private final PackMap map;
  private final MapText text;
  private final @Nullable Census census;

  MapTables(PackMap map, MapText text, @Nullable Census census) {
    this.map = map;
    this.text = text;
    this.census = census;
  }

  /** Our word. */
  String word(String key) {
    return text.words().of(key);
  }

  /** A region; numbers are empty without a population. */
  record Row(
      String name,
      List<String> meaning,
      List<String> where,
      List<String> numbers,
      List<String> could) {}

  /** A name and what is beside it. */
  record Line(String name, List<String> values) {}

  /** Which clients were counted, and what of them is kept back; empty without a population. */
  List<String> notes() {
    if (census == null) {
      return List.of();
    }
    return List.of(text.origin(census.origin()), word("table.small"), text.oneOfBoth());
  }

  boolean hasPopulation() {
    return census != null;
  }

  List<Row> regions() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < map.regions().size(); i++) {
      Region region = map.regions().get(i);
      List<String> where = region.pieces().stream().map(text::where).toList();
      List<String> numbers = new ArrayList<>();
      List<String> could = new ArrayList<>();
      if (census != null) {
        Census.Count count = census.counts().get(i);
        numbers.add(text.count(count.clients()));
        numbers.add(text.count(count.firm()));
        numbers.add(text.count(count.open()));
        // Only what occurs is listed: where the open are not told, the list itself would tell.
        if (count.open().telling() == Group.Telling.NUMBER) {
          for (Census.Could one : count.could()) {
            could.add(text.count(one.clients()) + ": " + text.possible(one.possible()));
          }
        }
      }
      rows.add(new Row(text.name(region), text.meaning(region), where, numbers, could));
    }
    return rows;
  }

  List<Line> offChart() {
    if (census == null) {
      return List.of();
    }
    return List.of(
        new Line(word("table.referred"), List.of(text.count(census.referred()))),
        new Line(word("table.little"), List.of(text.count(census.tooLittleKnown()))),
        new Line(word("table.all"), List.of(text.count(census.everybody()))));
  }

  List<Line> bands() {
    return map.bands().stream()
        .map(
            band ->
                new Line(
                    text.texts().overlays().tag(band.tag()),
                    band.points().pieces().stream().map(text::where).toList()))
        .toList();
  }
}
