package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Turns;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Slots;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The variables of a pack. Safe to share among threads once the pack is compiled. */
final class Vars {
  private final List<Var> vars = new ArrayList<>();
  private final Map<Attribute, Integer> whole = new HashMap<>();
  private final Map<Attribute, Map<String, Integer>> byCode = new HashMap<>();
  private final Map<List<Object>, Integer> pairs = new HashMap<>();

  Vars(RulePack pack) {
    Map<Attribute, Named> namedByAttribute = new LinkedHashMap<>();
    List<Condition.Pair> found = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      if (rule.when().situation() != null) {
        rule.when()
            .situation()
            .leaves(
                leaf -> {
                  if (leaf instanceof Condition.Pair pair) {
                    found.add(pair);
                  } else {
                    named(leaf, namedByAttribute);
                  }
                });
      }
    }
    namedByAttribute.forEach(this::add);
    for (Condition.Pair pair : found) {
      pairs.computeIfAbsent(key(pair), key -> add(new PairVar(pair)));
    }
  }

  /** What conditions name of one attribute. */
  private static final class Named {
    final Set<Double> turns = new LinkedHashSet<>();
    final Set<String> texts = new LinkedHashSet<>();
    final Set<String> prefixes = new LinkedHashSet<>();
  }

  private static void named(Condition leaf, Map<Attribute, Named> namedByAttribute) {
    if (leaf instanceof Condition.NullTest test) {
      namedByAttribute.computeIfAbsent(test.attribute(), attribute -> new Named());
      return;
    }
    Condition.Test test = (Condition.Test) leaf;
    Named named = namedByAttribute.computeIfAbsent(test.attribute(), attribute -> new Named());
    if (test.attribute().type().isNumber()) {
      Turns.add(test, named.turns);
    }
    for (Literal literal : test.literals()) {
      if (literal instanceof Literal.Text text) {
        (test.operator() == Operator.STARTS_WITH ? named.prefixes : named.texts).add(text.value());
      }
    }
  }

  private void add(Attribute attribute, Named named) {
    if (SetVar.fits(attribute)) {
      whole.put(attribute, add(new SetVar(attribute)));
    } else if (attribute.type() == ValueType.CODES) {
      Map<String, Integer> codes = new HashMap<>();
      for (String code : named.texts) {
        codes.put(code, add(new ContainsVar(attribute, code)));
      }
      byCode.put(attribute, codes);
      whole.put(
          attribute,
          codes.isEmpty()
              ? add(new KnownVar(attribute.index()))
              : codes.values().iterator().next());
    } else if (attribute.type().isNumber()) {
      whole.put(attribute, add(new NumberVar(attribute, named.turns)));
    } else if (attribute.type() == ValueType.BOOLEAN || attribute.isCoded()) {
      whole.put(attribute, add(new PlaceVar(attribute)));
    } else {
      whole.put(attribute, add(new TextVar(attribute, named.texts, named.prefixes)));
    }
  }

  private int add(Var var) {
    vars.add(var);
    return vars.size() - 1;
  }

  private static List<Object> key(Condition.Pair pair) {
    return List.of(pair.left(), pair.operator(), pair.right());
  }

  /** Adds a condition that is asked itself, and tells how it comes true. */
  Alternatives add(Condition condition, Formula formula) {
    FormulaVar var = new FormulaVar(condition, vars.get(formula.vars()[0]).attribute());
    return var.alternatives(add(var));
  }

  /** The variable that answers the leaf. */
  int indexOf(Condition leaf) {
    if (leaf instanceof Condition.Pair pair) {
      return Objects.requireNonNull(pairs.get(key(pair)));
    }
    if (leaf instanceof Condition.NullTest test) {
      return Objects.requireNonNull(whole.get(test.attribute()));
    }
    Condition.Test test = (Condition.Test) leaf;
    Map<String, Integer> codes = byCode.get(test.attribute());
    if (codes != null) {
      String code = ((Literal.Text) test.literals().get(0)).value();
      return Objects.requireNonNull(codes.get(code));
    }
    return Objects.requireNonNull(whole.get(test.attribute()));
  }

  Var get(int index) {
    return vars.get(index);
  }

  int size() {
    return vars.size();
  }

  /** The cells of a client, by variable. */
  int[] cells(Slots slots) {
    int[] cells = new int[vars.size()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = vars.get(i).cell(slots);
    }
    return cells;
  }
}
