package fi.nelikentta.jmh.registry;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Operator;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.ValueType;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes the rules of a pack as SQL for DuckDB: a CSV in; a CSV out with strategy, points of both
 * axes, and the names of the rules that gave points. It is what somebody would write who knows
 * DuckDB and wants it fast: types are given and not guessed, each condition stands once, and
 * DuckDB's own reader and writer do the rest. What is unknown is NULL; guards make Drools' two
 * values of SQL's three.
 *
 * <p>Where the input and the output are stands as {@code {input}} and {@code {output}}.
 */
public final class PackSql {
  private final RulePack pack;
  private final List<Rule> adding;

  private PackSql(RulePack pack) {
    this.pack = pack;
    this.adding =
        pack.rules().stream()
            .filter(rule -> rule.verb() instanceof Verb.Add)
            .sorted(
                Comparator.comparing((Rule rule) -> add(rule).axis())
                    .thenComparing(
                        Comparator.comparingInt((Rule rule) -> add(rule).points()).reversed())
                    .thenComparing(Rule::name))
            .toList();
  }

  /** Writes the SQL of the pack in the first argument into the file of the second. */
  public static void main(String[] args) throws IOException {
    Files.writeString(Path.of(args[1]), of(RulePack.load(Path.of(args[0]))));
  }

  /** The SQL of the pack. */
  public static String of(RulePack pack) {
    return new PackSql(pack).text();
  }

  private static Verb.Add add(Rule rule) {
    return (Verb.Add) rule.verb();
  }

  private String text() {
    return "-- "
        + pack.identity().id()
        + " "
        + pack.identity().version()
        + ", written by PackSql: do not edit.\n"
        + "COPY (\n  WITH client AS (\n    SELECT * "
        + replacements()
        + "FROM read_csv('{input}', header = true, delim = ',', columns = {\n      'clientId': 'VARCHAR',\n"
        + lines(
            pack.schema().attributes(), a -> "      '" + a.name() + "': '" + type(a) + "'", ",\n")
        + "\n    })\n  ),\n  fired AS (\n    SELECT clientId, "
        + String.join(", ", neededLater())
        + (neededLater().isEmpty() ? "" : ",")
        + "\n"
        + lines(adding, rule -> "      " + situation(rule) + " AS " + fired(rule), ",\n")
        + ",\n      "
        + ended()
        + " AS ended\n    FROM client\n  ),\n  placed AS (\n    SELECT *,\n      "
        + points(Axis.COMPLEXITY)
        + " AS complexity,\n      "
        + points(Axis.COPING_DIFFICULTY)
        + " AS copingDifficulty\n    FROM fired\n  )\n  SELECT clientId,\n    CASE WHEN ended THEN NULL\n"
        + strategies()
        + "    END AS strategy,\n    complexity,\n    copingDifficulty,\n    concat_ws('|',\n"
        + lines(
            adding,
            rule -> "      CASE WHEN " + fired(rule) + " THEN '" + rule.name() + "' END",
            ",\n")
        + ") AS evidence\n  FROM placed\n) TO '{output}' (FORMAT csv, HEADER true);\n";
  }

  private static <T> String lines(List<T> parts, Function<T, String> line, String between) {
    return parts.stream().map(line).collect(Collectors.joining(between));
  }

  private static String type(Attribute attribute) {
    return switch (attribute.type()) {
      case INTEGER -> "INTEGER";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case STRING, CODES -> "VARCHAR";
    };
  }

  /** Lists are parted once. */
  private String replacements() {
    List<String> lists =
        pack.schema().attributes().stream()
            .filter(attribute -> attribute.type() == ValueType.CODES)
            .map(a -> "string_split(" + quoted(a) + ", '|') AS " + quoted(a))
            .toList();
    return lists.isEmpty() ? "" : "REPLACE (" + String.join(", ", lists) + ") ";
  }

  private static String quoted(Attribute attribute) {
    return '"' + attribute.name() + '"';
  }

  private String fired(Rule rule) {
    return "f" + (adding.indexOf(rule) + 1);
  }

  private static String situation(Rule rule) {
    Condition condition = rule.when().situation();
    return condition == null ? "true" : sql(condition);
  }

  /** What phase 2 looks at beside the points. */
  private List<String> neededLater() {
    List<String> needed = new ArrayList<>();
    for (Rule rule : assigning()) {
      rule.looksAt().forEach(attribute -> needed.add(quoted(attribute)));
      if (rule.when().position() != null) {
        rule.when()
            .position()
            .attributes(
                attribute -> {
                  for (Axis axis : Axis.values()) {
                    if (attribute.name().equals(knownName(axis))) {
                      needed.add(knownShare(axis) + " AS " + knownName(axis));
                    }
                  }
                });
      }
    }
    return needed.stream().distinct().toList();
  }

  private static String knownName(Axis axis) {
    return axis == Axis.COMPLEXITY ? "complexityKnown" : "copingDifficultyKnown";
  }

  private List<Rule> assigning() {
    return pack.rules().stream().filter(rule -> rule.verb() instanceof Verb.Assign).toList();
  }

