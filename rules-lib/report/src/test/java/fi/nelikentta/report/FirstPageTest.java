package fi.nelikentta.report;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first screen says no more than is so. */
class FirstPageTest {
  private static final RulePack PACK = People.pack("rules/packs/asiakkuus");
  private static final Words ENGLISH = Words.beside(Words.class, "en");

  private static RunFacts run(int rows, int rejected, int excluded) {
    String json =
        "{\"rows\":%d,\"excluded\":%d,\"rejects\":{\"rows\":%d}}"
            .formatted(rows, excluded, rejected);
    return RunFacts.read("p.run.json", json, Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "en;60;0;0;The numbers cover every row. What",
        "en;62;2;0;The numbers cover 60 of 62 rows; rejected 2. What",
        "en;63;0;3;The numbers cover 60 of 63 rows; excluded 3. What",
        "en;65;2;3;The numbers cover 60 of 65 rows; rejected 2, excluded 3. What",
        "fi;60;0;0;Luvut koskevat kaikkia rivejä. Sääntöjen",
        "fi;65;2;3;Luvuissa on mukana 60 riviä, kun rivejä luettiin 65; hylättyjä 2, "
            + "poissuljettuja 3. Sääntöjen",
        "sv;60;0;0;Talen gäller alla rader. Reglernas",
        "sv;65;2;3;Talen gäller 60 av 65 rader; avvisade 2, uteslutna 3. Reglernas",
      })
  void tellsHowManyRowsWereLeftOut(
      String language, int rows, int rejected, int excluded, String said) {
    Cohort cohort = People.of(PACK, 1, 60).counted(5);

    String html = PopulationReport.of(cohort, run(rows, rejected, excluded), language).html();

    assertThat(html).contains("<p class=\"quiet\">" + said);
  }

  @Test
  void doesNotSayThatEveryRowIsThereWhereNobodyKnows() {
    String html =
        PopulationReport.of(People.of(PACK, 1, 60).counted(5), RunFacts.NONE, "en").html();

    assertThat(html).contains("how many rows were left out is not known.");
    assertThat(html).doesNotContain("every row");
  }

  @Test
  void aSampleTellsWhatWasLeftOutToo() {
    ReportPlan plan = new ReportPlan(List.of(), List.of(), 5, ReportPlan.Rows.SAMPLE);
    Cohort cohort = People.of(PACK, 1, 60).counted(plan, 100, null);

    assertThat(PopulationReport.of(cohort, run(62, 2, 0), "en").html())
        .contains("a random sample of a population. The numbers cover 60 of 62 rows; rejected 2.");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 5})
  void tellsTheNumberOfEachStrategyOrThatItIsNotTold(int minCell) {
    People people = People.of(PACK, 2, 120);
    Figures figures = new Figures(people.counted(minCell));
    Speech speech = new Speech(PACK, "en");
    String line =
        StandingFigures.STANDINGS.subList(0, 4).stream()
            .map(
                one ->
                    speech.name(one)
                        + ": "
                        + (figures.standings().of(one).isHidden()
                            ? "not told"
                            : number(people, one)))
            .collect(Collectors.joining("; "));

    String html = PopulationReport.of(people.counted(minCell), RunFacts.NONE, "en").html();

    assertThat(html).contains("<p>" + line + ".</p>");
    assertThat(line.contains("not told")).as(line).isEqualTo(minCell > 1);
  }

  private static String number(People people, Standing standing) {
    long count = people.proposals().stream().filter(one -> Standing.of(one) == standing).count();
    return count + " (" + ENGLISH.share(count, people.proposals().size()) + ")";
  }

  @ParameterizedTest
  @CsvSource({
    "en,Nobody has a strategy.",
    "fi,Kukaan ei ole saanut strategiaa.",
    "sv,Ingen har fått en strategi.",
  })
  void saysSoWhereNobodyHasAStrategy(String language, String said) {
    List<Situation> children =
        IntStream.range(0, 20)
            .mapToObj(i -> PACK.situation("c" + i).setNullable("ageYears", 10).build())
            .toList();

    String html =
        PopulationReport.of(People.of(PACK, 1, children).counted(5), RunFacts.NONE, language)
            .html();

    assertThat(html).contains("<p>" + said + "</p>").doesNotContain("(0.0%);", "(0,0\u00a0%);");
  }

  @ParameterizedTest
  @CsvSource({"en,The numbers as a table", "fi,Luvut taulukkona", "sv,Talen som tabell"})
  void leadsFromTheBarsToTheirTable(String language, String link) {
    String html =
        PopulationReport.of(People.of(PACK, 1, 60).counted(5), RunFacts.NONE, language).html();

    assertThat(html).contains("<a href=\"#standings\">" + link + "</a>", "<h2 id=\"standings\">");
  }

  @Test
  void tellsSharesOfASampleOfTheOpenOnes() {
    RulePack pack = People.pack("fixtures/packs/faulty");
    Cohort cohort = People.of(pack, 1, 9_000).counted(1);
    AskFindings found = new AskFindings(pack, cohort.sample(), 1);
    AskFindings.Effect best = found.singles().get(0);

    String html = PopulationReport.of(cohort, RunFacts.NONE, "en").html();

    assertThat(found.open()).isGreaterThan(OpenSample.MOST);
    assertThat(best.settles()).isPositive();
    String first = html.substring(html.indexOf("Ask first: "));
    assertThat(first.substring(0, first.indexOf("</li>")))
        .contains("of a random sample (", " of " + ENGLISH.number(found.open()) + " open proposals")
        .doesNotContain("tried");
    assertThat(html)
        .contains(
            ": the best answer settles " + ENGLISH.share(best.settles(), OpenSample.MOST),
            " of a random sample (5,000 of " + ENGLISH.number(found.open()) + " open proposals)");
  }
}
