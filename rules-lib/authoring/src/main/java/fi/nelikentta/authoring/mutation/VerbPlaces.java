package fi.nelikentta.authoring.mutation;

import fi.nelikentta.pack.PackFile;
import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Place;
import fi.nelikentta.rule.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where rules say what they say: the rule model keeps no place of it. */
final class VerbPlaces {
  private static final Pattern VERB =
      Pattern.compile("\\b(complexity|copingDifficulty)\\s*\\.\\s*add\\s*\\(|\\bverdict\\s*\\.");

  private final Map<String, List<String>> linesByFile = new HashMap<>();

  VerbPlaces(RulePack pack) {
    for (PackFile file : pack.drl()) {
      linesByFile.put(file.path(), file.text().lines().toList());
    }
  }

  /** The first line after the rule's last test that holds a verb; the rule's own line if none. */
  Place of(Rule rule) {
    List<String> lines = linesByFile.getOrDefault(rule.place().file(), List.of());
    int[] last = {rule.place().line()};
    if (rule.when().situation() != null) {
      rule.when().situation().leaves(leaf -> last[0] = Math.max(last[0], leaf.place().line()));
    }
    if (rule.when().position() != null) {
      rule.when().position().leaves(leaf -> last[0] = Math.max(last[0], leaf.place().line()));
    }
    for (int line = last[0]; line <= lines.size(); line++) {
      Matcher verb = VERB.matcher(lines.get(line - 1));
      if (verb.find()) {
        return new Place(rule.place().file(), line, verb.start() + 1);
      }
    }
    return rule.place();
  }
}
