package fi.nelikentta.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fi.nelikentta.Proposal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProposalReaderTest {
  private static final String ASSIGNED =
      """
      {"schema":1,"clientId":"42","date":"2026-11-22","outcome":"ASSIGNED","strategy":"NETWORK",\
      "firm":false,"possible":["COLLABORATION","NETWORK"],"complexity":65,"copingDifficulty":45,\
      "known":{"complexity":0.8,"copingDifficulty":0.5},"evidence":[{"rule":"a.b",\
      "axis":"complexity","points":-15,"looked":[{"attribute":"x","value":4},\
      {"attribute":"y","value":4.5,"about":{"date":"2026-10-01","source":"C/7","by":"record"}},\
      {"attribute":"z"},{"attribute":"b","value":true},{"attribute":"s","value":"ä"},\
      {"attribute":"l","value":["E11",""]}]}],"decidedBy":["s.n"],"tags":["t"],"stops":[],\
      "missing":["m"],"pack":{"id":"p","version":"1","hash":"ff","validation":"none"}}""";

  private static final String STRATEGY = "\"ASSIGNED\",\"strategy\":\"NETWORK\"";

  @ParameterizedTest
  @ValueSource(
      strings = {
        STRATEGY,
        "\"UNDETERMINED\",\"reason\":\"too-little-known\"",
        "\"UNDETERMINED\",\"reason\":\"no-rule\"",
        "\"REFERRED\"",
        "\"CONFLICTING\",\"conflicting\":[\"SELF_CARE\",\"NETWORK\"]"
      })
  void whatWasWrittenReadsBackToTheSameBytes(String kind) {
    String json = ASSIGNED.replace(STRATEGY, kind);

    Proposal proposal = Proposal.fromJson(json);

    assertThat(proposal.toJson()).isEqualTo(json);
    assertThat(proposal)
        .isEqualTo(Proposal.fromJson(json))
        .hasSameHashCodeAs(Proposal.fromJson(json));
    assertThat(proposal.isFirm()).isFalse();
  }

  @Test
  void whatIsReadHoldsNoSituationToExplain() {
    assertThatIllegalStateException()
        .isThrownBy(() -> Proposal.fromJson(ASSIGNED).explain(Locale.ENGLISH))
        .withMessageContaining("Try: evaluate");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"schema\":1; \"schema\":2",
        "\"schema\":1; \"schema\":\"1\"",
        "\"schema\":1,; ''",
        "\"clientId\":\"42\",; ''",
        "\"42\"; 42",
        "2026-11-22; 2026-13-22",
        "\"outcome\":\"ASSIGNED\"; \"outcome\":\"SETTLED\"",
        "\"strategy\":\"NETWORK\"; \"strategy\":\"LEARNING\"",
        "\"strategy\":\"NETWORK\",; ''",
        "[\"COLLABORATION\",\"NETWORK\"]; [\"NOWHERE\"]",
        "[\"COLLABORATION\",\"NETWORK\"]; \"NETWORK\"",
        "\"complexity\":65; \"complexity\":\"65\"",
        "\"complexity\":65; \"complexity\":99999999999",
        "\"complexity\":65; \"complexity\":65.5",
        "\"known\":{; \"knew\":{",
        "\"axis\":\"complexity\"; \"axis\":\"coping\"",
        "\"points\":-15; \"points\":null",
        "\"by\":\"record\"; \"by\":\"nurse\"",
        "2026-10-01; then",
        "\"missing\":[\"m\"]; \"missing\":[1]",
        "\"stops\":[],; ''",
        "\"id\":\"p\",; ''",
        "\"value\":4}; \"value\":{}}",
        "\"value\":4}; \"value\":[4]}",
        "\"schema\":1; \"schema\":1,\"schema\":1",
      })
  void refusesWhatIsNoProposal(String from, String to) {
    String json = ASSIGNED.replace(from.strip(), to.strip());
    assertThat(json).isNotEqualTo(ASSIGNED);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proposal.fromJson(json).toJson())
        .withMessageContaining("no proposal's JSON")
        .withMessageContaining("\nTry: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "42", "[]", "{}", "{", "{\"schema\":1}", "x"})
  void refusesWhatIsNoObjectOfOurs(String json) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proposal.fromJson(json))
        .withMessageContaining("\nTry: ");
  }

  @Test
  void refusesWhatStandsAfterIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Proposal.fromJson(ASSIGNED + " {}"))
        .withMessageContaining("\nTry: ");
  }

  @Test
  void nothingElseEscapesWhateverTheTextIs() {
    List<String> pieces = List.of("{", "}", "[", "]", "\"", ",", ":", "null", "1e9", "-", "x", "");
    for (int seed = 0; seed < 5_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(ASSIGNED);
      int from = random.nextInt(text.length());
      text.replace(
          from,
          Math.min(text.length(), from + random.nextInt(9)),
          pieces.get(random.nextInt(pieces.size())));
      try {
        assertThat(Proposal.fromJson(text.toString()).toJson()).isNotEmpty();
      } catch (IllegalArgumentException refused) {
        assertThat(refused).as("seed " + seed).hasMessageContaining("\nTry: ");
      }
    }
  }
}
