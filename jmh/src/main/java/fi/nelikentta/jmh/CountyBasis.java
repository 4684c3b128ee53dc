package fi.nelikentta.jmh;

import fi.nelikentta.Basis;
import fi.nelikentta.Evidence;
import fi.nelikentta.Position;
import fi.nelikentta.Possibility;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the program by hand found, told when it is asked for. */
final class CountyBasis implements Basis {
  private static final long EVIDENCE = (1L << CountyByHand.STOP) - 1;

  private final CountyByHand program;
  private final Situation situation;
  private final LocalDate date;
  private final long found;

  CountyBasis(CountyByHand program, Situation situation, LocalDate date, long found) {
    this.program = program;
    this.situation = situation;
    this.date = date;
    this.found = found;
  }

  @Override
  public String clientId() {
    return situation.clientId();
  }

  @Override
  public LocalDate date() {
    return date;
  }

  @Override
  public Position position() {
    return new Position(
        (int) (found >>> CountyByHand.COMPLEXITY & 0x7F),
        (int) (found >>> CountyByHand.DIFFICULTY & 0x7F),
        1,
        1);
  }

  /** Nothing is unknown, so it can be nothing else. */
  @Override
  public Set<Possibility> possible() {
    return Set.of(
        has(CountyByHand.STOP)
            ? Possibility.REFERRED
            : Possibility.of(CountyByHand.strategy(found)));
  }

  @Override
  public List<Evidence> evidence() {
    List<Evidence> evidence = new ArrayList<>(Long.bitCount(found & EVIDENCE));
    for (long left = found & EVIDENCE; left != 0; left &= left - 1) {
      CountyRule rule = CountyRule.at(Long.numberOfTrailingZeros(left));
      Attribute[] attributes = program.looksAt(rule);
      Evidence.Looked[] looked = new Evidence.Looked[attributes.length];
      for (int i = 0; i < looked.length; i++) {
        looked[i] =
            new Evidence.Looked(
                attributes[i].name(),
                situation.find(attributes[i]).orElse(null),
                situation.findAbout(attributes[i]).orElse(null));
      }
      evidence.add(new Evidence(rule.id(), rule.axis(), rule.points(), List.of(looked)));
    }
    return evidence;
  }

  @Override
  public List<String> decidedBy() {
    if (has(CountyByHand.STOP)) {
      return List.of("stop.urgent-assessment");
    }
    return List.of(
        switch (CountyByHand.strategy(found)) {
          case SELF_CARE -> "strategy.self-care";
          case COLLABORATION -> "strategy.collaboration";
          case NETWORK -> "strategy.network";
          case COMMUNITY -> "strategy.community";
        });
  }

  @Override
  public List<String> tags() {
    List<String> tags = new ArrayList<>(2);
    if (has(CountyByHand.BORDERLINE)) {
      tags.add("borderline");
    }
    if (has(CountyByHand.RATERS_DISAGREE)) {
      tags.add("raters-disagree");
    }
    return tags;
  }

  @Override
  public List<String> stops() {
    return has(CountyByHand.STOP) ? List.of("urgent-assessment-running") : List.of();
  }

  @Override
  public List<CustomerStrategy> strategies() {
    return has(CountyByHand.STOP) ? List.of() : List.of(CountyByHand.strategy(found));
  }

  @Override
  public List<String> missing() {
    return List.of();
  }

  @Override
  public PackIdentity pack() {
    return program.pack().identity();
  }

  private boolean has(int bit) {
    return (found >>> bit & 1) != 0;
  }
}
