package fi.nelikentta.authoring.check;

import fi.nelikentta.authoring.check.Finding.Message;
import fi.nelikentta.authoring.check.Finding.Site;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The slip in a rule that assigns to which gaps and overlaps go back: a word for the wrong axis, or
 * a comparison the wrong way round. It is not guessed: with the slip mended, every situation gets
 * exactly one strategy. What else is no longer found then is folded under it.
 */
final class Slips {
  private static final int LAST = ChartPoints.SIDE - 1;

  /** So many arguments tell an overlap, before those of its hint. */
  private static final int TOLD = 6;

  /** What the four are called after. */
  private static final Map<CustomerStrategy, Integer> CORNERS =
      Map.of(
          CustomerStrategy.SELF_CARE, ChartPoints.index(0, 0),
          CustomerStrategy.COLLABORATION, ChartPoints.index(LAST, 0),
          CustomerStrategy.NETWORK, ChartPoints.index(LAST, LAST),
          CustomerStrategy.COMMUNITY, ChartPoints.index(0, LAST));

  private final Model model;
  private final Findings findings;
  private final Survey survey;
  private final List<Rule> rules;

  Slips(Model model, Findings findings) {
    this.model = model;
    this.findings = findings;
    this.survey = model.strategies();
    this.rules = model.rules(Verb.Assign.class);
  }

  /**
   * Folds what one slip brings under one finding.
   *
   * @param proof what is found in a pack
   */
  void fold(Function<RulePack, List<Finding>> proof) {
    List<Finding> present = findings.sorted();
    Set<List<Object>> keys = keys(present);
    for (Slip slip : likely()) {
      Set<List<Object>> left = keys(proof.apply(mended(slip)));
      // A mending that brings something new was not what was meant.
      if (keys.containsAll(left)) {
        fold(slip, present.stream().filter(found -> !left.contains(key(found))).toList());
        return;
      }
    }
  }

  private RulePack mended(Slip slip) {
    return model
        .pack()
        .withRules(
            model.pack().rules().stream()
                .map(rule -> rule.equals(slip.rule()) ? slip.mended() : rule)
                .toList());
  }

  private void fold(Slip slip, List<Finding> gone) {
    gone.stream()
        .filter(found -> found.code() == FindingCode.OVERLAP && names(found, slip.rule()))
        .findFirst()
        .or(() -> gone.stream().filter(found -> found.code() == FindingCode.GAP).findFirst())
        .ifPresent(cause -> fold(cause, slip, gone));
  }

  private void fold(Finding cause, Slip slip, List<Finding> gone) {
    findings.remove(cause);
    findings.addCause(told(cause, slip), found -> gone.contains(found) && !found.equals(cause));
  }

  private static Set<List<Object>> keys(List<Finding> found) {
    return found.stream().map(Slips::key).collect(Collectors.toSet());
  }

  private static List<Object> key(Finding finding) {
    return List.of(finding.code(), finding.site(), finding.message().key());
  }

  private static boolean names(Finding overlap, Rule rule) {
    return rule.name().equals(overlap.site().rule())
        || rule.name().equals(overlap.message().arguments().get(2));
  }

  /** The finding at the slip, as the rule with the slip would say it. */
  private static Finding told(Finding finding, Slip slip) {
    Site site = Site.of(slip.rule(), slip.was().place());
    String now = Slip.told(slip.now());
    String was = Slip.told(slip.was());
    Message message = finding.message();
    // A hint of another kind may have brought more.
    List<Object> arguments = message.arguments().stream().limit(TOLD).toList();
    boolean here = slip.rule().name().equals(finding.site().rule());
    if (here && message.key().equals("gap.dead")) {
      return finding.at(site, message.hinting("slip", now, was));
    }
    if (finding.code() == FindingCode.GAP) {
      return finding.at(site, Message.of("gap.slip", arguments.get(0), now, was));
    }
    List<Object> seen =
        here
            ? arguments
            : List.of(
                arguments.get(0),
                arguments.get(3),
                String.valueOf(finding.site().rule()),
                arguments.get(1),
                finding.site().place().toString(),
                arguments.get(5));
    return finding.at(
        site, new Message(message.key(), message.hintKey(), seen).hinting("slip", now, was));
  }

  /** What may be the slip: all in one rule, mending any of which leaves neither gap nor overlap. */
  private List<Slip> likely() {
    if (!survey.asksAll(rules)) {
      return List.of();
    }
    List<Slip> slips =
        rules.stream()
            .flatMap(rule -> Slip.in(rule).stream())
            .filter(slip -> mendsAll(slip, Survey.Place::points))
            // What covers points that nobody reaches, too, is the likelier meaning.
            .sorted(Comparator.comparing(slip -> !mendsAll(slip, place -> ChartPoints.all())))
            .toList();
    // Two rules turned into each other cover the chart as well, but say the opposite of its names.
    List<Slip> named = slips.stream().filter(this::keepsNames).toList();
    List<Slip> likely = named.isEmpty() ? slips : named;
    return likely.stream().map(Slip::rule).distinct().count() == 1 ? likely : List.of();
  }

  private boolean mendsAll(Slip slip, Function<Survey.Place, BitSet> wanted) {
    return survey.places().stream().allMatch(place -> mendsAll(slip, place, wanted.apply(place)));
  }

  private boolean mendsAll(Slip slip, Survey.Place place, BitSet wanted) {
    BitSet left = (BitSet) wanted.clone();
    for (Rule one : rules) {
      BitSet points = points(one, slip, place);
      points.and(wanted);
      for (Rule other : rules) {
        if (other.place().compareTo(one.place()) < 0
            && !other.verb().equals(one.verb())
            && points.intersects(points(other, slip, place))) {
          return false;
        }
      }
      left.andNot(points);
    }
    return left.isEmpty();
  }

  private BitSet points(Rule rule, Slip slip, Survey.Place place) {
    if (!survey.asks(rule, place)) {
      return new BitSet();
    }
    return (BitSet)
        (rule.equals(slip.rule())
                ? model.regions().of(slip.position(), place.known(0), place.known(1))
                : model.regions().of(rule, place.known(0), place.known(1)))
            .clone();
  }

  /** Whether the corners of the chart, where rules take them, are those of their strategies. */
  private boolean keepsNames(Slip slip) {
    return survey.places().stream()
        .allMatch(
            place ->
                rules.stream()
                    .allMatch(
                        rule -> {
                          BitSet points = points(rule, slip, place);
                          CustomerStrategy named = ((Verb.Assign) rule.verb()).strategy();
                          return CORNERS.entrySet().stream()
                              .allMatch(
                                  corner ->
                                      corner.getKey() == named || !points.get(corner.getValue()));
                        }));
  }
}
