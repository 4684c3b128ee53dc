package fi.nelikentta.internal.compile;

/** What all variables of a word leave, for a block of clients; four variables at a time. */
final class Meeting {
  private static final int AT_ONCE = 4;

  private Meeting() {}

  /** What holds, by row. */
  static void holds(Word word, Standing standing, int size, long[] bits) {
    int steps = word.vars.length;
    int step = 0;
    for (; step + AT_ONCE <= steps; step += AT_ONCE) {
      four(word, step, standing, size, bits);
    }
    for (; step < steps; step++) {
      one(word, step, standing, size, bits);
    }
  }

  private static void four(Word word, int step, Standing standing, int size, long[] bits) {
    long[] holds = word.holds;
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
            holds[startA + a[row]]
                & holds[startB + b[row]]
                & holds[startC + c[row]]
                & holds[startD + d[row]];
      }
    } else {
      for (int row = 0; row < size; row++) {
        bits[row] &=
            holds[startA + a[row]]
                & holds[startB + b[row]]
                & holds[startC + c[row]]
                & holds[startD + d[row]];
      }
    }
  }

  private static void one(Word word, int step, Standing standing, int size, long[] bits) {
    long[] holds = word.holds;
    short[] column = standing.column(word.vars[step]);
    int start = word.starts[step];
    for (int row = 0; row < size; row++) {
      long before = step == 0 ? -1 : bits[row];
      bits[row] = before & holds[start + column[row]];
    }
  }

  /** What is certain and what is possible, by row. */
  static void judge(Word word, Standing standing, int size, long[] certain, long[] possible) {
    int steps = word.vars.length;
    int step = 0;
    for (; step + AT_ONCE <= steps; step += AT_ONCE) {
      judgeFour(word, step, standing, size, certain, possible);
    }
    for (; step < steps; step++) {
      judgeOne(word, step, standing, size, certain, possible);
    }
  }

  private static void judgeFour(
      Word word, int step, Standing standing, int size, long[] certain, long[] possible) {
    long[] judged = word.judged;
    short[] a = standing.column(word.vars[step]);
    short[] b = standing.column(word.vars[step + 1]);
    short[] c = standing.column(word.vars[step + 2]);
    short[] d = standing.column(word.vars[step + 3]);
    int startA = word.starts[step];
    int startB = word.starts[step + 1];
    int startC = word.starts[step + 2];
    int startD = word.starts[step + 3];
    for (int row = 0; row < size; row++) {
      int atA = 2 * (startA + a[row]);
      int atB = 2 * (startB + b[row]);
      int atC = 2 * (startC + c[row]);
      int atD = 2 * (startD + d[row]);
      long surely = judged[atA] & judged[atB] & judged[atC] & judged[atD];
      long maybe = judged[atA + 1] & judged[atB + 1] & judged[atC + 1] & judged[atD + 1];
      certain[row] = step == 0 ? surely : certain[row] & surely;
      possible[row] = step == 0 ? maybe : possible[row] & maybe;
    }
  }

  private static void judgeOne(
      Word word, int step, Standing standing, int size, long[] certain, long[] possible) {
    long[] judged = word.judged;
    short[] column = standing.column(word.vars[step]);
    int start = word.starts[step];
    for (int row = 0; row < size; row++) {
      int at = 2 * (start + column[row]);
      certain[row] = step == 0 ? judged[at] : certain[row] & judged[at];
      possible[row] = step == 0 ? judged[at + 1] : possible[row] & judged[at + 1];
    }
  }
}
