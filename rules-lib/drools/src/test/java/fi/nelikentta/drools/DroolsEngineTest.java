package fi.nelikentta.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DroolsEngineTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);
  private static final Path PERSONAS = Path.of("../../fixtures/personas");

  private static RulePack pack;
  private static DroolsEngine engine;

  @BeforeAll
  static void build() {
    pack = RulePack.load(Path.of("../../rules/packs/asiakkuus"));
    engine = DroolsEngine.create(pack);
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  static List<Situation> personas(RulePack pack) throws IOException {
    List<Situation> situations = new ArrayList<>();
    try (Stream<Path> files = Files.list(PERSONAS)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        situations.add(pack.readSituation(Files.readString(file)).orThrow());
      }
    }
    return situations;
  }

  @Test
  void isWhatTheFrontDoorGives() {
    try (StrategyEngine found = StrategyEngine.create(pack)) {
      assertThat(found).isNotNull();
    }
  }

  @Test
  void givesWhatTheModelGivesForEveryPersona() throws IOException {
    Chart chart = new Chart(pack);
    for (Situation situation : personas(pack)) {
      Proposal proposal = engine.evaluate(situation, DATE);

      assertThat(proposal.toJson())
          .isEqualTo(chart.evaluate(situation, DATE, chart.interpret()).toJson());
    }
  }

  @Test
  void runsTheAuthorsOwnTextWithTheSameAnswers() throws IOException {
    try (DroolsEngine plain = DroolsEngine.create(pack, DrlText.AUTHORS)) {
      for (Situation situation : personas(pack)) {
        assertThat(plain.evaluate(situation, DATE)).isEqualTo(engine.evaluate(situation, DATE));
      }
    }
  }

  @Test
  void givesManyThreadsTheSameAnswers() throws Exception {
    List<Situation> personas = personas(pack);
    List<Proposal> expected = personas.stream().map(s -> engine.evaluate(s, DATE)).toList();
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Callable<List<Proposal>>> work = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      work.add(() -> personas.stream().map(s -> engine.evaluate(s, DATE)).toList());
    }
    List<Future<List<Proposal>>> results = threads.invokeAll(work);
    threads.shutdown();

    for (Future<List<Proposal>> result : results) {
      assertThat(result.get()).isEqualTo(expected);
    }
  }

  @Test
  void refusesASituationOfAnotherPack() {
    RulePack other = RulePack.load(Path.of("../../fixtures/packs/randhie"));

    assertThatThrownBy(() -> engine.evaluate(other.situation("1").build(), DATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("another pack")
        .hasMessageContaining("Try:");
  }

  @Test
  void saysThatItIsClosed() {
    RulePack other = RulePack.load(Path.of("../../fixtures/packs/randhie"));
    DroolsEngine closed = DroolsEngine.create(other);
    closed.close();
    closed.close();

    assertThatThrownBy(() -> closed.evaluate(other.situation("1").build(), DATE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
    assertThatThrownBy(() -> closed.evaluateAll(List.of(), DATE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("closed");
  }

  @Test
  void wantsADate() {
    Situation client = pack.situation("1").build();

    assertThatThrownBy(() -> engine.evaluate(client, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("date is null")
        .hasMessageContaining("Try:");
    assertThatThrownBy(() -> engine.evaluateAll(List.of(client), null))
        .isInstanceOf(NullPointerException.class)
        .hasMessageContaining("date is null");
  }
}
