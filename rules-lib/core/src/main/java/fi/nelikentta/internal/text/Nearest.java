package fi.nelikentta.internal.text;

import fi.nelikentta.text.Message;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the name of a list that is nearest to a mistyped one. */
public final class Nearest {
  private static final int SHOWN = 12;

  private Nearest() {}

  /** The nearest name within a third of its length, ignoring case; the first of equals. */
  public static Optional<String> find(String name, Collection<String> names) {
    String wanted = name.toLowerCase(Locale.ROOT);
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : names) {
      if (Math.abs(candidate.length() - name.length()) > near(candidate, name)) {
        continue;
      }
      int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
      if (distance < least) {
        least = distance;
        best = candidate;
      }
    }
    return best != null && least <= near(best, name) ? Optional.of(best) : Optional.empty();
  }

  /** How many edits may part two names; names of one letter are near only but for its case. */
  private static int near(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    return shorter < 2 ? 0 : Math.max(1, shorter / 3);
  }

  /** A sentence: "did you mean x?", or what there is to choose from. */
  public static Message advice(String name, Collection<String> names) {
    if (names.isEmpty()) {
      return say("none-to-choose");
    }
    return find(name, names).map(near -> say("did-you-mean", near)).orElseGet(() -> choices(names));
  }

  /** The same in English. */
  public static String hint(String name, Collection<String> names) {
    return advice(name, names).toString();
  }

  /** A sentence: what there is to choose from. */
  public static Message choices(Collection<String> names) {
    List<String> all = List.copyOf(names);
    if (all.size() == 1) {
      return say("only-choice", all.get(0));
    }
    return all.size() <= SHOWN
        ? say("choose-one-of", String.join(", ", all))
        : say("choose-one-of-many", String.join(", ", all.subList(0, SHOWN)), all.size());
  }

  private static Message say(String key, Object... arguments) {
    return Message.of(Message.class, key, arguments);
  }

  /** Edits to turn one into the other: insert, delete, replace, swap of neighbours. */
  static int distance(String a, String b) {
    int[] older = new int[b.length() + 1];
    int[] old = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      old[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = old[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(old[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
      }
      int[] spare = older;
      older = old;
      old = row;
      row = spare;
    }
    return old[b.length()];
  }
}
