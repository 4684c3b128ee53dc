package fi.nelikentta.report;

import static fi.nelikentta.report.StandingFigures.place;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.authoring.diff.Standing;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many have which evidence, tag or unknown attribute; each against those who have it not. */
final class EvidenceFigures {
  private final Disclosure disclosure;
  private final List<Integer> has = new ArrayList<>();
  private final List<Integer> needs = new ArrayList<>();
  private final Map<Standing, Integer> needsUse = new EnumMap<>(Standing.class);
  private final Map<String, Integer> tags = new LinkedHashMap<>();
  private final Map<Attribute, Integer> unknown = new LinkedHashMap<>();
  private final List<MeanFigures> means = new ArrayList<>();

  EvidenceFigures(Disclosure disclosure, StandingFigures standings, Cohort cohort) {
    this.disclosure = disclosure;
    EvidenceCounts counts = cohort.evidence();
    for (int rule = 0; rule < cohort.pack().adding().size(); rule++) {
      has.add(part(standings.allPlace(), counts.has(rule)));
      needs.add(part(has.get(rule), counts.needs(rule)));
    }
    for (Standing standing : StandingFigures.STANDINGS) {
      needsUse.put(standing, part(standings.place(standing), counts.needsUse(standing)));
    }
    for (Axis axis : Axis.values()) {
      for (Grounding grounding : Grounding.values()) {
        if (cohort.pack().adding().stream().anyMatch(rule -> rule.grounding() == grounding)) {
          means.add(new MeanFigures(disclosure, standings, this, cohort, axis, grounding));
        }
      }
    }
    for (String tag : cohort.rules().manifest().codes().tags()) {
      tags.put(tag, part(standings.allPlace(), cohort.tag(tag)));
    }
    for (Attribute attribute : cohort.rules().schema().attributes()) {
      if (attribute.axis() != null) {
        unknown.put(attribute, part(standings.allPlace(), cohort.unknown(attribute)));
      }
    }
  }

  private int part(int whole, long count) {
    int place = disclosure.add(count);
    disclosure.sum(whole, List.of(place, disclosure.add(disclosure.value(whole) - count)));
    return place;
  }

  /** Points by axis and what they rest on. */
  List<MeanFigures> means() {
    return means;
  }

  /** Where the number of those who have the rule's points has its place. */
  int hasPlace(int rule) {
    return has.get(rule);
  }

  Count has(int rule) {
    return disclosure.count(has.get(rule));
  }

  /** How many would stand elsewhere without the rule's points. */
  Count needs(int rule) {
    return disclosure.count(needs.get(rule));
  }

  /** How many who stand there would stand elsewhere if no points rested on use. */
  Count needsUse(Standing standing) {
    return disclosure.count(place(needsUse, standing));
  }

  Count tag(String tag) {
    return disclosure.count(place(tags, tag));
  }

  /** Of how many each attribute is unknown, in schema order. */
  Map<Attribute, Count> unknown() {
    Map<Attribute, Count> counts = new LinkedHashMap<>();
    unknown.forEach((attribute, place) -> counts.put(attribute, disclosure.count(place)));
    return counts;
  }
}
