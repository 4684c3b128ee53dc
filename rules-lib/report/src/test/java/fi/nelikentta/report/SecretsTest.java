package fi.nelikentta.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not be told is not told, and does not follow from what is. */
class SecretsTest {
  private static final int LEAST = 5;
  private static final RulePack PACK = People.pack("rules/packs/asiakkuus");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void noSumGivesAFewAway(long seed) {
    int size = 20 + (int) seed * 17;
    Figures figures = new Figures(People.of(PACK, seed, size).counted(LEAST));
    StandingFigures standings = figures.standings();

    List<Count> places = new ArrayList<>();
    List<Count> firm = new ArrayList<>();
    for (Standing standing : StandingFigures.STANDINGS) {
      places.add(standings.of(standing));
      firm.add(standings.firm(standing));
      check(standings.of(standing), List.of(standings.firm(standing), standings.open(standing)));
    }
    check(standings.all(), places);
    check(standings.firm(), firm);
    check(standings.all(), List.of(standings.firm(), standings.open()));
    check(standings.open(), List.copyOf(standings.openBySet().values()));
    for (BreakdownFigures breakdown : figures.breakdowns()) {
      check(standings.all(), breakdown.rows().stream().map(BreakdownFigures.Row::all).toList());
      for (BreakdownFigures.Row row : breakdown.rows()) {
        check(row.all(), List.copyOf(row.byStanding().values()));
        if (!row.all().isHidden() && !row.firm().isHidden()) {
          isNotFew(Count.of(number(row.all()) - number(row.firm())));
        }
      }
      for (Standing standing : StandingFigures.STANDINGS) {
        check(
            standings.of(standing),
            breakdown.rows().stream()
                .map(row -> Objects.requireNonNull(row.byStanding().get(standing)))
                .toList());
      }
    }
  }

  private static long number(Count count) {
    return count.number().orElseThrow();
  }

  private static void isNotFew(Count count) {
    if (!count.isHidden()) {
      assertThat(number(count) == 0 || number(count) >= LEAST).as(count.toString()).isTrue();
    }
  }

  /** Of a whole that is told, what is left beside the told parts is nobody, or enough of two. */
  private static void check(Count whole, List<Count> parts) {
    isNotFew(whole);
    parts.forEach(SecretsTest::isNotFew);
    if (!whole.isHidden()) {
      long told =
          parts.stream().filter(one -> !one.isHidden()).mapToLong(SecretsTest::number).sum();
      long hidden = parts.stream().filter(Count::isHidden).count();
      long left = number(whole) - told;
      assertThat(hidden).isNotEqualTo(1);
      assertThat(left == 0 || left >= LEAST).as("%s of %s", left, whole).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void ofFewClientsNoNumberIsTold(int size) {
    PopulationReport report =
        PopulationReport.of(People.of(PACK, 1, size).counted(LEAST), RunFacts.NONE, "en");

    assertThat(report.html()).contains("fewer than 5 proposals").doesNotContain("Self-care");
    assertThat(report.tables()).containsOnlyKeys("run.csv");
  }

  @Test
  void numbersOfTheOpenAreSharesWhereTheirNumberIsNotTold() {
    People many = People.of(PACK, 5, 400);
    List<Situation> some = new ArrayList<>();
    int firm = 0;
    for (int i = 0; i < 400; i++) {
      boolean isFirm = many.proposals().get(i).isFirm();
      firm += isFirm ? 1 : 0;
      if (!isFirm || firm <= 2) {
        some.add(many.situations().get(i));
      }
    }

    PopulationReport report =
        PopulationReport.of(People.of(PACK, 5, some).counted(LEAST), RunFacts.NONE, "en");

    assertThat(firm).isGreaterThan(2);
    assertThat(Objects.requireNonNull(report.tables().get("standings.csv")))
        .contains("All," + some.size() + ",1,...,...,,");
    assertThat(Objects.requireNonNull(report.tables().get("ask-one.csv")))
        .doesNotContain("," + (some.size() - 2) + "\n")
        .contains(",...\n");
    assertThat(report.html()).doesNotContain(">" + (some.size() - 2) + "<");
  }

  @Test
  void namesNoClientAndNoSensitiveThing() {
    People people = People.of(PACK, 3, 300);
    List<Situation> named = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Situation.Builder builder = PACK.situation("secret-id-" + i);
      Situation from = people.situations().get(i);
      PACK.schema()
          .attributes()
          .forEach(one -> builder.setNullable(one.name(), from.find(one).orElse(null)));
      named.add(builder.build());
    }

    PopulationReport report =
        PopulationReport.of(People.of(PACK, 3, named).counted(1), RunFacts.NONE, "en");

    assertThat(report.html()).doesNotContain("secret-id");
    for (Adding rule : new PackFacts(PACK).adding()) {
      assertThat(
              Objects.requireNonNull(report.tables().get("evidence.csv"))
                  .contains(rule.rule() + ","))
          .as(rule.rule())
          .isEqualTo(!rule.isSensitive());
    }
    assertThat(Objects.requireNonNull(report.tables().get("stops.csv")))
        .doesNotContain("end of life", "under 18")
        .contains("Outside the scope of the rules,,");
  }

  @ParameterizedTest
  @CsvSource({"fi,Väestöraportti", "sv,Befolkningsrapport", "en,population report"})
  void allowsNothingButItsOwnStyleAndScript(String language, String ignored) {
    String html =
        PopulationReport.of(People.of(PACK, 1, 50).counted(LEAST), RunFacts.NONE, language).html();

    assertThat(html)
        .contains("default-src &#39;none&#39;; style-src &#39;sha256-", "script-src &#39;sha256-")
        .doesNotContain("connect-src", "http://", "https://", "unsafe-inline", "src=", "style=\"");
  }
}
