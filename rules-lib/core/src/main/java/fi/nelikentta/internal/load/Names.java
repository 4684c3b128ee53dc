package fi.nelikentta.internal.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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

  /** Words that Java keeps, in every version alike. */
  private static final Set<String> JAVA =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "void",
          "volatile",
          "while");

  /** Words that DRL reads as its own, and names that Java gives every class. */
  private static final Set<String> DRL =
      Set.of(
          "acc",
          "accumulate",
          "action",
          "after",
          "and",
          "attributes",
          "before",
          "calendars",
          "coincides",
          "collect",
          "contains",
          "declare",
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
          "hashCode",
          "groupby",
          "in",
          "includes",
          "init",
          "lock",
          "matches",
          "memberOf",
          "memberof",
          "meets",
          "modify",
          "not",
          "notify",
          "notifyAll",
          "null",
          "or",
          "over",
          "overlaps",
          "query",
          "record",
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
          "toString",
          "trait",
          "true",
          "unit",
          "wait",
          "when",
          "window",
          "with");

  /** Packages that Java or Drools keeps for itself. */
  private static final List<String> RESERVED_PACKAGES =
      List.of("java", "javax", "jdk", "sun", "org.drools", "org.kie", "fi.nelikentta.internal");

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
        && !JAVA.contains(name);
  }

  /** Whether it may name the package of a pack's rules. */
  public static boolean isPackage(String name) {
    if (!PACKAGE.matcher(name).matches()) {
      return false;
    }
    for (String part : name.split("\\.", -1)) {
      if (JAVA.contains(part) || DRL.contains(part)) {
        return false;
      }
    }
    return RESERVED_PACKAGES.stream()
            .noneMatch(reserved -> name.equals(reserved) || name.startsWith(reserved + "."))
        && !name.equals("fi.nelikentta");
  }

  /** Whether it holds nothing that could disturb a terminal, and can be written as UTF-8. */
  public static boolean isPrintable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (ByteCheck.isControl(c) || c == '\n' || c == '\r' || c == '\t') {
        return false;
      }
    }
    return isUnicode(text);
  }

  /** Whether every surrogate has its other half. */
  static boolean isUnicode(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
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
