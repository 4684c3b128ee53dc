package fi.nelikentta.authoring.check;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Literal;
import fi.nelikentta.rule.Rule;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Every situation of a pack of small domains, by trying all values; knows nothing of cells. */
final class Everything {
  /** Literals are multiples of a half; this gives three values between two of them. */
  private static final double STEP = 0.125;

  private final RulePack pack;

  Everything(RulePack pack) {
    this.pack = pack;
  }

  /** How many situations there are. */
  long count() {
    long count = 1;
    for (Attribute attribute : pack.schema().attributes()) {
      count *= values(attribute).size() + 1L;
    }
    return count;
  }

  List<Situation> situations() {
    List<Situation> all = new ArrayList<>();
    add(pack.situation("c").build(), 0, all);
    return all;
  }

  private void add(Situation situation, int index, List<Situation> all) {
    if (index == pack.schema().size()) {
      all.add(situation);
      return;
    }
    Attribute attribute = pack.schema().attributes().get(index);
    add(situation, index + 1, all);
    for (Object value : values(attribute)) {
      add(situation.toBuilder().setNullable(attribute.name(), value).build(), index + 1, all);
    }
  }

  List<Object> values(Attribute attribute) {
    List<Object> values = new ArrayList<>();
    switch (attribute.type()) {
      case INTEGER -> {
        for (int value = (int) attribute.least(); value <= attribute.greatest(); value++) {
          values.add(value);
        }
      }
      case DOUBLE -> {
        for (double value = attribute.least(); value <= attribute.greatest(); value += STEP) {
          values.add(value);
        }
      }
      case BOOLEAN -> values.addAll(List.of(true, false));
      case STRING -> values.addAll(texts(attribute));
      case CODES -> {
        List<String> codes = texts(attribute);
        for (int subset = 0; subset < 1 << codes.size(); subset++) {
          int chosen = subset;
          values.add(
              codes.stream().filter(code -> (chosen >> codes.indexOf(code) & 1) != 0).toList());
        }
      }
    }
    return values;
  }

  private List<String> texts(Attribute attribute) {
    if (attribute.domain().isClosed()) {
      return attribute.domain().codes();
    }
    Set<String> named = new LinkedHashSet<>();
    for (Rule rule : pack.rules()) {
      if (rule.when().situation() != null) {
        rule.when()
            .situation()
            .leaves(
                leaf -> {
                  if (leaf instanceof Condition.Test test && test.attribute().equals(attribute)) {
                    test.literals().forEach(literal -> named.add(((Literal.Text) literal).value()));
                  }
                });
      }
    }
    List<String> texts = new ArrayList<>(named);
    if (attribute.type() == ValueType.STRING) {
      named.forEach(text -> texts.add(text + "~"));
    }
    texts.add("~");
    return texts;
  }
}
