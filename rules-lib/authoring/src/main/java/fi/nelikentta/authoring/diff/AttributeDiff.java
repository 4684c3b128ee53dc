package fi.nelikentta.authoring.diff;

import fi.nelikentta.authoring.diff.Change.Kind;
import fi.nelikentta.authoring.diff.Change.Subject;
import fi.nelikentta.internal.text.Numbers;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Domain;
import fi.nelikentta.situation.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs in the dictionary, by attribute. The order of attributes is no difference. */
final class AttributeDiff {
  private final Schema before;
  private final Schema after;
  private final TextDiff texts;

  AttributeDiff(Schema before, Schema after, TextDiff texts) {
    this.before = before;
    this.after = after;
    this.texts = texts;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Attribute attribute : after.attributes()) {
      String key = key(attribute);
      Attribute old = before.find(attribute.name()).orElse(null);
      if (old == null) {
        texts.leaveOut(key);
        changes.add(whole(Kind.ADDED, attribute));
        continue;
      }
      List<Detail> details = new ArrayList<>(details(old, attribute));
      details.addAll(texts.below(key, key));
      if (!details.isEmpty()) {
        changes.add(new Change(Subject.ATTRIBUTE, attribute.name(), Kind.CHANGED, details));
      }
    }
    for (Attribute attribute : before.attributes()) {
      if (after.find(attribute.name()).isEmpty()) {
        texts.leaveOut(key(attribute));
        changes.add(whole(Kind.REMOVED, attribute));
      }
    }
    return changes;
  }

  /** With a dot behind it, so that one name that begins another is not taken for it. */
  private static String key(Attribute attribute) {
    return TextKeys.ATTRIBUTES + attribute.name() + ".";
  }

  /** What is said of one that came or went: its type and, where it has one, its axis and topic. */
  private static Change whole(Kind kind, Attribute attribute) {
    List<Detail> details = new ArrayList<>();
    details.add(side(kind, Aspect.TYPE, attribute.type().key()));
    if (attribute.axis() != null) {
      details.add(side(kind, Aspect.AXIS, attribute.axis().key()));
      details.add(side(kind, Aspect.TOPIC, attribute.meaning().topic()));
    }
    return new Change(Subject.ATTRIBUTE, attribute.name(), kind, details);
  }

  private static Detail side(Kind kind, Aspect aspect, String text) {
    return kind == Kind.ADDED
        ? Detail.of(aspect, "", null, text)
        : Detail.of(aspect, "", text, null);
  }

  private static List<Detail> details(Attribute old, Attribute now) {
    List<Detail> details = new ArrayList<>();
    add(details, Aspect.TYPE, old.type().key(), now.type().key());
    add(details, Aspect.MIN, limit(old.domain().min()), limit(now.domain().min()));
    add(details, Aspect.MAX, limit(old.domain().max()), limit(now.domain().max()));
    codes(details, old.domain(), now.domain());
    add(details, Aspect.AXIS, axis(old), axis(now));
    // A topic lies on an axis; without one it says nothing.
    if (old.axis() != null && now.axis() != null) {
      add(details, Aspect.TOPIC, old.meaning().topic(), now.meaning().topic());
    }
    add(details, Aspect.UNIT, old.domain().unit(), now.domain().unit());
    add(details, Aspect.FROM, rater(old), rater(now));
    add(details, Aspect.WORSE, old.meaning().worse().key(), now.meaning().worse().key());
    add(details, Aspect.CHANGEABLE, old.isChangeable(), now.isChangeable());
    add(details, Aspect.SENSITIVE, old.isSensitive(), now.isSensitive());
    return details;
  }

  private static void codes(List<Detail> details, Domain old, Domain now) {
    if (old.isClosed() != now.isClosed()) {
      add(details, Aspect.CODES, closed(old), closed(now));
      return;
    }
    List<Detail> found = new ArrayList<>();
    for (String code : now.codes()) {
      if (!old.codes().contains(code)) {
        found.add(Detail.of(Aspect.CODE_ADDED, "", null, code));
      }
    }
    for (String code : old.codes()) {
      if (!now.codes().contains(code)) {
        found.add(Detail.of(Aspect.CODE_REMOVED, "", code, null));
      }
    }
    if (found.isEmpty()) {
      add(
          details,
          Aspect.CODE_ORDER,
          String.join(", ", old.codes()),
          String.join(", ", now.codes()));
    }
    details.addAll(found);
  }

  private static @Nullable String closed(Domain domain) {
    return domain.isClosed() ? String.join(", ", domain.codes()) : null;
  }

  private static void add(
      List<Detail> details, Aspect aspect, @Nullable Object from, @Nullable Object to) {
    if (!Objects.equals(from, to)) {
      details.add(Detail.of(aspect, "", from, to));
    }
  }

  private static @Nullable String limit(double value) {
    return Double.isInfinite(value) ? null : Numbers.plain(value);
  }

  private static @Nullable String axis(Attribute attribute) {
    return attribute.axis() == null ? null : attribute.axis().key();
  }

  private static @Nullable String rater(Attribute attribute) {
    return attribute.meaning().from() == null ? null : attribute.meaning().from().key();
  }
}
