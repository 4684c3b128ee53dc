package fi.nelikentta.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import fi.nelikentta.Evidence;
import fi.nelikentta.Outcome;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.batch.mapping.Mapped;
import fi.nelikentta.batch.mapping.MappingRule;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Counts a run, or a chunk of it. What it holds does not grow with the number of rows. For one
 * thread at a time.
 */
public final class Tally {
  /**
   * How many proposals of a kind there are.
   *
   * @param all how many
   * @param firm how many of them nothing unknown could change
   */
  public record Count(long all, long firm) {}

  /** What is counted, each by names of its own. */
  enum Group {
    /** The whole: proposals, firm ones, rejected rows, wrong cells. */
    WHOLE,
    OUTCOME,
    FIRM_OUTCOME,
    STRATEGY,
    FIRM_STRATEGY,
    REASON,
    FIRM_REASON,
    STOP,
    STOP_KIND,
    OTHERWISE,
    EVIDENCE,
    /** Wrong cells by column, a tab, and code. */
    REJECT,
    /** Cells that a mapping filled or changed, by attribute, a tab, and what was done. */
    MAPPED
  }

  static final String PROPOSALS = "proposals";
  static final String FIRM = "firm";
  static final String REJECTED_ROWS = "rejectedRows";
  static final String KEPT_ROWS = "keptRows";
  static final String REJECTED_CELLS = "rejectedCells";
  static final String EXCLUDED = "excluded";

  private final RulePack pack;
  private final Map<Group, Map<String, Long>> counts = new EnumMap<>(Group.class);

  Tally(RulePack pack) {
    this.pack = pack;
    for (Group group : Group.values()) {
      counts.put(group, new TreeMap<>());
    }
  }

  /** Counts so many more under that name. */
  void add(Group group, String name, long more) {
    of(group).merge(name, more, Long::sum);
  }

  /** Adds all that the other counted. */
  void add(Tally other) {
    other.counts.forEach(
        (group, byName) -> byName.forEach((name, count) -> add(group, name, count)));
  }

  void clear() {
    counts.values().forEach(Map::clear);
  }

