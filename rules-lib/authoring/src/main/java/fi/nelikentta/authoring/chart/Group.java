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
    /** That it is less than {@link #LEAST}, and not none; only of what is part of no sum. */
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
    if (telling == Telling.NUMBER && isFew()) {
      telling = Telling.FEW;
    }
    if (telling != Telling.NUMBER) {
      parts.forEach(Group::hide);
      return;
    }
    // Beside a sum that is told, "few" would say too much: of 6, "few" and "not told" are 1 and 5.
    parts.stream().filter(Group::isFew).forEach(part -> part.telling = Telling.NOTHING);
    if (parts.stream().anyMatch(Group::isHidden)) {
      while (isWeak()) {
        Group next = null;
        for (Group part : parts) {
          if (!part.isHidden() && part.count > 0 && (next == null || part.count < next.count)) {
            next = part;
          }
        }
        if (next == null) {
          hide();
          return;
        }
        next.telling = Telling.NOTHING;
      }
    }
    parts.forEach(Group::protect);
  }

  /** Tells nothing: under a hidden sum even that nobody is somewhere says where the others are. */
  private void hide() {
    telling = Telling.NOTHING;
    parts.forEach(Group::hide);
  }

  /** Whether the sum of what is hidden gives a hidden part away: as few, or as one client each. */
  private boolean isWeak() {
    List<Group> hidden = parts.stream().filter(Group::isHidden).toList();
    long sum = hidden.stream().mapToLong(Group::count).sum();
    return sum < LEAST || hidden.size() < 2 || sum == hidden.size();
  }

  private boolean isHidden() {
    return telling != Telling.NUMBER;
  }

  private boolean isFew() {
    return count > 0 && count < LEAST;
  }
}