  /** Whether a stop fired or too little is known. */
  private String ended() {
    List<String> reasons = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      if (rule.verb() instanceof Verb.Refer) {
        reasons.add("coalesce(" + situation(rule) + ", false)");
      }
    }
    for (Axis axis : Axis.values()) {
      int topics = pack.schema().topics(axis).size();
      int least =
          pack.manifest()
              .minimumKnown(axis)
              .multiply(BigDecimal.valueOf(topics))
              .setScale(0, RoundingMode.CEILING)
              .intValueExact();
      if (least > 0) {
        reasons.add(knownTopics(axis) + " < " + least);
      }
    }
    return reasons.isEmpty() ? "false" : String.join("\n        OR ", reasons);
  }

  private String knownShare(Axis axis) {
    int topics = pack.schema().topics(axis).size();
    return topics == 0 ? "1.0" : knownTopics(axis) + " / " + topics + ".0";
  }

  private String knownTopics(Axis axis) {
    return "("
        + pack.schema().topics(axis).stream()
            .map(
                topic ->
                    "("
                        + pack.schema().attributes().stream()
                            .filter(a -> a.axis() == axis && a.meaning().topic().equals(topic))
                            .map(a -> quoted(a) + " IS NOT NULL")
                            .collect(Collectors.joining(" OR "))
                        + ")::INTEGER")
            .collect(Collectors.joining(" + "))
        + ")";
  }

  private String points(Axis axis) {
    List<Rule> rules = adding.stream().filter(rule -> add(rule).axis() == axis).toList();
    String sum =
        rules.isEmpty()
            ? "0"
            : lines(
                rules,
                rule -> "CASE WHEN " + fired(rule) + " THEN " + add(rule).points() + " ELSE 0 END",
                "\n        + ");
    return "greatest(0, least(100, " + sum + "))";
  }

  /** A strategy is given where no other one is. */
  private String strategies() {
    List<String> found = new ArrayList<>();
    for (CustomerStrategy strategy : CustomerStrategy.values()) {
      String any =
          assigning().stream()
              .filter(rule -> ((Verb.Assign) rule.verb()).strategy() == strategy)
              .map(PackSql::both)
              .collect(Collectors.joining(" OR "));
      found.add(any.isEmpty() ? "" : "(" + any + ")");
    }
    StringBuilder text = new StringBuilder();
    String count =
        found.stream()
            .filter(any -> !any.isEmpty())
            .map(any -> "coalesce(" + any + ", false)::INTEGER")
            .collect(Collectors.joining("\n        + "));
    text.append("      WHEN ").append(count).append(" > 1 THEN NULL\n");
    for (CustomerStrategy strategy : CustomerStrategy.values()) {
      String any = found.get(strategy.ordinal());
      if (!any.isEmpty()) {
        text.append("      WHEN ").append(any).append(" THEN '").append(strategy).append("'\n");
      }
    }
    return text.toString();
  }

  private static String both(Rule rule) {
    Condition position = rule.when().position();
    List<String> parts = new ArrayList<>();
    if (rule.when().situation() != null) {
      parts.add(sql(rule.when().situation()));
    }
    if (position != null) {
      parts.add(sql(position));
    }
    return "(" + String.join(" AND ", parts) + ")";
  }

  private static String sql(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.parts().isEmpty() ? "true" : "(" + lines(all.parts(), PackSql::sql, " AND ") + ")";
    }
    if (condition instanceof Condition.Any any) {
      return "(" + lines(any.parts(), PackSql::sql, " OR ") + ")";
    }
    if (condition instanceof Condition.Not not) {
      return "NOT " + sql(not.part());
    }
    if (condition instanceof Condition.NullTest test) {
      boolean isNull = test.operator() == Operator.EQUAL;
      return "(" + quoted(test.attribute()) + (isNull ? " IS NULL)" : " IS NOT NULL)");
    }
    if (condition instanceof Condition.Pair pair) {
      return "("
          + quoted(pair.left())
          + " "
          + operator(pair.operator())
          + " "
          + quoted(pair.right())
          + ")";
    }
    return test((Condition.Test) condition);
  }

  private static String test(Condition.Test test) {
    String name = quoted(test.attribute());
    String first = literal(test.literals().get(0));
    String all = lines(test.literals(), PackSql::literal, ", ");
    return switch (test.operator()) {
      case IN -> "(" + name + " IN (" + all + "))";
      case NOT_IN -> "(" + name + " NOT IN (" + all + "))";
      case STARTS_WITH -> "starts_with(" + name + ", " + first + ")";
      case CONTAINS -> "list_contains(" + name + ", " + first + ")";
      case NOT_CONTAINS -> "(NOT list_contains(" + name + ", " + first + "))";
      default -> "(" + name + " " + operator(test.operator()) + " " + first + ")";
    };
  }

  private static String operator(Operator operator) {
    return switch (operator) {
      case EQUAL -> "=";
      case NOT_EQUAL -> "<>";
      default -> operator.drl();
    };
  }

  private static String literal(Literal literal) {
    if (literal instanceof Literal.Num number) {
      return BigDecimal.valueOf(number.value()).stripTrailingZeros().toPlainString();
    }
    return literal instanceof Literal.Truth truth
        ? String.valueOf(truth.value())
        : "'" + ((Literal.Text) literal).value().replace("'", "''") + "'";
  }
}