  void write(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("tally");
    for (Group group : Group.values()) {
      json.writeObjectFieldStart(group.name());
      for (Map.Entry<String, Long> count : of(group).entrySet()) {
        json.writeNumberField(count.getKey(), count.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** Counts as was written. */
  void read(JsonObject json) throws IOException {
    clear();
    JsonObject tally = json.object("tally");
    for (Group group : Group.values()) {
      JsonObject byName = tally.object(group.name());
      for (String name : byName.names()) {
        add(group, name, byName.number(name));
      }
    }
  }

  /** The counts of a group, by name. */
  Map<String, Long> of(Group group) {
    return counts.getOrDefault(group, Map.of());
  }

  void add(Proposal proposal) {
    boolean isFirm = proposal.isFirm();
    add(Group.WHOLE, PROPOSALS, 1);
    count(Group.OUTCOME, Group.FIRM_OUTCOME, proposal.outcome().name(), isFirm);
    if (proposal instanceof Proposal.Assigned assigned) {
      count(Group.STRATEGY, Group.FIRM_STRATEGY, assigned.strategy().name(), isFirm);
    } else if (proposal instanceof Proposal.Undetermined undetermined) {
      count(Group.REASON, Group.FIRM_REASON, undetermined.reason().name(), isFirm);
    } else if (proposal instanceof Proposal.Referred referred) {
      referred.stops().forEach(stop -> add(Group.STOP, stop, 1));
      Map<String, String> kinds = pack.manifest().codes().kindByStop();
      referred.stops().stream()
          .map(stop -> kinds.getOrDefault(stop, stop))
          .distinct()
          .forEach(kind -> add(Group.STOP_KIND, kind, 1));
    }
    if (isFirm) {
      add(Group.WHOLE, FIRM, 1);
    } else {
      Set<Possibility> now = now(proposal);
      for (Possibility possibility : proposal.possible()) {
        if (!now.contains(possibility)) {
          add(Group.OTHERWISE, possibility.name(), 1);
        }
      }
    }
    for (Evidence one : proposal.evidence()) {
      add(Group.EVIDENCE, one.rule(), 1);
    }
  }

  private void count(Group all, Group firm, String name, boolean isFirm) {
    count(all, firm, name, isFirm, 1);
  }

  /** Counts so many more under that name, and among the firm ones too if they are. */
  void count(Group all, Group firm, String name, boolean isFirm, long more) {
    add(all, name, more);
    if (isFirm) {
      add(firm, name, more);
    }
  }

  /** What the proposal is as things are known. */
  private static Set<Possibility> now(Proposal proposal) {
    Set<Possibility> now = EnumSet.noneOf(Possibility.class);
    if (proposal instanceof Proposal.Assigned assigned) {
      now.add(Possibility.of(assigned.strategy()));
    } else if (proposal instanceof Proposal.Conflicting conflicting) {
      conflicting.strategies().forEach(strategy -> now.add(Possibility.of(strategy)));
    } else if (proposal instanceof Proposal.Referred) {
      now.add(Possibility.REFERRED);
    }
    return now;
  }

  /** Counts what is wrong with a row that is rejected, or kept all the same. */
  void add(Row row) {
    add(Group.WHOLE, row.situation() == null ? REJECTED_ROWS : KEPT_ROWS, 1);
    add(Group.WHOLE, REJECTED_CELLS, row.wrong().size());
    for (Row.WrongCell wrong : row.wrong()) {
      add(Group.REJECT, wrong.column() + "\t" + wrong.code(), 1);
    }
  }

  /** A row whose client is excluded; nothing else is known of it. */
  void addExcluded() {
    add(Group.WHOLE, EXCLUDED, 1);
  }

  public long rows() {
    return proposals() + rejectedRows() + excluded();
  }

  /** How many rows were not evaluated since their clients are excluded. */
  public long excluded() {
    return get(Group.WHOLE, EXCLUDED);
  }

  public long proposals() {
    return get(Group.WHOLE, PROPOSALS);
  }

  public long firm() {
    return get(Group.WHOLE, FIRM);
  }

  public long open() {
    return proposals() - firm();
  }

  public long rejectedRows() {
    return get(Group.WHOLE, REJECTED_ROWS);
  }

  /** Rows that were kept though cells of them are wrong. */
  public long keptRows() {
    return get(Group.WHOLE, KEPT_ROWS);
  }

  /** Wrong cells of rejected rows, and of those that were kept. */
  public long rejectedCells() {
    return get(Group.WHOLE, REJECTED_CELLS);
  }

  public Count count(Outcome outcome) {
    return count(Group.OUTCOME, Group.FIRM_OUTCOME, outcome.name());
  }

  public Count count(CustomerStrategy strategy) {
    return count(Group.STRATEGY, Group.FIRM_STRATEGY, strategy.name());
  }

  public Count count(Proposal.Reason reason) {
    return count(Group.REASON, Group.FIRM_REASON, reason.name());
  }

  /** How many referred ones have the stop; one may have several. */
  public long stop(String stop) {
    return get(Group.STOP, stop);
  }

  /** How many referred ones have a stop of the kind, by kind. */
  public Map<String, Long> stopKinds() {
    return Collections.unmodifiableMap(of(Group.STOP_KIND));
  }

  /** How many open ones could be this beside what is proposed. */
  public long otherwise(Possibility possibility) {
    return get(Group.OTHERWISE, possibility.name());
  }

  /** How many proposals the rule gave points to, by rule. */
  public Map<String, Long> evidence() {
    return Collections.unmodifiableMap(of(Group.EVIDENCE));
  }

  /** How many cells were wrong, by column, a tab, and code. */
  public Map<String, Long> rejects() {
    return Collections.unmodifiableMap(of(Group.REJECT));
  }

  /** How many cells a rule of the mapping filled or changed so. */
  public long mapped(MappingRule rule, Mapped.Kind kind) {
    return get(Group.MAPPED, Mapped.name(rule, kind));
  }

  private Count count(Group all, Group firm, String name) {
    return new Count(get(all, name), get(firm, name));
  }

  private long get(Group group, String name) {
    return of(group).getOrDefault(name, 0L);
  }
}
