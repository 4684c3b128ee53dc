package fi.nelikentta.authoring.mutation;

import fi.nelikentta.Outcome;
import fi.nelikentta.Position;
import fi.nelikentta.Possibility;
import fi.nelikentta.authoring.Aspect;
import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.internal.eval.RuleRun;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Situation;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a pack answers of one client, aspect by aspect: what else it could be and what to ask is
 * worked out only when it is asked for, since that costs far more than the rest. Not safe to share
 * among threads.
 */
final class Answer {
  private final Chart chart;
  private final Situation situation;
  private final Position position;
  private final BitSet fired;
  private final Outcome outcome;

  Answer(Chart chart, Situation situation) {
    this.chart = chart;
    this.situation = situation;
    try (RuleRun run = chart.interpret()) {
      this.fired = run.fireSituation(situation);
      this.position = chart.position(situation, fired);
      if (!stops().isEmpty()) {
        this.outcome = Outcome.REFERRED;
      } else if (!chart.isEnoughKnown(situation)) {
        this.outcome = Outcome.UNDETERMINED;
      } else {
        fired.or(run.firePosition(position));
        int strategies = strategies().size();
        this.outcome =
            strategies == 0
                ? Outcome.UNDETERMINED
                : strategies == 1 ? Outcome.ASSIGNED : Outcome.CONFLICTING;
      }
    }
  }

  /** What {@link Aspect#of} gives of the proposal. */
  Set<String> of(Aspect aspect) {
    return switch (aspect) {
      case OUTCOME -> Set.of(outcome.name());
      case STRATEGY -> outcome == Outcome.ASSIGNED ? strategies() : Set.of();
      case COMPLEXITY -> Set.of(String.valueOf(position.complexity()));
      case COPING_DIFFICULTY -> Set.of(String.valueOf(position.copingDifficulty()));
      case POSSIBLE -> possible();
      case EVIDENCE, EVIDENCE_INCLUDES, EVIDENCE_EXCLUDES -> evidence();
      case TAGS ->
          among(
              chart.pack().manifest().codes().tags(),
              codes(verb -> verb instanceof Verb.Tag tag ? tag.code() : null));
      case STOPS -> among(chart.pack().manifest().codes().stops(), stops());
      case MISSING -> ordered(chart.asking(situation));
    };
  }

  /** Where the client lies. */
  Position position() {
    return position;
  }

  /** Whether so much is known that the rules may go on. */
  boolean isEnoughKnown() {
    return chart.isEnoughKnown(situation);
  }

  private Set<String> possible() {
    Set<Possibility> possible = EnumSet.noneOf(Possibility.class);
    possible.addAll(chart.possible(situation));
    if (!possible.equals(EnumSet.of(Possibility.REFERRED))) {
      strategies().forEach(name -> possible.add(Possibility.of(CustomerStrategy.valueOf(name))));
    }
    return ordered(possible.stream().map(Possibility::name).toList());
  }

  private Set<String> stops() {
    return codes(verb -> verb instanceof Verb.Refer refer ? refer.code() : null);
  }

  private static Set<String> among(List<String> order, Set<String> codes) {
    return ordered(order.stream().filter(codes::contains).toList());
  }

  private static Set<String> ordered(Collection<String> names) {
    return new LinkedHashSet<>(names);
  }

  private Set<String> strategies() {
    return codes(verb -> verb instanceof Verb.Assign assign ? assign.strategy().name() : null);
  }

  private Set<String> evidence() {
    Set<String> names = new TreeSet<>();
    for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
      Rule rule = chart.pack().rules().get(i);
      if (rule.verb() instanceof Verb.Add) {
        names.add(rule.name());
      }
    }
    return names;
  }

  private Set<String> codes(Function<Verb, @Nullable String> code) {
    Set<String> codes = new HashSet<>();
    for (int i = fired.nextSetBit(0); i >= 0; i = fired.nextSetBit(i + 1)) {
      String one = code.apply(chart.pack().rules().get(i).verb());
      if (one != null) {
        codes.add(one);
      }
    }
    return codes;
  }
}
