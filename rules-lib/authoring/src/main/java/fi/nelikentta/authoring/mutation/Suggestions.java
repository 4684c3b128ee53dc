package fi.nelikentta.authoring.mutation;

import fi.nelikentta.authoring.Expectation;
import fi.nelikentta.situation.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes one case of those that tell of the same client, each with an id of its own. */
final class Suggestions {
  private Suggestions() {}

  /**
   * The same results, with suggestions joined.
   *
   * @param taken the ids that the pack's cases have
   */
  static List<MutantResult> joined(List<MutantResult> results, Set<String> taken) {
    Map<Situation, String> idByClient = new LinkedHashMap<>();
    Map<Situation, Set<Expectation>> expectByClient = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>(taken);
    for (MutantResult result : results) {
      SuggestedCase suggestion = result.suggestion();
      if (suggestion != null) {
        idByClient.computeIfAbsent(suggestion.given(), client -> free(suggestion.id(), ids));
        expectByClient
            .computeIfAbsent(suggestion.given(), client -> new LinkedHashSet<>())
            .addAll(suggestion.expect());
      }
    }
    List<MutantResult> joined = new ArrayList<>();
    for (MutantResult result : results) {
      SuggestedCase suggestion = result.suggestion();
      if (suggestion == null) {
        joined.add(result);
      } else {
        Situation client = suggestion.given();
        joined.add(
            MutantResult.survived(
                result.mutant(),
                new SuggestedCase(
                    idByClient.getOrDefault(client, suggestion.id()),
                    client,
                    inOrder(expectByClient.getOrDefault(client, Set.of())))));
      }
    }
    return joined;
  }

  private static List<Expectation> inOrder(Set<Expectation> expect) {
    List<Expectation> ordered = new ArrayList<>(expect);
    ordered.sort((one, other) -> one.aspect().compareTo(other.aspect()));
    return ordered;
  }

  private static String free(String wanted, Set<String> ids) {
    String id = wanted;
    for (int i = 2; !ids.add(id); i++) {
      id = wanted + "-" + i;
    }
    return id;
  }
}
