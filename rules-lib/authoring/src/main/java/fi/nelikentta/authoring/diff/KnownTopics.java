package fi.nelikentta.authoring.diff;

import fi.nelikentta.pack.RulePack;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Axis;
import fi.nelikentta.situation.Situation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much is known of a client when some attributes and minimums are the new pack's and others the
 * old one's.
 */
final class KnownTopics {
  /**
   * An attribute as one pack or the other has it.
   *
   * @param change the change's place among the differences; -1 where the packs agree
   */
  private record Both(int change, @Nullable Attribute old, @Nullable Attribute now) {}

  /** A minimum as the packs have it; {@code change} as above. */
  private record Minimum(int change, BigDecimal old, BigDecimal now) {}

  private final List<Both> attributes = new ArrayList<>();
  private final Minimum[] minimums = new Minimum[Axis.values().length];
  private final Set<Integer> changes = new HashSet<>();
  private final boolean looksAtShares;

  /**
   * Of the packs.
   *
   * @param looksAtShares whether some rule of either looks at known shares
   */
  KnownTopics(PackDiff diff, boolean looksAtShares) {
    RulePack before = diff.before();
    RulePack after = diff.after();
    this.looksAtShares = looksAtShares;
    for (Attribute now : after.schema().attributes()) {
      add(diff, before.schema().find(now.name()).orElse(null), now);
    }
    for (Attribute old : before.schema().attributes()) {
      if (after.schema().find(old.name()).isEmpty()) {
        add(diff, old, null);
      }
    }
    for (Axis axis : Axis.values()) {
      int change = find(diff, Change.Subject.PACK, ManifestDiff.minimumKnown(axis));
      minimums[axis.ordinal()] =
          new Minimum(
              change, before.manifest().minimumKnown(axis), after.manifest().minimumKnown(axis));
      if (change >= 0) {
        changes.add(change);
      }
    }
  }

  private void add(PackDiff diff, @Nullable Attribute old, @Nullable Attribute now) {
    boolean same = old != null && now != null && place(old).equals(place(now));
    String name = now != null ? now.name() : old != null ? old.name() : "";
    int change = same ? -1 : find(diff, Change.Subject.ATTRIBUTE, name);
    attributes.add(new Both(change, old, now));
    if (change >= 0 && !(place(old).isEmpty() && place(now).isEmpty())) {
      changes.add(change);
    }
  }

  private static int find(PackDiff diff, Change.Subject subject, String name) {
    for (int i = 0; i < diff.changes().size(); i++) {
      Change change = diff.changes().get(i);
      if (change.subject() == subject && change.name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  /** The axis and topic for which an attribute counts; empty where it counts for none. */
  private static String place(@Nullable Attribute attribute) {
    return attribute == null || attribute.axis() == null
        ? ""
        : attribute.axis().ordinal() + attribute.meaning().topic();
  }

  /** What is known of the client under each choice of changes. */
  Client of(Situation before, Situation after) {
    return new Client(before, after);
  }

  /** One client. */
  final class Client {
    private final List<Set<String>> topics = List.of(new HashSet<>(), new HashSet<>());
    private final List<Set<String>> known = List.of(new HashSet<>(), new HashSet<>());
    private final List<Both> changed = new ArrayList<>();
    private final Situation before;
    private final Situation after;
    private final int[] most = new int[2];

    private Client(Situation before, Situation after) {
      this.before = before;
      this.after = after;
      for (Both both : attributes) {
        if (both.change() >= 0) {
          changed.add(both);
          count(both.old());
          count(both.now());
        } else {
          count(topics, known, both.now(), both.now() != null && after.isKnown(both.now().index()));
        }
      }
    }

    private void count(@Nullable Attribute attribute) {
      if (attribute != null && attribute.axis() != null) {
        most[attribute.axis().ordinal()]++;
      }
    }

    /** Equal for clients of whom the same topics are known. */
    List<Object> key() {
      List<Boolean> isKnown = new ArrayList<>();
      for (Both both : changed) {
        isKnown.add(both.old() != null && before.isKnown(both.old().index()));
        isKnown.add(both.now() != null && after.isKnown(both.now().index()));
      }
      // Without a change only how many are known counts.
      return List.of(
          changed.isEmpty() ? List.of(known.get(0).size(), known.get(1).size()) : known, isKnown);
    }

    /** The changes of attributes and minimums that could decide whether enough is known. */
    Set<Integer> relevant() {
      if (changes.isEmpty()) {
        return Set.of();
      }
      Set<Integer> relevant = new HashSet<>();
      for (Axis axis : Axis.values()) {
        int i = axis.ordinal();
        Minimum minimum = minimums[i];
        // Whatever is chosen, the share lies between these two.
        int base = topics.get(i).size();
        double least = base + most[i] == 0 ? 1 : (double) known.get(i).size() / (base + most[i]);
        double greatest = base == 0 ? 1 : (double) (known.get(i).size() + most[i]) / base;
        double low = Math.min(minimum.old().doubleValue(), minimum.now().doubleValue());
        double high = Math.max(minimum.old().doubleValue(), minimum.now().doubleValue());
        boolean settled = least > high || greatest < low || (least >= high && high == 0);
        if (!settled || looksAtShares) {
          if (minimum.change() >= 0) {
            relevant.add(minimum.change());
          }
          changed.stream()
              .filter(both -> isOn(axis, both.old()) || isOn(axis, both.now()))
              .forEach(both -> relevant.add(both.change()));
        }
      }
      return relevant;
    }

    /** The known shares of both axes; null where one of them is too little. */
    double @Nullable [] shares(Set<Integer> applied) {
      double[] shares = new double[2];
      List<Set<String>> all = topics;
      List<Set<String>> some = known;
      if (!changed.isEmpty()) {
        all = List.of(new HashSet<>(topics.get(0)), new HashSet<>(topics.get(1)));
        some = List.of(new HashSet<>(known.get(0)), new HashSet<>(known.get(1)));
        for (Both both : changed) {
          boolean isNow = applied.contains(both.change());
          Attribute attribute = isNow ? both.now() : both.old();
          Situation client = isNow ? after : before;
          count(all, some, attribute, attribute != null && client.isKnown(attribute.index()));
        }
      }
      boolean enough = true;
      for (int i = 0; i < 2; i++) {
        Minimum minimum = minimums[i];
        BigDecimal least = applied.contains(minimum.change()) ? minimum.now() : minimum.old();
        int of = all.get(i).size();
        int count = some.get(i).size();
        enough &=
            of == 0
                || BigDecimal.valueOf(count).compareTo(least.multiply(BigDecimal.valueOf(of))) >= 0;
        shares[i] = of == 0 ? 1 : (double) count / of;
      }
      return enough ? shares : null;
    }

    private static boolean isOn(Axis axis, @Nullable Attribute attribute) {
      return attribute != null && attribute.axis() == axis;
    }

    private static void count(
        List<Set<String>> all,
        List<Set<String>> some,
        @Nullable Attribute attribute,
        boolean isKnown) {
      if (attribute != null && attribute.axis() != null) {
        all.get(attribute.axis().ordinal()).add(attribute.meaning().topic());
        if (isKnown) {
          some.get(attribute.axis().ordinal()).add(attribute.meaning().topic());
        }
      }
    }
  }
}
