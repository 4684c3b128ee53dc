package fi.nelikentta.drools;

import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Packs in which every part decides something, to plant bugs in. Between them they hold whatever
 * the compiled engine treats in a way of its own.
 *
 * @param name the pack's id
 * @param minimum the least known share of complexity
 * @param attributes a line for each
 * @param rules a line for each: patterns, {@code ->}, verb
 */
record PlantedPack(String name, double minimum, String attributes, String rules) {

  /** Every operator on every type. */
  static final PlantedPack OPERATORS =
      new PlantedPack(
          "operators",
          0,
          """
          n: { type: Integer, axis: complexity, min: 0, max: 20 }
          m: { type: Integer, axis: complexity, min: 0, max: 20 }
          d: { type: Double, axis: complexity, min: 0, max: 5 }
          b: { type: Boolean, axis: complexity }
          s: { type: String, axis: copingDifficulty, codes: [low, middle, high] }
          t: { type: String, axis: copingDifficulty }
          c: { type: Codes, axis: copingDifficulty, codes: [x, y, z] }
          """,
          """
          ClientSituation( n == 4 ) -> complexity.add(1);
          ClientSituation( n != null, n != 7 ) -> complexity.add(2);
          ClientSituation( n < 3 ) -> complexity.add(3);
          ClientSituation( d <= 1.5 ) -> complexity.add(4);
          ClientSituation( n > 12 ) -> complexity.add(5);
          ClientSituation( d >= 3.25 ) -> complexity.add(6);
          ClientSituation( n in ( 2, 9 ) ) -> complexity.add(7);
          ClientSituation( n != null && n not in ( 1, 5 ) ) -> complexity.add(8);
          ClientSituation( b == true ) -> complexity.add(9);
          ClientSituation( s == "low" ) -> complexity.add(10);
          ClientSituation( s != null, s != "high" ) -> complexity.add(11);
          ClientSituation( s in ( "middle", "high" ) ) -> complexity.add(12);
          ClientSituation( t != null, t str[startsWith] "I1" ) -> complexity.add(13);
          ClientSituation( t == "E11" ) -> complexity.add(14);
          ClientSituation( c contains "x" ) -> complexity.add(15);
          ClientSituation( c != null, c not contains "y" ) -> complexity.add(16);
          ClientSituation( m == null || m == 3 ) -> complexity.add(17);
          ClientSituation( n != null, m != null, n < m ) -> complexity.add(18);
          ClientSituation( n != null, m != null, n == m ) -> complexity.add(19);
          ClientSituation( d != null && !( d > 2 ) ) -> complexity.add(20);
          ClientSituation( n > 15 || d > 4.5 ) -> complexity.add(21);
          ClientSituation( n > 6 && b == false ) -> complexity.add(22);
          Position() -> verdict.assign(CustomerStrategy.SELF_CARE);
          """);

  /** Lists out of more codes than have a table, and out of any. */
  static final PlantedPack CODES =
      new PlantedPack(
          "codes",
          0,
          """
          c: { type: Codes, axis: complexity, codes: [a, b, c, d, e, f, g, h, i, j, k, l] }
          o: { type: Codes, axis: complexity }
          b: { type: Boolean, axis: copingDifficulty }
          """,
          """
          ClientSituation( c contains "a" ) -> complexity.add(1);
          ClientSituation( c contains "l" ) -> copingDifficulty.add(20);
          ClientSituation( c != null, c not contains "c" ) -> complexity.add(3);
          ClientSituation( c contains "b", c contains "k" ) -> complexity.add(-4);
          ClientSituation( o contains "E11" ) -> complexity.add(5);
          ClientSituation( o != null, o not contains "I10" ) -> complexity.add(6);
          ClientSituation( c contains "a" || o contains "I10" ) -> complexity.add(7);
          ClientSituation( c == null || b == true ) -> complexity.add(8);
          ClientSituation( o contains "E11", b == true ) -> verdict.tag("a-tag");
          Position() -> verdict.assign(CustomerStrategy.SELF_CARE);
          """);

  /** Comparisons without a table, and numbers with few limits and with many. */
  static final PlantedPack NUMBERS =
      new PlantedPack(
          "numbers",
          0,
          """
          w: { type: Integer, axis: complexity, min: 0, max: 100000 }
          v: { type: Integer, axis: complexity, min: 5000, max: 200000 }
          p: { type: Integer, axis: complexity, min: 0, max: 1000 }
          q: { type: Integer, axis: complexity, min: 0, max: 1000 }
          d: { type: Double, axis: copingDifficulty, min: 0, max: 5 }
          e: { type: Double, axis: copingDifficulty }
          """,
          """
          ClientSituation( w != null, v != null, w < v ) -> complexity.add(1);
          ClientSituation( w != null, v != null, w == v ) -> complexity.add(2);
          ClientSituation( p != null, q != null, p >= q ) -> complexity.add(3);
          ClientSituation( p != null, q != null, p != q ) -> complexity.add(4);
          ClientSituation( d != null, e != null, d <= e ) -> copingDifficulty.add(5);
          ClientSituation( d != null, e != null, d > e ) -> copingDifficulty.add(6);
          ClientSituation( w in ( 10, 20, 30, 40, 7000 ) ) -> complexity.add(7);
          ClientSituation( w >= 50 ) -> complexity.add(-8);
          ClientSituation( d in ( 0.5, 1.0, 1.5, 2.0, 2.5 ) ) -> copingDifficulty.add(9);
          ClientSituation( d < 4.25 ) -> copingDifficulty.add(10);
          ClientSituation( v > 6000 ) -> complexity.add(11);
          ClientSituation( e <= 0.25 ) -> copingDifficulty.add(-12);
          Position() -> verdict.assign(CustomerStrategy.SELF_CARE);
          """);

