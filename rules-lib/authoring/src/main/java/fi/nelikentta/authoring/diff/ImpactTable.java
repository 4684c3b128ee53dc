package fi.nelikentta.authoring.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Lays a tally out as what is told, with every sum that a reader can make of it. */
final class ImpactTable {
  private final Tally tally;
  private final Disclosure disclosure;
  private final int least;
  private final int clients;
  private final int moved;
  private final int stayed;
  private final Map<Move, Integer> cells = new LinkedHashMap<>();
  private final Map<Move, Map<Cause, Integer>> causes = new HashMap<>();
  private final Map<Move, Integer> otherCauses = new HashMap<>();
  private final List<List<GroupPlaces>> groups = new ArrayList<>();
  private final List<Integer> single = new ArrayList<>();

  /** Where the numbers of a group are. */
  private record GroupPlaces(
      String value, int clients, int moved, int stayed, Map<Move, Integer> cells) {}

  ImpactTable(Tally tally, int least) {
    this.tally = tally;
    this.least = least;
    this.disclosure = new Disclosure(least);
    this.clients = disclosure.add(tally.clients());
    tally.cells().forEach((move, number) -> cells.put(move, disclosure.add(number)));
    this.moved = movedOf(cells, tally.cells());
    this.stayed = disclosure.add(tally.clients() - movedNumber(tally.cells()));
    disclosure.sum(clients, List.of(moved, stayed));
    disclosure.sum(stayed, places(cells, false));
    causes();
    groups();
    singles();
    disclosure.decide();
  }

  private int movedOf(Map<Move, Integer> places, Map<Move, Long> numbers) {
    int place = disclosure.add(movedNumber(numbers));
    disclosure.sum(place, places(places, true));
    return place;
  }

