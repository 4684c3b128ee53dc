package fi.nelikentta.batch;

import fi.nelikentta.batch.people.ClientIds;
import fi.nelikentta.batch.people.People;
import fi.nelikentta.batch.people.PersonalIdentityCode;
import fi.nelikentta.batch.people.Whereabouts;
import fi.nelikentta.situation.Attribute;
import fi.nelikentta.situation.Situation;
import fi.nelikentta.situation.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Stands between what was read and everything that comes after it: who is excluded is never
 * evaluated, ids become what they must be, and where a protected client lives is not told. Safe to
 * share among threads.
 */
final class Guard {
  private final People people;
  private final String idColumn;
  private final List<String> carried;

  /** The place of the cell that says who is protected; -1 where none does. */
  private final int protection;

  Guard(Request request) {
    this.people = request.people();
    this.idColumn = request.columns().idColumn();
    this.carried = request.columns().carried();
    Whereabouts whereabouts = people.whereabouts();
    this.protection = whereabouts == null ? -1 : carried.indexOf(whereabouts.column());
  }

  /**
   * The row as it may go on; null if its client is excluded, whatever else is wrong with it.
   *
   * @throws fi.nelikentta.text.WrongUsageException if its id or a cell that it carries is a
   *     personal identity code and must not be
   */
  @Nullable Row pass(Row row) {
    if (people.excludes(row.clientId())) {
      return null;
    }
    String id = people.ids().of(row.clientId(), idColumn, row.line());
    Situation situation = row.situation();
    boolean hide = isProtected(row);
    List<String> passed = hide ? hidden(row.passed()) : row.passed();
    check(passed, row.line());
    if (!hide && id.equals(row.clientId())) {
      return row;
    }
    Situation own = situation == null ? null : situation.withClientId(id);
    return new Row(row.line(), id, own, passed, row.wrong());
  }

  /**
   * Looks at an id that goes on as it is.
   *
   * @throws fi.nelikentta.text.WrongUsageException if it is a personal identity code and must not
   *     be
   */
  void check(byte[] bytes, int from, int to, long line) {
    if (PersonalIdentityCode.matches(bytes, from, to)
        && people.ids().kind() == ClientIds.Kind.OPAQUE) {
      throw ClientIds.refusal(idColumn, line);
    }
  }

  /**
   * Looks at a cell that is carried as it is: a pseudonym is of no use beside the code itself.
   *
   * @param place the place of its column among those that are carried
   * @throws fi.nelikentta.text.WrongUsageException if it is a personal identity code and must not
   *     be
   */
  void checkCarried(int place, byte[] bytes, int from, int to, long line) {
    if (PersonalIdentityCode.matches(bytes, from, to) && mayHoldNoCode()) {
      throw people.ids().refusalOfCell(carried.get(place), line);
    }
  }

  private void check(List<String> cells, long line) {
    for (int i = 0; i < cells.size(); i++) {
      if (PersonalIdentityCode.matches(cells.get(i)) && mayHoldNoCode()) {
        throw people.ids().refusalOfCell(carried.get(i), line);
      }
    }
  }

  private boolean mayHoldNoCode() {
    return people.ids().kind() != ClientIds.Kind.AS_IS;
  }

  /** The row as observers see it: an attribute may tell where somebody lives, too. */
  Row shown(Row row) {
    Situation situation = row.situation();
    Whereabouts whereabouts = people.whereabouts();
    if (situation == null || whereabouts == null || !isProtected(row)) {
      return row;
    }
    Situation.Builder builder = situation.toBuilder();
    Set<String> hidden = whereabouts.hidden();
    situation.schema().attributes().stream()
        .filter(attribute -> hidden.contains(attribute.name()) && isText(attribute))
        .forEach(builder::forget);
    return new Row(row.line(), row.clientId(), builder.build(), row.passed(), row.wrong());
  }

  private static boolean isText(Attribute attribute) {
    return attribute.type() == ValueType.STRING || attribute.type() == ValueType.CODES;
  }

  private boolean isProtected(Row row) {
    return protection >= 0
        && protection < row.passed().size()
        && Whereabouts.isProtected(row.passed().get(protection));
  }

  private List<String> hidden(List<String> cells) {
    Whereabouts whereabouts = people.whereabouts();
    List<String> hidden = new ArrayList<>(cells.size());
    for (int i = 0; i < cells.size(); i++) {
      boolean hide = whereabouts != null && whereabouts.hides(carried.get(i));
      hidden.add(hide ? "" : cells.get(i));
    }
    return hidden;
  }
}
