package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Outcome;
import fi.nelikentta.Proposal;
import fi.nelikentta.internal.eval.Judgement;
import fi.nelikentta.pack.Code;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each planted mistake is named with its line and an example, and nothing is that it is not. */
class PlantedTest {
  /** What no client can show. All other findings come with a client, wherever they stand. */
  private static final Set<FindingCode> WITHOUT_EXAMPLE =
      Set.of(
          // Nothing is certain of anybody.
          FindingCode.NOT_DECIDED,
          // That nobody meets it is the finding.
          FindingCode.NEVER_FIRES,
          FindingCode.UNREACHED_STRATEGY,
          FindingCode.UNREACHED_TAG,
          FindingCode.UNREACHED_STOP,
          // With it and without it, everybody gets the same.
          FindingCode.IDLE_TEST,
          FindingCode.COULD_BE_ONE,
          FindingCode.UNREAD_ATTRIBUTE,
          // It is of what is written for people, not of what the rules do.
          FindingCode.IDLE_REASON,
          FindingCode.TEXT_MISSING,
          FindingCode.SAME_TEXT,
          FindingCode.NO_REASONING);

  static List<Planted> planted() {
    return Planted.all();
  }

  @Test
  void theBasePackIsCleanAndProven() {
    PackProof proof = PackProof.of(PackLoader.of(Planted.base()).orThrow());

    assertThat(proof.findings()).isEmpty();
    assertThat(proof.result()).isEqualTo(PackProof.Result.PROVEN);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void namesTheMistakeAndNothingElse(Planted planted) {
    if (!planted.loaded().isEmpty()) {
      assertThat(planted.load().diagnostics())
          .map(found -> found.code().id() + " " + found.place().file() + ":" + found.place().line())
          .containsExactlyElementsOf(planted.loaded());
      // Nobody ever has a value outside the domain.
      assertThat(planted.load().diagnostics())
          .allMatch(found -> (found.example() != null) == (found.code() != Code.OUTSIDE_DOMAIN));
      return;
    }
    PackProof proof = PackProof.of(planted.load().orThrow());
    List<String> found = new ArrayList<>();
    proof.findings().forEach(finding -> list(finding, "", found));

    assertThat(found)
        .containsExactlyElementsOf(planted.found().stream().map(Planted.Mark::place).toList());
    boolean mistaken = found.stream().anyMatch(one -> one.matches("NK80[12].*"));
    assertThat(proof.result())
        .isEqualTo(mistaken ? PackProof.Result.MISTAKEN : PackProof.Result.PROVEN);
  }

  @ParameterizedTest
  @MethodSource("planted")
  void saysWhatIsSo(Planted planted) {
    if (!planted.loaded().isEmpty()) {
      return;
    }
    PackProof proof = PackProof.of(planted.load().orThrow());
    ProofText text = ProofText.of(proof, "en");
    List<Finding> all = new ArrayList<>();
    proof.findings().forEach(finding -> flatten(finding, all));

    for (int i = 0; i < all.size(); i++) {
      String said = text.message(all.get(i)) + " " + text.hint(all.get(i));
      for (String words : planted.found().get(i).words()) {
        assertThat(said).contains(words);
      }
    }
  }

  private static void flatten(Finding finding, List<Finding> all) {
    all.add(finding);
    finding.implied().forEach(implied -> flatten(implied, all));
  }

  /** What comes out now may be the mistake: only of gaps and overlaps it is sure what is wanted. */
  @ParameterizedTest
  @MethodSource("planted")
  void aCaseExpectsOnlyWhatIsSurelyWanted(Planted planted) {
    if (!planted.loaded().isEmpty()) {
      return;
    }
    PackProof proof = PackProof.of(planted.load().orThrow());
    List<Finding> all = new ArrayList<>();
    proof.findings().forEach(finding -> flatten(finding, all));

    for (Finding finding : all) {
      boolean noOrTwo = finding.code() == FindingCode.GAP || finding.code() == FindingCode.OVERLAP;
      Example example = finding.example();
      if (example != null) {
        String told = ProofText.of(proof, "en").text(finding);
        assertThat(told).contains("given: {");
        assertThat(told.contains("expect: { outcome: ASSIGNED }")).isEqualTo(noOrTwo);
        assertThat(example.toCase("a").contains("expect")).isEqualTo(noOrTwo);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("planted")
  void everyCaseHasAnIdOfItsOwnAndWhatBelongsIsHeadedOnce(Planted planted) {
    if (!planted.loaded().isEmpty()) {
      return;
    }
    PackProof proof = PackProof.of(planted.load().orThrow());
    ProofText text = ProofText.of(proof, "en");
    List<Finding> all = new ArrayList<>();
    proof.findings().forEach(finding -> flatten(finding, all));
    long bringing = all.stream().filter(finding -> !finding.implied().isEmpty()).count();

    assertThat(all.stream().filter(finding -> finding.example() != null).map(text::caseId))
        .doesNotHaveDuplicates();
    assertThat(
            proof.findings().stream()
                .flatMap(finding -> text.text(finding).lines())
                .filter(line -> line.strip().equals("Belongs to it:")))
        .hasSize((int) bringing);
  }

  @Test
  void twoFindingsOfOneKindInOneRuleGetTwoIds() {
    Map<String, String> files = Planted.base();
    files.computeIfPresent(
        "rules.drl",
        (file, text) ->
            text.replace(
                "ClientSituation( visits >= 6 )",
                "ClientSituation( visits == 6 || conditions == 9 )"));
    PackProof proof = PackProof.of(PackLoader.of(files).orThrow());
    ProofText text = ProofText.of(proof, "en");

    assertThat(
            proof.findings().stream()
                .filter(found -> found.code() == FindingCode.WORSE_LOWERS)
                .map(text::caseId))
        .containsExactly("nk831-complexity-visits", "nk831-complexity-visits-2");
    assertThat(proof.findings().stream().map(text::text).collect(Collectors.joining()))
        .contains("- id: nk831-complexity-visits\n", "- id: nk831-complexity-visits-2\n");
  }

  private static void list(Finding finding, String before, List<String> found) {
    found.add(
        before
            + finding.code().id()
            + " "
            + finding.site().place().file()
            + ":"
            + finding.site().place().line());
    finding.implied().forEach(implied -> list(implied, "under ", found));
  }

  @ParameterizedTest
  @MethodSource("planted")
  void theExampleShowsTheFinding(Planted planted) {
    if (!planted.loaded().isEmpty()) {
      return;
    }
    RulePack pack = planted.load().orThrow();
    List<Finding> all = new ArrayList<>();
    List<Finding> first = PackProof.of(pack).findings();
    first.forEach(finding -> flatten(finding, all));

    for (Finding finding : all) {
      Example example = finding.example();
      assertThat(example == null)
          .as("%s %s has no example", finding.code(), finding.site())
          .isEqualTo(WITHOUT_EXAMPLE.contains(finding.code()));
      // What another finding brings with it shows while that one stands, and is told below it.
      if (example != null && first.contains(finding)) {
        check(pack, finding, example.situation());
      }
    }
  }

  private static void check(RulePack pack, Finding finding, Situation situation) {
    Proposal proposal = new Examples(pack).propose(situation);
    switch (finding.code()) {
      case GAP ->
          assertThat(proposal)
              .isInstanceOfSatisfying(
                  Proposal.Undetermined.class,
                  none -> assertThat(none.reason()).isEqualTo(Proposal.Reason.NO_RULE));
      case OVERLAP -> assertThat(proposal.outcome()).isEqualTo(Outcome.CONFLICTING);
      case ALL_STOPPED -> assertThat(proposal.outcome()).isEqualTo(Outcome.REFERRED);
      case BEHIND_STOP -> {
        assertThat(proposal.outcome()).isEqualTo(Outcome.REFERRED);
        assertThat(holds(pack, finding.site().rule(), situation, proposal)).isTrue();
        assertThat(finding.related())
            .anySatisfy(stop -> assertThat(holds(pack, stop.rule(), situation, proposal)).isTrue());
      }
      case ONE_SIDED_AXIS ->
          assertThat(finding.message().arguments())
              .contains(
                  finding.message().arguments().get(0).equals("complexity")
                      ? proposal.position().complexity()
                      : proposal.position().copingDifficulty());
      case OPPOSITE, SAME_TWICE, SUBSUMED, REDUNDANT, BOTH_COUNT, OTHER_AXIS, ALWAYS_FIRES -> {
        assertThat(holds(pack, finding.site().rule(), situation, proposal)).isTrue();
        if (finding.code() != FindingCode.ALWAYS_FIRES) {
          assertThat(finding.message().arguments())
              .filteredOn(argument -> isRule(pack, argument))
              .allSatisfy(
                  other -> assertThat(holds(pack, (String) other, situation, proposal)).isTrue());
        }
      }
      case WORSE_LOWERS -> {
        String attribute = (String) finding.message().arguments().get(0);
        String from = (String) finding.message().arguments().get(1);
        String axis = (String) finding.message().arguments().get(3);
        int lost = (Integer) finding.message().arguments().get(4);
        Proposal before =
            new Examples(pack)
                .propose(
                    situation.toBuilder()
                        .setNullable(
                            attribute,
                            from.startsWith("\"")
                                ? from.substring(1, from.length() - 1)
                                : (Object) Integer.valueOf(from))
                        .build());
        int fell =
            axis.equals("complexity")
                ? before.position().complexity() - proposal.position().complexity()
                : before.position().copingDifficulty() - proposal.position().copingDifficulty();
        assertThat(fell).isPositive().isLessThanOrEqualTo(lost);
      }
      case OTHER_NUMBER -> {
        boolean text = isTold(finding.message().arguments().get(0), situation);
        assertThat(holds(pack, finding.site().rule(), situation, proposal)).isNotEqualTo(text);
      }
      default -> throw new AssertionError(finding.code() + " has an example that nobody checks");
    }
  }

  /** What a text with one "at least" or, for the client, one "or less" says of the one number. */
  private static boolean isTold(Object number, Situation situation) {
    int named = Integer.parseInt(number.toString());
    double known =
        situation.schema().attributes().stream()
            .flatMap(attribute -> situation.find(attribute).stream())
            .mapToDouble(value -> ((Number) value).doubleValue())
            .findFirst()
            .orElseThrow();
    boolean atLeast = situation.find(situation.schema().attribute("dailyLife")).isEmpty();
    boolean under = situation.find(situation.schema().attribute("ageYears")).isPresent();
    return under ? known < named : atLeast ? known >= named : known <= named;
  }

  private static boolean isRule(RulePack pack, Object name) {
    return pack.rules().stream().anyMatch(rule -> rule.name().equals(name));
  }

  private static boolean holds(RulePack pack, String name, Situation situation, Proposal proposal) {
    Rule rule = pack.rules().stream().filter(one -> one.name().equals(name)).findFirst().get();
    boolean situationHolds =
        rule.when().situation() == null
            || Judgement.holds(Objects.requireNonNull(rule.when().situation()), situation);
    boolean positionHolds =
        rule.when().position() == null
            || Judgement.holds(
                Objects.requireNonNull(rule.when().position()),
                Judgement.slots(proposal.position()));
    return situationHolds && positionHolds;
  }
}
