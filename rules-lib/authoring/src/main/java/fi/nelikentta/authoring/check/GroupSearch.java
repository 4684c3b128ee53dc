package fi.nelikentta.authoring.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds every sum that a group of items can bring, variable by variable. After each variable only
 * two things matter: what is left of the conditions that are not yet decided, and the sum so far;
 * ways that agree in both go on as one. Cells that no condition of the group tells apart are one.
 * So chains of attributes cost as little as small groups do.
 */
final class GroupSearch {
  /** Ways kept at once; beyond it the search goes on with few and is not complete. */
  static final int WAYS = 150_000;

  private static final int FEW = 1_000;

  private final Formulas formulas;
  private final List<Item> items;
  private boolean complete = true;

  private GroupSearch(Formulas formulas, List<Item> items) {
    this.formulas = formulas;
    this.items = items;
  }

  /** The group of the items, all of which look at some variable. */
  static Group of(Formulas formulas, List<Item> items) {
    return new GroupSearch(formulas, items).group();
  }

  /** What is left of each undecided item. */
  private static final class State {
    private final Formula[] rests;
    private final int hash;

    State(Formula[] rests) {
      this.rests = rests;
      int made = 1;
      for (Formula rest : rests) {
        made = 31 * made + rest.id();
      }
      this.hash = made;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      // Equal formulas are the same object.
      return other instanceof State that && Arrays.equals(rests, that.rests);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  private Group group() {
    int[] order = order();
    int[] last = new int[items.size()];
    for (int i = 0; i < last.length; i++) {
      for (int step = 0; step < order.length; step++) {
        if (items.get(i).formula().looksAt(order[step])) {
          last[i] = step;
        }
      }
    }
    int[] pending = new int[0];
    Map<State, Map<Sum, @Nullable Way>> layer = new LinkedHashMap<>();
    Map<Sum, @Nullable Way> start = new HashMap<>();
    start.put(Sum.NOTHING, null);
    layer.put(new State(new Formula[0]), start);
    for (int step = 0; step < order.length; step++) {
      int at = step;
      Step turn = new Step(order[step], pending, item -> last[item] > at);
      layer = step(layer, turn);
      pending = turn.kept;
    }
    Map<Sum, @Nullable Way> ways = new LinkedHashMap<>();
    layer.values().forEach(ways::putAll);
    return new Group(items, ways, complete);
  }

  /** One variable's turn. */
  private final class Step {
    private final int variable;

    /** One cell for each class of cells. */
    private final int[] cells;

    /** The items that were undecided before, ascending. */
    private final int[] pending;

    /** These and those that begin here, ascending. */
    private final int[] touched;

    /** Those of them that may be undecided after it, ascending. */
    private final int[] kept;

    Step(int variable, int[] pending, IntPredicate staysOpen) {
      this.variable = variable;
      this.cells = classes(variable);
      this.pending = pending;
      this.touched = touched(pending, variable);
      this.kept = Arrays.stream(touched).filter(staysOpen).toArray();
    }
  }

  private Map<State, Map<Sum, @Nullable Way>> step(
      Map<State, Map<Sum, @Nullable Way>> layer, Step step) {
    Map<State, Map<Sum, @Nullable Way>> next = new LinkedHashMap<>();
    int ways = 0;
    Formula[] before = new Formula[items.size()];
    for (Map.Entry<State, Map<Sum, @Nullable Way>> entry : layer.entrySet()) {
      for (int item : step.touched) {
        before[item] = items.get(item).formula();
      }
      for (int i = 0; i < step.pending.length; i++) {
        before[step.pending[i]] = entry.getKey().rests[i];
      }
      for (int cell : step.cells) {
        Sum brought = brought(before, step, cell);
        if (brought == null) {
          continue;
        }
        State state = left(before, step, cell);
        Map<Sum, @Nullable Way> sums = next.computeIfAbsent(state, key -> new HashMap<>());
        ways -= sums.size();
        put(sums, entry.getValue(), brought, step.variable, cell);
        ways += sums.size();
      }
      if (ways > WAYS) {
        complete = false;
        return thinned(next);
      }
    }
    return next;
  }

  /** What the items bring that the cell decides; null where one of them is a stop. */
  private @Nullable Sum brought(Formula[] before, Step step, int cell) {
    int complexity = 0;
    int difficulty = 0;
    long key = 0;
    for (int item : step.touched) {
      if (!before[item].isNever() && given(before[item], step, cell).isAlways()) {
        if (items.get(item).end()) {
          return null;
        }
        Sum brings = items.get(item).brings();
        complexity += brings.complexity();
        difficulty += brings.difficulty();
        key += brings.key();
      }
    }
    return new Sum(complexity, difficulty, key);
  }

  /** What is left undecided; what is decided counts as never from here on. */
  private State left(Formula[] before, Step step, int cell) {
    Formula[] left = new Formula[step.kept.length];
    for (int i = 0; i < left.length; i++) {
      Formula rest = given(before[step.kept[i]], step, cell);
      left[i] = rest.isAlways() ? formulas.never() : rest;
    }
    return new State(left);
  }

  private Formula given(Formula formula, Step step, int cell) {
    return formulas.given(formula, step.variable, cell);
  }

  private static void put(
      Map<Sum, @Nullable Way> sums,
      Map<Sum, @Nullable Way> before,
      Sum brought,
      int variable,
      int cell) {
    for (Map.Entry<Sum, @Nullable Way> entry : before.entrySet()) {
      Sum sum = entry.getKey().plus(brought);
      // What nothing is said of stays unknown, without a trace.
      Way way = cell == 0 ? entry.getValue() : Way.of(entry.getValue(), variable, cell);
      if (!sums.containsKey(sum) || Way.knownOf(way) < Way.knownOf(sums.get(sum))) {
        sums.put(sum, way);
      }
    }
  }

  /** A few of the ways, from all over. */
  private static Map<State, Map<Sum, @Nullable Way>> thinned(
      Map<State, Map<Sum, @Nullable Way>> layer) {
    int every = layer.values().stream().mapToInt(Map::size).sum() / FEW + 1;
    Map<State, Map<Sum, @Nullable Way>> few = new LinkedHashMap<>();
    int count = 0;
    for (Map.Entry<State, Map<Sum, @Nullable Way>> entry : layer.entrySet()) {
      for (Map.Entry<Sum, @Nullable Way> sum : entry.getValue().entrySet()) {
        if (count++ % every == 0) {
          few.computeIfAbsent(entry.getKey(), key -> new HashMap<>())
              .put(sum.getKey(), sum.getValue());
        }
      }
    }
    return few;
  }

  private int[] touched(int[] pending, int variable) {
    TreeSet<Integer> touched = new TreeSet<>();
    for (int item : pending) {
      touched.add(item);
    }
    for (int item = 0; item < items.size(); item++) {
      if (items.get(item).formula().looksAt(variable)) {
        touched.add(item);
      }
    }
    return touched.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The first cell of each class of cells that no condition of the group tells apart. */
  private int[] classes(int variable) {
    Set<BitSet> tests = new HashSet<>();
    items.forEach(item -> tests(item.formula(), variable, tests));
    List<BitSet> all = List.copyOf(tests);
    Map<BitSet, Integer> firstByAnswers = new LinkedHashMap<>();
    for (int cell = 0; cell < formulas.size(variable); cell++) {
      BitSet answers = new BitSet();
      for (int test = 0; test < all.size(); test++) {
        answers.set(test, all.get(test).get(cell));
      }
      firstByAnswers.putIfAbsent(answers, cell);
    }
    return firstByAnswers.values().stream().mapToInt(Integer::intValue).toArray();
  }

  private static void tests(Formula formula, int variable, Set<BitSet> tests) {
    if (formula.kind() == Formula.Kind.CELLS && formula.variable() == variable) {
      tests.add(formula.cells());
    }
    formula.parts().forEach(part -> tests(part, variable, tests));
  }

  /** The variables in an order that leaves few items undecided at a time. */
  private int[] order() {
    TreeSet<Integer> open = new TreeSet<>();
    for (Item item : items) {
      for (int variable : item.formula().variables()) {
        open.add(variable);
      }
    }
    List<Integer> order = new ArrayList<>();
    Set<Integer> chosen = new HashSet<>();
    while (!open.isEmpty()) {
      int best = -1;
      long least = Long.MAX_VALUE;
      for (int variable : open) {
        chosen.add(variable);
        long cost = undecided(chosen) * 1_000L + formulas.size(variable);
        chosen.remove(variable);
        if (cost < least) {
          least = cost;
          best = variable;
        }
      }
      open.remove(best);
      chosen.add(best);
      order.add(best);
    }
    return order.stream().mapToInt(Integer::intValue).toArray();
  }

  private long undecided(Set<Integer> chosen) {
    long count = 0;
    for (Item item : items) {
      int seen = 0;
      int[] variables = item.formula().variables();
      for (int variable : variables) {
        seen += chosen.contains(variable) ? 1 : 0;
      }
      count += seen > 0 && seen < variables.length ? 1 : 0;
    }
    return count;
  }
}
