package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Position;
import fi.nelikentta.internal.eval.Judgement;
import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Axis;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Two rules of one tag could be one where they and both together reach from one number to another
 * on both axes and of both counts of known topics: against every position that there is, in packs
 * with and without a least share.
 */
class NeighboursTest {
  private static final int SEEDS = 120;
  private static final List<Integer> POINTS = List.of(0, 30, 50, 80, 100);
  private static final List<String> SHARES = List.of("0.5", "0.6", "1.0");
  private static final int SIDE = 101;

  @Test
  void whatCouldBeOneIsWhatTryingEveryPositionSays() {
    int one = 0;
    int oneByShares = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      Random random = new Random(seed);
      String first = position(random);
      String second = position(random);
      RulePack pack = pack(minimum(random), first, second);
      List<Finding> findings = PackProof.of(pack).findings();
      if (findings.stream().anyMatch(found -> found.code() == FindingCode.NEVER_FIRES)) {
        continue;
      }
      boolean expected = couldBeOne(pack);
      boolean found =
          findings.stream()
              .anyMatch(
                  finding ->
                      finding.code() == FindingCode.COULD_BE_ONE
                          && "tag.second".equals(finding.site().rule()));

      assertThat(found)
          .as("seed %d: %s and %s, least %s", seed, first, second, pack.manifest().minimumKnown())
          .isEqualTo(expected);
      one += expected ? 1 : 0;
      oneByShares += expected && !pack.manifest().minimumKnown().isEmpty() ? 1 : 0;
    }
    assertThat(oneByShares).isGreaterThan(5);
    assertThat(one).isGreaterThan(oneByShares);
  }

  private static String minimum(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> "";
      case 1 -> "minimumKnown: { complexity: 0.5 }\n";
      case 2 -> "minimumKnown: { copingDifficulty: 0.5 }\n";
      default -> "minimumKnown: { complexity: 0.5, copingDifficulty: 1.0 }\n";
    };
  }

  private static String position(Random random) {
    int at = random.nextInt(POINTS.size() - 1);
    int end = random.nextInt(3) > 0 ? at + 1 : POINTS.size() - 1;
    String text = "complexity >= " + POINTS.get(at) + ", complexity <= " + (POINTS.get(end) - 1);
    if (random.nextInt(5) == 0) {
      text += ", copingDifficulty >= 40";
    }
    if (random.nextInt(3) == 0) {
      String share = SHARES.get(random.nextInt(SHARES.size()));
      text += ", complexityKnown " + (random.nextBoolean() ? ">= " : "< ") + share;
    }
    return text;
  }

  private static RulePack pack(String minimum, String first, String second) {
    Map<String, String> files = Planted.base();
    files.computeIfPresent("pack.yaml", (key, text) -> text + minimum);
    files.computeIfPresent(
        "rules.drl",
        (key, text) ->
            text.substring(0, text.indexOf("rule \"tag.borderline\""))
                + rule("tag.first", first)
                + rule("tag.second", second)
                + text.substring(text.indexOf("rule \"tag.frequent\"")));
    for (String language : List.of("en", "fi")) {
      files.computeIfPresent(
          "texts/" + language + ".yaml",
          (key, text) ->
              text.replace("  tag.borderline:", "  tag.first:")
                  .replace("\ntags:", "\n  tag.second: { professional: \"second\" }\ntags:"));
    }
    return PackLoader.of(files).orThrow();
  }

  private static String rule(String name, String position) {
    return "rule \""
        + name
        + "\" @source(\"a book\") @supports(\"item\") when Position( "
        + position
        + " ) then verdict.tag(\"borderline\"); end\n";
  }

  private static boolean couldBeOne(RulePack pack) {
    BitSet first = everywhere(pack, "tag.first");
    BitSet second = everywhere(pack, "tag.second");
    BitSet both = (BitSet) first.clone();
    both.or(second);
    return isBox(pack, first)
        && isBox(pack, second)
        && isBox(pack, both)
        && !both.equals(first)
        && !both.equals(second);
  }

  private static int topics(RulePack pack, Axis axis) {
    return pack.schema().topics(axis).size();
  }

  private static boolean isEnough(RulePack pack, Axis axis, int known) {
    BigDecimal least =
        pack.manifest().minimumKnown(axis).multiply(BigDecimal.valueOf(topics(pack, axis)));
    return BigDecimal.valueOf(known).compareTo(least) >= 0;
  }

  /** Every position that is enough for phase 2, as a bit, where the rule's condition holds. */
  private static BitSet everywhere(RulePack pack, String name) {
    Rule rule = pack.rules().stream().filter(it -> it.name().equals(name)).findFirst().get();
    int complexities = topics(pack, Axis.COMPLEXITY);
    int difficulties = topics(pack, Axis.COPING_DIFFICULTY);
    Node node = Node.of(Objects.requireNonNull(rule.when().position()));
    BitSet holds = new BitSet();
    for (int c = 0; c <= complexities; c++) {
      for (int d = 0; d <= difficulties; d++) {
        if (!isEnough(pack, Axis.COMPLEXITY, c) || !isEnough(pack, Axis.COPING_DIFFICULTY, d)) {
          continue;
        }
        for (int point = 0; point < SIDE * SIDE; point++) {
          Position at =
              new Position(
                  point / SIDE, point % SIDE, (double) c / complexities, (double) d / difficulties);
          boolean here = node.holds(Judgement.slots(at));
          holds.set((c * (difficulties + 1) + d) * SIDE * SIDE + point, here);
        }
      }
    }
    return holds;
  }

  /** Whether the bits are all there are between the least and the greatest of each coordinate. */
  private static boolean isBox(RulePack pack, BitSet holds) {
    int difficulties = topics(pack, Axis.COPING_DIFFICULTY) + 1;
    int[] least = {SIDE, SIDE, SIDE, SIDE};
    int[] greatest = {-1, -1, -1, -1};
    holds.stream()
        .forEach(
            bit -> {
              int known = bit / (SIDE * SIDE);
              int point = bit % (SIDE * SIDE);
              int[] at = {known / difficulties, known % difficulties, point / SIDE, point % SIDE};
              for (int i = 0; i < at.length; i++) {
                least[i] = Math.min(least[i], at[i]);
                greatest[i] = Math.max(greatest[i], at[i]);
              }
            });
    long size = 1;
    for (int i = 0; i < least.length; i++) {
      size *= Math.max(0, greatest[i] - least[i] + 1);
    }
    return size > 0 && size == holds.cardinality();
  }
}
