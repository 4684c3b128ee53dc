package fi.nelikentta.authoring.check;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ids for suggested cases, each of its own though two findings may say the same. One thread. */
final class CaseIds {
  private final IdentityHashMap<Object, String> idByFinding = new IdentityHashMap<>();
  private final Set<String> taken = new HashSet<>();

  /** Gives the finding, which is told apart as an object, an id of its code and its rule. */
  void add(Object finding, String code, @Nullable String rule) {
    String name =
        code.toLowerCase(Locale.ROOT) + (rule == null ? "" : "-" + rule.replace('.', '-'));
    String id = name;
    for (int next = 2; !taken.add(id); next++) {
      id = name + "-" + next;
    }
    idByFinding.put(finding, id);
  }

  /** The id that was given to the finding. */
  String of(Object finding) {
    String id = idByFinding.get(finding);
    if (id == null) {
      throw new IllegalArgumentException(
          "the finding is not one of these.\nTry: ask whoever told it.");
    }
    return id;
  }
}
