package fi.nelikentta.batch;

import fi.nelikentta.Outcome;
import fi.nelikentta.Possibility;
import fi.nelikentta.Proposal;
import fi.nelikentta.internal.compile.Answered;
import fi.nelikentta.internal.compile.Block;
import fi.nelikentta.internal.compile.CompiledPack;
import fi.nelikentta.internal.compile.Findings;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.CustomerStrategy;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Schema;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes proposals of blocks as CSV and counts them; the bytes and counts of {@link CsvProposals}
 * and {@link Tally}, out of tables. For one thread.
 */
final class ColumnProposals {
  private static final int POINTS = 101;
  private static final int SETS = 1 << Byte.SIZE;

  /** Strategies as bits, and possibilities as bits. */
  private static final int STRATEGIES = 1 << CustomerStrategy.values().length;

  private static final int POSSIBILITIES = 1 << Possibility.values().length;
  private static final int LONGEST_NUMBERS = 256;

  private final CompiledPack compiled;
  private final Findings findings;
  private final JoinedNames tags;
  private final JoinedNames evidence;
  private final JoinedNames stops;
  private final UnknownNames missing;
  private final Schema schema;
  private final Formulas formulas;
  private final boolean isWritten;
  private final byte[][] points = new byte[POINTS][];
  private final byte[][] complexityKnown;
  private final byte[][] difficultyKnown;

  /** By {@link Answered#ended} and strategies: outcome and strategy, and the reason. */
  private final byte[][] outcomes = new byte[3 * STRATEGIES][];

  private final byte[][] reasons = new byte[3 * STRATEGIES][];

  /** By possibilities: whether it is firm, and what they are. */
  private final byte[][] possible = new byte[POSSIBILITIES][];

  /** How many proposals there are, by ended, strategies and possibilities. */
  private final long[] counts = new long[3 * STRATEGIES * POSSIBILITIES];

  /** How many have that set of evidence and stops, by eight and set; stops of referred ones. */
  private final long[] evidenceCounts;

  private final long[] stopCounts;

  /** The kinds of stops: by eight and set as bits, and how many referred ones have each. */
  private final List<String> kinds;

  private final long[] kindsBySet;
  private final long[] kindCounts = new long[Long.SIZE];
  private final boolean[] firm = new boolean[Block.ROWS];

