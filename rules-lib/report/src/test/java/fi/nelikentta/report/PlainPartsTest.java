package fi.nelikentta.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.text.WrongUsageException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small things that a report is made of. */
class PlainPartsTest {
  @ParameterizedTest
  @CsvSource({"10,100,0.055229,0.174366", "0,50,0,0.071351", "50,50,0.928649,1"})
  void intervalsAreWilsons(long part, long whole, double from, double to) {
    Interval interval = Interval.of(part, whole);

    assertThat(interval.from().doubleValue()).isCloseTo(from, within());
    assertThat(interval.to().doubleValue()).isCloseTo(to, within());
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(0.00001);
  }

  @Test
  void amountsAreReadAndRoundedAsDecimals() {
    Random random = new Random(20_261_122);
    for (int i = 0; i < 20_000; i++) {
      String whole = Integer.toString(random.nextInt(1 << random.nextInt(1, 30)));
      String decimals = Integer.toString(random.nextInt(1 << random.nextInt(1, 20)));
      String cell =
          (random.nextInt(8) == 0 ? "00" : "")
              + whole
              + (random.nextBoolean() ? (random.nextBoolean() ? "." : ",") + decimals : "");
      BigDecimal exact = new BigDecimal(cell.replace(',', '.'));
      Amounts amounts = new Amounts();
      amounts.add(Standing.SELF_CARE, cell);

      if (cell.split("[.,]")[0].length() > 9) {
        assertThat(amounts.unread(Standing.SELF_CARE)).as(cell).isOne();
        continue;
      }
      Amounts.Amount amount = amounts.of(Standing.SELF_CARE);
      assertThat(amount.sum())
          .as(cell)
          .isEqualByComparingTo(exact.setScale(4, RoundingMode.HALF_UP));
      assertThat(amount.median())
          .as(cell)
          .isEqualByComparingTo(
              exact
                  .round(new MathContext(4, RoundingMode.HALF_UP))
                  .setScale(4, RoundingMode.HALF_UP));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "1.", ",5", "-1", "1e3", "1 000", "1.2.3", "1234567890", "x"})
  void whatIsNoAmountIsUnread(String cell) {
    Amounts amounts = new Amounts();
    amounts.add(Standing.NETWORK, cell);

    assertThat(amounts.unread(Standing.NETWORK)).isOne();
    assertThat(amounts.all().clients()).isZero();
  }

  @Test
  void agesComeInBandsAndBandsInTheirOrder() {
    Breakdown ages = new Breakdown();
    for (int age = 0; age < 100; age++) {
      ages.add(Integer.toString(age), Standing.SELF_CARE, true);
    }
    ages.add("", Standing.NETWORK, false);

    assertThat(Bands.of(ages.cells(), 1).keySet())
        .containsExactly(
            "0–9", "10–19", "20–29", "30–39", "40–49", "50–59", "60–69", "70–79", "80–89", "90–99",
            "");
  }

  @Test
  void bandsOfTheRegistryStandInTheirOrder() {
    Breakdown bands = new Breakdown();
    for (String band : List.of("85+", "0-17", "", "18-29", "5-9")) {
      bands.add(band, Standing.SELF_CARE, true);
    }

    assertThat(Bands.of(bands.cells(), 1).keySet())
        .containsExactly("0-17", "5-9", "18-29", "85+", "");
  }

  @Test
  void aColumnOfTooManyValuesIsGivenUp() {
    Breakdown ids = new Breakdown();
    for (int i = 0; i <= Breakdown.MOST; i++) {
      ids.add("id-" + i, Standing.SELF_CARE, true);
    }

    assertThat(ids.isGivenUp()).isTrue();
    assertThat(ids.cells()).isEmpty();
  }

  @Test
  void theLeastFrequentOfManyRowsAreToldTogether() {
    Breakdown places = new Breakdown();
    for (int place = 0; place < 300; place++) {
      for (int client = 0; client <= place; client++) {
        places.add("place " + place, Standing.SELF_CARE, true);
      }
    }

    Map<String, Breakdown.Cells> rows = Bands.of(places.cells(), 1);

    assertThat(rows).hasSize(Bands.ROWS).containsKey(Bands.OTHERS).containsKey("place 299");
    assertThat(rows.values().stream().mapToLong(Breakdown.Cells::all).sum())
        .isEqualTo(300 * 301 / 2);
  }

  @ParameterizedTest
  @CsvSource({"1,5", "2,4", "3,4", "4,3", "7,1"})
  void valuesOfTooFewAreToldTogether(int minCell, int rows) {
    Breakdown places = new Breakdown();
    for (int place = 1; place <= 5; place++) {
      for (int client = 0; client < place; client++) {
        places.add("place " + place, Standing.SELF_CARE, true);
      }
    }

    Map<String, Breakdown.Cells> told = Bands.of(places.cells(), minCell);

    assertThat(told).hasSize(rows);
    assertThat(told.values()).allMatch(cells -> cells.all() >= minCell);
  }

  @ParameterizedTest
  @CsvSource({
    "complexity.use.emergency,USE",
    "complexity.need.medication,NEED",
    "coping-difficulty.use.home-care.twice-daily,USE",
    "complexity.usefulness,UNSAID",
  })
  void theNameOfARuleSaysWhatItsPointsRestOn(String rule, Grounding grounding) {
    assertThat(Grounding.of(rule)).isEqualTo(grounding);
  }

  @Test
  void refusesColumnsTwiceAndSensitiveOnes() {
    assertThatThrownBy(() -> new ReportPlan(List.of("a"), List.of("a"), 5, ReportPlan.Rows.CENSUS))
        .isInstanceOf(WrongUsageException.class);
    assertThatThrownBy(() -> new ReportPlan(List.of(), List.of(), 0, ReportPlan.Rows.CENSUS))
        .isInstanceOf(WrongUsageException.class);
    assertThatThrownBy(
            () ->
                new ReportPlan(List.of("phq9Score"), List.of(), 5, ReportPlan.Rows.CENSUS)
                    .check(People.pack("rules/packs/asiakkuus")))
        .isInstanceOf(WrongUsageException.class)
        .hasMessageContaining("phq9Score");
  }

  @Test
  void readsAManifestByPaths() {
    RunFacts run =
        RunFacts.read(
            "x.run.json",
            "{\"pack\":{\"id\":\"p\"},\"inputs\":[{\"rows\":7},{\"rows\":8}],\"rows\":15,"
                + "\"rejects\":{\"rows\":2},\"date\":\"2026-01-31\"}",
            Map.of());

    assertThat(run.values()).containsEntry("pack.id", "p").containsEntry("inputs[1].rows", "8");
    assertThat(run.rejectedRows()).isEqualTo(2);
    assertThat(run.findDate()).hasToString("Optional[2026-01-31]");
  }
}
