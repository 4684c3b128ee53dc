package fi.nelikentta.batch.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fi.nelikentta.batch.review.Review.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ReviewTest {
  private static Review review(List<Stratum> strata) {
    return new Review(strata.stream().mapToLong(Stratum::rows).sum(), strata);
  }

  /** Wilson's interval as textbooks give it. */
  @Test
  void oneGroupHasWilsonsInterval() {
    Rate rate = review(List.of(new Stratum("a", 10_000, 100, 100, 10))).findRate().orElseThrow();

    assertThat(rate.share()).isEqualTo(0.1);
    assertThat(rate.from()).isCloseTo(0.0552, within(0.0001));
    assertThat(rate.to()).isCloseTo(0.1744, within(0.0001));
  }

  @Test
  void nobodyWrongInASampleDoesNotMeanNobody() {
    Rate rate = review(List.of(new Stratum("a", 10_000, 200, 200, 0))).findRate().orElseThrow();

    assertThat(rate.share()).isZero();
    assertThat(rate.from()).isZero();
    assertThat(rate.to()).isCloseTo(0.0188, within(0.0001));
  }

  @Test
  void groupsCountByTheirRows() {
    Review review =
        review(
            List.of(
                new Stratum("large", 9_000, 50, 50, 5), new Stratum("small", 1_000, 50, 50, 25)));

    assertThat(review.findRate().orElseThrow().share()).isCloseTo(0.14, within(1e-9));
  }

  @Test
  void anUnevenSampleTellsLessThanAnEvenOne() {
    Rate even =
        review(List.of(new Stratum("a", 9_000, 90, 90, 9), new Stratum("b", 1_000, 10, 10, 1)))
            .findRate()
            .orElseThrow();
    Rate uneven =
        review(List.of(new Stratum("a", 9_000, 10, 10, 1), new Stratum("b", 1_000, 90, 90, 9)))
            .findRate()
            .orElseThrow();

    assertThat(uneven.share()).isCloseTo(even.share(), within(1e-9));
    assertThat(uneven.to() - uneven.from()).isGreaterThan(2 * (even.to() - even.from()));
  }

  @Test
  void whenEveryRowWasReviewedNothingIsUncertain() {
    Rate rate = review(List.of(new Stratum("a", 4, 4, 4, 1))).findRate().orElseThrow();

    assertThat(rate).isEqualTo(new Rate(0.25, 0.25, 0.25));
  }

  @Test
  void speaksOfGroupsOnlyOfWhichSomethingIsReviewed() {
    Review review =
        review(List.of(new Stratum("a", 100, 10, 10, 1), new Stratum("b", 900, 10, 0, 0)));

    assertThat(review.covered()).isEqualTo(100);
    assertThat(review.findRate().orElseThrow().share()).isEqualTo(0.1);
    assertThat(review(List.of(new Stratum("b", 900, 10, 0, 0))).findRate()).isEmpty();
  }

  @Test
  void groupsThatNoneWasDrawnOfAreCountedAndNotSpokenOf() {
    Review review = new Review(140, List.of(new Stratum("a", 100, 10, 10, 1)));

    assertThat(review.rows()).isEqualTo(140);
    assertThat(review.undrawn()).isEqualTo(40);
    assertThat(review.covered()).isEqualTo(100);
  }

  /** Samples of a population whose true rate is known: the interval holds it 95 times of 100. */
  @Test
  void theIntervalHoldsTheTrueRateAsOftenAsItSays() {
    long[] rows = {6_000, 3_000, 1_000};
    double[] rates = {0.02, 0.10, 0.40};
    int[] sizes = {120, 60, 20};
    double truth = (6_000 * 0.02 + 3_000 * 0.10 + 1_000 * 0.40) / 10_000;
    int held = 0;
    int runs = 1_000;
    for (long seed = 0; seed < runs; seed++) {
      SplittableRandom random = new SplittableRandom(seed);
      List<Stratum> strata = new ArrayList<>();
      for (int i = 0; i < rows.length; i++) {
        int wrong = 0;
        for (int n = 0; n < sizes[i]; n++) {
          wrong += random.nextDouble() < rates[i] ? 1 : 0;
        }
        strata.add(new Stratum("s" + i, rows[i], sizes[i], sizes[i], wrong));
      }
      Rate rate = review(strata).findRate().orElseThrow();
      held += rate.from() <= truth && truth <= rate.to() ? 1 : 0;
    }

    assertThat(held).isBetween(940, 995);
  }
}
