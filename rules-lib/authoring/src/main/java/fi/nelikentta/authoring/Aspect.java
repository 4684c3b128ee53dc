package fi.nelikentta.authoring;

import fi.nelikentta.Evidence;
import fi.nelikentta.Outcome;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.rule.CustomerStrategy;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a case may expect of a proposal. */
public enum Aspect {
  /** The kind of the proposal. */
  OUTCOME("outcome"),
  /** The assigned strategy. */
  STRATEGY("strategy"),
  /** The points on the complexity axis. */
  COMPLEXITY("complexity"),
  /** The points on the other axis. */
  COPING_DIFFICULTY("copingDifficulty"),
  /** What it could be. */
  POSSIBLE("possible"),
  /** All rules that give points. */
  EVIDENCE("evidence"),
  /** Some of the rules that give points. */
  EVIDENCE_INCLUDES("evidenceIncludes"),
  /** Rules that give no points. */
  EVIDENCE_EXCLUDES("evidenceExcludes"),
  /** All tags. */
  TAGS("tags"),
  /** All attributes to ask. */
  MISSING("missing"),
  /** All stops that fired. */
  STOPS("stops");

  private final String key;

  Aspect(String key) {
    this.key = key;
  }

  /** The key in case files. */
  public String key() {
    return key;
  }

  /** The aspect of that key, if it is one. */
  public static Optional<Aspect> find(String key) {
    return Arrays.stream(values()).filter(aspect -> aspect.key.equals(key)).findFirst();
  }

  /** The keys of all aspects. */
  static List<String> keys() {
    return Arrays.stream(values()).map(Aspect::key).toList();
  }

  /** Whether one value is expected, and not a list. */
  public boolean isSingle() {
    return switch (this) {
      case OUTCOME, STRATEGY, COMPLEXITY, COPING_DIFFICULTY -> true;
      default -> false;
    };
  }

  /** What the proposal has of it, in its order; empty where it has none. */
  public Set<String> of(Proposal proposal) {
    return switch (this) {
      case OUTCOME -> Set.of(proposal.outcome().name());
      case STRATEGY ->
          proposal.match(
              assigned -> Set.of(assigned.strategy().name()),
              undetermined -> Set.of(),
              referred -> Set.of(),
              conflicting -> Set.of());
      case COMPLEXITY -> Set.of(String.valueOf(proposal.complexity()));
      case COPING_DIFFICULTY -> Set.of(String.valueOf(proposal.copingDifficulty()));
      case POSSIBLE -> inOrder(proposal.possible().stream().map(Possibility::name).toList());
      case EVIDENCE, EVIDENCE_INCLUDES, EVIDENCE_EXCLUDES ->
          inOrder(proposal.evidence().stream().map(Evidence::rule).toList());
      case TAGS -> inOrder(proposal.tags());
      case MISSING -> inOrder(proposal.missing());
      case STOPS -> inOrder(proposal.stops());
    };
  }

  /** The names that an enumeration offers; empty for points and for names of the pack. */
  List<String> choices() {
    return switch (this) {
      case OUTCOME -> names(Outcome.values());
      case STRATEGY -> names(CustomerStrategy.values());
      case POSSIBLE -> names(Possibility.values());
      default -> List.of();
    };
  }

  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values).map(Enum::name).toList();
  }

  private static Set<String> inOrder(Collection<String> names) {
    return new LinkedHashSet<>(names);
  }
}
