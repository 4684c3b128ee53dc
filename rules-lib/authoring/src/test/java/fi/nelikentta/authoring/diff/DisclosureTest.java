package fi.nelikentta.authoring.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DisclosureTest {
  private static final int LEAST = 5;

  @Test
  void hidesASmallNumberAndTheOneThatGivesItAway() {
    Disclosure disclosure = new Disclosure(LEAST);
    int whole = disclosure.add(103);
    int small = disclosure.add(3);
    int next = disclosure.add(20);
    int large = disclosure.add(80);
    disclosure.sum(whole, List.of(small, next, large));
    disclosure.decide();

    assertThat(disclosure.count(whole)).isEqualTo(Count.of(103));
    assertThat(disclosure.count(small)).isEqualTo(Count.HIDDEN);
    assertThat(disclosure.count(next)).isEqualTo(Count.HIDDEN);
    assertThat(disclosure.count(large)).isEqualTo(Count.of(80));
  }

  @Test
  void hidesNothingWhereNothingIsSmallOrNothingHasToBeHidden() {
    for (int least : new int[] {1, LEAST}) {
      Disclosure disclosure = new Disclosure(least);
      int whole = disclosure.add(least == 1 ? 3 : 30);
      int part = disclosure.add(least == 1 ? 3 : 30);
      int nobody = disclosure.add(0);
      disclosure.sum(whole, List.of(part, nobody));
      disclosure.decide();

      assertThat(IntStream.of(whole, part, nobody).mapToObj(disclosure::count))
          .noneMatch(Count::isHidden);
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  /** A table of 2 to 3 rows and columns with all sums: no small cell follows from what is told. */
  @ParameterizedTest
  @MethodSource("seeds")
  void noSmallNumberFollowsFromATableWithSums(long seed) {
    Random random = new Random(seed);
    int rows = 2 + random.nextInt(2);
    int columns = 2 + random.nextInt(2);
    int[][] table = new int[rows][columns];
    for (int[] row : table) {
      Arrays.setAll(row, any -> random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(16));
    }
    Told told = Told.of(table);

    List<Set<Integer>> possible = told.possible();

    for (int i = 0; i < rows * columns; i++) {
      int value = table[i / columns][i % columns];
      if (value > 0 && value < LEAST) {
        assertThat(possible.get(i)).as("seed " + seed).hasSizeGreaterThan(1);
      }
    }
  }

  /** What a reader of a table sees. */
  private record Told(int[][] cells, int[] rows, int[] columns) {
    static Told of(int[][] table) {
      Disclosure disclosure = new Disclosure(LEAST);
      int[][] places = new int[table.length][table[0].length];
      int[] rows = new int[table.length];
      int[] columns = new int[table[0].length];
      for (int r = 0; r < table.length; r++) {
        for (int c = 0; c < columns.length; c++) {
          places[r][c] = disclosure.add(table[r][c]);
        }
        rows[r] = disclosure.add(Arrays.stream(table[r]).sum());
        disclosure.sum(rows[r], Arrays.stream(places[r]).boxed().toList());
      }
      for (int c = 0; c < columns.length; c++) {
        int column = c;
        columns[c] = disclosure.add(Arrays.stream(table).mapToInt(row -> row[column]).sum());
        disclosure.sum(columns[c], Arrays.stream(places).map(row -> row[column]).toList());
      }
      int whole = disclosure.add(Arrays.stream(table).flatMapToInt(Arrays::stream).sum());
      disclosure.sum(whole, Arrays.stream(rows).boxed().toList());
      disclosure.sum(whole, Arrays.stream(columns).boxed().toList());
      disclosure.decide();
      return new Told(
          Arrays.stream(places).map(row -> seen(disclosure, row)).toArray(int[][]::new),
          seen(disclosure, rows),
          seen(disclosure, columns));
    }

    private static int[] seen(Disclosure disclosure, int[] places) {
      return Arrays.stream(places)
          .map(
              place ->
                  disclosure.count(place).isHidden()
                      ? -1
                      : (int) disclosure.count(place).number().getAsLong())
          .toArray();
    }

    /** By cell, every value in some table of whole numbers that fits what is seen. */
    List<Set<Integer>> possible() {
      List<Set<Integer>> found = new ArrayList<>();
      IntStream.range(0, cells.length * columns.length).forEach(any -> found.add(new HashSet<>()));
      fill(new int[cells.length][columns.length], 0, found);
      return found;
    }

    private void fill(int[][] guess, int at, List<Set<Integer>> found) {
      if (at == found.size()) {
        for (int i = 0; i < found.size(); i++) {
          found.get(i).add(guess[i / columns.length][i % columns.length]);
        }
        return;
      }
      int r = at / columns.length;
      int c = at % columns.length;
      int seen = cells[r][c];
      for (int value = Math.max(seen, 0); value <= (seen < 0 ? 18 : seen); value++) {
        guess[r][c] = value;
        if (fits(guess, r, c)) {
          fill(guess, at + 1, found);
        }
      }
      guess[r][c] = 0;
    }

    private boolean fits(int[][] guess, int r, int c) {
      int row = Arrays.stream(guess[r]).limit(c + 1L).sum();
      int column = 0;
      for (int i = 0; i <= r; i++) {
        column += guess[i][c];
      }
      boolean rowFits = rows[r] < 0 || (c + 1 == columns.length ? row == rows[r] : row <= rows[r]);
      return rowFits
          && (columns[c] < 0
              || (r + 1 == rows.length ? column == columns[c] : column <= columns[c]));
    }
  }
}
