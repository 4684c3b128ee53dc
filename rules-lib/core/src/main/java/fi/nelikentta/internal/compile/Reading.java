package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads one word of one client. What the steps need stands in arrays side by side, and steps of a
 * kind stand together, since this is where one client's time goes. Immutable and safe to share
 * among threads.
 */
final class Reading {
  private final Word word;

  /** By step of a variable whose values have places: attribute, and start of places − slot. */
  private final int[] attributes;

  private final int[] offsets;

  /** By such step: the place of what is unknown. */
  private final int[] starts;

  /** The other variables, by kind, and where the places of each begin. */
  private final NumberVar[] numbers;

  private final int[] numberStarts;
  private final PairVar[] pairs;
  private final int[] pairStarts;
  private final Var[] others;
  private final int[] otherStarts;

  /** By chunk of points: its place in the word, and where its sums begin. */
  private final int[] shifts;

  private final int[] masks;
  private final int[] sumStarts;
  private final long[] sums;

  Reading(Word word, Places[] placesByVar) {
    this.word = word;
    List<Integer> byValue = new ArrayList<>();
    List<Integer> ofNumbers = new ArrayList<>();
    List<Integer> ofPairs = new ArrayList<>();
    List<Integer> rest = new ArrayList<>();
    for (int step = 0; step < word.vars.length; step++) {
      Places places = placesByVar[word.vars[step]];
      List<Integer> kind =
          places.isByValue()
              ? byValue
              : places.var() instanceof NumberVar
                  ? ofNumbers
                  : places.var() instanceof PairVar pair && pair.hasTable() ? ofPairs : rest;
      kind.add(step);
    }
    this.attributes =
        byValue.stream().mapToInt(step -> placesByVar[word.vars[step]].var().attribute()).toArray();
    this.offsets =
        byValue.stream()
            .mapToInt(step -> word.starts[step] + 1 - placesByVar[word.vars[step]].first())
            .toArray();
    this.starts = starts(byValue);
    this.numbers = vars(ofNumbers, placesByVar).toArray(NumberVar[]::new);
    this.numberStarts = starts(ofNumbers);
    this.pairs = vars(ofPairs, placesByVar).toArray(PairVar[]::new);
    this.pairStarts = starts(ofPairs);
    this.others = vars(rest, placesByVar).toArray(Var[]::new);
    this.otherStarts = starts(rest);
    Chunk[] chunks = word.adding;
    this.shifts = Arrays.stream(chunks).mapToInt(chunk -> chunk.shift).toArray();
    this.masks = Arrays.stream(chunks).mapToInt(chunk -> chunk.values.length - 1).toArray();
    this.sumStarts = new int[chunks.length];
    for (int chunk = 1; chunk < chunks.length; chunk++) {
      sumStarts[chunk] = sumStarts[chunk - 1] + chunks[chunk - 1].values.length;
    }
    this.sums = Arrays.stream(chunks).flatMapToLong(chunk -> Arrays.stream(chunk.values)).toArray();
  }

  private Stream<Var> vars(List<Integer> steps, Places[] placesByVar) {
    return steps.stream().map(step -> placesByVar[word.vars[step]].var());
  }

  private int[] starts(List<Integer> steps) {
    return steps.stream().mapToInt(step -> word.starts[step]).toArray();
  }

  /** What is certain and possible for a client of whom everything is known. */
  long complete(Situation client) {
    long[] judged = word.judged;
    long bits = -1;
    for (int step = 0; step < attributes.length; step++) {
      bits &= judged[offsets[step] + (int) client.slot(attributes[step])];
    }
    for (int step = 0; step < numbers.length; step++) {
      bits &= judged[numberStarts[step] + numbers[step].cellOfKnown(client)];
    }
    for (int step = 0; step < pairs.length; step++) {
      bits &= judged[pairStarts[step] + pairs[step].cellOfKnown(client)];
    }
    for (int step = 0; step < others.length; step++) {
      bits &= judged[otherStarts[step] + others[step].cell(client)];
    }
    return bits;
  }

  /** The points of what holds. */
  long points(long holds) {
    long points = 0;
    for (int chunk = 0; chunk < shifts.length; chunk++) {
      points += sums[sumStarts[chunk] + ((int) (holds >>> shifts[chunk]) & masks[chunk])];
    }
    return points;
  }

  /** What is certain and possible. */
  long judge(Situation client) {
    return meet(word.judged, client);
  }

  /** What holds; the upper half means nothing. */
  long holds(Situation client) {
    return meet(word.holds, client);
  }

  private long meet(long[] tables, Situation client) {
    long bits = -1;
    for (int step = 0; step < attributes.length; step++) {
      int attribute = attributes[step];
      int known = offsets[step] + (int) client.slot(attribute);
      bits &= tables[client.isKnown(attribute) ? known : starts[step]];
    }
    for (int step = 0; step < numbers.length; step++) {
      bits &= tables[numberStarts[step] + numbers[step].cell(client)];
    }
    for (int step = 0; step < pairs.length; step++) {
      bits &= tables[pairStarts[step] + pairs[step].cell(client)];
    }
    for (int step = 0; step < others.length; step++) {
      bits &= tables[otherStarts[step] + others[step].cell(client)];
    }
    return bits;
  }
}
