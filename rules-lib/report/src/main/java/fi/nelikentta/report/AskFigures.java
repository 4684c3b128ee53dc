package fi.nelikentta.report;

import fi.nelikentta.authoring.diff.Count;
import fi.nelikentta.authoring.diff.Disclosure;
import fi.nelikentta.report.AskFindings.Effect;
import fi.nelikentta.situation.Attribute;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many open proposals asking settles or narrows, and how many it does not. */
final class AskFigures {
  /** As many of each kind are told. */
  static final int SHOWN = 10;

  private final AskFindings findings;
  private final Disclosure disclosure;
  private final int asked;
  private final int paired;
  private final Map<List<Attribute>, Places> places = new LinkedHashMap<>();

  /** Where the numbers of an effect have their places. */
  private record Places(int settles, int surely, int narrows, int first) {}

  /**
   * What is told of an effect.
   *
   * @param effect what was found
   * @param clients on how many
   */
  record Told(
      Effect effect, long clients, Count settles, Count surely, Count narrows, Count first) {}

  AskFigures(Disclosure disclosure, StandingFigures standings, AskFindings findings) {
    this.disclosure = disclosure;
    this.findings = findings;
    this.asked =
        findings.asked() == findings.open()
            ? standings.openPlace()
            : disclosure.add(findings.asked(), Disclosure.Rank.HEADLINE);
    this.paired =
        findings.paired() == findings.asked()
            ? asked
            : disclosure.add(findings.paired(), Disclosure.Rank.HEADLINE);
    top(findings.singles()).forEach(effect -> add(effect, asked));
    top(findings.pairs()).forEach(effect -> add(effect, paired));
  }

  private static List<Effect> top(List<Effect> effects) {
    return effects.stream().limit(SHOWN).toList();
  }

  private void add(Effect effect, int tried) {
    int narrows = part(tried, effect.narrows());
    int settles = part(narrows, effect.settles());
    int surely = part(settles, effect.surely());
    places.put(effect.asked(), new Places(settles, surely, narrows, part(tried, effect.first())));
  }

  private int part(int whole, long count) {
    int place = disclosure.add(count);
    disclosure.sum(whole, List.of(place, disclosure.add(disclosure.value(whole) - count)));
    return place;
  }

  AskFindings findings() {
    return findings;
  }

  List<Told> singles() {
    return top(findings.singles()).stream().map(one -> told(one, findings.asked())).toList();
  }

  List<Told> pairs() {
    return top(findings.pairs()).stream().map(one -> told(one, findings.paired())).toList();
  }

  private Told told(Effect effect, long clients) {
    Places its = StandingFigures.place(places, effect.asked());
    return new Told(
        effect,
        clients,
        disclosure.count(its.settles()),
        disclosure.count(its.surely()),
        disclosure.count(its.narrows()),
        disclosure.count(its.first()));
  }
}
