package fi.nelikentta.internal.load;

import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/** The forms of names in a pack. */
public final class Names {
  private static final Pattern CODE = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
  private static final Pattern ATTRIBUTE = Pattern.compile("[a-z][A-Za-z0-9]{0,63}");
  private static final Pattern PACKAGE = Pattern.compile("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)*");

  /** Output columns and the keys of a situation that are no attributes. */
  private static final Set<String> TAKEN =
      Set.of(
          "clientId",
          "about",
          "outcome",
          "strategy",
          "complexity",
          "copingDifficulty",
          "complexityKnown",
          "copingDifficultyKnown",
          "firm",
          "possible",
          "tags",
          "evidence",
          "missing",
          "reason");

  /** Words that DRL reads as its own, and names that Java gives every class. */
  private static final Set<String> DRL =
      Set.of(
          "accumulate",
          "action",
          "after",
          "and",
          "attributes",
          "before",
          "coincides",
          "collect",
          "contains",
          "dialect",
          "duration",
          "during",
          "enabled",
          "end",
          "eval",
          "excludes",
          "exists",
          "extend",
          "extends",
          "false",
          "finishes",
          "forall",
          "from",
          "function",
          "global",
          "group",
          "in",
          "includes",
          "init",
          "lock",
          "matches",
          "memberOf",
          "meets",
          "not",
          "null",
          "or",
          "over",
          "overlaps",
          "query",
          "result",
          "reverse",
          "rule",
          "salience",
          "soundslike",
          "starts",
          "str",
          "template",
          "then",
          "timer",
          "trait",
          "true",
          "unit",
          "when",
          "window");

  private Names() {}

  /** Whether it may name a rule, a tag, a stop or a pack. */
  public static boolean isCode(String name) {
    return CODE.matcher(name).matches();
  }

  /** Whether it may name an attribute. */
  public static boolean isAttribute(String name) {
    return ATTRIBUTE.matcher(name).matches()
        && !TAKEN.contains(name)
        && !DRL.contains(name)
        && !SourceVersion.isKeyword(name);
  }

  /** Whether it may name the package of a pack's rules. */
  public static boolean isPackage(String name) {
    if (!PACKAGE.matcher(name).matches()) {
      return false;
    }
    for (String part : name.split("\\.", -1)) {
      if (SourceVersion.isKeyword(part) || DRL.contains(part)) {
        return false;
      }
    }
    return !name.equals("java") && !name.startsWith("java.") && !name.startsWith("javax.");
  }

  /** The text with anything that could disturb a terminal or a line left out, and not too long. */
  public static String printable(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .limit(80)
        .forEach(
            point -> {
              if (Character.isLetterOrDigit(point) || "-_./ ".indexOf(point) >= 0) {
                safe.appendCodePoint(point);
              } else {
                safe.append(point > ' ' && point < 127 ? (char) point : '?');
              }
            });
    return safe.toString();
  }
}
