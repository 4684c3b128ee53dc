package fi.nelikentta.drools;

import fi.nelikentta.Proposal;
import fi.nelikentta.StrategyEngine;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.function.Function;

/** An engine that answers each situation as the function does. */
class OneByOne implements StrategyEngine {
  private final RulePack pack;
  private final Function<Situation, Proposal> answer;

  OneByOne(RulePack pack, Function<Situation, Proposal> answer) {
    this.pack = pack;
    this.answer = answer;
  }

  @Override
  public RulePack pack() {
    return pack;
  }

  @Override
  public Proposal evaluate(Situation situation, LocalDate date) {
    return answer.apply(situation);
  }

  @Override
  public void close() {}
}
