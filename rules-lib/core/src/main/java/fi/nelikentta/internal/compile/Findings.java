package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Chart;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns what holds for a client of an answered block into what is told of it: the rules that gave
 * points, the tags and the stops, a bit each in the order in which they are told. Whoever writes
 * them can so keep eight of them at a time in tables. For one thread.
 */
public final class Findings {
  /** Bits of a word that are looked up at a time. */
  private static final int AT_ONCE = Byte.SIZE;

  private static final int SETS = 1 << AT_ONCE;
  private static final int EIGHTS = Word.BITS / AT_ONCE;

  /**
   * Names that are told together.
   *
   * @param names in the order in which they are told
   * @param first the {@link #eight} that holds the first eight of them
   */
  public record Group(List<String> names, int first) {
    /** Copies the list. */
    public Group {
      names = List.copyOf(names);
    }

    /** How many eights hold them. */
    public int eights() {
      return (names.size() + AT_ONCE - 1) / AT_ONCE;
    }
  }

  private final Group evidence;
  private final Group tags;
  private final Group stops;

  /** Numbers of a client's bits. */
  private final int longs;

  private final int words;

  /** By word, eight of its bits, set of these, and number: what they tell. */
  private final long[] tables;

  /** What holds of every client. */
  private final long[] always;

  /** The phase 2 rules that tell something, and by bit what. */
  private final long telling;

  private final int[] toldByRule = new int[Long.SIZE];
  private final long[] found;

  /** For blocks that the pack answered. */
  public Findings(CompiledPack compiled) {
    Chart chart = compiled.chart();
    RulePack pack = chart.pack();
    this.evidence = new Group(chart.evidenceOrder(), 0);
    this.tags = new Group(pack.manifest().codes().tags(), evidence.eights());
    this.stops = new Group(pack.manifest().codes().stops(), tags.first() + tags.eights());
    int eights = stops.first() + stops.eights();
    this.longs = (eights + Long.BYTES - 1) / Long.BYTES;
    this.words = compiled.words().length;
    this.found = new long[longs];
    this.always = new long[longs];
    List<Integer> told = new ArrayList<>();
    for (Rule rule : pack.rules()) {
      told.add(told(rule));
    }
    compiled.always().stream().forEach(rule -> mark(always, 0, told.get(rule)));
    long rules = 0;
    for (int i = 0; i < pack.rules().size(); i++) {
      if (pack.rules().get(i).isPhase2() && told.get(i) >= 0) {
        long bit = compiled.phase2().bit(i);
        rules |= bit;
        toldByRule[Long.numberOfTrailingZeros(bit)] = told.get(i);
      }
    }
    this.telling = rules;
    this.tables = new long[words * EIGHTS * SETS * longs];
    for (int entry = 0; entry < words * EIGHTS * SETS; entry++) {
      Word word = compiled.words()[entry / (EIGHTS * SETS)];
      int shift = entry / SETS % EIGHTS * AT_ONCE;
      for (int set = entry % SETS; set != 0; set &= set - 1) {
        int rule = word.rule(shift + Integer.numberOfTrailingZeros(set));
        if (!pack.rules().get(rule).isPhase2()) {
          mark(tables, entry * longs, told.get(rule));
        }
      }
    }
  }

  /** The bit of what the rule tells; -1 where it tells nothing of these. */
  private int told(Rule rule) {
    if (rule.verb() instanceof Verb.Add) {
      return evidence.names().indexOf(rule.name());
    }
    if (rule.verb() instanceof Verb.Tag tag) {
      return tags.first() * AT_ONCE + tags.names().indexOf(tag.code());
    }
    return rule.verb() instanceof Verb.Refer refer
        ? stops.first() * AT_ONCE + stops.names().indexOf(refer.code())
        : -1;
  }

  private static void mark(long[] bits, int from, int bit) {
    if (bit >= 0) {
      bits[from + (bit >> 6)] |= 1L << bit;
    }
  }

  /** The rules that give points. */
  public Group evidence() {
    return evidence;
  }

  /** The tags. */
  public Group tags() {
    return tags;
  }

  /** The stops. */
  public Group stops() {
    return stops;
  }

  /** Reads what was found of the client in the row; it stands until the next is read. */
  public void read(Answered answered, int row) {
    if (longs == 2) {
      readTwo(answered, row);
      return;
    }
    System.arraycopy(always, 0, found, 0, longs);
    for (int word = 0; word < words; word++) {
      int holds = (int) answered.holds[word][row];
      int base = word * EIGHTS * SETS;
      for (; holds != 0; holds >>>= AT_ONCE) {
        int entry = (base + (holds & (SETS - 1))) * longs;
        for (int i = 0; i < longs; i++) {
          found[i] |= tables[entry + i];
        }
        base += SETS;
      }
    }
    tell(answered.rules[row]);
  }

  /** The same for as many as most packs have, with both numbers in registers. */
  private void readTwo(Answered answered, int row) {
    long first = always[0];
    long second = always[1];
    long[] entries = tables;
    for (int word = 0; word < words; word++) {
      int holds = (int) answered.holds[word][row];
      int base = word * EIGHTS * SETS;
      for (; holds != 0; holds >>>= AT_ONCE) {
        int entry = (base + (holds & (SETS - 1))) * 2;
        first |= entries[entry];
        second |= entries[entry + 1];
        base += SETS;
      }
    }
    found[0] = first;
    found[1] = second;
    tell(answered.rules[row]);
  }

  /** What phase 2 rules tell. */
  private void tell(long fired) {
    for (long rules = fired & telling; rules != 0; rules &= rules - 1) {
      mark(found, 0, toldByRule[Long.numberOfTrailingZeros(rules)]);
    }
  }

  /** Eight bits of what was found, the first in the lowest. */
  public int eight(int index) {
    return (int) (found[index >> 3] >>> ((index & 7) * AT_ONCE)) & (SETS - 1);
  }
}
