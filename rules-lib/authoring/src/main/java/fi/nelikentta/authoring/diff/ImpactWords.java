package fi.nelikentta.authoring.diff;

import fi.nelikentta.authoring.words.Words;
import java.util.ArrayList;
import java.util.List;

/** Moves, causes and numbers in words. Immutable. */
public final class ImpactWords {
  private static final int SETS = 4;

  private final PackDiff diff;
  private final ChangeWords changes;
  private final Words words;

  /** In the language of the words. */
  public ImpactWords(PackDiff diff, ChangeWords changes) {
    this.diff = diff;
    this.changes = changes;
    this.words = changes.words();
  }

  /** A place in the new pack's words. */
  public String standing(Standing standing) {
    return standing
        .findStrategy()
        .map(changes.texts()::name)
        .orElseGet(() -> words.of("standing." + standing.key()));
  }

  /** From where to where. */
  public String move(Move move) {
    return words.of("move", standing(move.from()), standing(move.to()));
  }

  /** What moves somebody. Changes are called by their numbers in the list, from 1, and names. */
  public String cause(Cause cause) {
    if (cause.isUndecided()) {
      return words.of("cause.undecided", words.number(Attribution.BUDGET));
    }
    List<String> sets = new ArrayList<>(cause.sets().stream().limit(SETS).map(this::set).toList());
    int more = cause.sets().size() - SETS;
    if (more > 0) {
      sets.add(words.of("cause.more", words.number(more)));
    }
    String text =
        sets.size() == 1
            ? sets.get(0)
            : words.of("cause.either", String.join(words.of("or"), sets));
    return cause.search() == Cause.Search.BOUNDED ? text + "; " + words.of("cause.bounded") : text;
  }

  private String set(List<Integer> set) {
    String names = String.join(", ", set.stream().map(i -> diff.changes().get(i).name()).toList());
    if (set.size() == 1) {
      return words.of("cause.alone", set.get(0) + 1, names);
    }
    List<String> numbers = set.stream().map(i -> String.valueOf(i + 1)).toList();
    String most = String.join(", ", numbers.subList(0, numbers.size() - 1));
    return words.of(
        "cause.together",
        most + " " + words.of("and") + " " + numbers.get(numbers.size() - 1),
        names);
  }

  /** A number, or the mark of one that is not told. */
  public String count(Count count) {
    return count.number().isPresent()
        ? words.number(count.number().getAsLong())
        : words.of("hidden");
  }

  /** The share of a part that may be told. */
  public String share(Count part, Count whole) {
    return part.isHidden() || whole.isHidden()
        ? words.of("hidden")
        : words.share(part.number().getAsLong(), whole.number().getAsLong());
  }

  /** A value of a column; a code of an attribute in the pack's words. */
  public String group(String column, Impact.Group group) {
    return group.value().isEmpty()
        ? words.of("by.unknown")
        : group.isFurther() ? words.of("by.further") : changes.texts().code(column, group.value());
  }
}
