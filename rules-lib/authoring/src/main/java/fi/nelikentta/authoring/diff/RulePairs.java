package fi.nelikentta.authoring.diff;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.rule.Rule;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which rule of the new pack was which of the old one. */
final class RulePairs {
  private final Map<String, Rule> oldByNewName = new LinkedHashMap<>();
  private final Set<String> gone = new LinkedHashSet<>();

  private RulePairs() {}

  /** By name; what is left on both sides by doing the same, each once, in the packs' order. */
  static RulePairs of(RulePack before, RulePack after, ConditionDiff conditions) {
    RulePairs pairs = new RulePairs();
    Map<String, Rule> left = new LinkedHashMap<>();
    before.rules().forEach(rule -> left.put(rule.name(), rule));
    for (Rule rule : after.rules()) {
      Rule old = left.remove(rule.name());
      if (old != null) {
        pairs.oldByNewName.put(rule.name(), old);
      }
    }
    for (Rule rule : after.rules()) {
      if (!pairs.oldByNewName.containsKey(rule.name())) {
        left.values().stream()
            .filter(old -> old.verb().equals(rule.verb()))
            .filter(old -> conditions.isSame(old.when(), rule.when()))
            .findFirst()
            .ifPresent(
                old -> {
                  left.remove(old.name());
                  pairs.oldByNewName.put(rule.name(), old);
                });
      }
    }
    pairs.gone.addAll(left.keySet());
    return pairs;
  }

  /** What the new pack's rule was; null where it came. */
  @Nullable Rule findOld(Rule rule) {
    return oldByNewName.get(rule.name());
  }

  /** Whether the old pack's rule has no heir. */
  boolean isGone(Rule rule) {
    return gone.contains(rule.name());
  }
}
