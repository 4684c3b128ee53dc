package fi.nelikentta.internal.compile;

/** What a block of clients was answered, in columns. It is overwritten by the next block. */
public final class Answered {
  /** No strategy, and nothing stopped: too little is known. */
  public static final byte TOO_LITTLE_KNOWN = 1;

  /** A stop fired. */
  public static final byte STOPPED = 2;

  /** 0…100 points, by client. */
  public final int[] complexity = new int[Block.ROWS];

  /** 0…100 points, by client. */
  public final int[] difficulty = new int[Block.ROWS];

  /** Known topics, by client. */
  public final int[] complexityKnown = new int[Block.ROWS];

  /** Known topics, by client. */
  public final int[] difficultyKnown = new int[Block.ROWS];

  /** The phase 2 rules that fired, as bits, by client. */
  public final long[] rules = new long[Block.ROWS];

  /** The possibilities, as bits, by client. */
  public final byte[] possible = new byte[Block.ROWS];

  /** {@link #TOO_LITTLE_KNOWN}, {@link #STOPPED} or 0, by client. */
  public final byte[] ended = new byte[Block.ROWS];

  /**
   * What holds of the conditions on the client's situation, by word and client, in the lower half
   * of each number: the evidence.
   */
  public final long[][] holds;

  /** What holds for one client, by word. */
  int[] holds(int row) {
    int[] found = new int[holds.length];
    for (int word = 0; word < found.length; word++) {
      found[word] = (int) holds[word][row];
    }
    return found;
  }

  Answered(int words) {
    this.holds = new long[words][Block.ROWS];
  }
}
