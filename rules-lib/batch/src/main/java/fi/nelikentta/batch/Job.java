package fi.nelikentta.batch;

import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import java.time.LocalDate;
import java.util.List;

/**
 * What every part of a run must know.
 *
 * @param request what to classify, and how
 * @param engine by which engine; shared by all threads
 * @param date for which day
 * @param observers who is shown its rows
 * @param companions what is written at its end beside its results
 * @param guard what stands between its rows and everything else
 */
record Job(
    Request request,
    StrategyEngine engine,
    LocalDate date,
    List<Observer<?>> observers,
    List<Companion> companions,
    Guard guard) {
  Job {
    observers = List.copyOf(observers);
    companions = List.copyOf(companions);
  }

  Job(
      Request request,
      StrategyEngine engine,
      LocalDate date,
      List<Observer<?>> observers,
      List<Companion> companions) {
    this(request, engine, date, observers, companions, new Guard(request));
  }

  RulePack pack() {
    return engine.pack();
  }
}
