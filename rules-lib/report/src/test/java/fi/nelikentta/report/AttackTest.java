package fi.nelikentta.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.diff.InventedPeople;
import fi.nelikentta.batch.Row;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tries to undo what the report hides, from nothing but its tables: rows, columns and totals of all
 * of them together, and what everybody can know of the chart.
 */
class AttackTest {
  private static final int LEAST = 5;
  private static final RulePack PACK = People.pack("rules/packs/asiakkuus");
  private static final List<String> STANDINGS =
      List.of(
          "Self-care",
          "Collaboration",
          "Network",
          "Community",
          "Too little known",
          "No strategy",
          "Contradiction",
          "Referred elsewhere");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void noFewFollowFromAllTablesTogether(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    People people = People.of(PACK, seed, 30 + random.nextInt(170));
    Earlier earlier = new Earlier();
    for (Situation situation : people.situations()) {
      if (random.nextInt(8) > 0) {
        earlier.add(
            ClientKey.of(situation.clientId()),
            StandingFigures.STANDINGS.get(random.nextInt(random.nextInt(8) + 1)));
      }
    }
    Map<String, String> tables =
        PopulationReport.of(people.counted(People.plan(LEAST), 1_000, earlier), RunFacts.NONE, "en")
            .tables();

    Map<String, Long> found = attack(tables).worksOut();

    assertThat(found).as("seed " + seed).allSatisfy((name, value) -> notFew(value));
  }

