package fi.nelikentta.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.Evidence;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.RuleRun;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every count is what going through the proposals one by one gives. */
class CohortTest {
  private static final String PACKS =
      """
      rules/packs/asiakkuus,1
      rules/packs/asiakkuus,2
      fixtures/packs/county,3
      fixtures/packs/faulty,4
      fixtures/packs/randhie,5
      """;

  private static long count(People people, Predicate<Proposal> fits) {
    return people.proposals().stream().filter(fits).count();
  }

  @ParameterizedTest
  @CsvSource(textBlock = PACKS)
  void countsWhoStandsWhere(String pack, long seed) {
    People people = People.of(People.pack(pack), seed, 400);

    Cohort cohort = people.counted(1);

    for (Standing standing : StandingFigures.STANDINGS) {
      assertThat(cohort.standings().of(standing))
          .isEqualTo(count(people, one -> Standing.of(one) == standing));
      assertThat(cohort.standings().firm(standing))
          .isEqualTo(count(people, one -> Standing.of(one) == standing && one.isFirm()));
    }
    Figures figures = new Figures(cohort);
    for (Possibility possibility : Possibility.values()) {
      assertThat(figures.standings().least(possibility).number().orElseThrow())
          .isEqualTo(count(people, one -> one.isFirm() && one.possible().contains(possibility)));
      if (possibility.findStrategy().isPresent()) {
        assertThat(figures.standings().most(possibility).number().orElseThrow())
            .isEqualTo(count(people, one -> one.possible().contains(possibility)));
      }
    }
    for (String tag : people.pack().manifest().codes().tags()) {
      assertThat(cohort.tag(tag)).isEqualTo(count(people, one -> one.tags().contains(tag)));
    }
    List<String> stops = cohort.pack().stops();
    for (int stop = 0; stop < stops.size(); stop++) {
      String name = stops.get(stop);
      assertThat(cohort.stop(stop)).isEqualTo(count(people, one -> one.stops().contains(name)));
    }
    for (int c = 0; c <= 100; c += 5) {
      int from = c;
      assertThat(cohort.chart().at(from, 0))
          .isEqualTo(
              count(
                  people,
                  one ->
                      one.complexity() == from && one.copingDifficulty() == 0 && isOnChart(one)));
    }
  }

  private static boolean isOnChart(Proposal proposal) {
    return StandingFigures.isOnChart(Standing.of(proposal));
  }

  @ParameterizedTest
  @CsvSource(textBlock = PACKS)
  void countsWhoseProposalWouldDifferWithoutEachEvidence(String pack, long seed) {
    People people = People.of(People.pack(pack), seed, 250);

    EvidenceCounts counted = people.counted(1).evidence();

    PackFacts facts = new PackFacts(people.pack());
    Chart chart = new Chart(people.pack());
    for (int rule = 0; rule < facts.adding().size(); rule++) {
      String name = facts.adding().get(rule).rule();
      long has = 0;
      long needs = 0;
      for (int i = 0; i < people.situations().size(); i++) {
        Proposal proposal = people.proposals().get(i);
        if (proposal.evidence().stream().map(Evidence::rule).anyMatch(name::equals)) {
          has++;
          needs +=
              isOnChart(proposal)
                      && differs(
                          chart,
                          people.situations().get(i),
                          proposal,
                          index -> people.pack().rules().get(index).name().equals(name))
                  ? 1
                  : 0;
        }
      }
      assertThat(counted.has(rule)).as(name).isEqualTo(has);
      assertThat(counted.needs(rule)).as(name).isEqualTo(needs);
    }
    for (Standing standing : StandingFigures.STANDINGS) {
      long needsUse = 0;
      long points = 0;
      for (int i = 0; i < people.situations().size(); i++) {
        Proposal proposal = people.proposals().get(i);
        if (Standing.of(proposal) == standing) {
          needsUse +=
              isOnChart(proposal)
                      && differs(
                          chart,
                          people.situations().get(i),
                          proposal,
                          index ->
                              Grounding.of(people.pack().rules().get(index).name())
                                  == Grounding.USE)
                  ? 1
                  : 0;
          points +=
              proposal.evidence().stream()
                  .filter(one -> one.axis() == Axis.COMPLEXITY)
                  .filter(one -> one.rule().contains(".use."))
                  .mapToInt(Evidence::points)
                  .sum();
        }
      }
      assertThat(counted.needsUse(standing)).isEqualTo(needsUse);
      assertThat(counted.points(standing, Axis.COMPLEXITY, Grounding.USE)).isEqualTo(points);
    }
  }