  /** Every verb, each behind a condition with few ways and one with many; both phases. */
  static final PlantedPack VERBS =
      new PlantedPack(
          "verbs",
          0.5,
          """
          n: { type: Integer, axis: complexity, min: 0, max: 3 }
          m: { type: Integer, axis: complexity, min: 0, max: 3 }
          b: { type: Boolean, axis: complexity }
          d: { type: Double, axis: complexity, min: 0, max: 2 }
          s: { type: String, axis: copingDifficulty, codes: [low, middle, high] }
          t: { type: String, axis: copingDifficulty }
          k: { type: Codes, axis: copingDifficulty, codes: [x, y, z] }
          """,
          """
          ClientSituation( n >= 2 ) -> complexity.add(40);
          ClientSituation( m == 1 ) -> complexity.add(-20);
          ClientSituation( s == "high" ) -> copingDifficulty.add(40);
          ClientSituation( b == true, s == "low" ) -> copingDifficulty.add(-30);
          ClientSituation( MANY ) -> complexity.add(-10);
          ClientSituation( MANY ) -> copingDifficulty.add(10);
          ClientSituation( t == "y" ) -> copingDifficulty.add(10);
          ClientSituation( n == 3, t == "stop" ) -> verdict.refer("a-stop");
          ClientSituation( m == 3, MANY ) -> verdict.refer("a-stop");
          ClientSituation( d > 1.5 ) -> verdict.tag("a-tag");
          ClientSituation( MANY ) -> verdict.tag("many-tag");
          Position( complexity >= 40 ) -> verdict.tag("position-tag");
          Position( copingDifficulty < 40 ) -> verdict.assign(CustomerStrategy.SELF_CARE);
          Position( copingDifficulty >= 40 ), ClientSituation( b == true ) -> \
          verdict.assign(CustomerStrategy.NETWORK);
          Position( copingDifficulty >= 50 ), ClientSituation( MANY ) -> \
          verdict.assign(CustomerStrategy.COMMUNITY);
          Position( complexityKnown >= 1 ), ClientSituation( n == 0 ) -> verdict.tag("known-tag");
          """
              .replace(
                  "MANY",
                  "( n == 1 || b == true || s == \"low\" ) && ( m == 2 || d > 1.0 || k contains \"x\" )"));

  /** All of them. */
  static final List<PlantedPack> ALL = List.of(OPERATORS, CODES, NUMBERS, VERBS);

  private static final List<String> TAGS =
      List.of("a-tag", "many-tag", "position-tag", "known-tag", "other-tag");
  private static final List<String> STOPS = List.of("a-stop", "other-stop");

  PlantedPack withMinimum(double other) {
    return new PlantedPack(name, other, attributes, rules);
  }

  RulePack load() {
    StringBuilder drl = new StringBuilder("package planted." + name + "\n");
    List<String> names = new ArrayList<>();
    for (String line : rules.lines().toList()) {
      String[] parts = line.split(" -> ");
      names.add("r" + names.size());
      drl.append("rule \"" + names.get(names.size() - 1) + "\"")
          .append(" @source(\"x\") @supports(\"item\")\nwhen ")
          .append(parts[0].replace("), C", ") C"))
          .append("\nthen ")
          .append(parts[1])
          .append(" end\n");
    }
    List<String> known = attributes.lines().map(line -> line.split(":")[0]).toList();
    List<String> strategies = List.of("SELF_CARE", "COLLABORATION", "NETWORK", "COMMUNITY");
    String texts =
        "title: x\n"
            + section("strategies", strategies, "{ name: x }")
            + section("attributes", known, "{ label: x }")
            + section("rules", names, "{ professional: x }")
            + section("tags", TAGS, "x")
            + section("stops", STOPS, "{ name: x }");
    String manifest =
        "id: "
            + name
            + "\nversion: 1.0.0\nlanguages: [en]\nminimumKnown: { complexity: "
            + minimum
            + " }\ntags: "
            + TAGS
            + "\n"
            + section("stops", STOPS, "urgent");
    return PackLoader.of(
            Map.of(
                "pack.yaml", manifest,
                "attributes.yaml", attributes,
                "rules.drl", drl.toString(),
                "texts/en.yaml", texts))
        .orThrow();
  }

  private static String section(String key, List<String> names, String value) {
    return names.stream()
        .map(name -> "  " + name + ": " + value + "\n")
        .collect(Collectors.joining("", key + ":\n", ""));
  }

  @Override
  public String toString() {
    return name;
  }
}
