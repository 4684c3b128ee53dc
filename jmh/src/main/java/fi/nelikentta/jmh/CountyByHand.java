package fi.nelikentta.jmh;

import fi.nelikentta.Proposal;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The rules of the county's pack in plain Java: what an engine is held against. It takes complete
 * situations only, since a hand-written program has no way to work out what an unknown value could
 * change; that spares it every null test and is an advantage over the engines. It reads typed
 * slots, which are primitive: those of a {@link Situation}, or of {@link FlatClients}. Evidence, as
 * the engines', is told when it is asked for.
 */
public final class CountyByHand {
  private static final CustomerStrategy[] STRATEGIES = CustomerStrategy.values();

  /** Where in what {@link #find} gives the parts begin; the evidence has the bits below. */
  static final int STOP = 28;

  static final int RATERS_DISAGREE = 29;
  static final int BORDERLINE = 30;
  static final int STRATEGY = 32;
  static final int COMPLEXITY = 40;
  static final int DIFFICULTY = 48;

  /** Rules stand by points, so a mask holds all rules of one weight. */
  private static final long COMPLEXITY_15 = 0x7L;

  private static final long COMPLEXITY_10 = 0x1FFL << 3;
  private static final long COMPLEXITY_5 = 1L << 12;
  private static final long COMPLEXITY_LESS_10 = 1L << 13;
  private static final long DIFFICULTY_20 = 0x3L << 14;
  private static final long DIFFICULTY_15 = 0x7L << 16;
  private static final long DIFFICULTY_10 = 0x7FL << 19;
  private static final long DIFFICULTY_5 = 1L << 26;
  private static final long DIFFICULTY_LESS_10 = 1L << 27;

  private final RulePack pack;
  private final Map<CountyRule, Attribute[]> attributesByRule = new EnumMap<>(CountyRule.class);

  /** For the county's pack, whose attributes it reads by their places. */
  public CountyByHand(RulePack pack) {
    this.pack = pack;
    CountySlots.check(pack.schema());
    for (CountyRule rule : CountyRule.values()) {
      Stream<Attribute> attributes = rule.looksAt().stream().map(pack.schema()::attribute);
      attributesByRule.put(rule, attributes.toArray(Attribute[]::new));
    }
  }

  /** The same proposal as an engine's. */
  public Proposal evaluate(Situation situation, LocalDate date) {
    if (!situation.isComplete()) {
      throw new IllegalArgumentException(
          "something is unknown of the client.\nTry: an engine, which says what else it could be.");
    }
    long found = find(situation);
    CountyBasis basis = new CountyBasis(this, situation, date, found);
    return (found >>> STOP & 1) != 0
        ? new Proposal.Referred(basis)
        : new Proposal.Assigned(basis, strategy(found));
  }

  /**
   * Position, strategy and evidence in one number, and nothing else: the least that could be called
   * an answer.
   */
  public static long find(Slots client) {
    long fired = CountyComplexity.fired(client) | CountyDifficulty.fired(client);
    int complexity = complexity(fired);
    int difficulty = difficulty(fired);
    long found = fired | (long) complexity << COMPLEXITY | (long) difficulty << DIFFICULTY;
    if (client.slot(CountySlots.DAILY_LIFE_AS_SEEN) < client.slot(CountySlots.MANAGES_DAILY_LIFE)) {
      found |= 1L << RATERS_DISAGREE;
    }
    if (client.slot(CountySlots.URGENT_ASSESSMENT_RUNNING) != 0) {
      return found | 1L << STOP;
    }
    if (isNear(complexity) || isNear(difficulty)) {
      found |= 1L << BORDERLINE;
    }
    CustomerStrategy strategy =
        complexity < 40
            ? difficulty < 40 ? CustomerStrategy.SELF_CARE : CustomerStrategy.COMMUNITY
            : difficulty < 40 ? CustomerStrategy.COLLABORATION : CustomerStrategy.NETWORK;
    return found | (long) strategy.ordinal() << STRATEGY;
  }

  RulePack pack() {
    return pack;
  }

  /** What the rule's condition names. */
  Attribute[] looksAt(CountyRule rule) {
    return Objects.requireNonNull(attributesByRule.get(rule));
  }

  static CustomerStrategy strategy(long found) {
    return STRATEGIES[(int) (found >>> STRATEGY & 3)];
  }

  private static int complexity(long fired) {
    return clamp(
        15 * Long.bitCount(fired & COMPLEXITY_15)
            + 10 * Long.bitCount(fired & COMPLEXITY_10)
            + 5 * Long.bitCount(fired & COMPLEXITY_5)
            - 10 * Long.bitCount(fired & COMPLEXITY_LESS_10));
  }

  private static int difficulty(long fired) {
    return clamp(
        20 * Long.bitCount(fired & DIFFICULTY_20)
            + 15 * Long.bitCount(fired & DIFFICULTY_15)
            + 10 * Long.bitCount(fired & DIFFICULTY_10)
            + 5 * Long.bitCount(fired & DIFFICULTY_5)
            - 10 * Long.bitCount(fired & DIFFICULTY_LESS_10));
  }

  private static boolean isNear(int points) {
    return points >= 35 && points <= 44;
  }

  private static int clamp(int points) {
    return Math.max(0, Math.min(100, points));
  }
}