  private static long movedNumber(Map<Move, Long> numbers) {
    return numbers.entrySet().stream()
        .filter(entry -> entry.getKey().isMove())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static List<Integer> places(Map<Move, Integer> places, boolean moves) {
    return places.entrySet().stream()
        .filter(entry -> entry.getKey().isMove() == moves)
        .map(Map.Entry::getValue)
        .toList();
  }

  private void causes() {
    cells.forEach(
        (move, place) -> {
          if (move.isMove()) {
            Map<Cause, Integer> places = new HashMap<>();
            tally.causes(move).forEach((cause, n) -> places.put(cause, disclosure.add(n)));
            int others = disclosure.add(tally.otherCauses(move));
            List<Integer> parts = new ArrayList<>(places.values());
            parts.add(others);
            disclosure.sum(place, parts);
            causes.put(move, places);
            otherCauses.put(move, others);
          }
        });
  }

  /** By group: all, who moves and how. Who stays is what is left. */
  private void groups() {
    for (int column = 0; column < tally.columns().size(); column++) {
      List<GroupPlaces> ofColumn = new ArrayList<>();
      Map<Move, List<Integer>> byMove = new HashMap<>();
      Map<String, Tally.Counts<Move>> byValue = tally.groups(column);
      for (String value : byValue.keySet().stream().sorted(GroupOrder.COMPARATOR).toList()) {
        Map<Move, Long> numbers = new TreeMap<>(Objects.requireNonNull(byValue.get(value)).all());
        GroupPlaces group = group(value, numbers);
        group
            .cells()
            .forEach(
                (move, place) -> byMove.computeIfAbsent(move, any -> new ArrayList<>()).add(place));
        ofColumn.add(group);
      }
      byMove.forEach((move, places) -> disclosure.sum(place(move), places));
      disclosure.sum(clients, ofColumn.stream().map(GroupPlaces::clients).toList());
      disclosure.sum(moved, ofColumn.stream().map(GroupPlaces::moved).toList());
      disclosure.sum(stayed, ofColumn.stream().map(GroupPlaces::stayed).toList());
      groups.add(ofColumn);
    }
  }

  private int place(Move move) {
    Integer place = cells.get(move);
    if (place == null) {
      throw new IllegalStateException(move + " is in a group and not in the whole.");
    }
    return place;
  }

  private GroupPlaces group(String value, Map<Move, Long> numbers) {
    Map<Move, Integer> places = new LinkedHashMap<>();
    numbers.forEach(
        (move, number) -> {
          if (move.isMove()) {
            places.put(move, disclosure.add(number));
          }
        });
    long all = numbers.values().stream().mapToLong(Long::longValue).sum();
    int whole = disclosure.add(all);
    int moves = movedOf(places, numbers);
    int stays = disclosure.add(all - movedNumber(numbers));
    disclosure.sum(whole, List.of(moves, stays));
    return new GroupPlaces(value, whole, moves, stays, places);
  }

  /** Numbers that are told beside the whole; with each stands what is left of it. */
  private void singles() {
    List<Long> numbers =
        new ArrayList<>(List.of(tally.pointsOnly(), tally.opened(), tally.firmed()));
    numbers.addAll(tally.tagsGained().values());
    numbers.addAll(tally.tagsLost().values());
    for (long number : numbers) {
      int place = disclosure.add(number);
      disclosure.sum(clients, List.of(place, disclosure.add(tally.clients() - number)));
      single.add(place);
    }
  }

  Impact impact() {
    List<Impact.MoveCauses> moves = new ArrayList<>();
    cells.keySet().stream()
        .filter(Move::isMove)
        .sorted(
            Comparator.<Move>comparingLong(move -> rank(place(move)))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(move -> moves.add(moveCauses(move)));
    List<Impact.Grouping> groupings = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      List<Impact.Group> told = new ArrayList<>();
      int withheld = 0;
      for (GroupPlaces group : groups.get(i)) {
        // A value that few have could name one of them.
        if (disclosure.count(group.clients()).isHidden()) {
          withheld++;
          continue;
        }
        told.add(
            new Impact.Group(
                group.value(),
                disclosure.count(group.clients()),
                disclosure.count(group.moved()),
                disclosure.count(group.stayed()),
                counts(group.cells())));
      }
      groupings.add(new Impact.Grouping(tally.columns().get(i), told, withheld));
    }
    return new Impact(
        tally.clients(),
        disclosure.count(moved),
        disclosure.count(stayed),
        counts(cells),
        moves,
        beside(),
        groupings,
        least);
  }

  /** The largest first; what is hidden last, since a place in the order would tell of it. */
  private long rank(int place) {
    return disclosure.count(place).isHidden() ? 0 : -disclosure.value(place);
  }

  private Impact.MoveCauses moveCauses(Move move) {
    List<Impact.CauseCount> told = new ArrayList<>();
    Map<Cause, Integer> places = causes.getOrDefault(move, Map.of());
    places.entrySet().stream()
        .sorted(
            Comparator.<Map.Entry<Cause, Integer>>comparingLong(entry -> rank(entry.getValue()))
                .thenComparing(entry -> entry.getKey().sets().toString()))
        .forEach(
            entry ->
                told.add(
                    new Impact.CauseCount(entry.getKey(), disclosure.count(entry.getValue()))));
    Integer others = otherCauses.get(move);
    return new Impact.MoveCauses(
        move,
        disclosure.count(place(move)),
        told,
        others == null ? Count.of(0) : disclosure.count(others));
  }

  private Map<Move, Count> counts(Map<Move, Integer> places) {
    Map<Move, Count> counts = new LinkedHashMap<>();
    places.forEach((move, place) -> counts.put(move, disclosure.count(place)));
    return counts;
  }

  private Impact.Beside beside() {
    int next = 3;
    Map<String, Count> gained = new LinkedHashMap<>();
    for (String tag : tally.tagsGained().keySet()) {
      gained.put(tag, disclosure.count(single.get(next++)));
    }
    Map<String, Count> lost = new LinkedHashMap<>();
    for (String tag : tally.tagsLost().keySet()) {
      lost.put(tag, disclosure.count(single.get(next++)));
    }
    return new Impact.Beside(
        disclosure.count(single.get(0)),
        disclosure.count(single.get(1)),
        disclosure.count(single.get(2)),
        gained,
        lost);
  }
}
