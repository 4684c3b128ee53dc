package fi.nelikentta.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import fi.nelikentta.authoring.words.Words;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A made-up situation reads as a person does, in each language. */
class PersonTextTest {
  private static final RulePack PACK =
      RulePack.load(Path.of("..", "..", "rules", "packs", "asiakkuus"));

  private static final Situation KERTTU =
      PACK.situation("c")
          .set("ageYears", 78)
          .set("longTermConditions", 4)
          .set("hospitalFrailtyRiskScore", 5.5)
          .set("emergencyVisits12Months", 5)
          .set("inpatientDays12Months", 1)
          .set("managesDailyLife", 3)
          .set("homeCareVisitsPerWeek", 2)
          .set("morseFallScore", 45)
          .set("phq9Score", 12)
          .set("loneliness", "often")
          .set("basicSocialAssistance", false)
          .set("hasSomeoneToTurnTo", false)
          .set("markedConditions", List.of("dementia", "cancer"))
          .build();

  @Test
  void tellsNumbersWithTheirUnitsAnswersInWordsAndWhatIsNotKnown() {
    String[] asked = {"stressLevel", "careFeelsScattered", "loneliness"};
    assertThat(told("en", KERTTU, asked))
        .isEqualTo(
            "78 years old, number of long-term conditions 4, recorded conditions and"
                + " hospital stays “Dementia” and “Cancer”, Hospital Frailty Risk Score 5.5 (scale"
                + " 0–200), emergency visits (12 months) 5, days in hospital (12 months) 1, daily"
                + " life (own view) 3 (scale 0–10), home care visits a week 2, Morse fall score 45"
                + " (scale 0–125), PHQ-9 score 12 (scale 0–27), receives basic social assistance:"
                + " no, loneliness “Often” and has someone to turn to: no. Nothing is known of"
                + " care feels scattered (own view) and stress (own view), nor of anything else.");
    assertThat(told("fi", KERTTU, asked))
        .isEqualTo(
            "78-vuotias, pitkäaikaissairauksien määrä 4, kirjatut sairaudet ja"
                + " sairaalajaksot ”Muistisairaus” ja ”Syöpä”, sairaalan haurauspisteet (HFRS) 5,5"
                + " (asteikko 0–200), päivystyskäynnit (12 kk) 5, sairaalapäivät (12 kk) 1, arjen"
                + " sujuminen (oma arvio) 3 (asteikko 0–10), kotihoidon käynnit viikossa 2, Morsen"
                + " kaatumisriskipisteet 45 (asteikko 0–125), PHQ-9-pisteet 12 (asteikko 0–27),"
                + " saa perustoimeentulotukea: ei, yksinäisyys ”Usein” ja ”On joku, johon"
                + " turvautua”: ei. Tieto puuttuu: hoidon hajanaisuus (oma arvio) ja stressi"
                + " (oma arvio). Muutakaan ei tiedetä.");
    assertThat(told("sv", KERTTU, asked))
        .isEqualTo(
            "78 år, antal långtidssjukdomar 4, registrerade sjukdomar och sjukhusvistelser"
                + " ”Minnessjukdom” och ”Cancer”, sjukhusets skörhetspoäng (HFRS) 5,5 (skala"
                + " 0–200), jourbesök (12 månader) 5, sjukhusdagar (12 månader) 1, hur vardagen"
                + " fungerar (egen bedömning) 3 (skala 0–10), hemvårdens besök i veckan 2, poäng"
                + " på Morses fallskala 45 (skala 0–125), PHQ-9-poäng 12 (skala 0–27), får"
                + " grundläggande utkomststöd: nej, ensamhet ”Ofta” och har någon att vända sig"
                + " till: nej. Ingenting är känt om splittrad vård (egen bedömning) och stress"
                + " (egen bedömning), och inte heller om något annat.");
  }

  @Test
  void namesWhatIsUnknownWhereItIsLittle() {
    Situation.Builder all = PACK.situation("c").set("ageYears", 17);
    PACK.schema().attributes().stream()
        .filter(attribute -> attribute.type().isNumber() && !attribute.name().equals("ageYears"))
        .forEach(attribute -> all.set(attribute.name(), (int) attribute.domain().max()));
    PACK.schema().attributes().stream()
        .filter(attribute -> !attribute.type().isNumber())
        .filter(attribute -> !Set.of("loneliness", "digitalSkills").contains(attribute.name()))
        .forEach(attribute -> all.setNullable(attribute.name(), first(attribute)));

    assertThat(told("en", all.build()))
        .startsWith("17 years old, urgent assessment running: yes, ")
        .endsWith(". Nothing is known of loneliness and use of online services.");
    assertThat(told("fi", all.build()))
        .startsWith("17-vuotias, kiireellinen arvio käynnissä: kyllä, ")
        .endsWith(". Tieto puuttuu: yksinäisyys ja sähköisten palvelujen käyttö.");
  }

  private static Object first(Attribute attribute) {
    return switch (attribute.type()) {
      case BOOLEAN -> true;
      case CODES -> List.of();
      default -> attribute.domain().codes().get(0);
    };
  }

  @Test
  void saysOfWhomNothingIsKnown() {
    Situation nobody = PACK.situation("c").build();

    assertThat(told("en", nobody)).isEqualTo("A client of whom nothing is known.");
    assertThat(told("fi", nobody)).isEqualTo("Asiakas, josta ei tiedetä mitään.");
    assertThat(told("sv", nobody)).isEqualTo("En kund om vilken ingenting är känt.");
  }

  private static String told(String language, Situation situation, String... concerning) {
    Set<Attribute> attributes =
        Arrays.stream(concerning)
            .map(name -> PACK.schema().find(name).orElseThrow())
            .collect(Collectors.toSet());
    return new PersonText(
            Words.beside(ProofText.class, language),
            PACK.texts(Locale.forLanguageTag(language)),
            PACK.textsByLanguage().values())
        .of(situation, attributes);
  }
}
