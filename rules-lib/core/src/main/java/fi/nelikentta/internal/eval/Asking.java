package fi.nelikentta.internal.eval;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.rule.Verb;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.Slots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What to ask next: first the attribute whose best answer leaves fewest possibilities, then the one
 * whose open rules weigh most, then by schema. Immutable and safe to share among threads.
 */
final class Asking {
  private final RulePack pack;
  private final Possible possible;
  private final Answers answers;
  private final List<Set<Attribute>> looksAt = new ArrayList<>();

  Asking(RulePack pack, Possible possible) {
    this.pack = pack;
    this.possible = possible;
    this.answers = new Answers(pack);
    for (Rule rule : pack.rules()) {
      looksAt.add(rule.looksAt());
    }
  }

  /** What to ask, in asking order. */
  List<Question> of(Situation situation) {
    if (situation.isComplete()) {
      return List.of();
    }
    int size = pack.schema().size();
    boolean[] asked = new boolean[size];
    long[] weight = new long[size];
    List<Rule> rules = pack.rules();
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      boolean open =
          !rule.isPhase2()
              && !looksAt.get(i).isEmpty()
              && possible.judge(i, situation) == Node.OPEN;
      if (open || rule.isPhase2()) {
        int points = open && rule.verb() instanceof Verb.Add add ? Math.abs(add.points()) : 0;
        for (Attribute attribute : looksAt.get(i)) {
          asked[attribute.index()] = true;
          weight[attribute.index()] += points;
        }
      }
    }
    List<Question> questions = new ArrayList<>();
    for (Attribute attribute : pack.schema().attributes()) {
      int index = attribute.index();
      if (asked[index] && !situation.isKnown(index)) {
        questions.add(new Question(attribute, left(situation, attribute), weight[index]));
      }
    }
    questions.sort(
        Comparator.comparingInt(Question::left)
            .thenComparing(Comparator.comparingLong(Question::weight).reversed())
            .thenComparing(question -> question.attribute().index()));
    return questions;
  }

  /** How many possibilities its best answer leaves. */
  private int left(Situation situation, Attribute attribute) {
    int least = Integer.MAX_VALUE;
    for (Answers.Answer answer : answers.of(attribute, situation)) {
      int left = possible.of(new WithAnswer(situation, attribute.index(), answer)).size();
      least = Math.min(least, left);
    }
    return least;
  }

  /**
   * What answering all of these would leave. One that is known, or that the pack does not ask of
   * anybody, changes nothing.
   */
  Left left(Slots slots, List<Attribute> asked) {
    if (asked.isEmpty()) {
      int left = possible.of(slots).size();
      return new Left(left, left);
    }
    Attribute first = asked.get(0);
    List<Attribute> others = asked.subList(1, asked.size());
    if (slots.isKnown(first.index())) {
      return left(slots, others);
    }
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (Answers.Answer answer : answers.of(first, slots)) {
      Left left = left(new WithAnswer(slots, first.index(), answer), others);
      least = Math.min(least, left.least());
      most = Math.max(most, left.most());
    }
    return new Left(least, most);
  }
}
