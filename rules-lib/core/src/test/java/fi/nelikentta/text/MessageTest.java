package fi.nelikentta.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final Locale FINNISH = Locale.forLanguageTag("fi-FI");
  private static final Locale SWEDISH = Locale.forLanguageTag("sv");

  private static Message say(String key, Object... arguments) {
    return Message.of(Message.class, key, arguments);
  }

  @Test
  void becomesWordsInTheReadersLanguage() {
    Message message = say("did-you-mean", "falls");

    assertThat(message.in(FINNISH)).isEqualTo("tarkoititko falls?");
    assertThat(message.in(SWEDISH)).isEqualTo("menade du falls?");
    assertThat(message).hasToString("did you mean falls?");
  }

  @Test
  void speaksEnglishWhereItHasNoWords() {
    assertThat(say("none-to-choose").in(Locale.GERMAN)).isEqualTo(say("none-to-choose").toString());
  }

  @Test
  void messagesAndListsWithinAreToldInTheSameLanguage() {
    Message either = say("choose-one-of", List.of("a", say("or-more", 4)));

    assertThat(either.in(FINNISH)).isEqualTo("valitse jokin näistä: a, vähintään 4.");
    assertThat(either.asTry().in(SWEDISH)).isEqualTo("Prova: välj något av: a, minst 4.");
  }

  @Test
  void leavesBracesAloneThatAreNoPlaces() {
    assertThat(Message.verbatim("{0} { x: 1 } {a}").in(FINNISH)).isEqualTo("{0} { x: 1 } {a}");
  }

  @Test
  void isDataThatCanBeCompared() {
    assertThat(say("or-more", 4)).isEqualTo(say("or-more", 4)).isNotEqualTo(say("or-more", 5));
  }

  @Test
  void aKeyWithoutWordsSaysSo() {
    assertThatThrownBy(() -> say("nothing").toString()).hasMessageContaining("Try: add them");
  }
}
