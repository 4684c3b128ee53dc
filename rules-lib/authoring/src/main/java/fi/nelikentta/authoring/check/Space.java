package fi.nelikentta.authoring.check;

import fi.nelikentta.internal.eval.Cuts;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Every situation that the conditions of a pack can tell apart. An attribute is a variable: cell 0
 * is unknown, each other cell one sample value. A list of codes is several: whether it is known,
 * and for each named code whether it holds it. Each choice of cells is a situation, and each
 * situation is like one of them. Not safe to share among threads.
 */
final class Space {
  private final RulePack pack;
  private final Cuts cuts;
  private final Formulas formulas = new Formulas();
  private final Map<Attribute, Integer> variables = new HashMap<>();
  private final Map<Attribute, List<Object>> samples = new HashMap<>();
  private final Map<Attribute, Map<String, Integer>> codes = new HashMap<>();

  /** By attribute and cell. */
  private final Map<Attribute, List<Situation>> situations = new HashMap<>();

  /** By name: a rule is long to compare. */
  private final Map<String, Formula> formulaByRule = new HashMap<>();

  Space(RulePack pack) {
    this.pack = pack;
    this.cuts = new Cuts(pack);
    Samples values = new Samples(cuts);
    for (Attribute attribute : pack.schema().attributes()) {
      if (attribute.type() == ValueType.CODES) {
        variables.put(attribute, formulas.variable(2));
        Map<String, Integer> byCode = new LinkedHashMap<>();
        for (String code : cuts.texts(attribute)) {
          byCode.put(code, formulas.variable(2));
        }
        codes.put(attribute, byCode);
      } else {
        List<Object> known = values.of(attribute);
        samples.put(attribute, known);
        variables.put(attribute, formulas.variable(known.size() + 1));
      }
    }
  }

  RulePack pack() {
    return pack;
  }

  Formulas formulas() {
    return formulas;
  }

  /** The variable of the attribute; of a list of codes, whether it is known. */
  int variable(Attribute attribute) {
    return Objects.requireNonNull(variables.get(attribute));
  }

  /** The sample values of an attribute that is no list of codes; cell k + 1 holds the k-th. */
  List<Object> samples(Attribute attribute) {
    return Objects.requireNonNull(samples.get(attribute));
  }

  /** Whether the sample of that index is a number that conditions name, and not one beside it. */
  boolean isNamed(Attribute attribute, int sample) {
    return cuts.numbers(attribute)
        .contains(((Number) samples(attribute).get(sample)).doubleValue());
  }

  /** The named codes of a list of codes, each with the cells of a list that holds it alone. */
  Map<String, int[]> codes(Attribute attribute) {
    Map<String, int[]> cellsByCode = new LinkedHashMap<>();
    Objects.requireNonNull(codes.get(attribute))
        .forEach(
            (code, variable) -> {
              int[] cells = new int[formulas.variables()];
              cells[variable(attribute)] = 1;
              cells[variable] = 1;
              cellsByCode.put(code, cells);
            });
    return cellsByCode;
  }

  /** What the rule asks of the situation. */
  Formula formula(Rule rule) {
    return formulaByRule.computeIfAbsent(
        rule.name(),
        name ->
            rule.when().situation() == null
                ? formulas.always()
                : formula(Objects.requireNonNull(rule.when().situation())));
  }

  /** The condition over cells. */
  Formula formula(Condition condition) {
    if (condition instanceof Condition.All all) {
      return formulas.all(all.parts().stream().map(this::formula).toList());
    }
    if (condition instanceof Condition.Any any) {
      return formulas.any(any.parts().stream().map(this::formula).toList());
    }
    if (condition instanceof Condition.Not not) {
      return formulas.not(formula(not.part()));
    }
    if (condition instanceof Condition.Pair pair) {
      return pair(pair);
    }
    if (condition instanceof Condition.NullTest test) {
      Formula known = known(test.attribute());
      return test.operator() == Operator.NOT_EQUAL ? known : formulas.not(known);
    }
    Condition.Test test = (Condition.Test) condition;
    return test.attribute().type() == ValueType.CODES ? contains(test) : test(test);
  }

  /** That the attribute is known. */
  Formula known(Attribute attribute) {
    int variable = variable(attribute);
    BitSet cells = new BitSet();
    cells.set(1, formulas.size(variable));
    return formulas.cells(variable, cells);
  }

  private Formula test(Condition.Test test) {
    Node node = Node.of(test);
    BitSet cells = new BitSet();
    List<Situation> byCell = situations(test.attribute());
    for (int cell = 0; cell < byCell.size(); cell++) {
      cells.set(cell, node.holds(byCell.get(cell)));
    }
    return formulas.cells(variable(test.attribute()), cells);
  }

  private Formula contains(Condition.Test test) {
    String code = ((Literal.Text) test.literals().get(0)).value();
    int variable =
        Objects.requireNonNull(Objects.requireNonNull(codes.get(test.attribute())).get(code));
    BitSet held = new BitSet();
    held.set(1);
    Formula contains =
        formulas.all(List.of(known(test.attribute()), formulas.cells(variable, held)));
    return test.operator() == Operator.CONTAINS ? contains : formulas.not(contains);
  }

  private Formula pair(Condition.Pair pair) {
    Node node = Node.of(pair);
    List<Formula> parts = new ArrayList<>();
    Map<BitSet, BitSet> leftByRight = new HashMap<>();
    List<Situation> lefts = situations(pair.left());
    int rightCells = formulas.size(variable(pair.right()));
    for (int left = 0; left < lefts.size(); left++) {
      BitSet right = new BitSet();
      for (int cell = 0; cell < rightCells; cell++) {
        Situation.Builder both = lefts.get(left).toBuilder();
        if (cell > 0) {
          both.setNullable(pair.right().name(), samples(pair.right()).get(cell - 1));
        }
        right.set(cell, node.holds(both.build()));
      }
      leftByRight.computeIfAbsent(right, key -> new BitSet()).set(left);
    }
    leftByRight.forEach(
        (right, left) ->
            parts.add(
                formulas.all(
                    List.of(
                        formulas.cells(variable(pair.left()), left),
                        formulas.cells(variable(pair.right()), right)))));
    return formulas.any(parts);
  }

  private List<Situation> situations(Attribute attribute) {
    return situations.computeIfAbsent(
        attribute,
        key -> {
          List<Situation> made = new ArrayList<>();
          made.add(pack.situation("example").build());
          for (Object value : samples(key)) {
            made.add(pack.situation("example").setNullable(key.name(), value).build());
          }
          return made;
        });
  }

  /** The situation of the cells; a variable without one is unknown. */
  Situation situation(SortedMap<Integer, Integer> cells) {
    Situation.Builder builder = pack.situation("example");
    for (Attribute attribute : pack.schema().attributes()) {
      int cell = cells.getOrDefault(variable(attribute), 0);
      if (cell > 0) {
        builder.setNullable(attribute.name(), value(attribute, cell, cells));
      }
    }
    return builder.build();
  }

  private Object value(Attribute attribute, int cell, SortedMap<Integer, Integer> cells) {
    if (attribute.type() != ValueType.CODES) {
      return samples(attribute).get(cell - 1);
    }
    List<String> held = new ArrayList<>();
    Objects.requireNonNull(codes.get(attribute))
        .forEach(
            (code, variable) -> {
              if (cells.getOrDefault(variable, 0) > 0) {
                held.add(code);
              }
            });
    held.sort(null);
    return held;
  }
}
