package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Node;
import fi.nelikentta.situation.Situation;
import java.util.Map;

/**
 * What phase 2 rules ask of the client's situation, for one bundle: by entry, the rules that it
 * lets through and those that it may let through, as bits. Immutable and safe to share.
 */
final class Gates {
  private final Table table;
  private final long[] holds;
  private final long[] possible;

  Gates(Bundle bundle, Vars vars, Map<Integer, Integer> bitByRule) {
    this.table = new Table(bundle, vars);
    this.holds = new long[bundle.size()];
    this.possible = new long[bundle.size()];
    Table.visit(
        bundle,
        vars.size(),
        (entry, cells) -> {
          for (Bundle.Unit unit : bundle.units()) {
            long bit = 1L << bitByRule.getOrDefault(unit.rule(), 0);
            holds[entry] |= unit.formula().holds(cells) ? bit : 0;
            possible[entry] |= unit.formula().judge(cells) == Node.IMPOSSIBLE ? 0 : bit;
          }
        });
  }

  Table table() {
    return table;
  }

  int entry(Situation client) {
    return table.entry(client);
  }

  long[] holds() {
    return holds;
  }

  long[] possible() {
    return possible;
  }
}
