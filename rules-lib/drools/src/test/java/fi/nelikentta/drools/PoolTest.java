package fi.nelikentta.drools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class PoolTest {
  private static final LocalDate DATE = LocalDate.of(2026, 11, 22);

  private final RulePack pack = RulePack.load(Path.of("../../fixtures/packs/faulty"));
  private final CompiledRules rules = CompiledRules.of(pack, DrlText.PRINTED);

  @Test
  void throwsAwayASessionThatSawAnException() {
    List<DroolsSession> made = new ArrayList<>();
    SessionPool pool = new SessionPool(1, () -> keep(made));
    Set<DroolsSession> used = new HashSet<>();

    pool.with(used::add);
    assertThatThrownBy(
            () ->
                pool.with(
                    session -> {
                      throw new IllegalArgumentException("planted");
                    }))
        .hasMessage("planted");
    pool.with(used::add);

    assertThat(made).hasSize(2);
    assertThat(used).hasSize(2);
    pool.close();
  }

  @Test
  void makesNoMoreSessionsThanItMay() throws Exception {
    List<DroolsSession> made = new ArrayList<>();
    SessionPool pool = new SessionPool(2, () -> keep(made));
    CountDownLatch done = new CountDownLatch(8);

    for (int i = 0; i < 8; i++) {
      new Thread(
              () -> {
                for (int k = 0; k < 50; k++) {
                  pool.with(session -> session.hashCode());
                }
                done.countDown();
              })
          .start();
    }
    done.await();

    assertThat(made).hasSizeLessThanOrEqualTo(2);
    pool.close();
  }

  @Test
  void leavesNothingOfOneClientToTheNext() {
    DroolsSession session = new DroolsSession(rules, pack);
    Chart chart = new Chart(pack);
    Situation empty = pack.situation("empty").build();
    String alone = chart.evaluate(empty, DATE, chart.interpret()).toJson();

    for (int i = 0; i < 3; i++) {
      Situation.Builder full = pack.situation("full");
      pack.schema()
          .attributes()
          .forEach(
              attribute -> {
                if (attribute.type().isNumber()) {
                  full.tryNumber(attribute, Math.min(attribute.greatest(), 1_000));
                }
              });
      chart.evaluate(full.build(), DATE, session);
      session.close();

      assertThat(chart.evaluate(empty, DATE, session).toJson()).isEqualTo(alone);
      session.close();
    }
    session.dispose();
  }

  @Test
  void letsADroppedPackGo() throws Exception {
    WeakReference<ClassLoader> loader = loaderOfAClosedEngine();

    for (int i = 0; i < 50 && loader.get() != null; i++) {
      System.gc();
      Thread.sleep(100);
    }

    assertThat(loader.get()).as("the class loader of a dropped pack").isNull();
  }

  private WeakReference<ClassLoader> loaderOfAClosedEngine() {
    CompiledRules dropped = CompiledRules.of(pack, DrlText.PRINTED);
    DroolsSession session = new DroolsSession(dropped, pack);
    Chart chart = new Chart(pack);
    chart.evaluate(pack.situation("1").build(), DATE, session);
    session.close();
    session.dispose();
    return new WeakReference<>(
        dropped
            .base()
            .getFactType(pack.packageName(), "ClientSituation")
            .getFactClass()
            .getClassLoader());
  }

  private DroolsSession keep(List<DroolsSession> made) {
    DroolsSession session = new DroolsSession(rules, pack);
    synchronized (made) {
      made.add(session);
    }
    return session;
  }
}
