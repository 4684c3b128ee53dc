package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the words of one client. What the steps need stands in a few arrays side by side, since
 * this is where one client's time goes. Immutable and safe to share among threads.
 */
final class Reading {
  private final Word[] words;

  /** By step of a variable whose values have places: attribute, and start of places − slot. */
  private final int[] attributes;

  private final int[] offsets;

  /** By such step: the place of what is unknown. */
  private final int[] starts;

  /** By word: where its steps begin in the arrays above; the last is where they end. */
  private final int[] begins;

  /** By word: the other steps. */
  private final Other[][] others;

  private record Other(Places places, int start) {}

  Reading(Word[] words, Places[] placesByVar) {
    this.words = words;
    this.begins = new int[words.length + 1];
    this.others = new Other[words.length][];
    List<int[]> steps = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      Word word = words[i];
      List<Other> rest = new ArrayList<>();
      for (int step = 0; step < word.vars.length; step++) {
        Places places = placesByVar[word.vars[step]];
        if (places.isByValue()) {
          int offset = word.starts[step] + 1 - places.first();
          steps.add(new int[] {places.var().attribute(), offset, word.starts[step]});
        } else {
          rest.add(new Other(places, word.starts[step]));
        }
      }
      begins[i + 1] = steps.size();
      others[i] = rest.toArray(new Other[0]);
    }
    this.attributes = steps.stream().mapToInt(step -> step[0]).toArray();
    this.offsets = steps.stream().mapToInt(step -> step[1]).toArray();
    this.starts = steps.stream().mapToInt(step -> step[2]).toArray();
  }

  /** What holds for a client of whom everything is known. */
  long complete(int word, Situation client) {
    long[] holds = words[word].holds;
    long bits = -1;
    int end = begins[word + 1];
    for (int step = begins[word]; step < end; step++) {
      bits &= holds[offsets[step] + (int) client.slot(attributes[step])];
    }
    for (Other other : others[word]) {
      bits &= holds[other.start + other.places.var().cell(client)];
    }
    return bits;
  }

  /** What holds. */
  long holds(int word, Situation client) {
    long[] holds = words[word].holds;
    long bits = -1;
    for (int step = begins[word]; step < begins[word + 1]; step++) {
      bits &= holds[at(step, client)];
    }
    for (Other other : others[word]) {
      bits &= holds[other.start + other.places.var().cell(client)];
    }
    return bits;
  }

  /** What is certain, and what is possible, into the two numbers. */
  void judge(int word, Situation client, long[] judged) {
    long[] both = words[word].judged;
    long certain = -1;
    long possible = -1;
    int end = begins[word + 1];
    for (int step = begins[word]; step < end; step++) {
      int at = 2 * at(step, client);
      certain &= both[at];
      possible &= both[at + 1];
    }
    for (Other other : others[word]) {
      int at = 2 * (other.start + other.places.var().cell(client));
      certain &= both[at];
      possible &= both[at + 1];
    }
    judged[0] = certain;
    judged[1] = possible;
  }

  private int at(int step, Situation client) {
    int attribute = attributes[step];
    return client.isKnown(attribute) ? offsets[step] + (int) client.slot(attribute) : starts[step];
  }
}
