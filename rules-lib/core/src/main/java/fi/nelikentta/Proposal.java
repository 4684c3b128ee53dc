package fi.nelikentta;

import fi.nelikentta.explain.Explanation;
import fi.nelikentta.internal.explain.Explainer;
import fi.nelikentta.internal.json.ProposalJson;
import fi.nelikentta.pack.PackIdentity;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A proposal about arranging services for one client, with all that it rests on. It is no
 * diagnosis, no triage and no treatment decision, and a person decides. Immutable and safe to share
 * among threads; equal when its JSON is.
 */
public abstract sealed class Proposal {
  private final Basis basis;

  private Proposal(Basis basis) {
    this.basis = basis;
  }

  /** One strategy. */
  public static final class Assigned extends Proposal {
    private final CustomerStrategy strategy;

    /** By engines; the strategy is the only one that the rules gave. */
    public Assigned(Basis basis, CustomerStrategy strategy) {
      super(basis);
      this.strategy = strategy;
    }

    /** The strategy. */
    public CustomerStrategy strategy() {
      return strategy;
    }

    @Override
    public Outcome outcome() {
      return Outcome.ASSIGNED;
    }
  }

  /** No strategy. */
  public static final class Undetermined extends Proposal {
    private final Reason reason;

    /** By engines. */
    public Undetermined(Basis basis, Reason reason) {
      super(basis);
      this.reason = reason;
    }

    /** Why there is none. */
    public Reason reason() {
      return reason;
    }

    @Override
    public Outcome outcome() {
      return Outcome.UNDETERMINED;
    }
  }

  /** A stop: something has been recorded that comes before a strategy. */
  public static final class Referred extends Proposal {
    /** By engines; the basis names the stops. */
    public Referred(Basis basis) {
      super(basis);
    }

    @Override
    public Outcome outcome() {
      return Outcome.REFERRED;
    }
  }

  /** Different strategies by different rules: the pack contradicts itself. */
  public static final class Conflicting extends Proposal {
    /** By engines; the basis names the strategies. */
    public Conflicting(Basis basis) {
      super(basis);
    }

    /** The strategies that the rules gave, at least two. */
    public List<CustomerStrategy> strategies() {
      return basis().strategies();
    }

    @Override
    public Outcome outcome() {
      return Outcome.CONFLICTING;
    }
  }

  /** Why a proposal is undetermined. */
  public enum Reason {
    /** The known share of an axis is below the pack's minimum. */
    TOO_LITTLE_KNOWN("too-little-known"),
    /** No rule assigns a strategy at this position. */
    NO_RULE("no-rule");

    private final String key;

    Reason(String key) {
      this.key = key;
    }

    /** The name in JSON and columns. */
    public String key() {
      return key;
    }
  }

  /** The kind of the proposal. */
  public abstract Outcome outcome();

  final Basis basis() {
    return basis;
  }

  /** The one of four functions that fits; a new kind would break every caller at compile time. */
  public final <T> T match(
      Function<Assigned, T> onAssigned,
      Function<Undetermined, T> onUndetermined,
      Function<Referred, T> onReferred,
      Function<Conflicting, T> onConflicting) {
    if (this instanceof Assigned assigned) {
      return onAssigned.apply(assigned);
    }
    if (this instanceof Undetermined undetermined) {
      return onUndetermined.apply(undetermined);
    }
    if (this instanceof Referred referred) {
      return onReferred.apply(referred);
    }
    return onConflicting.apply((Conflicting) this);
  }

  /** The opaque id of the client. */
  public final String clientId() {
    return basis.clientId();
  }

  /** The evaluation date. */
  public final LocalDate date() {
    return basis.date();
  }

  /** Where the client lies on the chart. */
  public final Position position() {
    return basis.position();
  }

  /** The points on the complexity axis, 0 = simple … 100 = complex. */
  public final int complexity() {
    return basis.position().points(Axis.COMPLEXITY);
  }

  /** The points on the other axis, 0 = easy … 100 = hard. */
  public final int copingDifficulty() {
    return basis.position().points(Axis.COPING_DIFFICULTY);
  }

  /**
   * What it could be, whichever of the unknown attributes became known: the strategies in their
   * order, a referral last. It is never too small.
   */
  public final Set<Possibility> possible() {
    return basis.possible();
  }

  /** Whether nothing that is unknown could change it: it has exactly one possibility. */
  public final boolean isFirm() {
    return basis.possible().size() == 1;
  }

  /** The rules that gave points: by axis, then points descending, then name. */
  public final List<Evidence> evidence() {
    return basis.evidence();
  }

  /** The rules that decided: the assigning ones, or those of the stops; by name. */
  public final List<String> decidedBy() {
    return basis.decidedBy();
  }

  /** The tags, in the order of the pack. */
  public final List<String> tags() {
    return basis.tags();
  }

  /** The stops that fired, in the order of the pack. */
  public final List<String> stops() {
    return basis.stops();
  }

  /** The attributes to ask, the one that settles most first; empty when nothing would help. */
  public final List<String> missing() {
    return basis.missing();
  }

  /** The pack that gave it. */
  public final PackIdentity pack() {
    return basis.pack();
  }

  /**
   * Why, why not, what else it could be and what would change it, in the locale's language or the
   * pack's first one.
   *
   * @throws IllegalStateException if the proposal was read from JSON, which holds no situation
   */
  public final Explanation explain(Locale locale) {
    return Explainer.explain(basis, locale);
  }

  /** Its JSON, in one line: the same bytes on every machine. */
  public final String toJson() {
    return ProposalJson.write(this);
  }

  /**
   * Reads what {@link #toJson()} wrote.
   *
   * @throws IllegalArgumentException if it is no such JSON
   */
  public static Proposal fromJson(String json) {
    return ProposalJson.read(json);
  }

  /** The JSON Schema, 2020-12, that every {@link #toJson()} meets. */
  public static String jsonSchema() {
    return ProposalJson.schema();
  }

  @Override
  public final boolean equals(@Nullable Object other) {
    return this == other || (other instanceof Proposal that && toJson().equals(that.toJson()));
  }

  @Override
  public final int hashCode() {
    return Objects.hash(outcome(), clientId(), date(), position());
  }

  /** Names outcome and points, and nothing about the client. */
  @Override
  public final String toString() {
    return outcome() + " " + possible() + " " + position();
  }
}