  /** Evaluates the client by the rules without these, as if the pack did not have them. */
  private static boolean differs(
      Chart chart, Situation situation, Proposal before, IntPredicate without) {
    RuleRun all = chart.interpret();
    RuleRun some =
        new RuleRun() {
          @Override
          public BitSet fireSituation(Situation client) {
            BitSet fired = all.fireSituation(client);
            BitSet kept = new BitSet();
            fired.stream().filter(without.negate()).forEach(kept::set);
            return kept;
          }

          @Override
          public BitSet firePosition(fi.nelikentta.Position position) {
            return all.firePosition(position);
          }

          @Override
          public void close() {
            all.close();
          }
        };
    Proposal after = chart.evaluate(situation, People.DATE, some);
    return !strategies(after).equals(strategies(before));
  }

  private static List<?> strategies(Proposal proposal) {
    return proposal.match(
        assigned -> List.of(assigned.strategy()),
        undetermined -> List.of(),
        referred -> List.of("referred"),
        conflicting -> conflicting.strategies());
  }

  @ParameterizedTest
  @CsvSource(textBlock = PACKS)
  void countsByColumnsAndSumsMeasures(String pack, long seed) {
    People people = People.of(People.pack(pack), seed, 300);

    Cohort cohort = people.counted(1);

    for (Standing standing : StandingFigures.STANDINGS) {
      for (String area : People.AREAS) {
        long expected = 0;
        for (int i = 0; i < people.rows().size(); i++) {
          expected +=
              people.rows().get(i).passed().get(0).equals(area)
                      && Standing.of(people.proposals().get(i)) == standing
                  ? 1
                  : 0;
        }
        assertThat(
                Objects.requireNonNull(cohort.breakdowns().get(0).cells().get(area)).of(standing))
            .isEqualTo(expected);
      }
      List<BigDecimal> costs = new ArrayList<>();
      for (int i = 0; i < people.rows().size(); i++) {
        String cell = people.rows().get(i).passed().get(2);
        if (Standing.of(people.proposals().get(i)) == standing && !cell.isEmpty()) {
          costs.add(new BigDecimal(cell));
        }
      }
      costs.sort(null);
      Amounts.Amount amount = cohort.amounts().get(0).of(standing);
      assertThat(amount.clients()).isEqualTo(costs.size());
      assertThat(amount.sum())
          .isEqualByComparingTo(costs.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
      if (!costs.isEmpty()) {
        BigDecimal middle = costs.get((costs.size() - 1) / 2);
        assertThat(amount.median())
            .isEqualByComparingTo(middle.round(new java.math.MathContext(4, RoundingMode.HALF_UP)));
        int top = (costs.size() + 9) / 10;
        assertThat(amount.topTenth().doubleValue())
            .isBetween(
                sum(costs.subList(costs.size() - top, costs.size())) * 0.999,
                sum(costs.subList(costs.size() - top, costs.size())) * 1.001);
      }
    }
  }

  private static double sum(List<BigDecimal> numbers) {
    return numbers.stream().mapToDouble(BigDecimal::doubleValue).sum();
  }

  @ParameterizedTest
  @CsvSource({"1", "7", "64"})
  void tellsTheSameHoweverTheRowsAreCut(int chunk) {
    People people = People.of(People.pack("rules/packs/asiakkuus"), 9, 500);

    String whole = PopulationReport.of(people.counted(5), RunFacts.NONE, "fi").html();

    assertThat(
            PopulationReport.of(people.counted(People.plan(5), chunk, null), RunFacts.NONE, "fi")
                .html())
        .isEqualTo(whole);
  }
}
