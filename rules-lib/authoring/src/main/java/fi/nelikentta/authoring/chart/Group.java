package fi.nelikentta.authoring.chart;

import java.util.List;

/**
 * A number of clients, and the groups that it is the sum of. Before it is told, groups of fewer
 * than five are taken out, and others beside them, so that no such group follows from what is left.
 */
final class Group {
  /** The least group that is told. */
  static final int LEAST = 5;

  private final long count;
  private final List<Group> parts;
  private Telling telling = Telling.NUMBER;

  /** What is told of a group. */
  enum Telling {
    /** Its number. */
    NUMBER,
    /** That it is less than {@link #LEAST}, and not none. */
    FEW,
    /** Nothing, since a group of few would follow. */
    NOTHING
  }

  Group(long count, List<Group> parts) {
    this.count = count;
    this.parts = List.copyOf(parts);
  }

  /** The sum of the parts. */
  static Group of(List<Group> parts) {
    return new Group(parts.stream().mapToLong(Group::count).sum(), parts);
  }

  long count() {
    return count;
  }

  /** The groups that it is the sum of. */
  List<Group> parts() {
    return parts;
  }

  Telling telling() {
    return telling;
  }

  /** Takes out of this group and of all below it what must not be told. */
  void protect() {
    if (isFew()) {
      telling = Telling.FEW;
    }
    if (telling != Telling.NUMBER) {
      parts.forEach(Group::hide);
      return;
    }
    parts.stream().filter(Group::isFew).forEach(part -> part.telling = Telling.FEW);
    if (parts.stream().anyMatch(part -> part.telling == Telling.FEW)) {
      while (hidden() < LEAST || parts.stream().filter(Group::isHidden).count() < 2) {
        Group next = null;
        for (Group part : parts) {
          if (!part.isHidden() && part.count > 0 && (next == null || part.count < next.count)) {
            next = part;
          }
        }
        if (next == null) {
          break;
        }
        next.telling = Telling.NOTHING;
      }
    }
    parts.forEach(Group::protect);
  }

  private void hide() {
    telling = isFew() ? Telling.FEW : count == 0 ? Telling.NUMBER : Telling.NOTHING;
    parts.forEach(Group::hide);
  }

  private long hidden() {
    return parts.stream().filter(Group::isHidden).mapToLong(Group::count).sum();
  }

  private boolean isHidden() {
    return telling != Telling.NUMBER;
  }

  private boolean isFew() {
    return count > 0 && count < LEAST;
  }
}
