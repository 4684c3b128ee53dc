package fi.nelikentta.internal.compile;

import fi.nelikentta.internal.eval.Known;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts the known topics of one axis by bits. Immutable and safe to share among threads. */
final class Counts {
  /** Topics of one attribute: their bits, by word of the known-mask. */
  private final long[] singles;

  /** Topics of several attributes: word and bits of each part, topic by topic. */
  private final int[][] words;

  private final long[][] masks;

  Counts(Known known, int axis, int attributes) {
    this.singles = new long[(attributes + 63) >> 6];
    List<int[]> wordLists = new ArrayList<>();
    List<long[]> maskLists = new ArrayList<>();
    for (int topic = 0; topic < known.topics(axis); topic++) {
      int[] members = known.attributes(axis, topic);
      if (members.length == 1) {
        singles[members[0] >> 6] |= 1L << members[0];
        continue;
      }
      long[] mask = new long[singles.length];
      for (int member : members) {
        mask[member >> 6] |= 1L << member;
      }
      int[] used = IntStream.range(0, mask.length).filter(w -> mask[w] != 0).toArray();
      wordLists.add(used);
      maskLists.add(Arrays.stream(used).mapToLong(w -> mask[w]).toArray());
    }
    this.words = wordLists.toArray(new int[0][]);
    this.masks = maskLists.toArray(new long[0][]);
  }

  int count(Situation client) {
    int count = 0;
    for (int word = 0; word < singles.length; word++) {
      count += Long.bitCount(client.knownWord(word) & singles[word]);
    }
    for (int topic = 0; topic < words.length; topic++) {
      long any = 0;
      for (int part = 0; part < words[topic].length; part++) {
        any |= client.knownWord(words[topic][part]) & masks[topic][part];
      }
      count += any != 0 ? 1 : 0;
    }
    return count;
  }
}
