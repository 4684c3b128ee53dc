package fi.nelikentta.authoring.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One pack before the judge.
 *
 * @param where which pack it is
 * @param tried what trying everything gives
 * @param findings what the proof says, what follows from something included
 * @param seen counts what occurred, so that a comparison of nothing is noticed
 */
record Trial(String where, Tried tried, List<Finding> findings, Map<String, Integer> seen) {
  static Trial of(String where, Tried tried, PackProof proof, Map<String, Integer> seen) {
    List<Finding> findings = new ArrayList<>();
    proof.findings().forEach(finding -> flatten(finding, findings));
    return new Trial(where, tried, findings, seen);
  }

  private static void flatten(Finding finding, List<Finding> all) {
    all.add(finding);
    finding.implied().forEach(implied -> flatten(implied, all));
  }

  void count(String what, boolean found) {
    if (found) {
      seen.merge(what, 1, Integer::sum);
    }
  }

  Set<String> rules(FindingCode... codes) {
    Set<FindingCode> wanted = Set.of(codes);
    return findings.stream()
        .filter(found -> wanted.contains(found.code()) && found.site().rule() != null)
        .map(found -> found.site().rule())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
