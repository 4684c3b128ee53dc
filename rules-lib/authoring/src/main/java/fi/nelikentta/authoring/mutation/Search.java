package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.Aspect;
import fi.nelikentta.authoring.space.Combinations;
import fi.nelikentta.authoring.space.Values;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Looks for a client of whom a mutant answers otherwise than the pack: first with only what the
 * changed rule looks at, then laid over clients that lie near the pack's boundaries and over those
 * of the cases, then at random with a fixed seed.
 */
final class Search {
  private static final int LOCAL = 60;
  private static final int PLAIN_TRIES = 2_000;
  private static final int POSSIBLE_TRIES = 40;
  private static final int ASKING_TRIES = 10;
  private static final long SEED = 20_261_122;
  private static final long VISITED = 20_000;

  private final SearchBase grounds;
  private final Contender mutant;
  private final Touch touch;
  private int tried;

  Search(SearchBase grounds, Contender mutant, Touch touch) {
    this.grounds = grounds;
    this.mutant = mutant;
    this.touch = touch;
  }

  /** How many situations were tried. */
  int tried() {
    return tried;
  }

  /** A client of whom as little is known as the difference allows; empty where none was found. */
  Optional<Situation> find() {
    List<Map<Attribute, Object>> local = local();
    return laidOver(local, PLAIN_TRIES, Contender.PLAIN)
        .or(() -> laidOver(local, POSSIBLE_TRIES, List.of(Aspect.POSSIBLE)))
        .or(() -> atRandom(local))
        .or(() -> laidOver(local, ASKING_TRIES, List.of(Aspect.MISSING)));
  }

  /** In what the two answer otherwise of that client: what to ask only where nothing else is. */
  Set<Aspect> differences(Situation client) {
    Set<Aspect> differences = grounds.pack().differences(mutant, client, Contender.ALL);
    if (differences.size() > 1) {
      differences.remove(Aspect.MISSING);
    }
    return differences;
  }

  private Optional<Situation> laidOver(
      List<Map<Attribute, Object>> local, int tries, List<Aspect> aspects) {
    int left = tries;
    for (Situation base : grounds.bases()) {
      for (Map<Attribute, Object> known : local) {
        if (left-- == 0) {
          return Optional.empty();
        }
        Situation client = laid(known, base);
        if (differs(client, aspects)) {
          return Optional.of(reduced(client, aspects));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<Situation> atRandom(List<Map<Attribute, Object>> local) {
    Random random = new Random(SEED);
    for (int i = 0; i < PLAIN_TRIES; i++) {
      Situation client = laid(local.get(random.nextInt(local.size())), random(random));
      if (differs(client, Contender.PLAIN)) {
        return Optional.of(reduced(client, Contender.PLAIN));
      }
    }
    return Optional.empty();
  }

  private boolean differs(Situation client, List<Aspect> aspects) {
    tried++;
    return !grounds.pack().differences(mutant, client, aspects).isEmpty();
  }

  /** What of the rule's own attributes makes it say something else, or could; never empty. */
  private List<Map<Attribute, Object>> local() {
    List<Map<Attribute, Object>> local = new ArrayList<>();
    Combinations.visit(
        touch.values(),
        VISITED,
        known -> {
          if (touch.mayTouch(laid(known, grounds.nothing()))) {
            local.add(known);
          }
          return local.size() < LOCAL;
        });
    return local.isEmpty() ? List.of(Map.of()) : local;
  }

  private static Situation laid(Map<Attribute, Object> known, Situation base) {
    Situation.Builder builder = base.toBuilder();
    known.forEach((attribute, value) -> builder.setNullable(attribute.name(), value));
    return builder.build();
  }

  private Situation random(Random random) {
    Values values = grounds.values();
    double known = random.nextDouble();
    Map<Attribute, Object> drawn = new LinkedHashMap<>();
    for (Attribute attribute : values.attributes()) {
      List<Object> own = values.of(attribute);
      if (random.nextDouble() < known) {
        drawn.put(attribute, own.get(random.nextInt(own.size())));
      }
    }
    return laid(drawn, grounds.nothing());
  }

  /** The client without all that the difference does not need. */
  private Situation reduced(Situation client, List<Aspect> aspects) {
    Situation least = client;
    for (Attribute attribute : client.schema().attributes()) {
      if (least.isKnown(attribute.index())) {
        Situation.Builder builder = least.toBuilder();
        builder.forget(attribute);
        Situation without = builder.build();
        if (differs(without, aspects)) {
          least = without;
        }
      }
    }
    return least;
  }
}
