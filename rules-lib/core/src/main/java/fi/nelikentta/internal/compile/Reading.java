package fi.nelikentta.internal.compile;

import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
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
  }

  private Stream<Var> vars(List<Integer> steps, Places[] placesByVar) {
    return steps.stream().map(step -> placesByVar[word.vars[step]].var());
  }

  private int[] starts(List<Integer> steps) {
    return steps.stream().mapToInt(step -> word.starts[step]).toArray();
  }

  /** What holds for a client of whom everything is known. */
  long complete(Situation client) {
    long[] holds = word.holds;
    long bits = -1;
    for (int step = 0; step < attributes.length; step++) {
      bits &= holds[offsets[step] + (int) client.slot(attributes[step])];
    }
    for (int step = 0; step < numbers.length; step++) {
      bits &= holds[numberStarts[step] + numbers[step].cellOfKnown(client)];
    }
    for (int step = 0; step < pairs.length; step++) {
      bits &= holds[pairStarts[step] + pairs[step].cellOfKnown(client)];
    }
    for (int step = 0; step < others.length; step++) {
      bits &= holds[otherStarts[step] + others[step].cell(client)];
    }
    return bits;
  }

  /** What holds. */
  long holds(Situation client) {
    long[] holds = word.holds;
    long bits = -1;
    for (int step = 0; step < attributes.length; step++) {
      bits &= holds[at(step, client)];
    }
    for (int step = 0; step < numbers.length; step++) {
      bits &= holds[numberStarts[step] + numbers[step].cell(client)];
    }
    for (int step = 0; step < pairs.length; step++) {
      bits &= holds[pairStarts[step] + pairs[step].cell(client)];
    }
    for (int step = 0; step < others.length; step++) {
      bits &= holds[otherStarts[step] + others[step].cell(client)];
    }
    return bits;
  }

  /** What is certain, and what is possible, into the two numbers. */
  void judge(Situation client, long[] judged) {
    judged[0] = -1;
    judged[1] = -1;
    for (int step = 0; step < attributes.length; step++) {
      meet(at(step, client), judged);
    }
    for (int step = 0; step < numbers.length; step++) {
      meet(numberStarts[step] + numbers[step].cell(client), judged);
    }
    for (int step = 0; step < pairs.length; step++) {
      meet(pairStarts[step] + pairs[step].cell(client), judged);
    }
    for (int step = 0; step < others.length; step++) {
      meet(otherStarts[step] + others[step].cell(client), judged);
    }
  }

  private void meet(int at, long[] judged) {
    judged[0] &= word.judged[2 * at];
    judged[1] &= word.judged[2 * at + 1];
  }

  private int at(int step, Situation client) {
    int attribute = attributes[step];
    return client.isKnown(attribute) ? offsets[step] + (int) client.slot(attribute) : starts[step];
  }
}
