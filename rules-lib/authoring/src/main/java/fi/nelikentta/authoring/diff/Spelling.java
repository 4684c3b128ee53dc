package fi.nelikentta.authoring.diff;

import fi.nelikentta.internal.print.DrlPrinter;
import fi.nelikentta.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Conditions as they stand: for comparing what is written, across packs and places. */
final class Spelling {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private Spelling() {}

  /** The condition as an author writes it; empty where there is none. */
  static String of(@Nullable Condition condition) {
    if (condition == null) {
      return "";
    }
    if (condition instanceof Condition.All all) {
      return String.join(", ", all.parts().stream().map(Spelling::of).toList());
    }
    // A pack's text holds no escape of its own, so each is the printer's.
    return ESCAPE
        .matcher(DrlPrinter.condition(condition))
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }

  /** The parts that must all hold; none where it always holds. */
  static List<Condition> conjuncts(@Nullable Condition condition) {
    List<Condition> parts = new ArrayList<>();
    if (condition instanceof Condition.All all) {
      all.parts().forEach(part -> parts.addAll(conjuncts(part)));
    } else if (condition != null) {
      parts.add(condition);
    }
    return parts;
  }

  /** The condition without its numbers, truths and texts. */
  static String shape(Condition condition) {
    if (condition instanceof Condition.All all) {
      return "and(" + shapes(all.parts()) + ")";
    }
    if (condition instanceof Condition.Any any) {
      return "or(" + shapes(any.parts()) + ")";
    }
    if (condition instanceof Condition.Not not) {
      return "not(" + shape(not.part()) + ")";
    }
    if (condition instanceof Condition.Test test) {
      return test.attribute().name() + " " + test.operator().drl();
    }
    return of(condition);
  }

  /** The names of all that the condition names. */
  static Set<String> attributes(Condition condition) {
    Set<String> names = new TreeSet<>();
    condition.attributes(attribute -> names.add(attribute.name()));
    return names;
  }

  private static String shapes(List<Condition> parts) {
    return String.join(",", parts.stream().map(Spelling::shape).toList());
  }
}
