package fi.nelikentta;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.BasePack;
import fi.nelikentta.pack.PackLoader;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.pack.Validity;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a program forgot to give is named at once, and not by what fails of it later. */
class NullsTest {
  private static final RulePack PACK = PackLoader.of(BasePack.files()).orThrow();
  private static final StrategyEngine ENGINE = StrategyEngine.create(PACK);
  private static final Situation CLIENT = PACK.situation("42").build();
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  static Stream<Arguments> missing() {
    return Stream.of(
        of("date is null", () -> ENGINE.evaluate(CLIENT, null)),
        of("situation is null", () -> ENGINE.evaluate(null, DATE)),
        of("date is null", () -> ENGINE.evaluateAll(List.of(CLIENT), null)),
        of("situations is null", () -> ENGINE.evaluateAll(null, DATE)),
        of(
            "situation is null",
            () -> ENGINE.evaluateAll(Arrays.asList(CLIENT, null), DATE).forEach(one -> {})),
        of("date is null", () -> new Validity(null, null).holdsOn(null)),
        of("pack is null", () -> StrategyEngine.create(null)),
        of("pack is null", () -> StrategyEngine.create(null, EngineKind.DROOLS)),
        of("kind is null", () -> StrategyEngine.create(PACK, null)),
        of("folderOrZip", () -> RulePack.load(null)),
        of("id", () -> RulePack.bundled(null)),
        of("textByPath", () -> PackLoader.of(null)),
        of("json", () -> PACK.readSituation(null)),
        of("json", () -> Proposal.fromJson(null)),
        of("clientId", () -> PACK.situation(null)),
        of("name", () -> PACK.situation("42").set(null, 4)),
        of("name", () -> PACK.situation("42").unset(null)),
        of("name", () -> PACK.schema().attribute(null)),
        of("the value of note is null", () -> PACK.situation("42").set("note", (String) null)),
        of("locale", () -> ENGINE.evaluate(CLIENT, DATE).explain(null)));
  }

  private static Arguments of(String message, ThrowingCallable call) {
    return Arguments.of(message, call);
  }

  @ParameterizedTest
  @MethodSource("missing")
  void namesWhatIsNull(String message, ThrowingCallable call) {
    assertThatNullPointerException().isThrownBy(call).withMessageStartingWith(message);
  }

  @Test
  void saysWhatToGiveForADate() {
    assertThatNullPointerException()
        .isThrownBy(() -> ENGINE.evaluate(CLIENT, null))
        .withMessageContaining("\nTry: give the day");
  }

  @Test
  void theModelItselfWantsADateToo() {
    Chart chart = new Chart(PACK);

    assertThatNullPointerException()
        .isThrownBy(() -> chart.evaluate(CLIENT, null, chart.interpret()))
        .withMessageStartingWith("date is null");
  }

  @Test
  void aClosedEngineFailsAtTheCall() {
    StrategyEngine engine = StrategyEngine.create(PACK);
    engine.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> engine.evaluateAll(List.of(CLIENT), DATE))
        .withMessageContaining("closed");
  }

  @Test
  void aListThatWasBegunFailsAtTheNextOne() {
    StrategyEngine engine = StrategyEngine.create(PACK);
    Iterator<Proposal> proposals =
        engine.evaluateAll(Collections.nCopies(10, CLIENT), DATE).iterator();
    proposals.next();
    engine.close();

    assertThatIllegalStateException()
        .isThrownBy(proposals::next)
        .withMessageContaining("closed")
        .withMessageContaining("Try:");
  }
}
