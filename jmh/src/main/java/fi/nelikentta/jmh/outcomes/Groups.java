package fi.nelikentta.jmh.outcomes;

import fi.nelikentta.Possibility;
import fi.nelikentta.rule.CustomerStrategy;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What followed by strategy, and by groups of the same size made without the pack. */
final class Groups {
  private static final Set<CustomerStrategy> COMPLEX =
      EnumSet.of(CustomerStrategy.COLLABORATION, CustomerStrategy.NETWORK);

  private Groups() {}

  /** One row for each strategy, and one for those who were referred. */
  static String byStrategy(List<Resident> residents) {
    Table table = new Table("", Group.HEADINGS);
    for (CustomerStrategy strategy : CustomerStrategy.values()) {
      List<Resident> members =
          residents.stream().filter(r -> isIn(r, EnumSet.of(strategy))).toList();
      table.row(Distributions.label(Possibility.of(strategy)), new Group("", members).cells());
    }
    List<Resident> referred = residents.stream().filter(Resident::isReferred).toList();
    return table.row("referred", new Group("", referred).cells()).text();
  }

  /** The pack's complex and simple sides beside as many people by conditions and by age. */
  static String bySide(List<Resident> placed) {
    List<Resident> complex = complex(placed);
    int size = complex.size();
    Table table = new Table("", Group.HEADINGS);
    for (Group group :
        List.of(
            new Group("pack: complex", complex),
            new Group("most conditions", Group.highest(placed, Ranking.CONDITIONS, size)),
            new Group("oldest", Group.highest(placed, Ranking.AGE, size)))) {
      table.row(group.name(), group.cells());
    }
    for (Group group :
        List.of(
            new Group("pack: simple", others(placed, complex)),
            new Group(
                "fewer conditions",
                others(placed, Group.highest(placed, Ranking.CONDITIONS, size))),
            new Group("younger", others(placed, Group.highest(placed, Ranking.AGE, size))))) {
      table.row(group.name(), group.cells());
    }
    return table.text();
  }

  /** How the two plain groups were cut, and who stood level at the cut. */
  static String cut(List<Resident> placed) {
    int size = complex(placed).size();
    if (size == 0) {
      return "The pack places nobody on its complex side, so there is nothing to cut.\n";
    }
    return String.format(
        Locale.ROOT,
        "The %d with most conditions have %s; the %d oldest are %s.\n",
        size,
        level(placed, Ranking.CONDITIONS, size, "conditions"),
        size,
        level(placed, Ranking.AGE, size, "years old"));
  }

  private static String level(List<Resident> placed, Ranking ranking, int size, String what) {
    List<Resident> group = Group.highest(placed, ranking, size);
    double cut = ranking.score(group.get(size - 1));
    long level = placed.stream().filter(r -> ranking.score(r) == cut).count();
    long taken = group.stream().filter(r -> ranking.score(r) == cut).count();
    String text = String.format(Locale.ROOT, "%.0f %s or more", cut, what);
    if (level == taken) {
      return text;
    }
    return String.format(
        Locale.ROOT,
        "%s (%d of the %d who stand level at %.0f, by the registry's order)",
        text,
        taken,
        level,
        cut);
  }

  private static List<Resident> complex(List<Resident> placed) {
    return placed.stream().filter(r -> isIn(r, COMPLEX)).toList();
  }

  private static List<Resident> others(List<Resident> placed, List<Resident> group) {
    Set<Resident> members = new HashSet<>(group);
    return placed.stream().filter(r -> !members.contains(r)).toList();
  }

  private static boolean isIn(Resident resident, Set<CustomerStrategy> strategies) {
    return resident
        .proposal()
        .match(
            assigned -> strategies.contains(assigned.strategy()),
            u -> false,
            r -> false,
            c -> false);
  }
}
