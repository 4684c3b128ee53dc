package fi.nelikentta.drools;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes the situations of a proof and hands them on, one after the other. */
final class ProofCases {
  /** All combinations of all attributes may be so many times those of a pair or a rule. */
  private static final long ALL = 100;

  private final RulePack pack;
  private final ProofValues values;
  private final List<Attribute> attributes;
  private final SplittableRandom random;
  private final long sample;
  private final Consumer<Case> consumer;
  private long count;
  private boolean sampled;

  /**
   * A made-up situation.
   *
   * @param situation what an engine gets
   * @param values the same by attribute, null being unknown
   */
  record Case(Situation situation, Map<String, @Nullable Object> values) {}

  ProofCases(RulePack pack, long seed, long sample, Consumer<Case> consumer) {
    this.pack = pack;
    this.values = new ProofValues(pack);
    this.attributes = pack.schema().attributes();
    this.random = new SplittableRandom(seed);
    this.sample = sample;
    this.consumer = consumer;
  }

  /** Whether all combinations are few enough to try each. */
  boolean tryAll() {
    long all = 1;
    for (Attribute attribute : attributes) {
      all = Math.min(Long.MAX_VALUE / 1_000, all * values.of(attribute).size());
      if (all > ALL * sample) {
        return false;
      }
    }
    combine(attributes, Map.of(), Long.MAX_VALUE);
    return true;
  }

  /** Tries all values of every two attributes, what else is known being random. */
  void tryPairs() {
    for (int i = 0; i < attributes.size(); i++) {
      for (int j = i + 1; j < attributes.size(); j++) {
        Map<String, @Nullable Object> rest = draw(random.nextInt(3) / 2.0);
        combine(List.of(attributes.get(i), attributes.get(j)), rest, sample);
      }
    }
  }

  /** Tries the combinations of each rule's attributes, with nothing and with all else known. */
  void tryRules() {
    for (Rule rule : pack.rules()) {
      List<Attribute> own = List.copyOf(rule.looksAt());
      combine(own, Map.of(), sample);
      combine(own, draw(0), sample);
    }
  }

  /** Tries situations at random. */
  void tryRandom(long cases) {
    for (long i = 0; i < cases; i++) {
      give(draw(random.nextInt(4) / 4.0));
    }
  }

  /** Whether there were more combinations of a pair or a rule than were tried. */
  boolean isSampled() {
    return sampled;
  }

  long count() {
    return count;
  }

  /** All combinations of the attributes over the rest; beyond the limit, so many at random. */
  private void combine(List<Attribute> own, Map<String, @Nullable Object> rest, long limit) {
    long all = 1;
    for (Attribute attribute : own) {
      all = Math.min(Long.MAX_VALUE / 1_000, all * values.of(attribute).size());
    }
    sampled |= all > limit;
    for (long i = 0; i < Math.min(all, limit); i++) {
      long index = all <= limit ? i : random.nextLong(all);
      Map<String, @Nullable Object> one = new LinkedHashMap<>(rest);
      for (Attribute attribute : own) {
        List<@Nullable Object> choices = values.of(attribute);
        one.put(attribute.name(), choices.get((int) (index % choices.size())));
        index /= choices.size();
      }
      give(one);
    }
  }

  /** A situation of which about that share is unknown; of 0, nothing at all. */
  private Map<String, @Nullable Object> draw(double unknown) {
    Map<String, @Nullable Object> drawn = new LinkedHashMap<>();
    for (Attribute attribute : attributes) {
      List<@Nullable Object> choices = values.of(attribute);
      if (random.nextDouble() >= unknown) {
        // Unknown is the first choice.
        int first = unknown == 0 ? 1 : 0;
        drawn.put(attribute.name(), choices.get(random.nextInt(first, choices.size())));
      }
    }
    return drawn;
  }

  private void give(Map<String, @Nullable Object> one) {
    Situation.Builder builder = pack.situation("proof");
    one.forEach(builder::setNullable);
    count++;
    consumer.accept(new Case(builder.build(), one));
  }
}
