package fi.nelikentta.internal.compile;

/** What the variables of a word leave, for a block of clients; four variables at a time. */
final class Meeting {
  private static final int AT_ONCE = 4;

  private final Standing standing;

  Meeting(Standing standing) {
    this.standing = standing;
  }

  /** Writes what all variables leave certain and possible, by row. */
  void judge(Word word, int size, long[] bits) {
    meet(word, word.judged, 0, word.vars.length, size, bits);
  }

  /** The same, and what holds. */
  void judge(Word word, int size, long[] bits, long[] holds) {
    meet(word, word.judged, 0, word.plainSteps, size, bits);
    if (word.plainSteps > 0) {
      System.arraycopy(bits, 0, holds, 0, size);
    }
    meet(word, word.judged, word.plainSteps, word.vars.length, size, bits);
    meet(word, word.holds, word.plainSteps, word.vars.length, size, holds);
  }

  private void meet(Word word, long[] tables, int from, int to, int size, long[] bits) {
    int step = from;
    for (; step + AT_ONCE <= to; step += AT_ONCE) {
      four(word, tables, step, size, bits);
    }
    for (; step < to; step++) {
      one(word, tables, step, size, bits);
    }
  }

  private void four(Word word, long[] tables, int step, int size, long[] bits) {
    short[] a = standing.column(word.vars[step]);
    short[] b = standing.column(word.vars[step + 1]);
    short[] c = standing.column(word.vars[step + 2]);
    short[] d = standing.column(word.vars[step + 3]);
    int startA = word.starts[step];
    int startB = word.starts[step + 1];
    int startC = word.starts[step + 2];
    int startD = word.starts[step + 3];
    if (step == 0) {
      for (int row = 0; row < size; row++) {
        bits[row] =
            tables[startA + a[row]]
                & tables[startB + b[row]]
                & tables[startC + c[row]]
                & tables[startD + d[row]];
      }
    } else {
      for (int row = 0; row < size; row++) {
        bits[row] &=
            tables[startA + a[row]]
                & tables[startB + b[row]]
                & tables[startC + c[row]]
                & tables[startD + d[row]];
      }
    }
  }

  private void one(Word word, long[] tables, int step, int size, long[] bits) {
    short[] column = standing.column(word.vars[step]);
    int start = word.starts[step];
    for (int row = 0; row < size; row++) {
      long before = step == 0 ? -1 : bits[row];
      bits[row] = before & tables[start + column[row]];
    }
  }
}
