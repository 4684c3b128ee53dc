package fi.nelikentta.authoring.space;

import fi.nelikentta.internal.print.DrlPrinter;
import fi.nelikentta.rule.Condition;
import fi.nelikentta.rule.Verb;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of rules as their author would write them. */
public final class Drl {
  private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-f]{4})");

  private Drl() {}

  /** A condition, in one line. */
  public static String of(Condition condition) {
    return ESCAPE
        .matcher(DrlPrinter.condition(condition))
        .replaceAll(
            found -> {
              char letter = (char) Integer.parseInt(found.group(1), 16);
              return Matcher.quoteReplacement(String.valueOf(letter));
            });
  }

  /** What a rule says. */
  public static String of(Verb verb) {
    if (verb instanceof Verb.Add add) {
      return add.axis().key() + ".add(" + add.points() + ");";
    }
    if (verb instanceof Verb.Assign assign) {
      return "verdict.assign(CustomerStrategy." + assign.strategy() + ");";
    }
    if (verb instanceof Verb.Tag tag) {
      return "verdict.tag(\"" + tag.code() + "\");";
    }
    return "verdict.refer(\"" + ((Verb.Refer) verb).code() + "\");";
  }
}