  /** As in registries, where much is unknown, and the firm ones of a row are its referred ones. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void noFewFollowWhereNobodyButTheReferredIsFirm(long seed) {
    Map<String, String> tables =
        PopulationReport.of(residents(seed).counted(LEAST), RunFacts.NONE, "en").tables();

    Map<String, Long> found = attack(tables).worksOut();

    assertThat(found).as("seed " + seed).allSatisfy((name, value) -> notFew(value));
  }

  /** Invented residents drawn with replacement, of some of whom their daily life is known. */
  private static People residents(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<NamedCsvRecord> residents =
        CsvReader.builder()
            .ofNamedCsvRecord(
                new InputStreamReader(InventedPeople.residents(), StandardCharsets.UTF_8))
            .stream()
            .toList();
    List<Situation> situations = new ArrayList<>();
    List<String> areas = new ArrayList<>();
    int size = 100 + random.nextInt(300);
    for (int i = 0; i < size; i++) {
      NamedCsvRecord resident = residents.get(random.nextInt(residents.size()));
      Situation.Builder builder = PACK.situation("r" + i);
      for (Attribute one : PACK.schema().attributes()) {
        resident
            .findField(one.name())
            .filter(cell -> !cell.isEmpty())
            .ifPresent(cell -> builder.setNullable(one.name(), value(one, cell)));
      }
      if (random.nextInt(5) < 2) {
        builder.set("managesDailyLife", random.nextInt(11));
      }
      situations.add(builder.build());
      areas.add(resident.getField(InventedPeople.AREA));
    }
    People people = People.of(PACK, seed, situations);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Row row = people.rows().get(i);
      List<String> columns = List.of(areas.get(i), row.passed().get(1), row.passed().get(2));
      rows.add(new Row(row.line(), row.clientId(), row.situation(), columns, List.of()));
    }
    return new People(PACK, situations, people.proposals(), rows);
  }

  private static Object value(Attribute attribute, String cell) {
    return switch (attribute.type()) {
      case INTEGER -> Integer.valueOf(cell);
      case DOUBLE -> Double.valueOf(cell);
      case BOOLEAN -> Boolean.valueOf(cell);
      case STRING -> cell;
      case CODES -> cell.equals("[]") ? List.of() : List.of(cell.split("\\|"));
    };
  }

  /** Or the test above would prove nothing. */
  @Test
  void theSameAttackUndoesTablesOfWhichOnlyTheSmallNumbersAreLeftOut() {
    People people = People.of(PACK, 3, 120);
    Map<String, String> all = PopulationReport.of(people.counted(1), RunFacts.NONE, "en").tables();
    Map<String, String> tables = new HashMap<>();
    all.forEach(
        (name, table) -> tables.put(name, table.replaceAll("(?m)(?<=,)[1-4](?=,|$)", "...")));

    assertThat(attack(tables).worksOut())
        .anySatisfy((name, value) -> assertThat(value).isIn(few()));
  }

  private static List<Long> few() {
    return List.of(1L, 2L, 3L, 4L);
  }

  private static void notFew(long value) {
    assertThat(value).isNotIn(few());
  }

  private static Attacker attack(Map<String, String> tables) {
    Attacker attacker = new Attacker();
    standings(attacker, rows(tables, "standings"));
    possibilities(attacker, rows(tables, "standings"), rows(tables, "open"));
    for (String column : List.of("area", "sex")) {
      breakdown(attacker, column, rows(tables, "by-" + column));
    }
    if (tables.containsKey("changes.csv")) {
      changes(attacker, rows(tables, "changes"));
    }
    chart(attacker, tables);
    if (tables.containsKey("measure-costs.csv")) {
      measure(attacker, rows(tables, "measure-costs"));
    }
    parts(attacker, "evidence", rows(tables, "evidence"), 1, 3);
    for (List<String> row : rows(tables, "evidence").subList(1, rows(tables, "evidence").size())) {
      attacker.reads("needs " + row.get(1), row.get(5));
      attacker.adds(
          "evidence " + row.get(1), List.of("needs " + row.get(1), "other " + row.get(1)));
    }
    parts(attacker, "tag", rows(tables, "tags"), 0, 1);
    parts(attacker, "unknown", rows(tables, "unknown"), 0, 1);
    return attacker;
  }

  private static List<List<String>> rows(Map<String, String> tables, String name) {
    return CsvReader.builder().ofCsvRecord(tables.getOrDefault(name + ".csv", "")).stream()
        .map(CsvRecord::getFields)
        .toList();
  }

  private static List<String> each(Function<String, String> name) {
    return STANDINGS.stream().map(name).toList();
  }

  private static void standings(Attacker attacker, List<List<String>> rows) {
    for (List<String> row : rows.subList(1, rows.size())) {
      attacker.reads("at " + row.get(0), row.get(1));
      attacker.reads("firm " + row.get(0), row.get(3));
      attacker.reads("open " + row.get(0), row.get(4));
      attacker.adds("at " + row.get(0), List.of("firm " + row.get(0), "open " + row.get(0)));
    }
    for (String kind : List.of("at ", "firm ", "open ")) {
      attacker.adds(kind + "All", each(name -> kind + name));
    }
    isStructural(attacker, "");
    attacker.adds("at All", List.of("chart", "at Too little known", "at Referred elsewhere"));
  }

  /** Who is referred is it whatever becomes known, and a contradiction could be either. */
  private static void isStructural(Attacker attacker, String of) {
    attacker.isNone(of + "open Referred elsewhere");
    attacker.isNone(of + "firm Contradiction");
  }

  /**
   * What those could be who stand somewhere: with a strategy that one among others, and of the firm
   * ones that one alone.
   */
  private static void possibilities(
      Attacker attacker, List<List<String>> standings, List<List<String>> open) {
    List<Integer> listed = new ArrayList<>();
    for (List<String> row : open.subList(Math.min(1, open.size()), open.size())) {
      int set =
          IntStream.range(1, StandingCounts.SETS)
              .filter(bits -> new Speech(PACK, "en").set(bits).equals(row.get(0)))
              .findFirst()
              .orElseThrow();
      attacker.reads("could " + set, row.get(1));
      attacker.isSomebody("could " + set);
      listed.add(set);
    }
    Map<String, List<String>> sums = new TreeMap<>();
    sums.put("open All", listed.stream().map(set -> "could " + set).toList());
    for (int set = 1; set < StandingCounts.SETS; set++) {
      boolean isFirm = Integer.bitCount(set) == 1;
      if (isFirm || listed.contains(set)) {
        for (int i = 0; i < STANDINGS.size(); i++) {
          if (mayBe(i, set)) {
            String part = STANDINGS.get(i) + " could " + set;
            sums.computeIfAbsent("could " + set, none -> new ArrayList<>()).add(part);
            String kind = isFirm ? "firm " : "open ";
            sums.computeIfAbsent(kind + STANDINGS.get(i), none -> new ArrayList<>()).add(part);
          }
        }
      }
    }
    sums.forEach(attacker::adds);
    for (List<String> row : standings.subList(1, 5)) {
      String name = row.get(0);
      int bit = 1 << STANDINGS.indexOf(name);
      Function<Boolean, List<String>> with =
          is ->
              listed.stream()
                  .filter(set -> ((set & bit) != 0) == is)
                  .map(set -> "could " + set)
                  .toList();
      attacker.reads("could " + bit, row.get(5));
      attacker.reads("most " + name, row.get(6));
      attacker.adds("most " + name, List.of("could " + bit, "open as " + name));
      attacker.adds("open All", List.of("open as " + name, "never " + name));
      attacker.adds("open as " + name, with.apply(true));
      attacker.adds("never " + name, with.apply(false));
      List<String> not = new ArrayList<>(List.of("never " + name));
      IntStream.range(0, 4).filter(i -> 1 << i != bit).forEach(i -> not.add("could " + (1 << i)));
      attacker.adds("not " + name, not);
      attacker.adds("at All", List.of("most " + name, "not " + name, "could 16"));
    }
  }

  private static boolean mayBe(int standing, int set) {
    return switch (STANDINGS.get(standing)) {
      case "Referred elsewhere" -> set == 1 << Possibility.REFERRED.ordinal();
      case "Contradiction" -> Integer.bitCount(set & (1 << 4) - 1) > 1;
      case "Too little known", "No strategy" -> true;
      default -> (set >> standing & 1) != 0;
    };
  }

  /** With those who are firm and stand somewhere, whom no table tells. */
  private static void breakdown(Attacker attacker, String column, List<List<String>> rows) {
    List<String> head = rows.get(0);
    List<String> values = new ArrayList<>();
    for (List<String> row : rows.subList(1, rows.size())) {
      String value = column + " " + row.get(0);
      values.add(value);
      attacker.reads(value, row.get(1));
      attacker.reads(value + " firm", row.get(head.indexOf("Firm")));
      for (String name : STANDINGS) {
        int place = head.indexOf(name);
        attacker.reads(value + " at " + name, place < 0 ? "0" : row.get(place));
        attacker.adds(
            value + " at " + name, List.of(value + " firm " + name, value + " open " + name));
      }
      attacker.adds(value, each(name -> value + " at " + name));
      attacker.adds(value + " firm", each(name -> value + " firm " + name));
      attacker.adds(value + " open", each(name -> value + " open " + name));
      attacker.adds(value, List.of(value + " firm", value + " open"));
      isStructural(attacker, value + " ");
    }
    attacker.adds("at All", values);
    attacker.adds("firm All", values.stream().map(value -> value + " firm").toList());
    attacker.adds("open All", values.stream().map(value -> value + " open").toList());
    for (String name : STANDINGS) {
      attacker.adds("at " + name, values.stream().map(one -> one + " at " + name).toList());
      attacker.adds("firm " + name, values.stream().map(one -> one + " firm " + name).toList());
      attacker.adds("open " + name, values.stream().map(one -> one + " open " + name).toList());
    }
  }

  private static void changes(Attacker attacker, List<List<String>> rows) {
    for (List<String> row : rows.subList(1, 1 + STANDINGS.size())) {
      for (int i = 0; i < STANDINGS.size(); i++) {
        attacker.reads(row.get(0) + " to " + STANDINGS.get(i), row.get(1 + i));
      }
      attacker.reads("gone " + row.get(0), row.get(9));
      attacker.reads("before " + row.get(0), row.get(10));
      List<String> parts = new ArrayList<>(each(name -> row.get(0) + " to " + name));
      parts.add("gone " + row.get(0));
      attacker.adds("before " + row.get(0), parts);
    }
    List<String> fresh = rows.get(1 + STANDINGS.size());
    for (int i = 0; i < STANDINGS.size(); i++) {
      attacker.reads("new " + STANDINGS.get(i), fresh.get(1 + i));
    }
    attacker.reads("new", fresh.get(10));
    attacker.reads("gone", rows.get(2 + STANDINGS.size()).get(9));
    attacker.adds("new", each(name -> "new " + name));
    attacker.adds("gone", each(name -> "gone " + name));
    for (String name : STANDINGS) {
      List<String> parts = new ArrayList<>(each(from -> from + " to " + name));
      parts.add("new " + name);
      attacker.adds("at " + name, parts);
    }
  }

  /** The boundaries of the pack are at 40 points, and everybody sees them. */
  private static void chart(Attacker attacker, Map<String, String> tables) {
    attacker.adds(
        "chart",
        STANDINGS.stream()
            .filter(name -> !name.equals("Too little known") && !name.equals("Referred elsewhere"))
            .map(name -> "at " + name)
            .toList());
    axis(attacker, rows(tables, "axis-complexity"), "c", List.of("Self-care", "Community"));
    axis(
        attacker,
        rows(tables, "axis-copingdifficulty"),
        "d",
        List.of("Self-care", "Collaboration"));
    List<List<String>> near = rows(tables, "near");
    IntStream.range(1, near.size()).forEach(i -> attacker.reads("near " + i, near.get(i).get(1)));
    attacker.adds("chart", IntStream.range(1, near.size()).mapToObj(i -> "near " + i).toList());
    squares(attacker, rows(tables, "density"));
  }

  private static void axis(
      Attacker attacker, List<List<String>> rows, String axis, List<String> low) {
    List<String> bars = new ArrayList<>();
    Map<String, List<String>> byName = new TreeMap<>();
    for (int i = 0; i < rows.size() - 1; i++) {
      String bar = axis + i;
      bars.add(bar);
      attacker.reads(bar, rows.get(1 + i).get(1));
      List<String> parts = new ArrayList<>();
      for (String name : STANDINGS.subList(0, 4)) {
        if (low.contains(name) == i < 8) {
          parts.add(bar + " " + name);
          byName.computeIfAbsent(name, none -> new ArrayList<>()).add(bar + " " + name);
        }
      }
      attacker.adds(bar, parts);
    }
    attacker.adds("chart", bars);
    byName.forEach((name, parts) -> attacker.adds("at " + name, parts));
  }

  /** A square that is not drawn holds fewer than the least. */
  private static void squares(Attacker attacker, List<List<String>> rows) {
    int side = 10;
    for (int c = 0; c < 100 / side; c++) {
      for (int d = 0; d < 100 / side; d++) {
        attacker.knows("square " + c + " " + d, 0, LEAST - 1);
      }
    }
    for (List<String> row : rows.subList(1, rows.size())) {
      int c = Integer.parseInt(row.get(0).replaceAll("–.*", "")) / side;
      int d = Integer.parseInt(row.get(1).replaceAll("–.*", "")) / side;
      String[] bounds = row.get(2).split("-");
      attacker.knows(
          "square " + c + " " + d,
          Long.parseLong(bounds[0]),
          Long.parseLong(bounds[bounds.length - 1]));
    }
    for (int i = 0; i < 100 / side; i++) {
      int line = i;
      attacker.adds("column " + i, List.of("c" + 2 * i, "c" + (2 * i + 1)));
      attacker.adds(
          "column " + i, IntStream.range(0, 10).mapToObj(d -> "square " + line + " " + d).toList());
      attacker.adds("line " + i, List.of("d" + 2 * i, "d" + (2 * i + 1)));
      attacker.adds(
          "line " + i, IntStream.range(0, 10).mapToObj(c -> "square " + c + " " + line).toList());
    }
  }

  private static void measure(Attacker attacker, List<List<String>> rows) {
    for (List<String> row : rows.subList(1, rows.size())) {
      attacker.reads("with " + row.get(0), row.get(1));
      attacker.adds("at " + row.get(0), List.of("with " + row.get(0), "without " + row.get(0)));
    }
    attacker.adds("with All", each(name -> "with " + name));
  }

  private static void parts(
      Attacker attacker, String kind, List<List<String>> rows, int name, int count) {
    for (List<String> row : rows.subList(1, rows.size())) {
      attacker.reads(kind + " " + row.get(name), row.get(count));
      attacker.adds(
          "at All", List.of(kind + " " + row.get(name), "no " + kind + " " + row.get(name)));
    }
  }

  @Test
  void theNamesAreThoseOfTheReport() {
    Speech speech = new Speech(PACK, "en");

    assertThat(StandingFigures.STANDINGS.stream().map(speech::name))
        .containsExactlyElementsOf(STANDINGS);
  }
}