  ColumnProposals(CompiledPack compiled, RulePack pack, Output output) {
    this.compiled = compiled;
    this.findings = new Findings(compiled);
    this.tags = new JoinedNames(findings.tags().names());
    this.evidence = new JoinedNames(findings.evidence().names());
    this.stops = new JoinedNames(findings.stops().names());
    this.schema = pack.schema();
    this.missing = new UnknownNames(schema);
    this.formulas = output.formulas();
    this.isWritten = output.kind() != Output.Kind.NOWHERE;
    this.complexityKnown = shares(compiled.topics(Axis.COMPLEXITY));
    this.difficultyKnown = shares(compiled.topics(Axis.COPING_DIFFICULTY));
    this.evidenceCounts = new long[findings.evidence().eights() * SETS];
    this.stopCounts = new long[findings.stops().eights() * SETS];
    this.kinds = kinds(pack);
    this.kindsBySet = new long[stopCounts.length];
    List<String> stopNames = findings.stops().names();
    for (int i = 0; i < kindsBySet.length; i++) {
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        int stop = i / SETS * Byte.SIZE + bit;
        if ((i >>> bit & 1) != 0 && stop < stopNames.size()) {
          kindsBySet[i] |= 1L << kinds.indexOf(kind(pack, stopNames.get(stop)));
        }
      }
    }
    for (int i = 0; i < POINTS; i++) {
      points[i] = bytes(i + ",");
    }
    for (int set = 0; set < POSSIBILITIES; set++) {
      possible[set] = bytes((Integer.bitCount(set) == 1) + "," + possibilities(set) + ",");
    }
    for (int i = 0; i < outcomes.length; i++) {
      int strategies = i % STRATEGIES;
      Outcome outcome = outcome(i / STRATEGIES, strategies);
      String strategy = outcome == Outcome.ASSIGNED ? possibilities(strategies) : "";
      outcomes[i] = bytes("," + outcome + "," + strategy + ",");
      reasons[i] = bytes(reason(outcome, i / STRATEGIES, strategies));
    }
  }

  private static String kind(RulePack pack, String stop) {
    return pack.manifest().codes().kindByStop().getOrDefault(stop, stop);
  }

  private static List<String> kinds(RulePack pack) {
    return pack.manifest().codes().stops().stream()
        .map(stop -> kind(pack, stop))
        .distinct()
        .toList();
  }

  /** Whether the pack has few enough kinds of stops for bits. */
  static boolean fits(RulePack pack) {
    return kinds(pack).size() <= Long.SIZE;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[][] shares(int topics) {
    byte[][] shares = new byte[topics + 1][];
    for (int known = 0; known <= topics; known++) {
      shares[known] = bytes(Numbers.share(known, topics) + ",");
    }
    return shares;
  }

  private static String possibilities(int set) {
    List<String> names = new ArrayList<>();
    for (Possibility possibility : Possibility.values()) {
      if ((set >> possibility.ordinal() & 1) != 0) {
        names.add(possibility.name());
      }
    }
    return String.join("|", names);
  }

  static Outcome outcome(int ended, int strategies) {
    return switch (ended) {
      case Answered.STOPPED -> Outcome.REFERRED;
      case Answered.TOO_LITTLE_KNOWN -> Outcome.UNDETERMINED;
      default ->
          switch (Integer.bitCount(strategies)) {
            case 0 -> Outcome.UNDETERMINED;
            case 1 -> Outcome.ASSIGNED;
            default -> Outcome.CONFLICTING;
          };
    };
  }

  private static Proposal.Reason why(int ended) {
    return ended == Answered.TOO_LITTLE_KNOWN
        ? Proposal.Reason.TOO_LITTLE_KNOWN
        : Proposal.Reason.NO_RULE;
  }

  private static String reason(Outcome outcome, int ended, int strategies) {
    return switch (outcome) {
      case UNDETERMINED -> why(ended).key();
      case CONFLICTING -> possibilities(strategies);
      default -> "";
    };
  }

  /** Whether nothing unknown could change the proposal of the row. */
  boolean isFirm(int row) {
    return firm[row];
  }

  /** Writes, counts and shows what the clients of the block were answered. */
  void write(Answered answered, Block block, Clients clients, Lane lane) {
    Bytes target = lane.text();
    ColumnRow seen =
        lane.isObserved()
            ? new ColumnRow(compiled, findings, missing, schema, block, clients, answered)
            : null;
    for (int row = 0; row < block.size(); row++) {
      if ((isWritten || seen != null) && (row & 63) == 0) {
        missing.turn(block, row >> 6);
      }
      findings.read(answered, row);
      int ended = answered.ended[row];
      int strategies = compiled.strategies(answered.rules[row]);
      int could = answered.possible[row];
      int kind = ended * STRATEGIES + strategies;
      firm[row] = Integer.bitCount(could) == 1;
      counts[kind * POSSIBILITIES + could]++;
      count(findings.evidence(), evidenceCounts);
      if (ended == Answered.STOPPED) {
        countStops();
      }
      if (isWritten) {
        write(answered, row, kind, could, clients, target);
      }
      if (seen != null) {
        lane.see(seen.at(row));
      }
    }
  }

  private void count(Findings.Group group, long[] counted) {
    for (int eight = 0; eight < group.eights(); eight++) {
      counted[eight * SETS + findings.eight(group.first() + eight)]++;
    }
  }

  private void countStops() {
    count(findings.stops(), stopCounts);
    long found = 0;
    for (int eight = 0; eight < findings.stops().eights(); eight++) {
      found |= kindsBySet[eight * SETS + findings.eight(findings.stops().first() + eight)];
    }
    for (; found != 0; found &= found - 1) {
      kindCounts[Long.numberOfTrailingZeros(found)]++;
    }
  }

  private void write(
      Answered answered, int row, int kind, int could, Clients clients, Bytes target) {
    int longest =
        LONGEST_NUMBERS
            + tags.longest()
            + evidence.longest()
            + stops.longest()
            + missing.longest()
            + 2 * clients.length(row)
            + 4 * (clients.passed() + 1);
    byte[] out = target.room(longest);
    int at = target.size();
    at = ByteCell.write(clients.bytes(row), clients.from(row, 0), clients.to(row, 0), out, at);
    at = put(outcomes[kind], out, at);
    at = put(points[answered.complexity[row]], out, at);
    at = put(points[answered.difficulty[row]], out, at);
    at = put(complexityKnown[answered.complexityKnown[row]], out, at);
    at = put(difficultyKnown[answered.difficultyKnown[row]], out, at);
    at = put(possible[could], out, at);
    at = put(findings.tags(), tags, out, at);
    at = put(findings.evidence(), evidence, out, at);
    at = missing.write(row & 63, out, at);
    if (answered.ended[row] == Answered.STOPPED) {
      at = put(findings.stops(), stops, out, at) - 1;
    } else {
      at = put(reasons[kind], out, at);
    }
    for (int cell = 1; cell <= clients.passed(); cell++) {
      out[at++] = ',';
      at = passed(clients, row, cell, out, at);
    }
    out[at++] = '\n';
    target.grown(at);
  }

  private int passed(Clients clients, int row, int cell, byte[] out, int at) {
    byte[] bytes = clients.bytes(row);
    int from = clients.from(row, cell);
    int to = clients.to(row, cell);
    if (from < to && "=+-@".indexOf(bytes[from]) >= 0) {
      String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      if (!formulas.cell(text).equals(text)) {
        byte[] marked = formulas.cell(text).getBytes(StandardCharsets.UTF_8);
        return ByteCell.write(marked, 0, marked.length, out, at);
      }
    }
    return ByteCell.write(bytes, from, to, out, at);
  }

  private static int put(byte[] text, byte[] target, int at) {
    System.arraycopy(text, 0, target, at, text.length);
    return at + text.length;
  }

  /** Writes a cell of names, and the comma behind it. */
  private int put(Findings.Group group, JoinedNames names, byte[] target, int begin) {
    int at = begin;
    for (int eight = 0; eight < group.eights(); eight++) {
      at = names.write(eight, findings.eight(group.first() + eight), target, at);
    }
    return JoinedNames.end(begin, target, at);
  }

  /** Adds what was counted since to the tally. */
  void count(Tally tally) {
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        count(tally, i / POSSIBILITIES / STRATEGIES, i / POSSIBILITIES % STRATEGIES, i);
        counts[i] = 0;
      }
    }
    each(findings.evidence(), evidenceCounts, tally, Tally.Group.EVIDENCE);
    each(findings.stops(), stopCounts, tally, Tally.Group.STOP);
    for (int kind = 0; kind < kinds.size(); kind++) {
      if (kindCounts[kind] > 0) {
        tally.add(Tally.Group.STOP_KIND, kinds.get(kind), kindCounts[kind]);
      }
    }
    Arrays.fill(evidenceCounts, 0);
    Arrays.fill(stopCounts, 0);
    Arrays.fill(kindCounts, 0);
  }

  private void count(Tally tally, int ended, int strategies, int entry) {
    int could = entry % POSSIBILITIES;
    long count = counts[entry];
    boolean isFirm = Integer.bitCount(could) == 1;
    Outcome outcome = outcome(ended, strategies);
    tally.add(Tally.Group.WHOLE, Tally.PROPOSALS, count);
    tally.count(Tally.Group.OUTCOME, Tally.Group.FIRM_OUTCOME, outcome.name(), isFirm, count);
    if (outcome == Outcome.ASSIGNED) {
      String strategy = possibilities(strategies);
      tally.count(Tally.Group.STRATEGY, Tally.Group.FIRM_STRATEGY, strategy, isFirm, count);
    } else if (outcome == Outcome.UNDETERMINED) {
      String reason = why(ended).name();
      tally.count(Tally.Group.REASON, Tally.Group.FIRM_REASON, reason, isFirm, count);
    }
    if (isFirm) {
      tally.add(Tally.Group.WHOLE, Tally.FIRM, count);
      return;
    }
    int now = outcome == Outcome.REFERRED ? 1 << Possibility.REFERRED.ordinal() : strategies;
    for (Possibility possibility : Possibility.values()) {
      if (((could & ~now) >> possibility.ordinal() & 1) != 0) {
        tally.add(Tally.Group.OTHERWISE, possibility.name(), count);
      }
    }
  }

  private static void each(Findings.Group group, long[] counted, Tally tally, Tally.Group target) {
    for (int name = 0; name < group.names().size(); name++) {
      long count = 0;
      for (int set = 0; set < SETS; set++) {
        boolean is = (set >>> name % Byte.SIZE & 1) != 0;
        count += is ? counted[name / Byte.SIZE * SETS + set] : 0;
      }
      if (count > 0) {
        tally.add(target, group.names().get(name), count);
      }
    }
  }
}
