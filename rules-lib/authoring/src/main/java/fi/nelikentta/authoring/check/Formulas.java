package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Formula.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes formulas, each once, so that equal ones are found by identity. Not for several threads. */
final class Formulas {
  private static final BitSet NO_CELLS = new BitSet();

  private final List<Integer> sizes = new ArrayList<>();
  private final Map<List<Object>, Formula> made = new HashMap<>();
  private final Formula always = new Formula(0, Kind.ALWAYS, -1, NO_CELLS, List.of(), new int[0]);
  private final Formula never = new Formula(1, Kind.NEVER, -1, NO_CELLS, List.of(), new int[0]);

  Formulas() {
    always.remember(never);
    never.remember(always);
  }

  /** A new variable of so many cells; its number. */
  int variable(int cells) {
    sizes.add(cells);
    return sizes.size() - 1;
  }

  /** How many variables there are. */
  int variables() {
    return sizes.size();
  }

  /** How many cells the variable has. */
  int size(int variable) {
    return sizes.get(variable);
  }

  Formula always() {
    return always;
  }

  Formula never() {
    return never;
  }

  /** Holds where the variable lies in one of the cells. */
  Formula cells(int variable, BitSet cells) {
    if (cells.isEmpty()) {
      return never;
    }
    if (cells.cardinality() == size(variable)) {
      return always;
    }
    BitSet kept = (BitSet) cells.clone();
    return made.computeIfAbsent(
        List.of(variable, kept),
        key -> formula(Kind.CELLS, variable, kept, List.of(), new int[] {variable}));
  }

  /** Holds where all do. */
  Formula all(Collection<Formula> parts) {
    return junction(Kind.ALL, parts);
  }

  /** Holds where some does. */
  Formula any(Collection<Formula> parts) {
    return junction(Kind.ANY, parts);
  }

  /** Holds where it does not. */
  Formula not(Formula formula) {
    Formula negation = formula.negation();
    if (negation == null) {
      negation = negated(formula);
      formula.remember(negation);
      negation.remember(formula);
    }
    return negation;
  }

  private Formula negated(Formula formula) {
    if (formula.kind() == Kind.CELLS) {
      BitSet others = (BitSet) formula.cells().clone();
      others.flip(0, size(formula.variable()));
      return cells(formula.variable(), others);
    }
    List<Formula> parts = formula.parts().stream().map(this::not).toList();
    return formula.kind() == Kind.ALL ? any(parts) : all(parts);
  }

  /** What is left of it where the variable lies in the cell. */
  Formula given(Formula formula, int variable, int cell) {
    if (!formula.looksAt(variable)) {
      return formula;
    }
    if (formula.kind() == Kind.CELLS) {
      return formula.cells().get(cell) ? always : never;
    }
    long place = ((long) variable << Integer.SIZE) | cell;
    Formula rest = formula.rest(place);
    if (rest == null) {
      List<Formula> parts = new ArrayList<>(formula.parts().size());
      for (Formula part : formula.parts()) {
        parts.add(given(part, variable, cell));
      }
      rest = junction(formula.kind(), parts);
      formula.remember(place, rest);
    }
    return rest;
  }

  private Formula junction(Kind kind, Collection<Formula> parts) {
    Formula neutral = kind == Kind.ALL ? always : never;
    Formula deciding = kind == Kind.ALL ? never : always;
    TreeMap<Integer, BitSet> cellsByVariable = new TreeMap<>();
    TreeMap<Integer, Formula> others = new TreeMap<>();
    for (Formula part : parts) {
      if (part == deciding) {
        return deciding;
      }
      for (Formula one : part.kind() == kind ? part.parts() : List.of(part)) {
        add(kind, one, cellsByVariable, others);
      }
    }
    List<Formula> kept = new ArrayList<>();
    for (Map.Entry<Integer, BitSet> entry : cellsByVariable.entrySet()) {
      Formula one = cells(entry.getKey(), entry.getValue());
      if (one == deciding) {
        return deciding;
      }
      if (one != neutral) {
        kept.add(one);
      }
    }
    for (Formula other : others.values()) {
      Formula opposite = other.negation();
      if (opposite != null && others.containsKey(opposite.id())) {
        return deciding;
      }
      if (other != neutral) {
        kept.add(other);
      }
    }
    return kept.isEmpty() ? neutral : kept.size() == 1 ? kept.get(0) : interned(kind, kept);
  }

  /** Cells of one variable become one part. */
  private static void add(
      Kind kind, Formula one, Map<Integer, BitSet> cells, Map<Integer, Formula> others) {
    if (one.kind() != Kind.CELLS) {
      others.put(one.id(), one);
      return;
    }
    BitSet both = cells.get(one.variable());
    if (both == null) {
      cells.put(one.variable(), (BitSet) one.cells().clone());
    } else if (kind == Kind.ALL) {
      both.and(one.cells());
    } else {
      both.or(one.cells());
    }
  }

  private Formula interned(Kind kind, List<Formula> parts) {
    List<Object> key = new ArrayList<>(parts.size() + 1);
    key.add(kind);
    TreeSet<Integer> variables = new TreeSet<>();
    for (Formula part : parts) {
      key.add(part.id());
      for (int variable : part.variables()) {
        variables.add(variable);
      }
    }
    Formula found = made.get(key);
    if (found == null) {
      int[] all = variables.stream().mapToInt(Integer::intValue).toArray();
      found = formula(kind, -1, NO_CELLS, List.copyOf(parts), all);
      made.put(key, found);
    }
    return found;
  }

  private Formula formula(
      Kind kind, int variable, BitSet cells, List<Formula> parts, int[] variables) {
    return new Formula(made.size() + 2, kind, variable, cells, parts, variables);
  }
}
